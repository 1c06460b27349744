/** What the sheet of plan and fact takes from each district's indicators. */
import type { District } from '../../src/core/schema/district';
import { districtList, loadDistrict } from '../../src/data/districts/index';
import { planRows } from '../../src/layout/plan-rows';

const rowsOf = async (id: string, year: number) => planRows(await loadDistrict(id), year);

test.each([
  // The region's five and the one that cannot be measured are left out; two rows are of the series' other years.
  ['belinsky', 108],
  ['kulebaki', 238],
  ['aleksandrovskoye', 0],
  ['slavgorod', 0],
  ['nazran', 0],
])('%s: so many rows for 2021, each of an indicator of the district', async (id, count) => {
  const district = await loadDistrict(id);
  const rows = planRows(district, 2021);
  expect(rows).toHaveLength(count);
  const words = new Set([
    ...district.indicators.map(({ text }) => text),
    ...district.targets.map(({ subject }) => subject),
  ]);
  expect(rows.filter(({ indicator }) => !words.has(String(indicator)))).toEqual([]);
});

test('«Билет в будущее» is one indicator with 20, 35 and 50 % by year, and none for another year', async () => {
  const ofTicket = async (year: number) =>
    (await rowsOf('belinsky', year))
      .filter(({ indicator }) => String(indicator).includes('Билет в будущее'))
      .map(({ year: of, plan, unit }) => [of, plan, unit]);
  expect(await ofTicket(2021)).toEqual([
    [2021, 35, '%'],
    [2020, 20, '%'],
    [2022, 50, '%'],
  ]);
  expect((await ofTicket(2023))[0]).toEqual([2023, null, '%']);
});

test('a value tied to no year holds in any; what the document plans for other years does not', async () => {
  const rows = await rowsOf('belinsky', 2026);
  const of = (words: string) => rows.find(({ indicator }) => String(indicator).includes(words));
  expect(of('практики в банке')).toMatchObject({ plan: 10, unit: 'ед.' });
  expect(of('«круглые столы»')).toMatchObject({ plan: null, documentPlan: 'не менее 4 (2020–2022)' });
});

test('a target printed twice is one row', async () => {
  const rows = await rowsOf('kulebaki', 2021);
  expect(rows.filter(({ indicator }) => indicator === 'обучающиеся 5–11 классов')).toHaveLength(1);
});

test('a row of a passport names the passport; a share is in per cent, a count in its own unit, a paper in none', async () => {
  const rows = await rowsOf('kulebaki', 2026);
  const passport = rows.filter(({ documentPlace }) => String(documentPlace).startsWith('Паспорт 2.5'));
  expect(passport.length).toBeGreaterThan(30);
  const units = new Set(passport.map(({ unit }) => unit));
  expect(units).toEqual(new Set(['%', 'ед.', null]));
});

test('targets of a document whose indicators nobody described stand under their own words', async () => {
  const belinsky = await loadDistrict('belinsky');
  const bare: District = { ...belinsky, indicators: [], quantities: [] };
  const subjects = planRows(bare, 2021).map(({ indicator }) => indicator);
  expect(new Set(subjects)).toEqual(new Set(belinsky.targets.map(({ subject }) => subject)));
});

test('the region’s, the groups and what cannot be measured have no row to plan in', async () => {
  for (const { id } of districtList) {
    const { indicators } = await loadDistrict(id);
    const rows = await rowsOf(id, 2026);
    const held = new Set(rows.map(({ indicator, documentPlace }) => `${indicator} ${documentPlace}`));
    for (const { kind, owner, text, where } of indicators) {
      if (kind === 'text' || kind === 'group' || owner === 'region')
        expect(held).not.toContain(`${text} ${where}`);
    }
  }
});
