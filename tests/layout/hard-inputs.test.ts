/** Papers of districts unlike the sample: a name of 300 characters, one school, 630 of them. */
import type { Flags } from '../../src/core/flags/flag';
import type { SchoolName } from '../../src/core/report/school-facts';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { documentSheet } from '../../src/layout/document-sheet';
import { flagsSheet } from '../../src/layout/flags-sheet';
import { listsPaper } from '../../src/layout/report/lists-paper';
import { schoolCards } from '../../src/layout/school-cards';
import { maximumRowHeight } from '../../src/layout/text-width';
import { sampleAnalysis } from './sample-analysis';

const analysis = sampleAnalysis();
const heading = { districtName: 'Белинский район', reportingDate: '2026-11-20' };
const longName = 'Муниципальное бюджетное общеобразовательное учреждение '.repeat(6).slice(0, 300);

const renamed = (schools: readonly SchoolName[]) =>
  schools.map((school, index) => ({ ...school, name: `${index + 1}. ${longName}`.slice(0, 300) }));

/** Excel shows no more of a row: what is as high may be cut. */
function cutRows({ rows }: SheetModel): number {
  return rows.filter(({ height = 0 }) => height >= maximumRowHeight).length;
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
    flagsSheet({ heading, flags, schools: long }),
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
  const { flags, schools } = await analysis;
  const all = count === 1 ? { ...flags, schools: flags.schools.slice(0, 1) } : repeated(flags, times);
  const sheet = flagsSheet({ heading, flags: all, schools });
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
