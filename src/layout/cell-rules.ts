/** Rules of single cells of a form's column: runs of like rows, and who says what each takes. */
import type { CellStyle, NewValue, ValidationModel } from '../core/model/sheet-model';
import type { Area } from '../core/table/grid';

type Row = Readonly<Record<string, NewValue>>;

export interface CellRules {
  /** Of the rows the sheet is made with, in the column's place. */
  validations(column: number): readonly ValidationModel[];
  /** Null: the column's own. */
  styleOf(row: Row): CellStyle | null;
  /** Whether a row has a rule of its own. */
  has(row: Row): boolean;
}

interface Run {
  readonly first: Row;
  readonly area: Area;
}

/** Rows one under another with the same key; those without one are in no run. The header is row 0. */
export function runsOf(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  column: number,
): readonly Run[] {
  const runs: Run[] = [];
  let last: string | null = null;
  rows.forEach((row, at) => {
    const key = keyOf(row);
    const run = runs.at(-1);
    if (key !== null && key === last && run !== undefined) {
      runs[runs.length - 1] = { ...run, area: { ...run.area, bottom: at + 1 } };
    } else if (key !== null) {
      runs.push({ first: row, area: { top: at + 1, left: column, bottom: at + 1, right: column } });
    }
    last = key;
  });
  return runs;
}
