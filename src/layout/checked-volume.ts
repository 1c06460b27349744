/** How much of the forms' sheets was checked. */
import type { Analysis } from '../core/analysis';
import type { CheckedVolume } from '../text/check-text';

/** Cells are those of the forms' columns in rows that hold data. */
export function checkedVolume({ tables }: Analysis): CheckedVolume {
  const volume = { sheets: 0, rows: 0, cells: 0 };
  for (const { rows, columnOf, numbered } of tables.all) {
    const columns = [...numbered.values()].reduce((sum, run) => sum + run.length, columnOf.size);
    volume.sheets += 1;
    volume.rows += rows.length;
    volume.cells += rows.length * columns;
  }
  return volume;
}
