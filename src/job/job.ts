/** One job on the files a person opened: from their sheets to findings and results, every change and its way back. */
import type { DocumentModel } from '../core/model/document-model';
import type { Form } from '../core/schema/form';
import type { SheetId } from '../core/workbook';
import { separateBooks } from '../core/collect/separate-books';
import { mostStoredRows } from '../core/results/stored-records';
import { newerFile } from '../core/validation/check-workbook';
import { filledSince, sheetsToAdd } from './blank-sheets';
import { analyzeBook, findingWords, newBook } from './book-analysis';
import type { BookOverview, BookSheetId } from './book-overview';
import { isCsv } from './csv-workbook';
import { ChangeLog } from './change-log';
import type {
  CheckChoice,
  EntryChoice,
  ExplainChoice,
  ExplainFlagChoice,
  PasteChoice,
  FillChoice,
  CollectChoice,
  SchoolBooksRequest,
  GivenFile,
  LetterLine,
  NewBook,
  NewBookChoice,
  SaveChoice,
  SavedBook,
  SheetCells,
  SheetsChoice,
} from './choices';
import type { SchoolFiles } from './collection/school-files';
import { reference } from './reference';
import { archiveName } from '../text/pane/letter-words';
import { preparedName } from '../text/readiness-text';
import { booksArchiveName } from '../text/school-book-text';
import { serialOfIso } from '../core/table/parse-date';
import type { Doors } from './doors';
import { longestExplanation } from './explainable';
import { marksBySheet, matchingFindings, sheetKey } from './finding-orders';
import type { PaperOutline, PaperRequest } from './papers';
import type { PlanChoice } from './plan-adoption';
import type { ProgressPart } from './progress-cells';
import type { SchoolReasons } from './flags-overview';
import { bookOverview, bookSheets, sendFindings, type OpenBook } from './open-book';
import {
  damagedBooks,
  openFiles,
  readSheets,
  SheetNumbers,
  sourceSheets,
  type OpenFile,
  preferredFirst,
  type ReadSheet,
  type ReadSheets,
} from './open-files';
import { ownSchoolCells } from './own-school';
import type { SheetEditing } from './entry-rule';
import { sheetWindow, type SheetWindow, type WindowChoice } from './sheet-window';
import type { Table } from '../core/table/table';
import { TargetFile, type Written } from './target-file';
import { partOf, type Report } from './work-event';
import { problemOf, WorkFailure, type Unread, type WorkProblem } from './work-problem';

/** Loaded when a person asks for them. */
const loadSchoolFiles = () => import(/* webpackChunkName: "schools" */ './collection/school-files');
const loadOverviews = () => import(/* webpackChunkName: "schools" */ './collection/collection-overview');
const loadPlans = () => import(/* webpackChunkName: "schools" */ './collection/plan-into');
const loadLetters = () => import(/* webpackChunkName: "schools" */ './collection/letters');
const loadPreparedSheets = () => import(/* webpackChunkName: "schools" */ './collection/prepared-sheets');
const loadEditing = () => import(/* webpackChunkName: "editing" */ './sheet-editing');
const loadProgress = () => import(/* webpackChunkName: "editing" */ './progress-cells');
const loadPasting = () => import(/* webpackChunkName: "editing" */ './pasted-cells');
const loadPapers = () => import(/* webpackChunkName: "schools" */ './papers');
const loadSchoolBooks = () => import(/* webpackChunkName: "schools" */ './school-books');

/** Until a person decides. */
const undecided = { decide: () => new Map(), reason: '', approval: null } as const;

export class Job {
  private book: OpenBook | null = null;
  private readonly numbers = new SheetNumbers();
  private schoolFiles: SchoolFiles | null = null;
  private choice: CheckChoice = { year: null, district: null };
  private readonly log = new ChangeLog();
  private refused: readonly WorkProblem[] = [];
  private preferred: readonly string[] = [];
  private isStopped = false;
  /** Null: the open one of the workbook. */
  private collection: string | null = null;
  /** The workbook of a host is written to even where nothing in it is known. */
  private hostFile: string | null = null;

