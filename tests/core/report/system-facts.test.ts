import { systemFacts } from '../../../src/core/report/system-facts';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { serialOf } from '../../../src/core/table/parse-date';
import { recognise } from '../../../src/core/table/recognise';
import { Tables } from '../../../src/core/table/tables';
import { forms } from '../../../src/data/forms/forms';
import { lexicon } from '../../../src/data/lexicon/lexicon';

const header = [
  ...['Код школы', 'Наименование', 'Тип', 'Местность', 'Малокомплектная', 'Обучающихся', 'Учителей'],
  ...['Действует по', 'Головная организация', 'Отчитывается'],
];
const closed = { date: serialOf(2025, 8, 31) ?? 0 };
const rows: CellValue[][] = [
  ['edu580101', 'СОШ № 1', 'СОШ', 'город', 'нет', 400, 30, null, null, null],
  ['edu580102', 'ООШ села Лесного', 'ООШ', 'село', 'да', 45, null, null, null, null],
  ['edu580103', 'СОШ № 3', 'СОШ', 'город', 'нет', null, null, null, null, null],
  ['edu580104', 'Закрытая школа', 'СОШ', 'село', 'да', 12, 4, closed, null, null],
  ['edu580105', 'Филиал', 'филиал', 'село', 'да', 9, 2, null, 'edu580101', 'с головной'],
  ['edu580101', 'Та же школа ещё раз', 'СОШ', 'город', 'нет', 400, 30, null, null, null],
];

function factsOf(own: readonly CellValue[][]) {
  const grids = [{ grid: gridFromRows('Школы', [header, ...own]) }];
  const tables = new Tables(recognise(grids, forms, lexicon).tables, lexicon);
  return systemFacts(tables, lexicon, serialOf(2026, 8, 20) ?? 0);
}

test('a closed school, a second row of the same code and a branch within its head are not counted', () => {
  expect(factsOf(rows)).toEqual({
    organizations: 3,
    byType: [
      { name: 'СОШ', count: 2 },
      { name: 'ООШ', count: 1 },
    ],
    bySettlement: [
      { name: 'город', count: 2 },
      { name: 'село', count: 1 },
    ],
    small: 1,
    pupils: { sum: 445, known: 2 },
    teachers: { sum: 30, known: 1 },
  });
});

test('what no row has is no zero', () => {
  const [, , third = []] = rows;
  expect(factsOf([third])).toMatchObject({
    pupils: { sum: null, known: 0 },
    teachers: { sum: null, known: 0 },
  });
});
