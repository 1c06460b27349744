/** T9: a running total that fell is told where the lower number stands. */
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import type { District } from '../../../src/core/schema/district';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { findingText } from '../../../src/text/finding-text';

let kulebaki: District;
let running: string;
let each: string;
beforeAll(async () => {
  kulebaki = await loadDistrict('kulebaki');
  const titleOf = (overTime: string) =>
    kulebaki.quantities.find((one) => one.overTime === overTime && one.type === 'count')!.title;
  [running, each] = [titleOf('running'), titleOf('sum')];
});

function told(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
  const schools = [
    ['Код школы', 'Наименование', 'Тип'],
    ['s1', 'СОШ № 1', 'СОШ'],
    ['s2', 'СОШ № 2', 'СОШ'],
  ];
  const { findings } = analyze({
    sheets: Object.entries({ Школы: schools, ...sheets }).map(([name, rows]) => ({
      grid: gridFromRows(name, rows),
    })),
    reference,
    district: kulebaki,
    today: 46346,
    year: 2026,
  });
  return everyFinding(findings).filter(({ code }) => code === 'running-total-fell');
}

const answers = (...rows: readonly CellValue[][]) =>
  told({ 'Показатели школ': [['Код школы', 'Что считаем', 'Сбор', 'Значение'], ...rows] });

test('of a school’s answers, whichever row comes first; of other schools’ and of single years’ numbers nothing', () => {
  const fallen = answers(
    ['s1', running, '2026', 280],
    ['s1', running, '2024', 310],
    ['s1', running, '2025', 290],
    ['s2', running, '2026', 20],
    ['s2', each, '2025', 30],
    ['s2', each, '2026', 20],
  );
  expect(fallen.map(({ place }) => [place.sheet, place.row, place.column])).toEqual([
    ['Показатели школ', 1, 3],
    ['Показатели школ', 3, 3],
  ]);
  expect(findingText(fallen[0]!).what).toBe(
    `«${running.replace(/«/gu, '„').replace(/»/gu, '“')}»: записано 280, а раньше было 310 (2024).`,
  );
});

test('following the advice, the number from the very beginning, leaves nothing to tell', () => {
  expect(answers(['s1', running, '2025', 300], ['s1', running, '2026', 580])).toEqual([]);
  expect(answers(['s1', running, '2025', 280], ['s1', running, '2026', 280])).toEqual([]);
  expect(answers(['s1', running, '2025', 'нет данных'], ['s1', running, '2026', 280])).toEqual([]);
});

test('of facts on the sheet of indicators', () => {
  const { subject } = kulebaki.targets.find(({ cumulative }) => cumulative)!;
  const facts = (...rows: readonly CellValue[][]) =>
    told({
      Показатели: [
        ['Показатель', 'Уровень', 'Год', 'Факт'],
        ...rows.map(([year = null, fact = null]) => [subject, 'район', year, fact]),
      ],
    });
  expect(facts([2020, 300], [2021, 280]).map(({ place }) => [place.sheet, place.row, place.column])).toEqual([
    ['Показатели', 2, 3],
  ]);
  expect(facts([2020, 300], [2021, 600])).toEqual([]);
  expect(facts([2020, 300], [2021, null])).toEqual([]);
});
