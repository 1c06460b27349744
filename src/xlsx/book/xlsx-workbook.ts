/** The port through .xlsx bytes: sheets are read when asked for and kept; changes stay in memory until `save`. */
import type {
  ApplyOutcome,
  CallOptions,
  Capabilities,
  Change,
  ChangeNotice,
  Conflict,
  SheetId,
  SheetInfo,
  UndoHandle,
  UndoOutcome,
  WorkbookPort,
} from '../../core/workbook';
import type { Grid } from '../../core/table/grid';
import { UndoJournal } from '../../core/undo-journal';
import { KeptSheets } from './kept-sheets';
import { applyChanges, sheetsOf, sizeOfChange, type AppliedChanges } from './apply-changes';
import { PackageEditor } from '../package/package-editor';
import { dressCells } from '../patch/dress-cells';
import type { TableLooks } from '../../core/model/sheet-model';
import type { PersonTable } from '../../core/table/person-table';
import { openPackage } from '../package/open-package';
import type { Compression, PackageParts } from '../package/package-parts';
import { readPackage, type PackageReading } from '../package/package-reading';
import type { SheetReading } from '../cells/read-sheet-part';
import { hasSignatureParts } from '../package/signature-parts';
import { loadState, saveState } from '../write/state-part';
import type { SheetRecord } from '../package/workbook-part';
import type { DraftChange } from '../patch/workbook-draft';
import { FileError, isDamage, type FileProblem } from '../../core/file-error';

export class XlsxWorkbook implements WorkbookPort {
  readonly capabilities: Capabilities = {
    protection: true,
    charts: true,
    comments: true,
    maximumBlockBytes: Number.POSITIVE_INFINITY,
  };
  protected readonly sheets = new KeptSheets();
  private readonly journal = new UndoJournal<DraftChange>();
  private readonly usedIds: Set<string>;

  protected constructor(
    protected parts: PackageParts,
    protected reading: PackageReading,
    /** The file it was opened from is encrypted, by Excel's own password; it is saved plain. */
    readonly isEncrypted = false,
  ) {
    this.usedIds = new Set(reading.workbook.sheetIds);
  }

  static async open(bytes: Uint8Array, options: Compression & CallOptions = {}): Promise<XlsxWorkbook> {
    const { parts, isEncrypted } = await openPackage(bytes, options);
    const workbook = new XlsxWorkbook(parts, await readPackage(parts), isEncrypted);
    if (workbook.reading.workbook.sheets.length === 0) throw new FileError({ code: 'no-sheets' });
    options.signal?.throwIfAborted();
    return workbook;
  }

  /** A workbook over parts already at hand; it may still have no sheet. */
  static async fromParts(parts: PackageParts): Promise<XlsxWorkbook> {
    return new XlsxWorkbook(parts, await readPackage(parts));
  }

  /** Reads every sheet, because only its cells say how far a sheet goes; the grids are kept for `readSheet`. */
  async listSheets(options: CallOptions = {}): Promise<readonly SheetInfo[]> {
    const infos: SheetInfo[] = [];
    let done = 0;
    const onProgress = options.onProgress && ((cells: number) => options.onProgress?.(done + cells, 0));
    for (const record of this.reading.workbook.sheets) {
      const { grid, isProtected, cellCount } = await this.readingOf(record, { ...options, onProgress });
      done += cellCount;
      options.onProgress?.(done, 0);
      infos.push({
        id: record.sheetId as SheetId,
        name: record.name,
        visibility: record.visibility,
        rowCount: grid.rowCount,
        columnCount: grid.columns.length,
        isProtected,
      });
    }
    return infos;
  }

  async readSheet(sheet: SheetId, options: CallOptions = {}): Promise<Grid> {
    return (await this.readingById(sheet, options)).grid;
  }

