/** What the pane shows of the indicators is what their sheet prints: the same words, the same digits, in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/data/reference';
import { resultSheets } from '../../src/layout/result-sheets';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import { givenFile, inlineJob } from './inline-job';

const file = 'kulebaki.xlsx';
const bytes = readFileSync(join(__dirname, '..', 'fixtures', 'indicators', file));

async function sheetCells(): Promise<readonly (readonly unknown[])[]> {
  const workbook = await openXlsx(bytes, { file });
  const infos = await workbook.listSheets();
  const sheets = await Promise.all(
    infos.map(async (info) => ({ file, grid: await workbook.readSheet(info.id) })),
  );
  const analysis = analyze({
    sheets,
    reference,
    district: await loadDistrict('kulebaki'),
    today: 46346,
    year: null,
  });
  const [sheet] = resultSheets(analysis, ['indicators']);
  return sheet!.rows.map(({ cells }) =>
    cells.map((cell) => cell?.value).filter((value) => value !== undefined),
  );
}

test('the view has every row of the sheet that has a value, in its order', async () => {
  const job = inlineJob();
  const { indicators, districtName } = await job.call('open', { files: [givenFile(file, bytes)] });
  expect(districtName).toContain('Кулебаки');
  const printed = (await sheetCells()).map((cells) =>
    cells.filter((value) => value !== null && value !== ''),
  );
  const shown = indicators!.lines.map(({ place, text, plan, value, state, sent, missing, note }) =>
    [place, text, plan, value, state, sent, missing, note].filter((value) => value !== ''),
  );
  const rows = printed.filter(
    ({ length, 0: place }) => length >= 6 && length <= 8 && place !== 'Место в документе',
  );
  const wanted = new Set(rows.map((row) => JSON.stringify(row)));
  expect(rows.length).toBeGreaterThan(40);
  expect(shown.length).toBeGreaterThan(200);
  expect(rows).toEqual(shown.filter((row) => wanted.has(JSON.stringify(row))));
});

test('questions about values are counted, and what could be adopted', async () => {
  const job = inlineJob();
  const { indicators } = await job.call('open', { files: [givenFile(file, bytes)] });
  expect(indicators).toMatchObject({ year: 2026, questions: 2 });
  expect(indicators!.plan!.lines.length).toBeGreaterThan(5);
});

test('a workbook of a district without its sheets still lists what the document asks for', async () => {
  const job = inlineJob();
  const { indicators } = await job.call('open', { files: [givenFile('Район.xlsx', await cleanWorkbook())] });
  expect(indicators!.lines.length).toBeGreaterThan(50);
  expect(indicators!.lines.every(({ value }) => value !== '0' && !value.includes('NaN'))).toBe(true);
});
