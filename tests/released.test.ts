/** Workbooks that an earlier version made open with the same results; those of a later one are read and left alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../src/core/analysis';
import { analyze } from '../src/core/analyze';
import { loadDistrict } from '../src/data/districts/index';
import { formsVersion } from '../src/data/forms/forms';
import { reference } from '../src/job/reference';
import { openXlsx } from '../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from './browser/workbooks';
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

test('the workbook of every version before this one is kept', () => {
  const kept = readdirSync(folder)
    .map(Number)
    .sort((a, b) => a - b);
  expect(kept.slice(0, formsVersion - 1)).toEqual(
    Array.from({ length: formsVersion - 1 }, (_, at) => at + 1),
  );
});

test.each(readdirSync(folder).map(Number))(
  'the district’s workbook of version %d has the results it had',
  async (version) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, String(version), 'district.json'), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(answersOf(await analysed(workbookOf(version)))))).toEqual(expected);
  },
);

test.each([
  ['0.9', ['info']],
  ['1.0', ['info']],
  ['1', ['info']],
  [String(formsVersion), []],
  [String(formsVersion + 1), ['warning']],
])('forms of version %s are told of', async (version, severities) => {
  const { findings } = await analysed(await cleanWorkbook(version));
  const told = findings.filter(({ code }) => code === 'form-version');
  expect(told.map(({ severity }) => severity)).toEqual(severities);
});

test('a newer workbook is read and never written', async () => {
  const job = inlineJob();
  const overview = await job.call('open', {
    files: [givenFile(file, await cleanWorkbook(String(formsVersion + 1)))],
  });
  expect(overview.volume.rows).toBeGreaterThan(50);
  const problem = { kind: 'newer-workbook', file };
  await expect(job.call('fill', { answers: new Map(), isAnew: false })).rejects.toMatchObject({ problem });
});
