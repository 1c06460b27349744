/** The workbooks' side of the pane: every call of `WorkCalls` from the opened files to the new overview. */
import type { SheetId, UndoHandle } from '../../core/workbook';
import { bookOverview, bookSheets, sendFindings, type DeskBook } from './desk-book';
import type { Doors } from './doors';
import { filledSince, sheetsToLay, type LaidSheets } from './laid-sheets';
import { marksBySheet, matchingFindings, sheetKey } from './finding-orders';
import {
  deskIds,
  openFiles,
  ownSheetId,
  readSheets,
  sourceSheets,
  type OpenFile,
  type ReadSheet,
} from './open-files';
import { sheetWindow } from './sheet-window';
import { TargetFile, type Written } from './target-file';
import type {
  BookOverview,
  CheckChoice,
  GivenFile,
  SaveChoice,
  SavedBook,
  SheetCells,
  SheetsChoice,
  WorkEvent,
  WorkHandlers,
} from './work-calls';
import { WorkFailure } from './work-client';

type Report = (event: WorkEvent) => void;

export function deskHandlers(doors: Doors): WorkHandlers {
  const desk = new Desk(doors);
  return {
    open: ({ files }, report) => desk.open(files, report),
    join: ({ name }, report) => desk.join(name, report),
    recheck: ({ sheets }, report) => desk.recheck(sheets, report),
    check: (choice, report) => desk.check(choice, report),
    mend: ({ cells }, report) => desk.mend(cells, report),
    undo: (_, report) => desk.undo(report),
    fill: ({ accepted }, report) => desk.fill(accepted, report),
    search: async ({ text }) => matchingFindings(desk.current.analysis.findings, text, doors.findingWords),
    window: async ({ sheet, top, bottom }) => desk.window(sheet, top, bottom),
    reasons: async ({ school }) => desk.current.analysis.reasons(school),
    write: (choice, report) => desk.write(choice, report),
    card: ({ school }, report) => desk.card(school, report),
    lay: (choice, report) => desk.lay(choice, report),
    save: (choice, report) => desk.save(choice, report),
    create: async (choice) => {
      const { name, sheets } = await doors.newBook(choice);
      return { name, bytes: await doors.createWorkbook(sheets) };
    },
  };
}

interface Step {
  readonly undo: UndoHandle;
  /** Sheets that the change laid out for a person to fill. */
  readonly laid: LaidSheets;
}

class Desk {
  private book: DeskBook | null = null;
  private choice: CheckChoice = { year: null, district: null };
  /** What can be taken back, the last one at the end. */
  private steps: readonly Step[] = [];
  private expired = 0;
  private wasUndone = false;
  private isChanged = false;
  private written: readonly string[] = [];
  /** The workbook of a host is written to even where nothing in it is known. */
  private hostFile: string | null = null;

  constructor(private readonly doors: Doors) {}

  get current(): DeskBook {
    if (this.book === null) throw new Error('No workbook is open');
    return this.book;
  }

  async open(given: readonly GivenFile[], report: Report): Promise<BookOverview> {
    const files = await openFiles(given, this.doors, report);
    return this.take(files, await readSheets(files, new Map(), new Set(), report), report);
  }

  async join(name: string, report: Report): Promise<BookOverview> {
    const port = this.doors.hostWorkbook;
    if (port === null) throw new Error('No host holds a workbook open');
    this.hostFile = name;
    // The host saves its workbook itself, and itself warns of what that costs.
    const files = [{ name, workbook: { port, cautions: [], save: async () => new Uint8Array() } }];
    return this.take(files, await readSheets(files, new Map(), new Set(), report), report);
  }

  async recheck(named: readonly SheetId[] | null, report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = named === null ? 'all' : new Set(named);
    return this.take(files, await readSheets(files, sheets, touched, report), report);
  }

  async check(choice: CheckChoice, report: Report): Promise<BookOverview> {
    this.choice = choice;
    return this.take(this.current.files, this.current.sheets, report);
  }

  async mend(cells: readonly SheetCells[], report: Report): Promise<BookOverview> {
    const changes = cells.map((part) => ({
      kind: 'set-cells' as const,
      sheet: ownSheetId(part.sheet),
      cells: part.cells,
    }));
    return this.changed(this.target().apply(changes, []), report);
  }

  async undo(report: Report): Promise<BookOverview> {
    const step = this.steps.at(-1);
    if (step === undefined) throw new Error('Nothing to take back');
    const target = this.target();
    const filled = await filledSince(target.port, step.laid);
    if (filled.length > 0) throw new WorkFailure({ kind: 'sheets-filled', sheets: filled });
    const outcome = await target.undo(step.undo);
    this.steps = this.steps.slice(0, -1);
    if (outcome.kind === 'expired') throw new WorkFailure({ kind: 'undo-expired' });
    this.wasUndone = outcome.kind === 'already-undone';
    this.written = [];
    this.expired = 0;
    return outcome.kind === 'done' ? this.readAgain(outcome.sheets, report) : this.recheck(null, report);
  }

