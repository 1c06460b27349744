/** Which rows and columns of a sheet a person does not see: Excel tells of a range whether all, none or some of them are hidden. */
import type { Area } from '../core/table/grid';
import type { SheetId } from '../core/workbook';
import type { RunBatch } from './run-batch';

type Line = 'rows' | 'columns';

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A stretch of which some are hidden is asked again in so many parts. */
const parts = 100;
const stretchesInRequest = 500;

export function readHiddenRows(
  run: RunBatch,
  sheet: SheetId,
  { top, bottom }: Area,
): Promise<readonly number[]> {
  return readHidden(run, sheet, 'rows', { first: top, last: bottom });
}

export function readHiddenColumns(
  run: RunBatch,
  sheet: SheetId,
  { left, right }: Area,
): Promise<readonly number[]> {
  return readHidden(run, sheet, 'columns', { first: left, last: right });
}

async function readHidden(
  run: RunBatch,
  sheet: SheetId,
  line: Line,
  whole: Stretch,
): Promise<readonly number[]> {
  const hidden: number[] = [];
  let pending = partsOf(whole);
  while (pending.length > 0) {
    const mixed: Stretch[] = [];
    for (let start = 0; start < pending.length; start += stretchesInRequest) {
      const asked = pending.slice(start, start + stretchesInRequest);
      const answers = await ask(run, sheet, line, asked);
      asked.forEach((stretch, index) => {
        if (answers[index] === true) hidden.push(...membersOf(stretch));
        else if (answers[index] !== false && stretch.last > stretch.first) mixed.push(stretch);
      });
    }
    pending = mixed.flatMap(partsOf);
  }
  return hidden;
}

/** Null where some are hidden and some are not. */
function ask(
  run: RunBatch,
  id: SheetId,
  line: Line,
  stretches: readonly Stretch[],
): Promise<readonly (boolean | null)[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const property = line === 'rows' ? 'rowHidden' : 'columnHidden';
    const ranges = stretches.map(({ first, last }) => {
      const count = last - first + 1;
      const range =
        line === 'rows'
          ? sheet.getRangeByIndexes(first, 0, count, 1)
          : sheet.getRangeByIndexes(0, first, 1, count);
      return range.untrack().load(property);
    });
    await context.sync();
    return ranges.map((range) => range[property] as boolean | null);
  });
}

function partsOf({ first, last }: Stretch): Stretch[] {
  const length = Math.ceil((last - first + 1) / parts);
  const cut: Stretch[] = [];
  for (let start = first; start <= last; start += length)
    cut.push({ first: start, last: Math.min(last, start + length - 1) });
  return cut;
}

function membersOf({ first, last }: Stretch): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
