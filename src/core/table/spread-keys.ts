/** Keys merged over several rows hold for all of them, as a reader means it. */
import type { Form } from '../schema/form';
import { arraysOf, columnOf } from './column-arrays';
import type { HeaderMatch } from './find-header';
import { CellKind, type Area, type Grid } from './grid';

/** Values below a merged key stay blank: nobody can say how they are shared. */
export function spreadKeys(grid: Grid, form: Form, header: HeaderMatch): Grid {
  const keys = new Set(form.primaryKey.flatMap((name) => header.columnOf.get(name) ?? []));
  const areas = grid.merges.filter(
    ({ top, bottom, left, right }) => top > header.row && bottom > top && left === right && keys.has(left),
  );
  if (areas.length === 0) return grid;
  const columns = grid.columns.map((column, index) => {
    const own = areas.filter(({ left }) => left === index);
    if (own.length === 0) return column;
    const source = arraysOf(column);
    const length = own.reduce((longest, { bottom }) => Math.max(longest, bottom + 1), source.kinds.length);
    const kinds = new Uint8Array(length);
    const values = new Float64Array(length);
    kinds.set(source.kinds);
    values.set(source.values);
    for (const area of own) spread(area, kinds, values);
    return columnOf({ kinds, values });
  });
  return { ...grid, columns };
}

function spread({ top, bottom }: Area, kinds: Uint8Array, values: Float64Array): void {
  for (let row = top + 1; row <= bottom; row++) {
    if (kinds[row] !== CellKind.empty) continue;
    kinds[row] = kinds[top] ?? CellKind.empty;
    values[row] = values[top] ?? 0;
  }
}
