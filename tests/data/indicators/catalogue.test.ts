/** What a district may choose for the groups its document only names: nothing without a source, nothing by itself. */
import { candidatesFor } from '../../../src/core/schema/catalogue';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { loadCatalogue } from '../../../src/data/indicators/catalogue/load-catalogue';
import { choiceRows } from '../../../src/layout/choice-rows';

/** A document names satisfaction and prints no measure of it: how many were asked, and how many of them are content. */
const survey = { kind: 'share', of: 'surveyed', partOf: 'surveyed', asks: { type: 'count', by: 'school' } };
const surveys: Readonly<Record<string, object>> = {
  'satisfaction.share': survey,
  'low.satisfaction': survey,
};

test('an entry is printed by the document it names, and measured as there; the others are computed from results or asked in a survey', async () => {
  const { entries } = await loadCatalogue();
  const districts = new Map(
    await Promise.all(districtList.map(async ({ id }) => [id, await loadDistrict(id)] as const)),
  );
  for (const entry of entries) {
    if (entry.from === null) {
      if (entry.id in surveys) expect(entry).toMatchObject(surveys[entry.id]!);
      else expect(entry.computes).not.toBeNull();
      continue;
    }
    const { indicators, quantities } = districts.get(entry.from.district)!;
    const printed = indicators.find(({ id }) => id === entry.from!.indicator);
    expect(printed?.text).toBeTruthy();
    const { kind, denominator, better, base, among, place, numerator } = printed!;
    // What a criterion asks for is answered by self-assessment there, and by a paper here.
    if (place.criterion !== null) continue;
    const list = (population: typeof among) => ({ ...population, year: null });
    expect([entry.kind, entry.of, entry.better, list(entry.among)]).toEqual([
      kind,
      denominator,
      better,
      list(among),
    ]);
    if (entry.id !== 'career.ticket') expect(entry.base).toEqual(base);
    const asked = quantities.find(({ id }) => id === numerator);
    expect([entry.asks?.type ?? asked?.type, entry.asks?.by ?? asked?.reportedBy]).toEqual([
      asked?.type,
      asked?.reportedBy,
    ]);
  }
  expect(entries.filter(({ from }) => from === null)).toHaveLength(8);
});

test('each group says how many candidates it has, chooses none, and leaves a row for the district’s own words', async () => {
  const said: string[] = [];
  for (const [id, groups] of [
    ['aleksandrovskoye', 39],
    ['slavgorod', 14],
    ['nazran', 14],
    ['kulebaki', 9],
    ['belinsky', 0],
  ] as const) {
    const district = await loadDistrict(id);
    const named = district.indicators.filter(({ kind }) => kind === 'group');
    expect(named).toHaveLength(groups);
    const rows = choiceRows(district);
    const counts = named.map(({ topics }) => candidatesFor(topics, district.catalogue).length);
    expect(rows).toHaveLength(counts.reduce((sum, count) => sum + count + 1, 0));
    expect(rows.filter((row) => row['indicator'] === undefined)).toHaveLength(groups);
    expect(rows.every((row) => row['chosen'] === undefined)).toBe(true);
    said.push(`${id} ${counts.join(' ')}`);
  }
  process.stdout.write(`Candidates by group: ${said.join('; ')}\n`);
});

test('every topic of a candidate is of some group, and a group without candidates is one that no document measures', async () => {
  const { entries } = await loadCatalogue();
  const groups = (await Promise.all(districtList.map(({ id }) => loadDistrict(id)))).flatMap(
    ({ indicators }) => indicators.filter(({ kind }) => kind === 'group'),
  );
  const topics = new Set(groups.flatMap((group) => group.topics));
  for (const entry of entries) for (const topic of entry.topics) expect(topics).toContain(topic);
  const offered = new Set(entries.flatMap((entry) => entry.topics));
  expect([...topics].filter((topic) => !offered.has(topic)).sort()).toEqual([
    'career-colleges',
    'cpd-retraining',
    'preschool',
    'school-kinds',
    'school-network',
    'talents-admission',
    'upbringing-specialists',
  ]);
});