  constructor(private readonly doors: Doors) {}

  private get current(): OpenBook {
    if (this.book === null) throw new Error('No workbook is open');
    return this.book;
  }

  /** `isUnsaved`: the files hold changes that were made here before and are not saved yet. */
  async open(given: readonly GivenFile[], report: Report, isUnsaved = false): Promise<BookOverview> {
    const refused: WorkProblem[] = [];
    const refuse = (problem: WorkProblem) => void refused.push(problem);
    const opened = await openFiles(given, this.doors, report, refuse);
    const sheets = await readSheets(opened, this.numbers, new Map(), new Set(), report, refuse);
    const files = withoutRefused(opened, refused);
    const [first] = refused;
    if (files.length === 0 && first !== undefined)
      throw new WorkFailure(
        given.length === 1 ? first : { kind: 'left-out', problems: refused, isAll: true },
      );
    this.refused = refused;
    this.collection = null;
    if (isUnsaved) this.log.restored();
    return this.analysed(files, sheets, report);
  }

  /** Opens more files beside those that are open; one that cannot be read stops only itself. */
  async add(given: readonly GivenFile[], report: Report): Promise<BookOverview> {
    const { files: before, sheets: known } = this.current;
    this.isStopped = false;
    const refused: WorkProblem[] = [];
    const refuse = (problem: WorkProblem) => void refused.push(problem);
    const files = [...before];
    const sheets = new Map(await readSheets(before, this.numbers, known, new Set(), report));
    for (const [index, file] of given.entries()) {
      if (this.isStopped) {
        refuse({ kind: 'not-reached', file: file.name });
        continue;
      }
      const own = partOf(report, index, given.length);
      const opened = await openFiles([file], this.doors, own, refuse);
      const read = await readSheets(opened, this.numbers, known, new Set(), own, refuse);
      for (const [id, sheet] of read) sheets.set(id, sheet);
      if (read.size > 0) files.push(...opened);
    }
    const overview = await this.withoutRivals(files, sheets, given, refuse, report);
    const names = new Set(given.map(({ name }) => name));
    const earlier = this.refused.filter((problem) => !('file' in problem && names.has(problem.file)));
    this.refused = [...earlier, ...refused];
    return { ...overview, refused: this.refused };
  }

