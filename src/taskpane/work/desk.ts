/** The workbook's side of the pane: one opened workbook, its analysis, its changes; every call of `WorkCalls` is here. */
import type { Finding } from '../../core/finding';
import type { Grid } from '../../core/table/grid';
import type { CallOptions, Change, SheetId, SheetInfo } from '../../core/workbook';
import { putSheets } from '../../core/put-sheets';
import type { SheetModel } from '../../core/sheet-model';
import type { BookAnalysis, Doors, OpenedWorkbook } from './doors';
import { bySheetOrder, byRuleOrder, marksBySheet, matchingFindings } from './finding-orders';
import { sheetWindow, type SheetMarks } from './sheet-window';
import { WorkFailure } from './work-client';
import type {
  BookOverview,
  CheckChoice,
  GivenFile,
  SaveChoice,
  SavedBook,
  WorkEvent,
  WorkHandlers,
} from './work-calls';

type Report = (event: WorkEvent) => void;

const findingsInMessage = 500;

export function deskHandlers(doors: Doors): WorkHandlers {
  const desk = new Desk(doors);
  return {
    open: ({ file }, report) => desk.open(file, report),
    check: (choice, report) => desk.check(choice, report),
    mend: ({ cells }, report) =>
      desk.change(
        cells.map((part) => ({ kind: 'set-cells', ...part })),
        report,
      ),
    undo: (_, report) => desk.undo(report),
    fill: ({ accepted }, report) => desk.fill(accepted, report),
    search: async ({ text }) => matchingFindings(desk.findings, text, doors.findingWords),
    window: async ({ sheet, top, bottom }) => desk.window(sheet, top, bottom),
    reasons: async ({ school }) => desk.current.analysis.reasons(school),
    save: (choice, report) => desk.save(choice, report),
  };
}

interface OpenBook {
  readonly workbook: OpenedWorkbook;
  readonly file: string;
  readonly sheets: readonly SheetInfo[];
  readonly grids: ReadonlyMap<SheetId, Grid>;
  readonly analysis: BookAnalysis;
  readonly marks: ReadonlyMap<string, SheetMarks>;
}

class Desk {
  private book: OpenBook | null = null;
  private choice: CheckChoice = { year: null, district: null };
  private readonly undone: (readonly Change[])[] = [];
  private isChanged = false;
  private written: readonly string[] = [];

  constructor(private readonly doors: Doors) {}

  get current(): OpenBook {
    if (this.book === null) throw new Error('No workbook is open');
    return this.book;
  }

  get findings(): readonly Finding[] {
    return this.current.analysis.findings;
  }

