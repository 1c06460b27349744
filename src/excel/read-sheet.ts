/** Reads a sheet in blocks that fit the host's limit and turns each into columns at once. */
import { isTellingFormat } from '../core/table/is-telling-format';
import { GridBuilder, type Area, type Grid, type Visibility } from '../core/table/grid';
import type { CallOptions, SheetId } from '../core/workbook';
import { areasOf } from './address';
import { cellValueOf } from './cell-value';
import { isRefused, isTooLarge } from './excel-error';
import { readHiddenColumns, readHiddenRows } from './read-hidden';
import { readMerges } from './read-merges';
import type { RunBatch } from './run-batch';
import { visibilityOf } from './sheet-visibility';

/**
 * A cell costs about 30 bytes of numbers and formats and up to a few hundred of text; the host refuses answers over
 * 5 MB. A block that proves too large is halved.
 */
export const blockCells = 30_000;

interface SheetExtent {
  readonly name: string;
  readonly visibility: Visibility;
  readonly used: Area | null;
  readonly merges: readonly Area[];
  /** Some of the used rows and columns are hidden, or all. */
  readonly hides: { readonly rows: boolean; readonly columns: boolean };
}

export async function readSheet(run: RunBatch, sheet: SheetId, options: CallOptions = {}): Promise<Grid> {
  const extent = await readExtent(run, sheet);
  const builder = new GridBuilder(extent.name);
  for (const merge of extent.merges) builder.merge(merge);
  builder.hideSheet(extent.visibility);
  if (extent.used !== null) {
    await readBlocks(run, sheet, extent.used, builder, options);
    if (extent.hides.rows)
      for (const row of await readHiddenRows(run, sheet, extent.used)) builder.hideRow(row);
    if (extent.hides.columns)
      for (const column of await readHiddenColumns(run, sheet, extent.used)) builder.hideColumn(column);
  }
  return builder.build();
}

async function readExtent(run: RunBatch, sheet: SheetId): Promise<SheetExtent> {
  try {
    return await readAtOnce(run, sheet);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const extent = await readUsed(run, sheet);
    return { ...extent, merges: extent.used === null ? [] : await readMerges(run, sheet, extent.used) };
  }
}

/** One round trip, which the host refuses where the sheet has many merged areas. */
async function readAtOnce(run: RunBatch, sheet: SheetId): Promise<SheetExtent> {
  return run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).load(['name', 'visibility']);
    const used = loadUsed(found);
    const merged = found.getRange().untrack().getMergedAreasOrNullObject().untrack().load('address');
    await context.sync();
    return {
      ...extentOf(found, used),
      merges: merged.isNullObject ? [] : areasOf(merged.address),
    };
  });
}

async function readUsed(run: RunBatch, sheet: SheetId): Promise<Omit<SheetExtent, 'merges'>> {
  return run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).load(['name', 'visibility']);
    const used = loadUsed(found);
    await context.sync();
    return extentOf(found, used);
  });
}

function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .untrack()
    .load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'rowHidden', 'columnHidden']);
}

function extentOf(sheet: Excel.Worksheet, used: Excel.Range): Omit<SheetExtent, 'merges'> {
  const area = areaOf(used);
  const hides = {
    rows: area !== null && used.rowHidden !== false,
    columns: area !== null && used.columnHidden !== false,
  };
  return { name: sheet.name, visibility: visibilityOf(sheet), used: area, hides };
}

async function readBlocks(
  run: RunBatch,
  sheet: SheetId,
  used: Area,
  builder: GridBuilder,
  options: CallOptions,
): Promise<void> {
  const columns = used.right - used.left + 1;
  const total = columns * (used.bottom - used.top + 1);
  const pending = rowBlocks(used, Math.max(1, Math.floor(blockCells / columns)));
  let done = 0;
  for (let block = pending.shift(); block !== undefined; block = pending.shift()) {
    options.signal?.throwIfAborted();
    const cells = await readBlock(run, sheet, block);
    if (cells === null) {
      pending.unshift(...halves(block));
      continue;
    }
    putBlock(builder, block, cells);
    done += columns * (block.bottom - block.top + 1);
    options.onProgress?.(done, total);
  }
}

interface BlockCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** Null when the block is too large for one answer. */
async function readBlock(run: RunBatch, sheet: SheetId, block: Area): Promise<BlockCells | null> {
  try {
    return await run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(block.top, block.left, block.bottom - block.top + 1, block.right - block.left + 1);
      // A range that is kept costs another round trip to let go.
      range.untrack();
      range.load(['values', 'numberFormat']);
      await context.sync();
      return { values: range.values, formats: range.numberFormat };
    });
  } catch (error) {
    if (isTooLarge(error) && block.bottom > block.top) return null;
    throw error;
  }
}

function putBlock(builder: GridBuilder, block: Area, { values, formats }: BlockCells): void {
  const known = new Map<unknown, boolean>();
  const isTelling = (format: unknown): format is string => {
    const told = known.get(format) ?? (typeof format === 'string' && isTellingFormat(format));
    known.set(format, told);
    return told;
  };
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === '') return;
      const format = formats[row]?.[column];
      builder.set(block.top + row, block.left + column, cellValueOf(value, format));
      if (typeof value === 'number' && isTelling(format))
        builder.format(block.top + row, block.left + column, format);
    });
  });
}

function rowBlocks(area: Area, rows: number): Area[] {
  const blocks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return blocks;
}

function halves(block: Area): Area[] {
  const middle = Math.floor((block.top + block.bottom) / 2);
  return [
    { ...block, bottom: middle },
    { ...block, top: middle + 1 },
  ];
}

function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
