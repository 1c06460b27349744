/** Collecting from schools: their blank workbooks, what they sent taken in, letters to them, a school's own copy to send. */
import { serialOfIso } from '../../core/table/parse-date';
import { archiveName } from '../../text/pane/letter-words';
import { preparedName } from '../../text/readiness-text';
import { booksArchiveName } from '../../text/school-book-text';
import type { BookOverview } from '../book-overview';
import type { CollectChoice, LetterLine, NewBook, SchoolBooksRequest } from '../choices';
import type { Doors } from '../doors';
import type { JobBook } from '../job-book';
import type { JobChanges } from '../job-changes';
import { reference } from '../reference';
import type { Report } from '../work-event';
import { WorkFailure } from '../work-problem';

export class CollectionWork {
  constructor(
    private readonly doors: Doors,
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  /** Takes what the schools sent into the district's workbook, approves the collection, or both: one change to be taken back. */
  collect(choice: CollectChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { collectionContext, plannedCollection } = await import(
        /* webpackChunkName: "schools" */ './school-files'
      );
      const { collectionResults } = await import(/* webpackChunkName: "schools" */ './plan-into');
      const { analysis, books } = this.book.current;
      const today = this.doors.today();
      const decisions = new Map(choice.decisions);
      const { collection } = this.book;
      const planned = plannedCollection(analysis.analysis, books, today, {
        ...choice,
        decide: () => decisions,
        collection,
      });
      const context = collectionContext(analysis.analysis, today);
      if (planned === null || context === null) throw new Error('No collection is open');
      if (planned.problem !== null) throw new WorkFailure({ kind: 'collection', problem: planned.problem });
      const { models, fills } = collectionResults(planned, context);
      return target.put(models, fills);
    }, report);
  }
  /** Workbooks for the schools: one as it is, several in an archive. */
  async schoolBooks({ due, ...choice }: SchoolBooksRequest, report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { cellsAskedText, schoolBooks } = await import(/* webpackChunkName: "schools" */ '../school-books');
    const made = schoolBooks(this.book.current.analysis.analysis, reference, {
      ...choice,
      due: due === null ? null : serialOfIso(due),
    });
    if (made.kind === 'problem') throw new WorkFailure({ kind: 'school-books', problem: made.problem });
    const files: NewBook[] = [];
    for (const [index, { name, sheets }] of made.books.entries()) {
      files.push({ name, bytes: await this.doors.createWorkbook(sheets) });
      report({ kind: 'progress', step: 'save', share: (index + 1) / made.books.length });
    }
    const told = cellsAskedText(made.books);
    const [only] = files;
    if (only !== undefined && files.length === 1) return { ...only, told };
    return { name: booksArchiveName(made.collection), bytes: await this.doors.packFiles(files), told };
  }

  /** A letter to each school that has something to answer, or sent nothing. */
  async letters(): Promise<readonly LetterLine[]> {
    const { lettersOf } = await import(/* webpackChunkName: "schools" */ './letters');
    const { analysis, planned } = this.book.current;
    return lettersOf(analysis.analysis, planned).map(({ file: _, document: __, ...line }) => line);
  }

  /** All letters as files: a text to be pasted and a paper for Word each. */
  async letterFiles(report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { letterBytes, lettersOf } = await import(/* webpackChunkName: "schools" */ './letters');
    const { analysis, planned } = this.book.current;
    const letters = lettersOf(analysis.analysis, planned);
    const files: NewBook[] = [];
    for (const [at, { file, text, document }] of letters.entries()) {
      files.push({ name: `${file}.txt`, bytes: letterBytes(text) });
      files.push({ name: `${file}.docx`, bytes: await this.doors.createDocument(document) });
      report({ kind: 'progress', step: 'save', share: (at + 1) / letters.length });
    }
    return { name: archiveName, bytes: await this.doors.packFiles(files) };
  }

  /** The copy of the school's workbook that is sent. */
  async prepare(file: string): Promise<NewBook> {
    const { schools, books } = this.book.current;
    const at = schools.findIndex((school) => school.file === file);
    const [school, book] = [schools[at], books[at]];
    const { preparedSheets } = await import(/* webpackChunkName: "schools" */ './prepared-sheets');
    const prepared = school === undefined || book === undefined ? null : await preparedSheets(school, book);
    if (prepared === null) throw new WorkFailure({ kind: 'not-prepared' });
    const name = preparedName(file.replace(/\.[^.]*$/u, ''));
    return { name, bytes: await this.doors.createWorkbook(prepared.sheets) };
  }
}
