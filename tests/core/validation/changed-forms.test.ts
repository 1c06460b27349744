import { analyze, type Analysis } from '../../../src/core/analyze';
import { gridFromRows, type CellValue } from '../../../src/core/table/grid';
import type { SourceSheet } from '../../../src/core/table/recognise';
import { changedForms } from '../../../src/core/validation/changed-forms';
import { loadDistrict } from '../../../src/data/districts/index';
import { reference } from '../../../src/data/reference';

const today = 46_346;

type Rows = readonly (readonly CellValue[])[];

function sheet(name: string, rows: Rows): SourceSheet {
  return { file: 'Район.xlsx', grid: gridFromRows(name, rows) };
}

function results(participants: number): Rows {
  return [
    ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', '«2»', '«3»', '«4»', '«5»'],
    ['2025/2026', 'ВПР', 'edu581001', 4, 'Математика', participants, 1, 2, 3, 4],
    ['2025/2026', 'ВПР', 'edu581002', 4, 'Математика', '10', 1, 2, 3, 4],
  ];
}

const schoolHeader = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся', 'Учителей'];
const details = sheet('Сведения', [
  ['Показатель', 'Значение'],
  ['Район', 'Белинский район'],
  ['Отчётная дата', { date: today }],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
]);
const schools = sheet('Школы', [
  schoolHeader,
  ['edu581001', 'МОУ СОШ № 1', 'СОШ', 'город', 600, 30],
  ['edu581002', 'МОУ СОШ № 2', 'СОШ', 'село', 100, 12],
]);

async function analysed(
  sheets: readonly SourceSheet[],
  before?: { sheets: readonly SourceSheet[]; analysis: Analysis },
): Promise<Analysis> {
  const district = await loadDistrict('belinsky');
  return analyze({
    sheets,
    reference,
    district,
    today,
    year: null,
    ...(before === undefined ? {} : { before }),
  });
}

test('after an edit the findings are those of a check of everything', async () => {
  const sheets = [details, schools, sheet('Результаты', results(11))];
  const before = { sheets, analysis: await analysed(sheets) };
  expect(before.analysis.findings.map(({ code }) => code)).toContain('sum-mismatch');
  const edits: readonly SourceSheet[][] = [
    [details, schools, sheet('Результаты', results(10))],
    [details, sheet('Школы', [schoolHeader]), sheets[2]!],
    [sheet('Сведения', [['Показатель', 'Значение']]), schools, sheets[2]!],
    [details, schools],
    [...sheets, sheet('Смета', [['Статья', 'Сумма']])],
  ];
  for (const edited of edits) {
    const again = await analysed(edited, before);
    const whole = await analysed(edited);
    expect(again.findings).toEqual(whole.findings);
  }
});

test('the answers about a sheet that nobody touched are taken over', async () => {
  const sheets = [details, schools, sheet('Результаты', results(11))];
  const before = { sheets, analysis: await analysed(sheets) };
  const again = await analysed([details, schools, sheet('Результаты', results(10))], before);
  const answers = (analysis: Analysis, name: string) =>
    analysis.outcomes.filter((outcome) => outcome.sheet === name);
  const [old, now] = [answers(before.analysis, 'Школы'), answers(again, 'Школы')];
  expect(now.length).toBeGreaterThan(3);
  now.forEach((outcome, index) => expect(outcome).toBe(old[index]));
  expect(answers(again, 'Результаты')[0]).not.toBe(answers(before.analysis, 'Результаты')[0]);
});

test('another reporting day has everything checked again', async () => {
  const sheets = [details, schools];
  const before = { sheets, analysis: await analysed(sheets) };
  const { tables, district } = before.analysis;
  const context = { tables, district };
  expect(changedForms(before, sheets, { ...context, reportingDate: today })).toEqual(new Set());
  expect(changedForms(before, sheets, { ...context, reportingDate: today + 1 })).toBeNull();
});
