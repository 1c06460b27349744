/** INDICATOR and INDICATORSTATE over the sheets of a filled workbook give what the whole analysis gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { valueAt, type Grid } from '../../src/core/table/grid';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { indicatorDefinition, indicatorStateDefinition } from '../../src/functions/catalogue/indicators';
import { selfAssessmentRows } from '../../src/layout/cycle-rows';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { asyncFailure } from './ranges';

const indicator = indicatorDefinition.run;
const state = indicatorStateDefinition.run;

let grids: ReadonlyMap<string, Grid>;
let analysis: Analysis;

beforeAll(async () => {
  const bytes = readFileSync(join(__dirname, '..', 'fixtures', 'indicators', 'kulebaki.xlsx'));
  const workbook = await openXlsx(bytes, {
    file: 'kulebaki',
    inflateRaw: async (compressed) => inflateRawSync(compressed),
  });
  const infos = await workbook.listSheets();
  const read = await Promise.all(
    infos.map(async ({ id, name }) => [name, await workbook.readSheet(id)] as const),
  );
  grids = new Map(read);
  const sheets = read.map(([, grid]) => ({ grid }));
  analysis = analyze({
    sheets,
    reference,
    district: await loadDistrict('kulebaki'),
    today: 46346,
    year: 2026,
  });
});

/** As Excel hands a range over: a blank cell is an empty text, a date its serial number. */
function range(sheet: string): unknown[][] {
  const grid = grids.get(sheet)!;
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_, column) => {
      const cell = valueAt(grid, row, column);
      if (cell === null) return '';
      return typeof cell === 'object' && 'date' in cell ? cell.date : cell;
    }),
  );
}

const call = (code: string, school: unknown = null, collection: unknown = null) =>
  indicator(code, range('Показатели школ'), school, collection, range('Контингент и кадры'), range('Школы'));

const measured = () =>
  analysis
    .roadmap!.indicators.map(({ value }) => value)
    .filter(({ indicator: { kind, numerator } }) => {
      const quantity = analysis.district!.quantities.find(({ id }) => id === numerator);
      return kind !== 'computed' && quantity?.about === 'school';
    });

test('every indicator that schools report has the number of the analysis, or no answer where it has none', async () => {
  const values = measured().filter(({ indicator: { among } }) => among.kind !== 'list');
  expect(values.filter(({ value }) => value !== null).length).toBeGreaterThan(20);
  for (const {
    indicator: { id },
    value,
  } of values) {
    const answer = () => call(`kulebaki/${id}`);
    if (value === null) expect((await asyncFailure(answer)).kind).toBe('not-available');
    else expect(await answer()).toBe(value);
  }
});

test('one school and one collection are asked for by name', async () => {
  const share = measured().find(({ indicator: { text } }) =>
    text.includes('охваченных внеурочной занятостью'),
  )!;
  const code = `kulebaki/${share.indicator.id}`;
  const row = range('Показатели школ').find(
    ([school, , quantity]) =>
      school === 's12' && String(quantity).startsWith('Обучающиеся, охваченные внеурочной'),
  )!;
  expect(row[5]).toBe(0);
  expect(await call(code, 's12')).toBe(0);
  expect(await call(code, null, '2026')).toBe(share.value);
  expect((await asyncFailure(() => call(code, 's99'))).message).toBe('Школы «s99» в таблице нет.');
  expect((await asyncFailure(() => call(code, null, 'весна 2030'))).message).toContain(
    'Есть: «2025», «2026»',
  );
  // Refused by its type, so it is no number of the school.
  expect((await asyncFailure(() => call(code, 's01'))).message).toBe('Значения нет: нет данных.');
});

test('the state is the analysis’s; without a day the year is not over and nothing is missed', async () => {
  const at2026 = range('Показатели школ');
  const header = at2026[0]!;
  const share = 'Доля выпускников, поступивших по профилю, %';
  expect(await asyncFailure(() => state(share, at2026))).toMatchObject({ kind: 'not-available' });
  const systems = analysis.district!.indicators.find(({ targets }) => targets.includes('T19'))!;
  const title = analysis.district!.quantities.find(({ id }) => id === systems.numerator)!.title;
  const at = (name: string) => header.indexOf(name);
  const row = (school: string, answer: string) => {
    const cells = header.map(() => '' as unknown);
    cells[at('Код школы')] = school;
    cells[at('Что считаем')] = title;
    cells[at('Сбор')] = 2021;
    cells[at('Значение')] = answer;
    return cells;
  };
  const schools = [
    ['Код школы', 'Наименование', 'Тип'],
    ['s1', 'СОШ 1', 'СОШ'],
    ['s2', 'СОШ 2', 'СОШ'],
  ];
  const code = `kulebaki/${systems.id}`;
  const both = (second: string) => [header, row('s1', 'есть'), row('s2', second)];
  expect(await state(code, both('есть'), null, null, null, schools)).toBe('достигнуто');
  expect(await state(code, both('нет'), null, null, null, schools)).toBe('в работе');
  expect(await state(code, both('нет'), null, null, null, schools, 44621)).toBe('не достигнуто');
  expect((await asyncFailure(() => state(code, both('нет'), 's2', null, null, schools))).message).toBe(
    'План документа установлен для района, а не для одной школы.',
  );
});

test('a criterion is read from the sheet of self-assessment: the district’s step, the schools’ share at the highest', async () => {
  const nazran = await loadDistrict('nazran');
  const rows = selfAssessmentRows(nazran, ['s1', 's2', 's3']);
  const header = ['Уровень', 'Код школы', 'Направление', 'Группа критериев', 'Критерий', 'Самооценка'];
  const fields = ['levelKind', 'school', 'direction', 'group', 'criterion'];
  const steps: Record<string, number> = { s1: 2, s2: 1, '': 1 };
  const data = [
    header,
    ...rows.map((row) => [
      ...fields.map((field) => row[field] ?? ''),
      steps[String(row['school'] ?? '')] ?? '',
    ]),
  ];
  const [school, own] = ['nazran/C1/1/1/school', 'nazran/C1/1/1/municipal'];
  expect(await indicator(school, data, null, null, null, null)).toBe(50);
  expect(await indicator(school, data, 's2', null, null, null)).toBe(0);
  expect(await indicator(own, data, null, null, null, null)).toBe(0.5);
  expect(await asyncFailure(() => indicator(school, data, 's3', null, null, null))).toMatchObject({
    message: expect.stringContaining('нет данных'),
  });
  expect(await asyncFailure(() => indicator(school, data, 's9', null, null, null))).toMatchObject({
    message: expect.stringContaining('s9'),
  });
});