  /** The person's own table gets its empty cells, the printed one stands beside it; both or neither. */
  async fill(accepted: readonly string[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { analysis } = this.current;
    const words = new Set(accepted);
    const models = analysis.sheetModels(['expected'], words);
    return this.changed(this.target().put(models, analysis.fillCells(words)), report);
  }

  async lay({ skipExisting, ...choice }: SheetsChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const target = this.target();
    const { sheets } = await this.doors.newBook(choice);
    const { missing, existing } = await sheetsToLay(target.port, sheets);
    const names = missing.map(({ name }) => name);
    if (names.length === 0 || (existing.length > 0 && !skipExisting)) {
      throw new WorkFailure({ kind: 'sheets-exist', existing, missing: names });
    }
    const changes = missing.map((model) => ({ kind: 'add-sheet' as const, model }));
    const written = await target.apply(changes, names);
    const overview = await this.changed(Promise.resolve(written), report);
    const laid = this.gridsOf(written.sheets);
    this.steps = this.steps.map((step) => (step.undo === written.undo ? { ...step, laid } : step));
    return overview;
  }

  window(sheet: SheetId, top: number, bottom: number): ReturnType<typeof sheetWindow> {
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

  async write({ sheets, accepted }: SaveChoice, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.sheetModels(sheets, new Set(accepted));
    return this.changed(this.target().put(models), report);
  }

  async card(school: string, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const model = this.current.analysis.cardModel(school);
    return this.changed(this.target().put([model]), report);
  }

  /** The report's sheets are written anew; the workbook stays open as it was saved. */
  async save({ sheets, accepted }: SaveChoice, report: Report): Promise<SavedBook> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.sheetModels(sheets, new Set(accepted));
    const target = TargetFile.of(this.current, this.targetName);
    if (target === null) {
      report({ kind: 'progress', step: 'save', share: null });
      return { bytes: await this.doors.createWorkbook(models), sheets: bookSheets(this.current) };
    }
    const { sheets: written, expired } = await target.put(models);
    this.steps = this.steps.filter(({ undo }) => !expired.includes(undo));
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await target.save();
    this.isChanged = false;
    await this.readNewSheets(written, report);
    return { bytes, sheets: bookSheets(this.current) };
  }

  private get targetName(): string | null {
    return this.hostFile ?? this.current.analysis.target;
  }

  private target(): TargetFile {
    const target = TargetFile.of(this.current, this.targetName);
    if (target === null) throw new Error('No opened file takes changes');
    return target;
  }

  private async changed(writing: Promise<Written>, report: Report): Promise<BookOverview> {
    const { undo, sheets, expired, names } = await this.takeable(writing);
    this.steps = [...this.steps.filter((step) => !expired.includes(step.undo)), { undo, laid: new Map() }];
    this.expired = expired.length;
    this.wasUndone = false;
    this.isChanged = true;
    this.written = names;
    return this.readAgain(sheets, report);
  }

  /** What broke off half-way can be taken back too. */
  private async takeable(writing: Promise<Written>): Promise<Written> {
    try {
      return await writing;
    } catch (error) {
      const undo = error instanceof WorkFailure && error.problem.kind === 'host' && error.problem.undo;
      if (typeof undo === 'number') this.steps = [...this.steps, { undo, laid: new Map() }];
      throw error;
    }
  }

  /** By the port's own ids. */
  private gridsOf(sheets: readonly SheetId[]): LaidSheets {
    const ids = deskIds(this.target().index, sheets);
    const read = [...this.current.sheets].filter(([id]) => ids.has(id));
    return new Map(read.map(([id, { grid }]) => [ownSheetId(id), grid]));
  }

  private async readAgain(changed: readonly SheetId[], report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = deskIds(this.target().index, changed);
    return this.take(files, await readSheets(files, sheets, touched, report), report);
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  private async readNewSheets(changed: readonly SheetId[], report: Report): Promise<void> {
    const book = this.current;
    const touched = deskIds(this.target().index, changed);
    this.book = { ...book, sheets: await readSheets(book.files, book.sheets, touched, report) };
  }

  /** Analyses, and keeps the result only when all of it succeeded. */
  private async take(
    files: readonly OpenFile[],
    sheets: ReadonlyMap<SheetId, ReadSheet>,
    report: Report,
  ): Promise<BookOverview> {
    report({ kind: 'progress', step: 'analyze', share: null });
    const before = this.book?.analysis ?? null;
    const analysis = await this.doors.analyze(sourceSheets(sheets), this.choice, before);
    if (analysis.claimants.length > 1) {
      throw new WorkFailure({ kind: 'several-workbooks', files: analysis.claimants });
    }
    this.book = { files, sheets, analysis, marks: marksBySheet(analysis.findings) };
    sendFindings(analysis.findings, report);
    return this.overview();
  }

  private overview(): BookOverview {
    return bookOverview(this.current, {
      target: this.targetName,
      written: this.written,
      undoDepth: this.steps.length,
      expired: this.expired,
      wasUndone: this.wasUndone,
      isChanged: this.isChanged,
    });
  }
}
