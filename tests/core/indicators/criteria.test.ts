/** Self-assessment by the document's criteria: the value beside the other indicators, steps of the scale, rows where «есть» is no success. */
import { analyze } from '../../../src/core/analyze';
import { everyFinding } from '../../../src/core/finding-group';
import { criteriaOf } from '../../../src/core/schema/criteria-of';
import { headingOf } from '../../../src/core/schema/direction-heading';
import type { District } from '../../../src/core/schema/district';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/job/reference';
import { indicatorCells } from '../../../src/layout/indicator-tables';
import { selfAssessmentRows } from '../../../src/layout/cycle-rows';
import { findingText } from '../../../src/text/finding-text';
import { occasionText } from '../../../src/text/direction-advice-text';

let nazran: District;
beforeAll(async () => {
  nazran = await loadDistrict('nazran');
});

/** Last of the day that the year of the workbook has. */
const today = 46386;
const ordinary = 'C1/1/1';
const reversed = 'C1/2/4';

type Row = readonly [criterion: string, school: string, self: CellValue, external?: CellValue];

function sheetRow([id, school, self, external = null]: Row): CellValue[] {
  const criterion = criteriaOf(nazran).find((each) => each.id === id)!;
  const { level, direction, group } = criterion;
  const indicator = nazran.indicators.find(({ place }) => place.criterion === id)!;
  const heading = headingOf(nazran, direction);
  return [level === 'school' ? 'школа' : 'район', school, heading, group, indicator.text, self, external];
}

function analysed(...rows: Row[]) {
  const sheets: Record<string, CellValue[][]> = {
    Школы: [
      ['Код школы', 'Наименование', 'Тип'],
      ['s1', 'СОШ № 1', 'СОШ'],
      ['s2', 'СОШ № 2', 'СОШ'],
      ['s3', 'СОШ № 3', 'СОШ'],
    ],
    Самооценка: [
      ['Уровень', 'Код школы', 'Направление', 'Группа критериев', 'Критерий', 'Самооценка', 'Внешняя оценка'],
      ...rows.map(sheetRow),
    ],
  };
  return analyze({
    sheets: Object.entries(sheets).map(([name, cells]) => ({ grid: gridFromRows(name, cells) })),
    reference,
    district: nazran,
    today,
    year: 2026,
  });
}

const cellsOf = (id: string, ...rows: Row[]) => {
  const progress = analysed(...rows).roadmap!.indicators.find(({ value }) => value.indicator.id === id)!;
  return indicatorCells(progress, nazran, (code) => code);
};

test('the district’s own criterion stands at the step it gave itself, and at the external one where there is one', () => {
  const id = `${ordinary}/municipal`;
  expect(cellsOf(id, [id, '', 1])).toMatchObject({ value: 'частично', state: '—', note: 'По самооценке.' });
  expect(cellsOf(id, [id, '', 2, 0])).toMatchObject({ value: 'нет', note: 'По внешней оценке.' });
  expect(cellsOf(id).value).toBe('нет данных');
});

test('a criterion of schools is the share of those at the highest step, and says who is below and who is silent', () => {
  const id = `${ordinary}/school`;
  expect(cellsOf(id, [id, 's1', 2], [id, 's2', 1, 0])).toMatchObject({
    value: '«есть» — 1 из 2 (50,0\u00a0%)',
    sent: '2 из 3',
    missing: 's3',
    note: 'По внешней оценке — 1 из 2, остальные — по самооценке. Ниже: «нет» — 1.',
  });
});

test('a criterion is named with the heading whose sentence it ends', () => {
  const id = `${ordinary}/school`;
  const { group, text } = criteriaOf(nazran).find((each) => each.id === id)!;
  expect(cellsOf(id).text).toBe(`${group.replace(/[\s:]+$/u, '')}: ${text}`);
});

test('a cell that prints three criteria is three questions on the sheet, each with its own value', () => {
  const three = selfAssessmentRows(nazran, []).filter(({ criterion }) =>
    ['школ с низкими', 'негативными последствиями'].some((words) => String(criterion).includes(words)),
  );
  expect(three.length).toBeGreaterThanOrEqual(6);
  expect(selfAssessmentRows(nazran, [])).toHaveLength(158);
});

test('«есть» claimed far above the external «нет» is told; where «есть» is no success, the other way round', () => {
  const adviceOf = (...rows: Row[]) =>
    analysed(...rows).report.cycle.advice.map(({ occasion }) => occasionText(occasion, nazran.quantities));
  const [own, other] = [`${ordinary}/school`, `${reversed}/school`];
  const [told, ...more] = adviceOf([own, 's2', 2, 0]);
  expect(told).toMatch(
    /^Самооценка школы \(СОШ № 2\) намного лучше внешней оценки: «.*» — «есть», а по внешней оценке — «нет»$/u,
  );
  expect(more).toEqual([]);
  expect(adviceOf([own, 's2', 0, 2])).toEqual([]);
  expect(adviceOf([own, 's2', 2, 1])).toEqual([]);
  expect(adviceOf([other, 's2', 2, 0])).toEqual([]);
  expect(adviceOf([other, 's2', 0, 2])).toHaveLength(1);
});

test('«есть» of what has negative consequences is printed as no success', () => {
  const id = `${reversed}/municipal`;
  const { value, state, note } = cellsOf(id, [id, '', 2]);
  expect([value, state]).toEqual(['есть', '—']);
  expect(note).toContain('«Есть» здесь не успех');
});

test('a number that is no step of the scale is a finding at its cell and in no value', () => {
  const id = `${ordinary}/municipal`;
  const { findings, roadmap } = analysed([id, '', 5, 1.5]);
  const found = everyFinding(findings).filter(({ code }) => code === 'assessment-beyond-scale');
  expect(found.map(({ place }) => [place.sheet, place.row, place.column])).toEqual([
    ['Самооценка', 1, 5],
    ['Самооценка', 1, 6],
  ]);
  expect(findingText(found[0]!).mend).toContain('0 — нет, 1 — частично, 2 — есть');
  expect(roadmap!.indicators.find(({ value }) => value.indicator.id === id)!.value.problem).toBe('no-data');
});

test('the district’s criterion and the schools’ are told apart by their place', () => {
  expect(cellsOf(`${ordinary}/municipal`).place).toBe('№\u00a01, район');
  expect(cellsOf(`${ordinary}/school`).place).toBe('№\u00a01, школа');
});
