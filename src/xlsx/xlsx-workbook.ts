/** The port through .xlsx bytes: sheets are read when asked for and kept; changes stay in memory until `save`. */
import type {
  ApplyOutcome,
  CallOptions,
  Capabilities,
  Change,
  ChangeNotice,
  SheetId,
  SheetInfo,
  WorkbookPort,
} from '../core/workbook';
import { StringPool, type Grid } from '../core/table/grid';
import type { CellContext } from './cell-sink';
import { PackageParts, type Compression } from './package-parts';
import { readPackage, type PackageReading } from './package-reading';
import { readSheetPart, type SheetReading } from './read-sheet-part';
import { readSharedStrings } from './shared-strings';
import type { SheetRecord } from './workbook-part';
import { XlsxError } from './xlsx-error';

export class XlsxWorkbook implements WorkbookPort {
  readonly capabilities: Capabilities = {
    protection: true,
    charts: true,
    comments: true,
    maximumBlockBytes: Number.POSITIVE_INFINITY,
  };
  private readonly pool = new StringPool();
  private readonly readings = new Map<string, SheetReading>();
  private sharedIds: Uint32Array | null = null;

  private constructor(
    private parts: PackageParts,
    private reading: PackageReading,
  ) {}

  static async open(bytes: Uint8Array, options: Compression & CallOptions = {}): Promise<XlsxWorkbook> {
    const workbook = await XlsxWorkbook.fromParts(PackageParts.open(bytes, options));
    if (workbook.reading.workbook.sheets.length === 0) throw new XlsxError({ code: 'no-sheets' });
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
    for (const record of this.reading.workbook.sheets) {
      const { grid, isProtected } = await this.readingOf(record, options);
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
    const record = this.reading.workbook.sheets.find(({ sheetId }) => sheetId === sheet);
    if (record === undefined) throw new Error(`No sheet with id ${sheet}`);
    return (await this.readingOf(record, options)).grid;
  }

  async apply(_changes: readonly Change[], _options: CallOptions = {}): Promise<ApplyOutcome> {
    throw new Error('not yet');
  }

  /** A file has no selection that a person would see. */
  async select(_sheet: SheetId, _address: string): Promise<void> {}

  /** Nobody edits bytes in memory, so there is nothing to call back about. */
  async watch(_listener: (notice: ChangeNotice) => void): Promise<() => Promise<void>> {
    return async () => {};
  }

  async loadState(_key: string): Promise<string | null> {
    throw new Error('not yet');
  }

  async saveState(_key: string, _value: string): Promise<void> {
    throw new Error('not yet');
  }

  /** The workbook as bytes: parts that no change touched are the old file's, byte for byte. */
  async save(): Promise<Uint8Array> {
    return this.parts.save();
  }

  private async readingOf(record: SheetRecord, options: CallOptions): Promise<SheetReading> {
    const known = this.readings.get(record.sheetId);
    if (known !== undefined) return known;
    options.signal?.throwIfAborted();
    const bytes = await this.parts.read(record.part);
    const source = {
      name: record.name,
      part: record.part,
      bytes,
      pool: this.pool,
      context: await this.context(),
    };
    const reading = await readSheetPart(source, options);
    this.readings.set(record.sheetId, reading);
    return reading;
  }

  private async context(): Promise<CellContext> {
    const { sharedStringsPart, styles, workbook } = this.reading;
    if (this.sharedIds === null) {
      this.sharedIds =
        sharedStringsPart === null
          ? new Uint32Array(0)
          : readSharedStrings(await this.parts.read(sharedStringsPart), sharedStringsPart, this.pool);
    }
    return { sharedIds: this.sharedIds, dateStyles: styles.dateStyles, is1904: workbook.is1904 };
  }
}
