/** From a school's cell to the state of the document's target, through the whole analysis. */
import { analyze } from '../../../src/core/analyze';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { targetStateText } from '../../../src/text/target-text';

const schools = Array.from({ length: 20 }, (_, at) => `s${at + 1}`);
const systems = 'Наличие внутренней системы оценки качества образования (ВСОКО)';
const diagnosed = 'Педагогические работники, прошедшие диагностику профессиональных компетенций';

async function stateOf(district: string, target: string, sheets: Record<string, CellValue[][]>, year = 2021) {
  const registry: CellValue[][] = [
    ['Код школы', 'Название', 'Тип'],
    ...schools.map((code) => [code, `СОШ ${code}`, 'СОШ']),
  ];
  const details: CellValue[][] = [
    ['Показатель', 'Значение'],
    ['Отчётная дата', { date: 44621 }],
    ['Календарный год', year],
  ];
  const { roadmap } = analyze({
    sheets: Object.entries({ Сведения: details, Школы: registry, ...sheets }).map(([name, rows]) => ({
      grid: gridFromRows(name, rows),
    })),
    reference,
    district: await loadDistrict(district),
    today: 44621,
    year,
  });
  return roadmap!.targets.find((each) => each.target.id === target)!;
}

const numbers = (quantity: string, rows: readonly (readonly [string, CellValue])[]): CellValue[][] => [
  ['Код школы', 'Что считаем', 'Сбор', 'Значение'],
  ...rows.map(([school, value]) => [school, quantity, 2021, value]),
];

test('T7: of «100 %» 18 of 20 sent and one says «нет»: not reached whatever the missing say', async () => {
  const rows = schools.slice(0, 18).map((school, at) => [school, at === 0 ? 'нет' : 'есть'] as const);
  const progress = await stateOf('kulebaki', 'T19', { 'Показатели школ': numbers(systems, rows) });
  expect(progress).toMatchObject({ state: 'not-met', sample: { sent: 18, of: 20 } });
  expect(progress.fact).toBeCloseTo((100 * 17) / 18, 10);
  expect(targetStateText(progress)).toBe('не достигнуто (по 18 из 20)');
});

test('with two missing and no «нет» the state is not decided', async () => {
  const rows = schools.slice(0, 18).map((school) => [school, 'есть'] as const);
  const progress = await stateOf('kulebaki', 'T19', { 'Показатели школ': numbers(systems, rows) });
  expect(targetStateText(progress)).toBe('предварительно, состояние не определено (по 18 из 20)');
});

const staffOf = (count: number): CellValue[][] => [
  ['Код школы', 'Сбор', 'Педагогические работники'],
  ...schools.map((school) => [school, 2021, count]),
];

test('T6: the missing cannot change what is reached already, by the size of their schools', async () => {
  const rows = schools.slice(0, 18).map((school) => [school, 2] as const);
  const sheets = { 'Контингент и кадры': staffOf(20), 'Показатели школ': numbers(diagnosed, rows) };
  const progress = await stateOf('belinsky', 'T02', sheets);
  expect(progress).toMatchObject({ state: 'met', fact: 10 });
  expect(targetStateText(progress)).toBe('достигнуто (по 18 из 20)');
});

test('a share is Σ/Σ: the same sums as by hand, and nothing sent is no data', async () => {
  const rows = schools.map((school, at) => [school, at % 3] as const);
  const sum = rows.reduce((total, [, value]) => total + value, 0);
  const sheets = { 'Контингент и кадры': staffOf(30), 'Показатели школ': numbers(diagnosed, rows) };
  expect((await stateOf('belinsky', 'T02', sheets)).fact).toBeCloseTo((100 * sum) / 600, 10);
  expect((await stateOf('belinsky', 'T02', {})).state).toBe('no-data');
  const empty = { 'Контингент и кадры': staffOf(30), 'Показатели школ': numbers(diagnosed, []) };
  expect((await stateOf('belinsky', 'T02', empty)).state).toBe('no-data');
});

test('what is measured stands in place of what was typed on the sheet of indicators', async () => {
  const rows = schools.map((school) => [school, 3] as const);
  const typed: CellValue[][] = [
    ['Направление', 'Показатель', 'Уровень', 'Год', 'Факт'],
    ['Повышение квалификации', 'педагоги, прошедшие диагностику профкомпетенций', 'район', 2021, 1],
  ];
  const sheets = {
    'Контингент и кадры': staffOf(30),
    'Показатели школ': numbers(diagnosed, rows),
    Показатели: typed,
  };
  expect(await stateOf('belinsky', 'T02', sheets)).toMatchObject({ fact: 10, state: 'met' });
  expect(await stateOf('belinsky', 'T02', { Показатели: typed })).toMatchObject({
    fact: 1,
    state: 'not-met',
  });
});

test('a target of each organisation is judged by the least of them', async () => {
  const lists: CellValue[][] = [
    ['Год', 'Список', 'Источник', 'Код школы'],
    ...schools.slice(0, 3).map((school) => [2021, 'ШНОР', 'Рособрнадзор', school]),
  ];
  const team = 'Участники проектной команды, прошедшие обучение';
  const sheets = (least: number) => ({
    'Официальные списки': lists,
    'Показатели школ': numbers(team, [
      ['s1', 6],
      ['s2', least],
      ['s3', 5],
      ['s4', 0],
    ]),
  });
  expect(await stateOf('kulebaki', 'T05', sheets(4))).toMatchObject({ fact: 4, state: 'met' });
  expect(await stateOf('kulebaki', 'T05', sheets(3))).toMatchObject({ fact: 3, state: 'not-met' });
  const { 'Официальные списки': _lists, ...without } = sheets(4);
  expect(await stateOf('kulebaki', 'T05', without)).toMatchObject({ fact: null, state: 'no-data' });
});
