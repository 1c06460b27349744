/** Keys of typed rows after an edit elsewhere: those of the rows as they were, under the names of today. */
import { TestKeyRows } from '../../../src/core/results/test-key-rows';
import { editedGrid } from '../../../src/core/table/edited-grid';
import { gridFromRows, StringPool, type CellValue, type Grid } from '../../../src/core/table/grid';
import { recognise } from '../../../src/core/table/recognise';
import { sharingParts } from '../../../src/core/table/table-reading';
import { Tables } from '../../../src/core/table/tables';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { resultHeader } from '../../headers';

const pool = new StringPool();

function laid(sheet: string, rows: readonly (readonly CellValue[])[]): Grid {
  const edits = rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value })));
  return editedGrid(gridFromRows(sheet, []), edits, pool);
}

const registry = laid('Школы', [
  ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
  ['edu1', 'СОШ № 1', 'СОШ', 'город', 300],
]);
const results = laid('Результаты', [
  resultHeader,
  ['2024/2025', 'ВПР', 'edu1', 4, 'Математика', 10, 1, 3, 3, 3],
  ['2025/2026', 'ВПР', 'Edu1', 4, 'Математика', 12, 1, 4, 4, 3],
  ['2025/2026', 'ВПР', 'edu1', 4, 'Математика', 14, 2, 4, 4, 4],
]);

function tablesOf(grids: readonly Grid[], known?: Tables): Tables {
  const { tables } = recognise(
    grids.map((grid) => ({ grid })),
    forms,
    lexicon,
  );
  const shared = tables.map((table) => {
    const last = known?.all.find(({ form }) => form.id === table.form.id) ?? null;
    return sharingParts({ table, findings: [] }, { table: last, findings: [] }).table ?? table;
  });
  return new Tables(shared, lexicon, known);
}

const indexOf = (tables: Tables) => new TestKeyRows(tables, lexicon).index('results');

describe('rows by the key of their test', () => {
  const tables = tablesOf([registry, results]);
  const index = indexOf(tables);
  it('are the first of each key, and know the same a year before', () => {
    expect(index.rows.map(({ row }) => row)).toEqual([1, 2]);
    expect([...index.yearPairs]).toEqual([0, 1, 0, 2]);
    expect(index.get(index.rows[1]!.key)).toBe(index.rows[1]);
    expect(index.get({ ...index.rows[0]!.key, grade: 5 })).toBeUndefined();
    expect(index.at(0, 3)).toBeUndefined();
  });
  it('are the same objects after an edit of a number, and but for its row after one of a key', () => {
    const number = editedGrid(results, [{ row: 1, column: 5, value: 11 }], pool);
    expect(indexOf(tablesOf([registry, number], tables))).toBe(index);
    const key = editedGrid(results, [{ row: 2, column: 4, value: 'Русский язык' }], pool);
    const after = indexOf(tablesOf([registry, key], tables));
    expect(after.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(after.rows[0]).toBe(index.rows[0]);
    expect(after.rows[1]?.key.subject).toBe('Русский язык');
    expect([...after.yearPairs]).toEqual([0, 1, 0, 3]);
  });
  it('bear the code as the register spells it now', () => {
    const spelled = editedGrid(registry, [{ row: 1, column: 0, value: 'EDU1' }], pool);
    const after = indexOf(tablesOf([spelled, results], tables));
    expect(after.rows.map(({ key }) => key.school)).toEqual(['EDU1', 'EDU1']);
  });
});
