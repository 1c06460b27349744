/** The workbooks' side of the pane: every call of `WorkCalls` from the opened files to the new overview. */
import type { Change, SheetId } from '../../core/workbook';
import { bookOverview, bookSheets, sendFindings, type DeskBook } from './desk-book';
import type { Doors } from './doors';
import { filledSince, sheetsToLay, type LaidSheets } from './laid-sheets';
import { marksBySheet, matchingFindings, sheetKey } from './finding-orders';
import {
  openFiles,
  ownSheetId,
  readSheets,
  sourceSheets,
  touchedSheets,
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

class Desk {
  private book: DeskBook | null = null;
  private choice: CheckChoice = { year: null, district: null };
  private readonly undone: (readonly Change[])[] = [];
  /** Sheets that a change laid out for a person to fill. */
  private readonly laid = new WeakMap<readonly Change[], LaidSheets>();
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
    return this.changed({ inverse: await this.target().apply(changes), names: [] }, report);
  }

  async undo(report: Report): Promise<BookOverview> {
    const changes = this.undone.at(-1);
    if (changes === undefined) throw new Error('Nothing to take back');
    const target = this.target();
    const filled = await filledSince(target.port, this.laid.get(changes) ?? new Map());
    if (filled.length > 0) throw new WorkFailure({ kind: 'sheets-filled', sheets: filled });
    await target.apply(changes);
    this.undone.pop();
    this.written = [];
    return this.readAgain(changes, report);
  }

  /** The person's own table gets its empty cells, the printed one stands beside it; both or neither. */
  async fill(accepted: readonly string[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { analysis } = this.current;
    const words = new Set(accepted);
    const target = this.target();
    const own = await target.fill(analysis.fillCells(words));
    try {
      const put = await target.put(analysis.sheetModels(['expected'], words));
      const names = [...own.names, ...put.names];
      const inverse = [...put.inverse, ...own.inverse];
      return await this.changed({ inverse, names: [...new Set(names)] }, report);
    } catch (error) {
      if (error instanceof WorkFailure) await target.apply(own.inverse);
      throw error;
    }
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
    const inverse = await target.apply(missing.map((model) => ({ kind: 'add-sheet' as const, model })));
    const overview = await this.changed({ inverse, names }, report);
    this.laid.set(inverse, this.gridsOf(inverse));
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
    return this.changed(await this.target().put(models), report);
  }

  async card(school: string, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const model = this.current.analysis.cardModel(school);
    return this.changed(await this.target().put([model]), report);
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
    const { inverse } = await target.put(models);
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await target.save();
    this.isChanged = false;
    await this.readNewSheets(inverse, report);
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

  private async changed({ inverse, names }: Written, report: Report): Promise<BookOverview> {
    this.undone.push(inverse);
    this.isChanged = true;
    this.written = names;
    return this.readAgain(inverse, report);
  }

  /** Of the sheets that the changes touch, by the port's own ids. */
  private gridsOf(changes: readonly Change[]): LaidSheets {
    const touched = touchedSheets(this.target().index, changes);
    const sheets = [...this.current.sheets].filter(([id]) => touched.has(id));
    return new Map(sheets.map(([id, { grid }]) => [ownSheetId(id), grid]));
  }

  private async readAgain(changes: readonly Change[], report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = touchedSheets(this.target().index, changes);
    return this.take(files, await readSheets(files, sheets, touched, report), report);
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  private async readNewSheets(changes: readonly Change[], report: Report): Promise<void> {
    const book = this.current;
    const touched = touchedSheets(this.target().index, changes);
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
      undoDepth: this.undone.length,
      isChanged: this.isChanged,
    });
  }
}
