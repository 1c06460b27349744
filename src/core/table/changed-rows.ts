/** What an edit changed between two readings of one table. */
import { areSame } from '../memory';
import { arraysOf } from './column-arrays';
import { partsOf } from './narrowed';
import type { Table } from './table';

/** Zero-based rows whose cells are others than before; null where the tables differ in more than their cells. */
export function changedRows(before: Table, now: Table): ReadonlySet<number> | null {
  if (!areSame([...partsOf(before, []), ...placesIn(before)], [...partsOf(now, []), ...placesIn(now)]))
    return null;
  const changed = new Set<number>();
  // Columns that a narrowed table does not have are holes, which the loop leaves out.
  for (const [at, column] of Object.entries(now.grid.columns)) {
    const { kinds, values } = arraysOf(column);
    const known = arraysOf(before.grid.columns[Number(at)]);
    if (known.kinds === kinds && known.values === values) continue;
    for (const row of now.rows) {
      if (
        (known.kinds[row] ?? 0) !== (kinds[row] ?? 0) ||
        !Object.is(known.values[row] ?? 0, values[row] ?? 0)
      )
        changed.add(row);
    }
  }
  return changed;
}

function placesIn({ columnOf, numbered }: Table): readonly unknown[] {
  const runs = [...numbered].map(([name, run]) => [name, run.map(({ number, column }) => [number, column])]);
  return [[...columnOf], runs].flat(4);
}

/** One thing for each row of the table, in their order; a row that is as it was keeps what it had. */
export function rowByRow<T>(
  table: Table,
  last: { readonly table: Table; readonly made: readonly T[] } | undefined,
  make: (row: number) => T,
): readonly T[] {
  const changed = last === undefined ? null : changedRows(last.table, table);
  const made = new Array<T>(table.rows.length);
  for (let at = 0; at < made.length; at++) {
    const row = table.rows[at] ?? 0;
    const known = changed !== null && !changed.has(row) ? last?.made[at] : undefined;
    made[at] = known ?? make(row);
  }
  return made;
}
