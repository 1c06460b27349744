/** A sheet that a host gave anew, beside its last reading. */
import fc from 'fast-check';
import { GridBuilder, gridFromRows, valueAt, type CellValue, type Grid } from '../../../src/core/table/grid';
import { sharingColumns } from '../../../src/core/table/sharing-columns';

type Rows = readonly (readonly CellValue[])[];

const columns = 4;
const cell = fc.constantFrom<CellValue>(null, 0, 1, 'а', 'б', true, { date: 1 }, { error: '#N/A' });
const rows = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 });

const valuesOf = (grid: Grid, height: number) =>
  Array.from({ length: height }, (_, row) =>
    Array.from({ length: columns }, (__, column) => valueAt(grid, row, column)),
  );

const columnIn = (table: Rows, column: number) =>
  JSON.stringify(table.map((cells) => cells[column] ?? null)).replace(/(?:,?null)+\]$/u, ']');

it('holds the cells it was read with, and the last column itself wherever that is the same', () => {
  fc.assert(
    fc.property(rows, rows, rows, (before, now, after) => {
      const first = gridFromRows('Лист', before);
      const second = sharingColumns(gridFromRows('Лист', now), first);
      const third = sharingColumns(gridFromRows('Лист', after), second);
      const steps = [
        [first, before],
        [second, now],
        [third, after],
      ] as const;
      for (const [grid, table] of steps) expect(valuesOf(grid, table.length)).toEqual(table);
      for (const [at, [grid, table]] of steps.slice(1).entries()) {
        const [last, known] = steps[at] ?? [first, before];
        grid.columns.forEach((column, index) => {
          const mayShare = last.columns[index] !== undefined;
          expect(column === last.columns[index]).toBe(
            mayShare && columnIn(table, index) === columnIn(known, index),
          );
        });
      }
    }),
  );
});

it('shares merges, formats and what is hidden where they are the same, and nothing of a reader that shares itself', () => {
  const built = (hidden: number) => {
    const builder = new GridBuilder('Лист');
    builder.set(0, 0, 1);
    builder.merge({ top: 0, left: 0, bottom: 1, right: 1 });
    builder.format(0, 0, '0%');
    builder.hideRow(hidden);
    return builder.build();
  };
  const last = built(2);
  const same = sharingColumns(built(2), last);
  expect([same.merges, same.formats, same.hidden]).toEqual([last.merges, last.formats, last.hidden]);
  expect(same.merges).toBe(last.merges);
  expect(same.formats).toBe(last.formats);
  expect(same.hidden).toBe(last.hidden);
  const other = sharingColumns(built(3), last);
  expect(other.hidden?.rows).toEqual(new Set([3]));
  expect(other.merges).toBe(last.merges);
  expect(sharingColumns(same, last)).toBe(same);
});