  async open(file: GivenFile, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'read-file', share: null });
    const bytes = await bytesOf(file);
    const workbook = await this.doors.openWorkbook(bytes, file.name, progress(report, 'read-sheets'));
    return this.take(workbook, file.name, new Map(), null, report);
  }

  async check(choice: CheckChoice, report: Report): Promise<BookOverview> {
    const { workbook, file, grids } = this.current;
    this.choice = choice;
    return this.take(workbook, file, grids, new Set(), report);
  }

  /** All changes or none; then only the changed sheets are read again. */
  async change(changes: readonly Change[], report: Report): Promise<BookOverview> {
    this.undone.push(await this.apply(changes));
    this.isChanged = true;
    return this.readAgain(changes, [], report);
  }

  async undo(report: Report): Promise<BookOverview> {
    const changes = this.undone.pop();
    if (changes === undefined) throw new Error('Nothing to take back');
    await this.apply(changes);
    return this.readAgain(changes, [], report);
  }

  async fill(accepted: readonly string[], report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { inverse, names } = await this.put(this.current.analysis.fillSheets(new Set(accepted)));
    this.undone.push(inverse);
    this.isChanged = true;
    return this.readAgain(inverse, names, report);
  }

  window(sheet: SheetId, top: number, bottom: number): ReturnType<typeof sheetWindow> {
    const { grids, marks } = this.current;
    const grid = grids.get(sheet);
    if (grid === undefined) throw new Error(`No sheet ${sheet}`);
    return sheetWindow(grid, marks.get(grid.sheet) ?? new Map(), top, bottom);
  }

  /** The report's sheets are written anew; the workbook stays open as it was saved. */
  async save({ sheets, accepted }: SaveChoice, report: Report): Promise<SavedBook> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const { analysis, workbook } = this.current;
    const { names } = await this.put(analysis.sheetModels(sheets, new Set(accepted)));
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await workbook.save();
    this.isChanged = false;
    return { bytes, sheets: await this.readNewSheets(new Set(names)) };
  }

  /** The report's own sheets may be looked at like any other, yet are not analysed. */
  private async readNewSheets(names: ReadonlySet<string>): Promise<readonly SheetInfo[]> {
    const book = this.current;
    const sheets = await book.workbook.port.listSheets();
    const grids = new Map<SheetId, Grid>();
    for (const { id, name } of sheets) {
      const known = names.has(name) ? undefined : book.grids.get(id);
      grids.set(id, known ?? (await book.workbook.port.readSheet(id)));
    }
    this.book = { ...book, sheets, grids };
    return sheets;
  }

  private async put(
    models: readonly SheetModel[],
  ): Promise<{ readonly inverse: readonly Change[]; readonly names: readonly string[] }> {
    if (models.length === 0) return { inverse: [], names: [] };
    const { workbook, analysis } = this.current;
    const outcome = await putSheets(workbook.port, models, analysis.suffix);
    if (!outcome.done) throw new WorkFailure({ kind: 'conflicts', conflicts: outcome.conflicts });
    return outcome;
  }

  private async apply(changes: readonly Change[]): Promise<readonly Change[]> {
    const outcome = await this.current.workbook.port.apply(changes);
    if (!outcome.applied) throw new WorkFailure({ kind: 'conflicts', conflicts: outcome.conflicts });
    return outcome.inverse;
  }

  private readAgain(
    changes: readonly Change[],
    written: readonly string[],
    report: Report,
  ): Promise<BookOverview> {
    this.written = written;
    const { workbook, file, grids } = this.current;
    const touched = changes.flatMap((change) => ('sheet' in change ? [change.sheet] : []));
    return this.take(workbook, file, grids, new Set(touched), report);
  }

  /** Reads what is not known yet or was touched, analyses, and keeps the result only when all of it succeeded. */
  private async take(
    workbook: OpenedWorkbook,
    file: string,
    known: ReadonlyMap<SheetId, Grid>,
    touched: ReadonlySet<SheetId> | null,
    report: Report,
  ): Promise<BookOverview> {
    const sheets = await workbook.port.listSheets();
    const grids = new Map<SheetId, Grid>();
    for (const [index, sheet] of sheets.entries()) {
      const old = touched?.has(sheet.id) === false ? known.get(sheet.id) : undefined;
      const grid = old ?? (await workbook.port.readSheet(sheet.id));
      grids.set(sheet.id, grid);
      report({ kind: 'progress', step: 'read-sheets', share: (index + 1) / sheets.length });
    }
    report({ kind: 'progress', step: 'analyze', share: null });
    const analysis = await this.doors.analyze([...grids.values()], this.choice, file);
    const marks = marksBySheet(analysis.findings);
    this.book = { workbook, file, sheets, grids, analysis, marks };
    return this.overview(report);
  }

  private overview(report: Report): BookOverview {
    const { analysis, sheets } = this.current;
    const { findings } = analysis;
    for (let start = 0; start < findings.length; start += findingsInMessage) {
      report({ kind: 'findings', findings: findings.slice(start, start + findingsInMessage) });
    }
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of findings) counts[severity] += 1;
    return {
      ...analysis.summary,
      sheets,
      counts,
      byRule: byRuleOrder(findings),
      bySheet: bySheetOrder(
        findings,
        sheets.map(({ name }) => name),
      ),
      written: this.written,
      reportSheets: analysis.reportSheets.map(({ id, name }) => ({
        id,
        name,
        isNew: sheets.every((sheet) => sheet.name !== name),
      })),
      undoDepth: this.undone.length,
      isChanged: this.isChanged,
    };
  }
}

/** A file that cannot be read any more was moved, deleted or changed since it was chosen. */
async function bytesOf(file: GivenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new WorkFailure({ kind: 'file-gone', file: file.name });
  }
}

function progress(report: Report, step: 'read-sheets'): CallOptions {
  return {
    onProgress: (done, total) =>
      report({ kind: 'progress', step, share: total === 0 ? null : Math.min(1, done / total) }),
  };
}