  /** Another district's workbook among many files stops only itself; given alone it is for the person to decide. */
  private async withoutRivals(
    files: readonly OpenFile[],
    sheets: ReadSheets,
    given: readonly GivenFile[],
    refuse: (problem: WorkProblem) => void,
    report: Report,
  ): Promise<BookOverview> {
    const { targetName } = this;
    try {
      return await this.analysed(files, sheets, report);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'several-workbooks' || given.length < 2 || targetName === null) throw error;
      const rivals = new Set(problem.files.filter((file) => file !== targetName));
      for (const file of rivals) refuse({ kind: 'second-district', file, open: targetName });
      const kept = new Map([...sheets].filter(([, { info }]) => !rivals.has(info.file)));
      return this.analysed(
        files.filter(({ name }) => !rivals.has(name)),
        kept,
        report,
      );
    }
  }

  /** What was read of the files that are being added is kept, the rest is not read. */
  stopAdding(): void {
    this.isStopped = true;
  }

  /** Closes one of the files; the others stay as they are. */
  async leave(file: string, report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const left = files.filter(({ name }) => name !== file);
    const kept = new Map([...sheets].filter(([, { info }]) => info.file !== file));
    return this.analysed(left, kept, report);
  }

  /** Of files that give one class differently, this one is counted from now on. */
  async prefer(file: string, report: Report): Promise<BookOverview> {
    this.preferred = [file, ...this.preferred.filter((other) => other !== file)];
    return this.analysed(this.current.files, this.current.sheets, report);
  }

  /** Of several collections of the workbook, the one that is shown and taken into. */
  async chooseCollection(title: string, report: Report): Promise<BookOverview> {
    this.collection = title;
    return this.analysed(this.current.files, this.current.sheets, report);
  }

  /** Takes what the schools sent into the district's workbook, approves the collection, or both: one change to be taken back. */
  async collect(choice: CollectChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { collectionContext, plannedCollection } = await loadSchoolFiles();
    const { collectionResults } = await loadPlans();
    const { analysis, books } = this.current;
    const today = this.doors.today();
    const decisions = new Map(choice.decisions);
    const planned = plannedCollection(analysis.analysis, books, today, {
      ...choice,
      decide: () => decisions,
      collection: this.collection,
    });
    const context = collectionContext(analysis.analysis, today);
    if (planned === null || context === null) throw new Error('No collection is open');
    if (planned.problem !== null) throw new WorkFailure({ kind: 'collection', problem: planned.problem });
    const { models, fills } = collectionResults(planned, context);
    return this.changed(this.target().put(models, fills), report);
  }

  /** Workbooks for the schools: one as it is, several in an archive. */
  async schoolBooks({ due, ...choice }: SchoolBooksRequest, report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { schoolBooks } = await loadSchoolBooks();
    const made = schoolBooks(this.current.analysis.analysis, reference, {
      ...choice,
      due: due === null ? null : serialOfIso(due),
    });
    if (made.kind === 'problem') throw new WorkFailure({ kind: 'school-books', problem: made.problem });
    const files: NewBook[] = [];
    for (const [index, { name, sheets }] of made.books.entries()) {
      files.push({ name, bytes: await this.doors.createWorkbook(sheets) });
      report({ kind: 'progress', step: 'save', share: (index + 1) / made.books.length });
    }
    const [only] = files;
    if (only !== undefined && files.length === 1) return only;
    return { name: booksArchiveName(made.collection), bytes: await this.doors.packFiles(files) };
  }

  /** A letter to each school that has something to answer, or sent nothing. */
  async letters(): Promise<readonly LetterLine[]> {
    const { lettersOf } = await loadLetters();
    const { analysis, planned } = this.current;
    return lettersOf(analysis.analysis, planned).map(({ file: _, document: __, ...line }) => line);
  }

  /** All letters as files: a text to be pasted and a paper for Word each. */
  async letterFiles(report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { letterBytes, lettersOf } = await loadLetters();
    const { analysis, planned } = this.current;
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
    const { schools, books } = this.current;
    const at = schools.findIndex((school) => school.file === file);
    const [school, book] = [schools[at], books[at]];
    const { preparedSheets } = await loadPreparedSheets();
    const prepared = school === undefined || book === undefined ? null : await preparedSheets(school, book);
    if (prepared === null) throw new WorkFailure({ kind: 'not-prepared' });
    const name = preparedName(file.replace(/\.[^.]*$/u, ''));
    return { name, bytes: await this.doors.createWorkbook(prepared.sheets) };
  }

  /** Takes the workbook that a host holds open. */
  async openHosted(name: string, report: Report): Promise<BookOverview> {
    const port = this.doors.hostWorkbook;
    if (port === null) throw new Error('No host holds a workbook open');
    this.hostFile = name;
    // The host saves its workbook itself, and itself warns of what that costs.
    const files = [{ name, workbook: { port, cautions: [], save: async () => new Uint8Array() } }];
    return this.analysed(files, await this.read(files, new Map(), new Set(), report), report);
  }

  /** Reads the named sheets anew, and those that are new; null: every sheet. */
  async recheck(named: readonly BookSheetId[] | null, report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = named === null ? 'all' : new Set(named);
    return this.analysed(files, await this.read(files, sheets, touched, report), report);
  }

  async check(choice: CheckChoice, report: Report): Promise<BookOverview> {
    this.choice = choice;
    return this.analysed(this.current.files, this.current.sheets, report);
  }

  async mend(cells: readonly SheetCells[], report: Report): Promise<BookOverview> {
    const changes = cells.map((part) => ({
      kind: 'set-cells' as const,
      sheet: part.sheet,
      cells: part.cells,
    }));
    return this.changed(this.target().apply(changes, []), report);
  }

  /** Answers findings with an explanation: they leave the list for as long as their values stand. */
  async explain({ findings, ...words }: ExplainChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    refuseLong(words.text);
    const { models, fills } = await this.current.analysis.explanations(findings, words);
    return this.changed(this.target().put(models, fills), report);
  }

  /** Answers a flag: it stays up, with the explanation beside it for as long as its numbers stand. */
  async explainFlag({ school, reason, ...words }: ExplainFlagChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    refuseLong(words.text);
    const changes = await this.current.analysis.flagExplanation(school, reason, words);
    if (changes === null) throw new Error('The school has no such flag');
    return this.changed(this.target().put(changes.models, changes.fills), report);
  }

  /** Takes explanations back: what they answered is open again. */
  async withdraw(accepted: readonly number[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    return this.changed(this.target().put([], await this.current.analysis.withdrawn(accepted)), report);
  }

  /** The workbook that is written to, as it is now and without the report; null where no file takes changes. */
  async unsaved(): Promise<NewBook | null> {
    const target = TargetFile.of(this.current, this.targetName);
    if (target === null) return null;
    // A table of text was made a workbook when it was opened.
    const name = isCsv(target.name) ? target.name.replace(/\.[^.]*$/u, '.xlsx') : target.name;
    return { name, bytes: await target.save() };
  }

  /** What may be typed on the sheet; null where nothing may. */
  async editing(sheet: BookSheetId): Promise<SheetEditing | null> {
    const { freeEditing, sheetEditing } = await loadEditing();
    const found = await this.editable(sheet);
    const { tables, period } = this.current.analysis.analysis;
    if (found === null) return null;
    return 'form' in found ? freeEditing(found.form) : sheetEditing(found.table, tables, period.year);
  }

  /** Where an expected result's state, date and paper are typed, and those of its events. */
  async progress(line: string): Promise<readonly ProgressPart[]> {
    const { progressParts } = await loadProgress();
    const { analysis, sheets } = this.current;
    if (newerFile(analysis.findings) !== null) return [];
    return progressParts(line, analysis.analysis, this.targetName, sheets);
  }

  /** Writes what was typed: all of it or, where one cell does not take it, nothing. */
  async enter({ sheet, entries }: EntryChoice, report: Report): Promise<BookOverview> {
    const { entryChanges, freeChanges } = await loadEditing();
    const found = await this.editable(sheet);
    if (found === null) throw new WorkFailure({ kind: 'sheet-read-only' });
    const { tables, period } = this.current.analysis.analysis;
    const { grid } = found.read;
    const made =
      'form' in found
        ? freeChanges(entries, grid)
        : entryChanges(entries, found.table, grid, tables, period.year);
    if (made.kind === 'refused') throw new WorkFailure({ ...made, kind: 'entry-refused' });
    if (made.cells.length === 0) {
      sendFindings(this.current.analysis.findings, report);
      return this.overview();
    }
    const { own, name } = found.read.info;
    const changes = [{ kind: 'set-cells' as const, sheet: own, cells: made.cells }];
    return this.changed(this.target().apply(changes, [name]), report);
  }

  async paste({ sheet, area, text }: PasteChoice, report: Report): Promise<BookOverview> {
    const { pastedCells, pastedEntries } = await loadPasting();
    return this.enter({ sheet, entries: pastedEntries(pastedCells(text), area) }, report);
  }

  /** A form's sheet of the workbook that is written to; without a table where it only bears the form's name. */
  private async editable(
    sheet: BookSheetId,
  ): Promise<({ readonly read: ReadSheet } & ({ readonly table: Table } | { readonly form: Form })) | null> {
    const { namedForm, tableOfSheet } = await loadEditing();
    const read = this.current.sheets.get(sheet);
    if (read === undefined || read.info.file !== this.targetName) return null;
    if (newerFile(this.current.analysis.findings) !== null) return null;
    const { tables } = this.current.analysis.analysis;
    const table = tableOfSheet(tables, read.info.file, read.grid.sheet);
    if (table !== undefined) return { read, table };
    const form = namedForm(read.grid.sheet);
    return form === undefined ? null : { read, form };
  }

  async undo(report: Report): Promise<BookOverview> {
    const step = this.log.last;
    if (step === null) throw new Error('Nothing to take back');
    const target = this.target();
    const filled = await filledSince(target.port, step.added);
    if (filled.length > 0) throw new WorkFailure({ kind: 'sheets-filled', sheets: filled });
    const outcome = await target.undo(step.undo);
    this.log.tookBack(outcome.kind);
    if (outcome.kind === 'expired') throw new WorkFailure({ kind: 'undo-expired' });
    return this.readAfter('undone', () =>
      outcome.kind === 'done' ? this.readAgain(outcome.sheets, report) : this.recheck(null, report),
    );
  }

  /** The person's own table gets its empty cells, the printed one stands beside it; both or neither. */
  async fill({ answers, isAnew }: FillChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { analysis } = this.current;
    const models = analysis.sheetModels(['expected'], answers);
    const target = this.target();
    const gone = isAnew ? undefined : await target.missingSheet(analysis.tableSheets);
    if (gone !== undefined) throw new WorkFailure({ kind: 'sheet-gone', sheet: gone, year: analysis.year });
    return this.changed(target.put(models, analysis.fillCells(answers)), report);
  }

  /** The document's plan taken on for the year, in the person's own sheet. */
  async adoptPlan(choice: PlanChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const found = this.current.analysis.planCells(choice);
    if (typeof found === 'string') throw new WorkFailure({ kind: 'plan-refused', reason: found });
    return this.changed(this.target().put([], found.fills), report);
  }

  /** Rows of what the directions ask for, below those of the person's own sheet of decisions. */
  async writeDecisions(report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    return this.changed(this.target().put([], this.current.analysis.decisionFills() ?? []), report);
  }

  /** Adds a district's blank sheets to the open workbook, all or none. */
  async addBlankSheets({ skipExisting, ...choice }: SheetsChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const target = this.target();
    const { sheets } = await newBook(choice);
    const { missing, existing } = await sheetsToAdd(target.port, sheets);
    const names = missing.map(({ name }) => name);
    if (names.length === 0 || (existing.length > 0 && !skipExisting)) {
      throw new WorkFailure({ kind: 'sheets-exist', existing, missing: names });
    }
    const changes = missing.map((model) => ({ kind: 'add-sheet' as const, model }));
    const written = await target.apply(changes, names);
    const overview = await this.changed(Promise.resolve(written), report);
    this.guard(written, new Set(names));
    return overview;
  }

  /** Raises an older workbook to the present forms, all or none. */
  async upgrade(report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { upgrade } = this.current.analysis;
    if (upgrade === null) throw new Error('The workbook is not older than its forms');
    const written = await this.target().put(upgrade.models, upgrade.fills);
    const overview = await this.changed(Promise.resolve(written), report);
    const edited = new Set(upgrade.fills.map(({ sheet }) => sheet));
    this.guard(written, new Set(written.names.filter((name) => !edited.has(name))));
    return overview;
  }

  window({ sheet, top, bottom }: WindowChoice): SheetWindow {
    const { sheets, marks } = this.current;
    const found = sheets.get(sheet);
    if (found === undefined) throw new Error(`No sheet ${sheet}`);
    return sheetWindow(
      found.grid,
      marks.get(sheetKey(found.info.file, found.info.name)) ?? new Map(),
      top,
      bottom,
    );
  }

  async write({ sheets, answers }: SaveChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.sheetModels(sheets, answers);
    return this.changed(this.target().put(models), report);
  }

  /** What the protocols came to becomes a sheet of the workbook, which then stands for itself. */
  async enterRecords(report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.recordModels();
    if (models === null) throw new WorkFailure({ kind: 'too-many-records', limit: mostStoredRows });
    return this.changed(this.target().put(models), report);
  }

  /** The school whose protocols are those that name none. */
  async nameSchool(code: string, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const target = this.target();
    const sheets = await target.port.listSheets();
    const rowCount = (sheet: string) => sheets.find(({ name }) => name === sheet)?.rowCount ?? 0;
    const { analysis } = this.current;
    const change = ownSchoolCells(analysis.analysis, analysis.target, code, rowCount);
    const sheet = sheets.find(({ name }) => name === change?.sheet)?.id;
    if (change === null || sheet === undefined) throw new WorkFailure({ kind: 'no-register' });
    const changes = [{ kind: 'set-cells' as const, sheet, cells: change.cells }];
    return this.changed(target.apply(changes, [change.sheet]), report);
  }

  async addSchools(logins: readonly string[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const target = this.target();
    const rows = this.current.analysis.registerRows(logins);
    const sheets = await target.port.listSheets();
    const sheet = sheets.find(({ name }) => name === rows?.sheet)?.id;
    if (rows === null || sheet === undefined) throw new WorkFailure({ kind: 'no-register' });
    const changes = [{ kind: 'set-cells' as const, sheet, cells: rows.cells }];
    return this.changed(target.apply(changes, [rows.sheet]), report);
  }

  async card(school: string, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const model = await this.current.analysis.cardModel(school);
    return this.changed(this.target().put([model]), report);
  }

  async outline(request: PaperRequest): Promise<PaperOutline> {
    const { paperOutline } = await loadPapers();
    return paperOutline(await this.paperModel(request));
  }

  /** A paper as a Word file; what is open stays as it is. */
  async paper(request: PaperRequest, report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { paperName } = await loadPapers();
    const bytes = await this.doors.createDocument(await this.paperModel(request));
    return { name: paperName(this.bookName, request), bytes };
  }

  private async paperModel(request: PaperRequest): Promise<DocumentModel> {
    const { paperDocument } = await loadPapers();
    const model = paperDocument(this.current.analysis.analysis, request);
    if (model === null) throw new Error(`Nothing to make of: ${request.paper}`);
    return model;
  }

  /** A workbook with a card for each school. */
  async cards(report: Report): Promise<NewBook> {
    report({ kind: 'progress', step: 'save', share: null });
    const { cardBook } = await loadPapers();
    return cardBook(this.current.analysis.analysis, this.bookName, this.doors);
  }

  search(text: string): Uint8Array {
    return matchingFindings(this.current.analysis.findings, text, findingWords);
  }

  reasons(school: string): SchoolReasons {
    return this.current.analysis.reasons(school);
  }

  /** A blank workbook of a district, made from its profile. */
  async create(choice: NewBookChoice): Promise<NewBook> {
    const { name, sheets } = await newBook(choice);
    return { name, bytes: await this.doors.createWorkbook(sheets) };
  }

  /** The report's sheets are written anew; the workbook stays open as it was saved. */
  async save({ sheets, answers }: SaveChoice, report: Report): Promise<SavedBook> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.sheetModels(sheets, answers);
    const isReadOnly = newerFile(this.current.analysis.findings) !== null;
    const target = isReadOnly ? null : TargetFile.of(this.current, this.targetName);
    if (target === null) {
      this.refuseDamaged();
      report({ kind: 'progress', step: 'save', share: null });
      return { bytes: await this.doors.createWorkbook(models), sheets: bookSheets(this.current) };
    }
    const { sheets: written, expired } = await target.put(models);
    this.log.forget(expired);
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await target.save();
    this.log.saved();
    await this.readNewSheets(written, report);
    return { bytes, sheets: bookSheets(this.current) };
  }

  /** What papers are named after. */
  private get bookName(): string {
    return this.targetName ?? this.current.files[0]?.name ?? '';
  }

  private get targetName(): string | null {
    return this.hostFile ?? this.current.analysis.target;
  }

  private target(): TargetFile {
    const file = newerFile(this.current.analysis.findings);
    if (file !== null) throw new WorkFailure({ kind: 'newer-workbook', file });
    const target = TargetFile.of(this.current, this.targetName);
    if (target === null) {
      this.refuseDamaged();
      throw new Error('No opened file takes changes');
    }
    return target;
  }

  /** Where nothing else is open there is nothing to make a report of either. */
  private refuseDamaged(): void {
    const { damaged, files } = this.current;
    const [first] = damaged;
    if (first !== undefined && damaged.length === files.length)
      throw new WorkFailure({ kind: 'damaged-workbook', file: first.file });
  }

  private async changed(writing: Promise<Written>, report: Report): Promise<BookOverview> {
    const written = await this.takeable(writing);
    this.log.wrote(written);
    return this.readAfter('written', () => this.readAgain(written.sheets, report));
  }

  /** What is done stays done: a failure of the reading says so. */
  private async readAfter(done: Unread['done'], read: () => Promise<BookOverview>): Promise<BookOverview> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkFailure) || error.problem.kind !== 'host') throw error;
      const { undoDepth } = this.log.facts;
      throw new WorkFailure({ ...error.problem, unread: { done, undoDepth } });
    }
  }

  private async takeable(writing: Promise<Written>): Promise<Written> {
    try {
      return await writing;
    } catch (error) {
      const undo = error instanceof WorkFailure && error.problem.kind === 'host' && error.problem.undo;
      if (typeof undo === 'number') this.log.brokeOff(undo);
      throw error;
    }
  }

  /** Sheets that a person may fill from now on are not taken back once they did. */
  private guard({ undo, sheets }: Written, names: ReadonlySet<string>): void {
    const ids = this.numbered(sheets);
    const read = [...this.current.sheets].filter(([id, { info }]) => ids.has(id) && names.has(info.name));
    this.log.guard(undo, new Map(read.map(([, { info, grid }]) => [info.own, grid])));
  }

  private async readAgain(changed: readonly SheetId[], report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = this.numbered(changed);
    return this.analysed(files, await this.read(files, sheets, touched, report), report);
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  private async readNewSheets(changed: readonly SheetId[], report: Report): Promise<void> {
    const book = this.current;
    const touched = this.numbered(changed);
    this.book = { ...book, sheets: await this.read(book.files, book.sheets, touched, report) };
  }

  /** Of sheets of the workbook that is written to. */
  private numbered(sheets: readonly SheetId[]): ReadonlySet<BookSheetId> {
    const { name } = this.target();
    return new Set(sheets.map((own) => this.numbers.of(name, own)));
  }

  private read(
    files: readonly OpenFile[],
    known: ReadSheets,
    touched: ReadonlySet<BookSheetId> | 'all',
    report: Report,
  ): Promise<ReadSheets> {
    return readSheets(files, this.numbers, known, touched, report);
  }

  /** Analyses, and keeps the result only when all of it succeeded. */
  private async analysed(
    files: readonly OpenFile[],
    sheets: ReadSheets,
    report: Report,
  ): Promise<BookOverview> {
    report({ kind: 'progress', step: 'analyze', share: null });
    const before = this.book?.analysis ?? null;
    const today = this.doors.today();
    const { schools, rest } = separateBooks(preferredFirst(sourceSheets(sheets), this.preferred), reference);
    const damaged = damagedBooks(sheets);
    const analysis = await analyzeBook(rest, this.choice, today, before, damaged);
    if (analysis.districtFiles.length > 1)
      throw new WorkFailure({ kind: 'several-workbooks', files: analysis.districtFiles });
    const { plannedCollection, SchoolFiles } = await loadSchoolFiles();
    const { collectionOverview, schoolOverview } = await loadOverviews();
    this.schoolFiles ??= new SchoolFiles();
    const books = await this.schoolFiles.read(schools, analysis.analysis.district, today);
    const planned = plannedCollection(analysis.analysis, books, today, {
      ...undecided,
      collection: this.collection,
    });
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
    sendFindings(analysis.findings, report);
    return this.overview();
  }

  private overview(): BookOverview {
    return bookOverview(this.current, {
      target: this.targetName,
      ...this.log.facts,
      refused: this.refused,
    });
  }
}

function withoutRefused(files: readonly OpenFile[], refused: readonly WorkProblem[]): readonly OpenFile[] {
  return files.filter(({ name }) => !refused.some((problem) => 'file' in problem && problem.file === name));
}

function refuseLong({ length }: string): void {
  if (length > longestExplanation)
    throw new WorkFailure({ kind: 'explanation-too-long', length, limit: longestExplanation });
}
