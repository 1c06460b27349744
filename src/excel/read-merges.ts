/** The merged areas of a sheet that has more of them than the host names at once. */
import type { Area } from '../core/table/grid';
import type { SheetId } from '../core/workbook';
import { areasOf } from './address';
import type { RunBatch } from './run-batch';

/** Excel names at most 512 merged areas of a range; a range with no more cells cannot hold more. */
const partCells = 512;
/** A part costs about 1 kB to ask for. */
const partsInRequest = 400;

/** Those that begin in `area`: Excel names a merge with the range that holds its first cell. */
export async function readMerges(run: RunBatch, sheet: SheetId, area: Area): Promise<readonly Area[]> {
  const parts = partsOf(area);
  const merges: Area[] = [];
  for (let start = 0; start < parts.length; start += partsInRequest) {
    merges.push(...(await readParts(run, sheet, parts.slice(start, start + partsInRequest))));
  }
  return merges;
}

async function readParts(run: RunBatch, id: SheetId, parts: readonly Area[]): Promise<readonly Area[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const found = parts.map(({ top, left, bottom, right }) => {
      const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
      // The list of addresses names only the first cell of a merge that reaches out of the part; the areas are whole.
      return range.getMergedAreasOrNullObject().untrack().load('areas/items/address');
    });
    await context.sync();
    return found.flatMap((merged) =>
      merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => areasOf(address)),
    );
  });
}

function partsOf({ top, left, bottom, right }: Area): Area[] {
  const width = Math.min(right - left + 1, partCells);
  const height = Math.floor(partCells / width);
  const parts: Area[] = [];
  for (let row = top; row <= bottom; row += height) {
    for (let column = left; column <= right; column += width) {
      parts.push({
        top: row,
        left: column,
        bottom: Math.min(bottom, row + height - 1),
        right: Math.min(right, column + width - 1),
      });
    }
  }
  return parts;
}
