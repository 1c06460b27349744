/** Workbooks that an earlier version made open with the same results; those of a later one are read and left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, type Analysis } from '../src/core/analyze';
import { textAt, valueAt } from '../src/core/table/grid';
import { loadDistrict } from '../src/data/districts/index';
import { formsVersion } from '../src/data/forms/forms';
import { reference } from '../src/data/reference';
import { openXlsx } from '../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from './job/inline-job';

const folder = join(__dirname, 'fixtures', 'released');
const file = 'Район.xlsx';
const workbookOf = (version: number) => readFileSync(join(folder, String(version), 'district.xlsx'));

async function analysed(bytes: Uint8Array): Promise<Analysis> {
  const workbook = await openXlsx(bytes);
  const infos = await workbook.listSheets();
  const sheets = await Promise.all(
    infos.map(async ({ id }) => ({ file, grid: await workbook.readSheet(id) })),
  );
  return analyze({ sheets, reference, district: await loadDistrict('belinsky'), today: 46_346, year: null });
}

/** What the version itself said of its workbook. */
function answersOf({ flags, report }: Analysis) {
  return {
    schoolCount: report.schoolCount,
    schoolYear: report.schoolYear,
    tests: report.tests,
    statuses: Object.fromEntries(flags.schools.map(({ school, status }) => [school, status])),
    lowResults: report.lowResults.schools.map(({ school }) => school.code),
  };
}

test.each([1])('the district’s workbook of version %d has the results it had', async (version) => {
  const expected: unknown = JSON.parse(readFileSync(join(folder, String(version), 'district.json'), 'utf8'));
  expect(JSON.parse(JSON.stringify(answersOf(await analysed(workbookOf(version)))))).toEqual(expected);
});

/** The first version's workbook, saying of itself what is given. */
async function workbookSaying(version: string): Promise<Uint8Array> {
  const workbook = await openXlsx(workbookOf(1));
  const details = (await workbook.listSheets()).find(({ name }) => name === 'Сведения')!;
  const grid = await workbook.readSheet(details.id);
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const row = rows.find((each) => textAt(grid, each, 0) === 'Версия формы')!;
  const cell = { row, column: 1, expected: valueAt(grid, row, 1), value: version };
  const outcome = await workbook.apply([{ kind: 'set-cells', sheet: details.id, cells: [cell] }]);
  expect(outcome).toMatchObject({ applied: true });
  return workbook.save();
}

test.each([
  ['0.9', ['info']],
  ['1.0', ['info']],
  ['1', ['info']],
  [String(formsVersion), []],
  [String(formsVersion + 1), ['warning']],
])('forms of version %s are told of', async (version, severities) => {
  const bytes = version === '0.9' ? workbookOf(1) : await workbookSaying(version);
  const { findings } = await analysed(bytes);
  const told = findings.filter(({ code }) => code === 'form-version');
  expect(told.map(({ severity }) => severity)).toEqual(severities);
});

test('a newer workbook is read and never written', async () => {
  const job = inlineJob();
  const overview = await job.call('open', {
    files: [givenFile(file, await workbookSaying(String(formsVersion + 1)))],
  });
  expect(overview.volume.rows).toBeGreaterThan(100);
  const problem = { kind: 'newer-workbook', file };
  await expect(job.call('fill', { accepted: [] })).rejects.toMatchObject({ problem });
});
