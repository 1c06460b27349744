/** Papers of districts unlike the sample: a name of 300 characters, one school, 630 of them. */
import type { Flags } from '../../src/core/flags/flag';
import type { SchoolName } from '../../src/core/report/school-facts';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { documentSheet } from '../../src/layout/document-sheet';
import { countBySeverity } from '../../src/core/finding-group';
import { paperSheets } from '../../src/job/papers';
import { columnPoints, pageHeight, pagePoints } from '../../src/layout/page';
import { allResultSheets } from '../../src/layout/result-sheet';
import { resultSheets } from '../../src/layout/result-sheets';
import { flagsSheet } from '../../src/layout/flags-sheet';
import { listsPaper } from '../../src/layout/report/lists-paper';
import { schoolCards } from '../../src/layout/school-cards';
import { maximumRowHeight } from '../../src/layout/text-width';
import { decisionsGrid, sampleAnalysis, type SampleShape } from './sample-analysis';

const analysis = sampleAnalysis();
const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };
const longName = 'Муниципальное бюджетное общеобразовательное учреждение '.repeat(6).slice(0, 300);

const renamed = (schools: readonly SchoolName[]) =>
  schools.map((school, index) => ({ ...school, name: `${index + 1}. ${longName}`.slice(0, 300) }));

/** Excel shows no more of a row: what is as high may be cut. */
function cutRows({ rows }: SheetModel): number {
  // A chart stands in a row of its own without a word.
  return rows.filter(({ height = 0, cells }) => cells.length > 0 && height >= maximumRowHeight).length;
}

/** So many times the schools, each with a code of its own. */
function repeated(flags: Flags, times: number): Flags {
  const schools = Array.from({ length: times }, (_, time) =>
    flags.schools.map((status) => ({ ...status, school: `${status.school}-${time}` })),
  );
  return { ...flags, schools: schools.flat() };
}

test('a name of 300 characters cuts no row of the flags, the lists and the cards', async () => {
  const { flags, schools, report, ...rest } = await analysis;
  const long = renamed(schools);
  const nameOf = new Map(long.map(({ code, name }) => [code, name]));
  const renameIn = <T extends { readonly school: SchoolName }>(each: T): T => ({
    ...each,
    school: { ...each.school, name: nameOf.get(each.school.code) ?? longName },
  });
  const { objectivity, lowResults } = report;
  const facts = {
    ...report,
    objectivity: { ...objectivity, schools: objectivity.schools.map(renameIn) },
    lowResults: { ...lowResults, schools: lowResults.schools.map(renameIn) },
  };
  expect(facts.lowResults.schools.length).toBeGreaterThan(0);
  const cards = schoolCards({ ...rest, flags, schools, report }, long.slice(0, 3));
  const sheets = [
    flagsSheet({ heading, flags, schools: long, told: facts }),
    documentSheet(listsPaper(facts)),
    ...cards.map(({ sheet }) => sheet),
  ];
  for (const sheet of sheets) {
    expect(cutRows(sheet)).toBe(0);
    expect(sheet.name.length).toBeLessThanOrEqual(31);
  }
  for (const { sheet } of cards) expect(sheet.print.pageBreaksAfterRows).toBeUndefined();
});

test.each([
  [1, 1],
  [630, 45],
])('%i schools have a row each in the matrix', async (count, times) => {
  const { flags, schools, report } = await analysis;
  const all = count === 1 ? { ...flags, schools: flags.schools.slice(0, 1) } : repeated(flags, times);
  const sheet = flagsSheet({ heading, flags: all, schools, told: report });
  const numbers = sheet.rows.flatMap(({ cells: [first] }) =>
    typeof first?.value === 'number' ? [first.value] : [],
  );
  expect(all.schools).toHaveLength(count);
  expect(numbers.slice(0, count)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  // The next table counts anew.
  expect(numbers[count]).not.toBe(count + 1);
  expect(cutRows(sheet)).toBe(0);
  const breaks = sheet.print.pageBreaksAfterRows ?? [];
  if (count === 630) expect(breaks.length).toBeGreaterThan(20);
});

/** What would be cut or printed smaller. */
function faultsOf(sheet: SheetModel): string[] {
  const { orientation, area, pageBreaksAfterRows = [] } = sheet.print;
  const printed = sheet.rows.slice(0, (area?.bottom ?? Infinity) + 1);
  const width = sheet.columns.reduce((sum, column) => sum + columnPoints(column.width), 0);
  const ends = [...pageBreaksAfterRows, printed.length - 1];
  const highest = Math.max(
    ...ends.map((end, index) =>
      printed.slice((ends[index - 1] ?? -1) + 1, end + 1).reduce((sum, { height = 0 }) => sum + height, 0),
    ),
  );
  return [
    ...(cutRows(sheet) === 0 ? [] : [`${cutRows(sheet)} rows cut`]),
    ...(width <= pagePoints(orientation) + 1 ? [] : [`${Math.round(width)} points wide`]),
    ...(sheet.name.length <= 31 ? [] : ['name too long']),
    // A sheet that Excel breaks itself has no breaks of its own.
    ...(pageBreaksAfterRows.length === 0 || highest <= pageHeight(orientation) + 1
      ? []
      : [`a page ${Math.round(highest)} points high`]),
  ].map((fault) => `${sheet.name}: ${fault}`);
}

test.each<[string, SampleShape]>([
  ['one school', { schoolCount: 1 }],
  ['630 schools', { schoolCount: 630 }],
  ['names of 250 characters', { nameOf: (index) => `${index + 1}. ${longName}`.slice(0, 250) }],
  ['3,000 findings', { schoolCount: 380, spoilt: 3000 }],
])('every paper of a district of %s is a good page', async (name, shape) => {
  const hard = await sampleAnalysis('slavgorod', [decisionsGrid], shape);
  expect(hard.schools).toHaveLength(shape.schoolCount ?? 14);
  const { error } = countBySeverity(hard.findings);
  if (name === '3,000 findings') expect(error).toBeGreaterThanOrEqual(3000);
  const sheets = [
    ...resultSheets(hard, allResultSheets),
    ...paperSheets(hard, ['public', 'lists', 'summary', 'yearly']),
    ...schoolCards(hard, hard.schools.slice(0, 5)).map(({ sheet }) => sheet),
  ];
  expect(sheets.length).toBeGreaterThanOrEqual(10);
  expect(sheets.flatMap(faultsOf)).toEqual([]);
});
