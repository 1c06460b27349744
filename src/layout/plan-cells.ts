/** The document's plan written into the sheet of indicators: empty cells of the year's rows, and rows that it lacks. */
import type { PlanProposal, PlanProposals } from '../core/roadmap/plan-proposals';
import type { District } from '../core/schema/district';
import { valueAt } from '../core/table/grid';
import type { Table } from '../core/table/table';
import type { CellChange } from '../core/workbook';
import { documentPlanText } from '../text/cycle-text';
import { districtLevel } from '../text/place-words';
import type { SheetFill } from './fill-cells';
import type { FormRow } from './form-sheet';
import { columnsFor, newRows } from './new-rows';
import { headingOf } from '../core/schema/direction-heading';

/** `order`: the paper by which the plan is taken on; null: the document still holds. Empty without a sheet of indicators. */
export function planCells(
  tables: readonly Table[],
  { year, proposals }: PlanProposals,
  district: District,
  order: string | null,
): readonly SheetFill[] {
  const [first] = tables;
  if (first === undefined) return [];
  return tables.flatMap((table) => {
    const { columns, headers } = columnsFor(table, order === null ? ['plan'] : ['plan', 'basis']);
    const own = proposals.flatMap(({ target, row }) =>
      row?.table === table ? planOfRow(table, row.row, target.value, order, columns) : [],
    );
    const missing = table === first ? proposals.filter(({ row }) => row === null) : [];
    const added = newRows(
      table,
      missing.map((each) => planRow(each, district, year, order)),
      columns,
    );
    const cells = [...own, ...added];
    return cells.length === 0
      ? []
      : [{ file: table.file, sheet: table.grid.sheet, cells: [...headers, ...cells] }];
  });
}

function planOfRow(
  table: Table,
  row: number,
  plan: number,
  order: string | null,
  columns: ReadonlyMap<string, number>,
): CellChange[] {
  const values = { plan, basis: order };
  return Object.entries(values).flatMap(([name, value]): CellChange[] => {
    const column = columns.get(name);
    if (column === undefined || value === null) return [];
    return [{ row, column, expected: valueAt(table.grid, row, column), value }];
  });
}

function planRow({ target }: PlanProposal, district: District, year: number, order: string | null): FormRow {
  const { where, row, unit, value } = target;
  return {
    direction: headingOf(district, target.direction),
    indicator: target.subject,
    documentPlace: row === '' ? where : `${where}, ${row}`,
    levelKind: districtLevel,
    year,
    documentPlan: documentPlanText([target], unit),
    plan: value,
    basis: order,
  };
}
