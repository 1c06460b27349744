/** What was read of a workbook's sheets: each is read when it is asked for and kept until it changes. */
import { ColumnCursor } from '../../core/table/column-cursor';
import { editedGrid } from '../../core/table/edited-grid';
import { StringPool, type Grid, type SheetBeside } from '../../core/table/grid';
import type { CallOptions } from '../../core/workbook';
import type { CellContext } from '../cells/cell-sink';
import { readSheetPart, type SheetReading } from '../cells/read-sheet-part';
import { readSharedStrings } from '../cells/shared-strings';
import type { PackageParts } from '../package/package-parts';
import type { PackageReading } from '../package/package-reading';
import { besideSheet, linkedFiles } from '../package/sheet-beside';
import type { SheetRecord } from '../package/workbook-part';
import type { AppliedChanges } from './apply-changes';

interface Package {
  readonly parts: PackageParts;
  readonly reading: PackageReading;
}

/** With the lengths its columns had: a caller may have moved the buffers to a worker, which empties them here. */
type KeptReading = SheetReading & { readonly lengths: readonly number[] };

export class KeptSheets {
  private readonly pool = new StringPool();
  private readonly readings = new Map<string, KeptReading>();
  private sharedIds: Uint32Array | null = null;

  async readingOf(record: SheetRecord, from: Package, options: CallOptions): Promise<SheetReading> {
    const known = this.readings.get(record.sheetId);
    if (known !== undefined && !isHandedOver(known)) return known;
    options.signal?.throwIfAborted();
    const { name, visibility, part } = record;
    const bytes = await from.parts.read(part);
    const context = await this.context(from);
    const read = await readSheetPart({ name, visibility, part, bytes, pool: this.pool, context }, options);
    const isRepeated = from.parts.isRepeated(part);
    const beside = await besideOf(part, from);
    const grid = { ...read.grid, ...(isRepeated && { isRepeated }), ...(beside && { beside }) };
    const reading = { ...read, grid };
    this.keep(record.sheetId, reading);
    return reading;
  }

  change({ edits, replaced }: Pick<AppliedChanges, 'edits' | 'replaced'>): void {
    for (const sheet of replaced) this.readings.delete(sheet);
    for (const [sheet, cells] of edits) {
      const known = this.readings.get(sheet);
      if (known !== undefined) this.keep(sheet, { ...known, grid: editedGrid(known.grid, cells, this.pool) });
    }
  }

  forget(): void {
    this.readings.clear();
  }

  private keep(sheetId: string, reading: SheetReading): void {
    this.readings.set(sheetId, { ...reading, lengths: columnLengths(reading.grid) });
  }

  private async context({ parts, reading }: Package): Promise<CellContext> {
    const { sharedStringsPart: part, styles, workbook } = reading;
    this.sharedIds ??=
      part === null ? new Uint32Array(0) : readSharedStrings(await parts.read(part), part, this.pool);
    const { dateStyles, tellingFormats } = styles;
    return { sharedIds: this.sharedIds, dateStyles, tellingFormats, is1904: workbook.is1904 };
  }
}

async function besideOf(part: string, { parts, reading }: Package): Promise<SheetBeside | undefined> {
  const isFirst = part === reading.workbook.sheets[0]?.part;
  const files = isFirst ? await linkedFiles(parts, reading.relationships) : [];
  const own = await besideSheet(parts, part);
  if (own === undefined && files.length === 0) return undefined;
  return { comments: [], unreadComments: [], links: [], ...own, files };
}

function isHandedOver({ grid, lengths }: KeptReading): boolean {
  return columnLengths(grid).some((length, column) => length !== lengths[column]);
}

function columnLengths(grid: Grid): readonly number[] {
  return grid.columns.map((_, column) => new ColumnCursor(grid, column).length);
}
