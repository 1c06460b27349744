/** What the pane shows of the indicators is what their sheet prints: the same words, the same digits, in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { resultSheets } from '../../src/layout/result-sheets';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import type { IndicatorLine } from '../../src/job/indicators-overview';
import { maximumRowHeight } from '../../src/layout/text-width';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { silentIndicators, silentOfDirection } from '../../src/text/indicator-text';
import { givenFile, inlineJob } from './inline-job';

const file = 'kulebaki.xlsx';
const bytes = readFileSync(join(__dirname, '..', 'fixtures', 'indicators', file));

async function sheetRows(): Promise<SheetModel['rows']> {
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
  return sheet!.rows;
}

test('every line of the view is a row of the sheet, in its order, or is named there among those without plan and value', async () => {
  const job = inlineJob();
  const { indicators, districtName } = await job.call('open', { files: [givenFile(file, bytes)] });
  expect(districtName).toContain('Кулебаки');
  const model = await sheetRows();
  const printed = model.map(({ cells }) =>
    cells
      .flatMap((cell) => cell?.value ?? [])
      .filter((value) => value !== '')
      .map(String),
  );
  const wordsOf = ({ place, text, plan, value, state, sent, missing, note }: IndicatorLine) =>
    [place, text, plan, value, state, sent, missing, note].filter((word) => word !== '');
  const told = indicators!.lines.filter(({ isTold }) => isTold);
  const silent = indicators!.lines.filter(({ isTold }) => !isTold);
  expect(told.length).toBeGreaterThan(40);
  expect(silent.length).toBeGreaterThan(100);
  const header = printed.findIndex(([first]) => first === 'Место в документе');
  const heading = printed.findIndex(([first]) => first === silentIndicators(silent.length));
  expect([header, heading].every((at) => at > 0)).toBe(true);
  // Headings of directions stand between the rows, in one cell each.
  const rows = printed.slice(header + 1, heading).filter(({ length }) => length > 1);
  expect(rows).toEqual(told.map(wordsOf));
  const named = printed.slice(heading + 1).flatMap(([first]) => first ?? []);
  // Long lists stand in several rows: one row has an end, past which Excel shows nothing.
  const wordsIn = (cells: readonly string[], direction: string) =>
    cells.flatMap((cell) =>
      cell.startsWith(`${direction}: `) ? cell.slice(direction.length + 2, -1).split('; ') : [],
    );
  for (const direction of new Set(silent.map((line) => line.direction))) {
    const texts = silent.filter((line) => line.direction === direction).map(({ text }) => text);
    expect(wordsIn(named, direction)).toEqual(wordsIn([silentOfDirection(direction, texts)], direction));
  }
  expect(Math.max(...model.map(({ height = 0 }) => height))).toBeLessThan(maximumRowHeight);
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