  /** Of a damaged workbook: the sheets that can be read, and what keeps each of the others from it. */
  async readSoundSheets(): Promise<{
    readonly sheets: readonly { readonly id: SheetId; readonly grid: Grid }[];
    readonly problems: readonly FileProblem[];
  }> {
    const sheets: { id: SheetId; grid: Grid }[] = [];
    const problems = new Map<string, FileProblem>();
    for (const record of this.reading.workbook.sheets) {
      try {
        const { grid } = await this.readingOf(record, {});
        sheets.push({ id: record.sheetId as SheetId, grid });
      } catch (error) {
        if (!isDamage(error)) throw error;
        // What all sheets share is damaged for each of them, and told once.
        problems.set(JSON.stringify(error.problem), error.problem);
      }
    }
    return { sheets, problems: [...problems.values()] };
  }

  async apply(changes: readonly Change[], options: CallOptions = {}): Promise<ApplyOutcome> {
    const result = await this.drawn(changes, options);
    if (!('parts' in result)) return { applied: false, conflicts: result };
    options.signal?.throwIfAborted();
    await this.adopt(result);
    const undo = this.journal.begin();
    for (const change of result.inverse) this.journal.grow(undo, change, sizeOfChange(change));
    return { applied: true, undo, sheets: sheetsOf(result.inverse), expired: this.journal.trim() };
  }

  async undo(handle: UndoHandle): Promise<UndoOutcome> {
    const steps = this.journal.find(handle);
    if ('kind' in steps) return steps;
    const result = await this.drawn(steps, {});
    if (!('parts' in result)) return { kind: 'conflicts', conflicts: result };
    await this.adopt(result);
    this.journal.end(handle);
    const { inverse } = result;
    return inverse.length === 0 ? { kind: 'already-undone' } : { kind: 'done', sheets: sheetsOf(inverse) };
  }

  /** A digital signature lies in the package; saving leaves it invalid. */
  get isSigned(): boolean {
    return hasSignatureParts(this.parts.names());
  }

  /** A file has no selection that a person would see. */
  async select(_sheet: SheetId, _address: string): Promise<void> {}

  /** Nobody edits bytes in memory, so there is nothing to call back about. */
  async watch(_listener: (notice: ChangeNotice) => void): Promise<() => Promise<void>> {
    return async () => {};
  }

  async loadState(key: string): Promise<string | null> {
    return (await loadState(this.parts, this.reading)).get(key) ?? null;
  }

  async saveState(key: string, value: string): Promise<void> {
    const state = await loadState(this.parts, this.reading);
    this.parts = await saveState(this.parts, this.reading, state.set(key, value));
    this.reading = await readPackage(this.parts);
  }

  /** The workbook as bytes: parts that no change touched are the old file's, byte for byte. */
  async save(): Promise<Uint8Array> {
    return this.parts.save();
  }

  /** A copy in which a table has another look; this workbook stays as it is, and so does every other part of the copy but the styles. */
  async dressed(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<Uint8Array> {
    const { isPlain } = await this.readingById(sheet, {});
    const part = this.reading.workbook.sheets.find(({ sheetId }) => sheetId === sheet)?.part ?? '';
    const editor = new PackageEditor(this.parts, this.reading);
    const source = { part, bytes: await editor.parts.read(part), isPlain, styles: await editor.styles() };
    editor.parts.write(part, dressCells(source, table, looks));
    return (await editor.finish()).save();
  }

  /** The changes on a draft: this workbook stays as it is. */
  protected async drawn(
    changes: readonly DraftChange[],
    options: CallOptions,
    mayOverwrite = false,
  ): Promise<AppliedChanges | readonly Conflict[]> {
    const { parts, reading, usedIds } = this;
    const readSheet = (sheetId: string): Promise<SheetReading> =>
      this.readingById(sheetId, { signal: options.signal });
    return applyChanges({ parts, reading, usedIds, readSheet, mayOverwrite }, changes, options);
  }

  protected async adopt(changes: AppliedChanges): Promise<void> {
    this.parts = changes.parts;
    this.reading = await readPackage(this.parts);
    this.sheets.change(changes);
  }

  protected async readingById(sheetId: string, options: CallOptions): Promise<SheetReading> {
    const record = this.reading.workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
    if (record === undefined) throw new Error(`No sheet with id ${sheetId}`);
    return this.readingOf(record, options);
  }

  private readingOf(record: SheetRecord, options: CallOptions): Promise<SheetReading> {
    const { parts, reading } = this;
    return this.sheets.readingOf(record, { parts, reading }, options);
  }
}
