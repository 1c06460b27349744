import type { District } from '../../../src/core/schema/district';
import { districtList, loadDistrict } from '../../../src/data/districts/index';

const load = async (): Promise<readonly District[]> =>
  Promise.all(districtList.map(({ id }) => loadDistrict(id)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const eventsOf = (district: District) => district.roadmap.flatMap((section) => section.events);
const rowsOf = (district: District) =>
  (district.expectedResults?.directions ?? []).flatMap((direction) => direction.rows);
const cellsOf = (district: District) => rowsOf(district).flatMap((row) => Object.keys(row.cells));

test('five districts are listed by the names their profiles give', async () => {
  const districts = await load();
  expect(districtList.map(({ id, name, region }) => [id, name, region])).toEqual(
    districts.map((district) => [district.id, district.name.nominative, district.region.nominative]),
  );
  expect(districts).toHaveLength(5);
});

test('directions: 8, 9, 9, 7 and 8, 41 in all', async () => {
  const counts = (await load()).map((district) => district.directions.length);
  expect(counts).toEqual([8, 9, 9, 7, 8]);
  expect(sum(counts)).toBe(41);
});

test('roadmap events: 107, 0, 135, 57 and 59, 358 in all', async () => {
  const counts = (await load()).map((district) => eventsOf(district).length);
  expect(counts).toEqual([107, 0, 135, 57, 59]);
  expect(sum(counts)).toBe(358);
});

test('roadmap sections hold as many events as the documents print', async () => {
  const counts = (await load()).map((district) => district.roadmap.map((section) => section.events.length));
  expect(counts).toEqual([
    [30, 5, 6, 8, 22, 6, 18, 12],
    [],
    [11, 36, 25, 14, 16, 5, 9, 10, 9],
    [10, 9, 9, 3, 4, 5, 8, 9],
    [5, 8, 7, 7, 6, 7, 19],
  ]);
});

test('numeric targets: 17 in Белинский, 29 in Кулебаки', async () => {
  expect((await load()).map((district) => district.targets.length)).toEqual([17, 0, 29, 0, 0]);
});

test('expected results: 32 rows with 85 cells, 46 rows with 149 cells', async () => {
  const districts = await load();
  expect(districts.map((district) => rowsOf(district).length)).toEqual([32, 46, 0, 0, 0]);
  expect(districts.map((district) => cellsOf(district).length)).toEqual([85, 149, 0, 0, 0]);
  expect(districts.map((district) => district.expectedResults?.years)).toEqual([
    [2020, 2021, 2022],
    [2021, 2022, 2023, 2024],
    undefined,
    undefined,
    undefined,
  ]);
});

test('Кулебаки: nine passports, each by the eight components; indicator blocks 2.2 and 2.5', async () => {
  const { passports } = await loadDistrict('kulebaki');
  expect(passports.map((passport) => passport.id)).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '2.1',
    '2.2',
    '2.3',
    '2.4',
    '2.5',
  ]);
  for (const passport of passports) {
    expect(new Set(passport.components.map(({ component }) => component)).size).toBe(8);
    const rows = passport.rows.map((row) => row.id);
    expect(new Set(rows).size).toBe(rows.length);
    for (const { rows: held, status } of passport.components) {
      expect(rows).toEqual(expect.arrayContaining([...held]));
      expect(held.length === 0).toBe(status === 'lost');
    }
  }
  const blocks = (id: string) => passports.find((passport) => passport.id === id)!.indicatorBlocks;
  expect(blocks('2.2')).toHaveLength(7);
  expect(blocks('2.5').map((block) => block.indicators.length)).toEqual([13, 14, 3, 5]);
});

test('Назрановский: 163 municipal rows, 158 with a school side; 81 criteria in 35 groups', async () => {
  const district = await loadDistrict('nazran');
  const rows = district.levelLists.flatMap((list) => list.blocks.flatMap((block) => block.rows));
  expect(district.levelLists).toHaveLength(8);
  expect(rows).toHaveLength(163);
  expect(rows.filter((row) => row.school !== null)).toHaveLength(158);
  expect(rows.every((row) => (row.school !== null) === (row.schoolStatus === 'text'))).toBe(true);
  const groups = district.criteria!.tables.flatMap((table) => table.groups);
  expect(groups).toHaveLength(35);
  expect(sum(groups.map((group) => group.rows.length))).toBe(81);
});

test('Назрановский: nine low-result schools of 2020, one of 2021 that is among them', async () => {
  const [first, second] = (await loadDistrict('nazran')).lowResultSchools;
  expect([first!.year, first!.schools.length, second!.year, second!.schools.length]).toEqual([
    2020, 9, 2021, 1,
  ]);
  expect(first!.schools.map((school) => school.name)).toContain(second!.schools[0]!.sameAs);
});

test('«1 раз в 3 года» stands on events 22–26 of Приложение 1', async () => {
  const district = await loadDistrict('belinsky');
  expect(district.periodicity.map(({ event }) => event)).toEqual([
    'p1/22',
    'p1/23',
    'p1/24',
    'p1/25',
    'p1/26',
  ]);
  const phrases = eventsOf(district).filter((event) => event.deadline === district.periodicity[0]!.quote);
  expect(phrases.map((event) => event.id)).toEqual(district.periodicity.map(({ event }) => event));
});

test('a number is text as printed: 1.10 is another event than 1.1, a number printed twice is two events', async () => {
  const slavgorod = eventsOf(await loadDistrict('slavgorod')).filter((event) => /^1\.1/.test(event.number));
  expect(slavgorod.map((event) => event.id)).toEqual(['s1/1.1', 's1/1.10']);
  const twice = eventsOf(await loadDistrict('belinsky')).filter(
    (event) => event.section === 'p6' && event.number === '3.',
  );
  expect(twice.map((event) => event.id)).toEqual(['p6/3', 'p6/3~2']);
  expect(twice.every((event) => event.flags.includes('duplicate-number'))).toBe(true);
});

test('169 deadline phrases differ and one event has none', async () => {
  const phrases = (await load()).flatMap(eventsOf).map((event) => event.deadline);
  expect(new Set(phrases.filter((phrase) => phrase !== null)).size).toBe(169);
  expect(phrases.filter((phrase) => phrase === null)).toHaveLength(1);
});

test('every id is unique in its district and every target stands on the event it names', async () => {
  for (const district of await load()) {
    const ids = eventsOf(district).map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of district.targets.filter(({ event }) => event !== null)) {
      expect(eventsOf(district).find((event) => event.id === target.event)?.targets).toContain(target.id);
    }
  }
});

test('a profile is loaded once', async () => {
  expect(await loadDistrict('slavgorod')).toBe(await loadDistrict('slavgorod'));
  await expect(loadDistrict('atlantis')).rejects.toThrow('atlantis');
});
