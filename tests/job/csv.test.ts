import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import type { Finding } from '../../src/core/finding';
import { reference } from '../../src/job/reference';
import { CellKind, kindAt, valueAt } from '../../src/core/table/grid';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { dirtyWorkbook, resultsCsv } from '../browser/workbooks';
import { givenFile, inlineJob } from './inline-job';

const name = 'Результаты.csv';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function opened(bytes: Uint8Array, file = name) {
  const job = inlineJob();
  const findings: Finding[] = [];
  const overview = await job.call('open', { files: [givenFile(file, bytes)] }, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
  return { job, overview, findings };
}

test('a CSV table has the findings that its texts alone have', async () => {
  const { grid } = readCsv(resultsCsv(), { sheet: 'Результаты', file: name });
  const sheets = [{ file: name, grid }];
  const plain = analyze({ sheets, reference, district: null, today: 46346, year: null });
  const { findings, overview } = await opened(resultsCsv());
  expect(findings.some(({ code }) => code === 'sum-mismatch')).toBe(true);
  expect(findings.map(({ code, place }) => ({ code, place }))).toEqual(
    everyFinding(plain.findings).map(({ code, place }) => ({ code, place })),
  );
  expect(overview).toMatchObject({ target: name, cautions: ['becomes-workbook'] });
});

test('it is saved as a workbook: its table with numbers as numbers, then the report', async () => {
  const { job } = await opened(resultsCsv());
  const { bytes } = await job.call('save', { sheets: ['check'], answers: new Map() });
  const saved = await openXlsx(bytes);
  const [table, check] = await saved.listSheets();
  expect([table?.name, check?.name]).toEqual(['Результаты', 'Проверка']);
  const grid = await saved.readSheet(table!.id);
  expect(kindAt(grid, 3, 5)).toBe(CellKind.number);
  expect(valueAt(grid, 1, 10)).toBe(20.5);
  const again = await opened(bytes, 'Результаты — МСОКО.xlsx');
  expect(again.overview.cautions).toEqual([]);
  expect(again.findings.some(({ code }) => code === 'number-as-text')).toBe(false);
});

test('a time of day in a column of dates is saved', async () => {
  const text = [
    'Учебный год;Дата;Процедура;Код школы;Класс;Предмет;Участников',
    '2025/2026;2026-04-15 14:30:00;ВПР;0581001;5;История;24',
    '2025/2026;2026-04-16;ВПР;0581001;6;История;25',
  ].join('\n');
  const { job } = await opened(utf8(text));
  const { bytes } = await job.call('save', { sheets: ['check'], answers: new Map() });
  const saved = await openXlsx(bytes);
  const [table] = await saved.listSheets();
  const grid = await saved.readSheet(table!.id);
  expect(valueAt(grid, 1, 1)).toBe('2026-04-15 14:30:00');
  expect(valueAt(grid, 2, 1)).toEqual({ date: 46128 });
});

test('a mend and its undo work as in any workbook', async () => {
  const text = 'Код школы;Наименование;Тип;Местность;Обучающихся\n58;СОШ № 1;СОШ;город;12/31/2026\n';
  const { job, overview } = await opened(utf8(text), 'Школы.csv');
  const cells = [{ row: 1, column: 4, expected: '12/31/2026', value: 600 }];
  const [sheet] = overview.sheets;
  const mended = await job.call('mend', { cells: [{ sheet: sheet!.own, cells }] });
  expect(mended.counts.error).toBeLessThan(overview.counts.error);
  expect((await job.call('undo', {})).counts).toEqual(overview.counts);
});

test.each([
  ['empty', utf8(' \n'), 'empty-file'],
  ['binary', new Uint8Array([1, 0, 0, 7]), 'not-csv'],
])('an %s CSV is refused with its reason', async (_, bytes, code) => {
  await expect(opened(bytes)).rejects.toMatchObject({
    problem: { kind: 'file', file: name, problem: { code } },
  });
});

test('a workbook under the name of a CSV is refused', async () => {
  await expect(opened(await dirtyWorkbook())).rejects.toMatchObject({
    problem: { problem: { code: 'not-csv' } },
  });
});

test('a name that no sheet may bear is shortened and cleaned', async () => {
  const { overview } = await opened(resultsCsv(), "'Итоги [5 класс]: русский язык и математика'.csv");
  expect(overview.sheets[0]?.name).toBe('Итоги  5 класс   русский язык и');
});
