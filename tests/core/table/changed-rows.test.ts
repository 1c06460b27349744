/** What an edit leaves as it was is the same object as before, and nothing else is. */
import { recognise } from '../../../src/core/table/recognise';
import { changedRows, rowByRow } from '../../../src/core/table/changed-rows';
import { editedGrid, type GridEdit } from '../../../src/core/table/edited-grid';
import { gridFromRows, StringPool, valueAt, type Grid } from '../../../src/core/table/grid';
import { sharingParts } from '../../../src/core/table/table-reading';
import type { Table } from '../../../src/core/table/table';
import { Tables } from '../../../src/core/table/tables';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { resultHeader } from '../../headers';

const row = (school: string, participants: number | string) => [
  '2025/2026',
  'ВПР',
  school,
  4,
  'Математика',
  participants,
];
const grid = gridFromRows('Результаты', [resultHeader, row('edu1', 10), row('edu2', 11), row('edu3', 12)]);
const participants = resultHeader.indexOf('Участников');

function tableOf(from: Grid, last?: Table): Table {
  const [table] = recognise([{ grid: from }], forms, lexicon).tables;
  if (table === undefined) throw new Error('No table');
  return sharingParts({ table, findings: [] }, last && { table: last, findings: [] }).table ?? table;
}

function edited(...edits: readonly GridEdit[]): Grid {
  const pool = new StringPool();
  pool.strings.push(...grid.strings);
  grid.strings.forEach((text, id) => pool.ids.set(text, id));
  return { ...editedGrid(grid, edits, pool), strings: grid.strings };
}

describe('rows that an edit changed', () => {
  const before = tableOf(grid);
  it('are found by their cells', () => {
    const now = tableOf(edited({ row: 2, column: participants, value: 15 }), before);
    expect([...(changedRows(before, now) ?? [])]).toEqual([2]);
    expect([...(changedRows(before, tableOf(edited(), before)) ?? [])]).toEqual([]);
  });
  it('count where a number became a date of the same value, and where a cell was emptied', () => {
    const now = tableOf(
      edited(
        { row: 1, column: participants, value: { date: 10 } },
        { row: 3, column: participants, value: null },
      ),
      before,
    );
    expect([...(changedRows(before, now) ?? [])]).toEqual([1, 3]);
  });
  it('are not asked for where there are more rows, or other columns', () => {
    expect(changedRows(before, tableOf(edited({ row: 4, column: 2, value: 'edu4' }), before))).toBeNull();
    const renamed = tableOf(edited({ row: 0, column: participants, value: 'Заметки' }), before);
    expect(changedRows(before, renamed)).toBeNull();
  });
  it('alone are made anew', () => {
    const made: number[] = [];
    const make = (at: number) => made.push(at);
    const first = rowByRow(before, undefined, make);
    const now = tableOf(edited({ row: 2, column: participants, value: 15 }), before);
    const second = rowByRow(now, { table: before, made: first }, make);
    expect(made).toEqual([1, 2, 3, 2]);
    expect([second[0], second[2]]).toEqual([first[0], first[2]]);
  });
});

describe('a table as if it had some of its columns', () => {
  const tables = new Tables([tableOf(grid)], lexicon);
  const [table] = tables.all;
  const narrow = (from: Tables, ...columns: number[]) => from.narrowed(from.all[0]!, columns);
  it('shows no others', () => {
    const seen = narrow(tables, 2);
    expect(valueAt(seen.grid, 1, 2)).toBe('edu1');
    expect(valueAt(seen.grid, 1, participants)).toBeNull();
    expect([...seen.columnOf.values()]).toEqual([2]);
    expect(seen.rows).toBe(table?.rows);
  });
  it('stays the same object while these are as they were, narrowed from whatever', () => {
    const now = new Tables(
      [tableOf(edited({ row: 2, column: participants, value: 15 }), table)],
      lexicon,
      tables,
    );
    const wide = narrow(now, 2, participants);
    expect(narrow(now, 2)).toBe(narrow(tables, 2));
    expect(new Tables([wide], lexicon, now).narrowed(wide, [2])).toBe(narrow(tables, 2));
    expect(wide).not.toBe(narrow(tables, 2, participants));
  });
  it('is let go with its file, and what was made of other files stays', () => {
    const [one, two] = ['А.xlsx', 'Б.xlsx'].map((file) => ({ ...tableOf(grid), file }));
    const both = new Tables([one!, two!], lexicon);
    const views = both.all.map((each) => both.narrowed(each, [2]));
    const left = new Tables([two!], lexicon, both);
    left.letGo();
    expect(left.narrowed(two!, [2])).toBe(views[1]);
    expect(left.narrowed(one!, [2])).not.toBe(views[0]);
  });
});
