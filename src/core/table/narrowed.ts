/** A table as if its sheet had only some of its columns: what judges it cannot read the others. */
import type { FieldName } from '../schema/field';
import type { GridColumn } from './column-arrays';
import type { Table } from './table';

/** Where the fields stand, a numbered run by its name; those that the sheet has. */
export function columnsOf(
  { columnOf: places, numbered }: Table,
  fields: readonly FieldName[],
): readonly number[] {
  return fields.flatMap((name) => {
    const run = (numbered.get(name) ?? []).map(({ column }) => column);
    const own = places.get(name);
    return own === undefined ? run : [own, ...run];
  });
}

/** All that the narrowed table is made of: where each of these is the same, it is the same table. */
export function partsOf(table: Table, columns: readonly number[]): readonly unknown[] {
  const { grid, columnOf, numbered, ...others } = table;
  const { columns: cells, ...beside } = grid;
  const wanted = new Set(columns);
  const fields = [...columnOf].filter(([, column]) => wanted.has(column));
  const runs = [...numbered].flatMap(([name, run]) =>
    run.filter(({ column }) => wanted.has(column)).map(({ number, column }) => [name, number, column]),
  );
  return [
    ...Object.values(others),
    ...Object.values(beside),
    ...[...fields, ...runs].flat(),
    ...columns.map((column) => cells[column]),
  ];
}

export function narrowed(table: Table, columns: readonly number[]): Table {
  const wanted = new Set(columns);
  const { grid } = table;
  // The others are holes: a sheet may have 16,384 columns, and each of them be looked at alone.
  const cells: GridColumn[] = [];
  for (const [at, column] of columns.map((each) => [each, grid.columns[each]] as const)) {
    if (column !== undefined) cells[at] = column;
  }
  const isWanted = ({ column }: { readonly column: number }) => wanted.has(column);
  return {
    ...table,
    grid: { ...grid, columns: cells },
    columnOf: new Map([...table.columnOf].filter(([, column]) => wanted.has(column))),
    numbered: new Map([...table.numbered].map(([name, run]) => [name, run.filter(isWanted)])),
  };
}
