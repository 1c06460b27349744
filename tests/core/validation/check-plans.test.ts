import type { District } from '../../../src/core/schema/district';
import type { CellValue } from '../../../src/core/table/grid';
import { checkPlans } from '../../../src/core/validation/check-plans';
import { checkRoadmap } from '../../../src/core/validation/check-roadmap';
import { loadDistrict } from '../../../src/data/districts/index';
import { contextOf, run } from './checking';

let belinsky: District;
beforeAll(async () => {
  belinsky = await loadDistrict('belinsky');
});

const cycle = 'Мониторинг качества повышения квалификации педагогов';
const seminars = 'семинары, совещания, круглые столы';

function codesOf(direction: string, plan: CellValue, order: CellValue = 'приказ № 5') {
  const rows = [
    ['Направление', 'Показатель', 'Уровень', 'Год', 'План', 'Основание плана'],
    [direction, seminars, 'район', 2026, plan, order],
  ];
  return run(checkPlans, contextOf({ Показатели: rows }, { district: belinsky })).map(
    ({ code, severity, place }) => `${code} ${severity} ${place.row}:${place.column}`,
  );
}

test('30000 against «не менее 3» is a slip, four times as many is a plan', () => {
  expect(codesOf(cycle, 30000)).toEqual(['plan-far warning 1:4']);
  expect(codesOf(cycle, 12)).toEqual([]);
});

test('a plan of a document that ended needs the order that prolongs it', () => {
  expect(codesOf(cycle, 3, null)).toEqual(['plan-without-order info 1:5']);
  expect(codesOf(cycle, null, null)).toEqual([]);
});

test('a direction that is nearly the document’s is a slip, one of the district’s own is told', () => {
  expect(codesOf('Мониторинг качества повышения квалификации педагога', 3)).toEqual([
    'direction-unknown warning 1:0',
  ]);
  expect(codesOf('Питание', 3)).toEqual(['direction-unknown info 1:0']);
});

test('«не начато» beside a day of completion is found at the state', () => {
  const rows: CellValue[][] = [
    ['Раздел', '№', 'Мероприятие', 'Срок', 'Состояние', 'Дата выполнения'],
    ['Приложение 1', '1.', 'Регламент', 'сентябрь ежегодно', 'не начато', { date: 46280 }],
  ];
  const found = run(checkRoadmap, contextOf({ 'Дорожная карта': rows }));
  expect(found.map(({ code, place }) => `${code} ${place.row}:${place.column}`)).toEqual([
    'status-against-date 1:4',
  ]);
});
