/** The book that the job has open: its sheets as last read, analysed together, and what a person chose for the analysis. */
import { separateBooks } from '../core/collect/separate-books';
import type { SheetId } from '../core/workbook';
import { checkBook } from './book-analysis';
import type { BookOverview, BookSheetId } from './book-overview';
import type { ChangeLog } from './change-log';
import type { CheckChoice } from './choices';
import type { SchoolFiles } from './collection/school-files';
import type { Doors } from './doors';
import { marksBySheet } from './finding-orders';
import { bookOverview, sendFindings, type OpenBook } from './open-book';
import {
  damagedBooks,
  preferredFirst,
  readSheets,
  SheetNumbers,
  sourceSheets,
  type OpenFile,
  type ReadSheets,
  type Refuse,
} from './open-files';
import { reference } from './reference';
import { TargetFile } from './target-file';
import type { Report } from './work-event';
import { WorkFailure, type WorkProblem } from './work-problem';

/** Until a person decides. */
const undecided = { decide: () => new Map(), reason: '', approval: null } as const;

const nothingRead: ReadSheets = new Map();
const nothingTouched: ReadonlySet<BookSheetId> = new Set();

export class JobBook {
  private book: OpenBook | null = null;
  private readonly numbers = new SheetNumbers();
  private schoolFiles: SchoolFiles | null = null;
  private choice: CheckChoice = { year: null, district: null };
  private preferred: readonly string[] = [];
  /** The collection that is shown and taken into; null: the open one of the workbook. */
  collection: string | null = null;
  /** Files that could not be opened with it. */
  refused: readonly WorkProblem[] = [];
  /** The workbook of a host is written to even where nothing in it is known. */
  hostFile: string | null = null;

  constructor(
    private readonly doors: Doors,
    private readonly log: ChangeLog,
  ) {}

  /** Throws where nothing is open. */
  get current(): OpenBook {
    if (this.book === null) throw new Error('No workbook is open');
    return this.book;
  }

  /** Of the file that changes are written to; null where none takes them. */
  get targetName(): string | null {
    return this.hostFile ?? this.current.analysis.target;
  }

  get target(): TargetFile | null {
    return TargetFile.of(this.current, this.targetName);
  }

  /** What papers are named after. */
  get name(): string {
    return this.targetName ?? this.current.files[0]?.name ?? '';
  }

  get overview(): BookOverview {
    return bookOverview(this.current, {
      target: this.targetName,
      ...this.log.facts,
      refused: this.refused,
    });
  }

  /** Where nothing else is open there is nothing to make a report of either. */
  refuseDamaged(): void {
    const { damaged, files } = this.current;
    const [first] = damaged;
    if (first !== undefined && damaged.length === files.length)
      throw new WorkFailure({ kind: 'damaged-workbook', file: first.file });
  }

  /** Every sheet of the files. */
  readAll(files: readonly OpenFile[], report: Report, refuse?: Refuse): Promise<ReadSheets> {
    return readSheets(files, this.numbers, nothingRead, nothingTouched, report, refuse);
  }

  /** The sheets of the open files, those that are new among them. */
  readNew(report: Report): Promise<ReadSheets> {
    return this.read(nothingTouched, report);
  }

  /** Reads the named sheets anew, and those that are new; null: every sheet. */
  async recheck(named: readonly BookSheetId[] | null, report: Report): Promise<BookOverview> {
    const sheets = await this.read(named === null ? 'all' : new Set(named), report);
    return this.analyze(this.current.files, sheets, report);
  }

  check(choice: CheckChoice, report: Report): Promise<BookOverview> {
    this.choice = choice;
    return this.analyzeAgain(report);
  }

  /** Of files that give one class differently, this one is counted from now on. */
  prefer(file: string, report: Report): Promise<BookOverview> {
    this.preferred = [file, ...this.preferred.filter((other) => other !== file)];
    return this.analyzeAgain(report);
  }

  chooseCollection(title: string, report: Report): Promise<BookOverview> {
    this.collection = title;
    return this.analyzeAgain(report);
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  async readUnanalysed(changed: readonly SheetId[], report: Report): Promise<void> {
    const book = this.current;
    this.book = { ...book, sheets: await this.read(this.numbered(changed), report) };
  }

  /** Of sheets of the workbook that is written to. */
  numbered(sheets: readonly SheetId[]): ReadonlySet<BookSheetId> {
    const { targetName } = this;
    return new Set(targetName === null ? [] : sheets.map((own) => this.numbers.of(targetName, own)));
  }

  private analyzeAgain(report: Report): Promise<BookOverview> {
    return this.analyze(this.current.files, this.current.sheets, report);
  }

  /** Keeps the result only when all of it succeeded. */
  async analyze(files: readonly OpenFile[], sheets: ReadSheets, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'analyze', share: null });
    const before = this.book?.analysis ?? null;
    const today = this.doors.today();
    const { schools, rest } = separateBooks(preferredFirst(sourceSheets(sheets), this.preferred), reference);
    const damaged = damagedBooks(sheets);
    const checked = await checkBook(rest, this.choice, today, before, damaged);
    if (checked.districtFiles.length > 1)
      throw new WorkFailure({ kind: 'several-workbooks', files: checked.districtFiles });
    sendFindings(checked.findings, report);
    const analysis = await checked.analyse();
    const { plannedCollection, SchoolFiles } = await import(
      /* webpackChunkName: "schools" */ './collection/school-files'
    );
    const { collectionOverview, schoolOverview } = await import(
      /* webpackChunkName: "schools" */ './collection/collection-overview'
    );
    this.schoolFiles ??= new SchoolFiles();
    const books = await this.schoolFiles.read(schools, analysis.analysis.district, today);
    const { collection } = this;
    const planned = plannedCollection(analysis.analysis, books, today, { ...undecided, collection });
    this.book = {
      files,
      sheets,
      analysis,
      marks: marksBySheet(analysis.findings),
      schools,
      books,
      planned,
      collection: planned && collectionOverview(planned, analysis.analysis),
      schoolOverviews: books.map(schoolOverview),
      damaged,
    };
    return this.overview;
  }

  private read(touched: ReadonlySet<BookSheetId> | 'all', report: Report): Promise<ReadSheets> {
    const { files, sheets } = this.current;
    return readSheets(files, this.numbers, sheets, touched, report);
  }
}
