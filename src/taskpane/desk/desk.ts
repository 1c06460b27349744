/** The workbooks' side of the pane: the opened files, their analysis, their changes; every call of `WorkCalls` is here. */
import type { Finding } from '../../core/finding';
import { putSheets } from '../../core/put-sheets';
import type { SheetModel } from '../../core/sheet-model';
import type { Change, Conflict, SheetId } from '../../core/workbook';
import type { BookAnalysis, Doors } from './doors';
import { byRuleOrder, bySheetOrder, marksBySheet, matchingFindings, sheetKey } from './finding-orders';
import {
  openFiles,
  ownSheetId,
  readSheets,
  sheetId,
  sourceSheets,
  touchedSheets,
  type OpenFile,
  type ReadSheet,
} from './open-files';
import { sheetWindow, type SheetMarks } from './sheet-window';
import type {
  BookOverview,
  BookSheet,
  CheckChoice,
  GivenFile,
  SaveChoice,
  SavedBook,
  SheetCells,
  WorkEvent,
  WorkHandlers,
} from './work-calls';
import { WorkFailure } from './work-client';

type Report = (event: WorkEvent) => void;

const findingsInMessage = 500;

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
    save: (choice, report) => desk.save(choice, report),
    create: async (choice) => {
      const { name, sheets } = await doors.newBook(choice);
      return { name, bytes: await doors.createWorkbook(sheets) };
    },
  };
}

interface OpenBook {
  readonly files: readonly OpenFile[];
  readonly sheets: ReadonlyMap<SheetId, ReadSheet>;
  readonly analysis: BookAnalysis;
  readonly marks: ReadonlyMap<string, SheetMarks>;
}

interface Written {
  readonly inverse: readonly Change[];
  readonly names: readonly string[];
}

class Desk {
  private book: OpenBook | null = null;
  private choice: CheckChoice = { year: null, district: null };
  private readonly undone: (readonly Change[])[] = [];
  private isChanged = false;
  private written: readonly string[] = [];
  /** The workbook of a host is written to even where nothing in it is known. */
  private hostFile: string | null = null;

  constructor(private readonly doors: Doors) {}

  get current(): OpenBook {
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
    // The host saves its workbook itself.
    const files = [{ name, workbook: { port, save: async () => new Uint8Array() } }];
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
    return this.changed({ inverse: await this.apply(changes), names: [] }, report);
  }

  async undo(report: Report): Promise<BookOverview> {
    const changes = this.undone.at(-1);
    if (changes === undefined) throw new Error('Nothing to take back');
    await this.apply(changes);
    this.undone.pop();
    this.written = [];
    return this.readAgain(changes, report);
  }

  /** The person's own table gets its empty cells, the printed one stands beside it; both or neither. */
  async fill(accepted: readonly string[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { analysis } = this.current;
    const words = new Set(accepted);
    const { target } = this;
    const filled = analysis.fillCells(words).filter(({ file }) => file === target);
    const own = await this.apply(this.cellChanges(filled));
    try {
      const put = await this.put(analysis.sheetModels(['expected'], words));
      const names = [...filled.map(({ sheet }) => sheet), ...put.names];
      return await this.changed({ inverse: [...put.inverse, ...own], names: [...new Set(names)] }, report);
    } catch (error) {
      if (error instanceof WorkFailure) await this.apply(own);
      throw error;
    }
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
    return this.changed(await this.put(models), report);
  }

  /** The report's sheets are written anew; the workbook stays open as it was saved. */
  async save({ sheets, accepted }: SaveChoice, report: Report): Promise<SavedBook> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = this.current.analysis.sheetModels(sheets, new Set(accepted));
    const target = this.targetFile();
    if (target === null) {
      report({ kind: 'progress', step: 'save', share: null });
      return { bytes: await this.doors.createWorkbook(models), sheets: this.bookSheets() };
    }
    const { inverse } = await this.put(models);
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await target.workbook.save();
    this.isChanged = false;
    await this.readNewSheets(inverse, report);
    return { bytes, sheets: this.bookSheets() };
  }

  /** The file that changes are written to. */
  private get target(): string | null {
    return this.hostFile ?? this.current.analysis.target;
  }

  private targetIndex(): number {
    return this.current.files.findIndex(({ name }) => name === this.target);
  }

  private targetFile(): OpenFile | null {
    return this.current.files[this.targetIndex()] ?? null;
  }

  private cellChanges(parts: ReturnType<BookAnalysis['fillCells']>): Change[] {
    const { sheets } = this.current;
    return parts.flatMap(({ sheet, cells }) => {
      const info = [...sheets.values()].find(
        ({ info: { file, name } }) => file === this.target && name === sheet,
      );
      return info === undefined
        ? []
        : [{ kind: 'set-cells' as const, sheet: ownSheetId(info.info.id), cells }];
    });
  }

  /** Writes to the target, all changes or none; returns what takes them back. */
  private async apply(changes: readonly Change[]): Promise<readonly Change[]> {
    const target = this.targetFile();
    if (changes.length === 0 || target === null) return [];
    const outcome = await target.workbook.port.apply(changes);
    if (!outcome.applied) throw this.refused(outcome.conflicts);
    return outcome.inverse;
  }

  private async put(models: readonly SheetModel[]): Promise<Written> {
    const target = this.targetFile();
    if (models.length === 0 || target === null) return { inverse: [], names: [] };
    const outcome = await putSheets(target.workbook.port, models, this.current.analysis.suffix);
    if (!outcome.done) throw this.refused(outcome.conflicts);
    return outcome;
  }

  /** The pane knows sheets by the desk's ids. */
  private refused(conflicts: readonly Conflict[]): WorkFailure {
    const file = this.targetIndex();
    const known = conflicts.map((conflict) =>
      'sheet' in conflict ? { ...conflict, sheet: sheetId(file, conflict.sheet) } : conflict,
    );
    return new WorkFailure({ kind: 'conflicts', conflicts: known });
  }

  private async changed({ inverse, names }: Written, report: Report): Promise<BookOverview> {
    this.undone.push(inverse);
    this.isChanged = true;
    this.written = names;
    return this.readAgain(inverse, report);
  }

  private async readAgain(changes: readonly Change[], report: Report): Promise<BookOverview> {
    const { files, sheets } = this.current;
    const touched = touchedSheets(this.targetIndex(), changes);
    return this.take(files, await readSheets(files, sheets, touched, report), report);
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  private async readNewSheets(changes: readonly Change[], report: Report): Promise<void> {
    const book = this.current;
    const touched = touchedSheets(this.targetIndex(), changes);
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

  private bookSheets(): BookSheet[] {
    return [...this.current.sheets.values()].map(({ info }) => info);
  }

  private overview(): BookOverview {
    const { analysis } = this.current;
    const { findings } = analysis;
    const { target } = this;
    const sheets = this.bookSheets();
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    return {
      ...analysis.summary,
      target,
      sheets,
      counts,
      byRule: byRuleOrder(findings),
      bySheet: bySheetOrder(findings, sheets),
      written: this.written,
      reportSheets: analysis.reportSheets.map(({ id, name }) => ({
        id,
        name,
        isNew: sheets.every((sheet) => sheet.file !== target || sheet.name !== name),
      })),
      undoDepth: this.undone.length,
      isChanged: this.isChanged,
    };
  }
}

function sendFindings(findings: readonly Finding[], report: Report): void {
  for (let start = 0; start < findings.length; start += findingsInMessage) {
    report({ kind: 'findings', findings: findings.slice(start, start + findingsInMessage) });
  }
}
