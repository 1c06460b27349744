/** Every printed indicator of the five documents has a kind, and what it says stands in the document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaOf } from '../../../src/core/schema/criteria-of';
import { headingOf } from '../../../src/core/schema/direction-heading';
import { districtList, loadDistrict } from '../../../src/data/districts/index';

test.each([
  ['belinsky', 106],
  ['kulebaki', 135],
])('of %s every one of %i printed cells is classified', async (id, cells) => {
  const { roadmap, passports, targets, indicators, quantities } = await loadDistrict(id);
  const printed = roadmap
    .flatMap((section) => section.events)
    .filter((event) => (event.indicator ?? event.expectedResult) !== null);
  expect(printed).toHaveLength(cells);
  const classified = new Set(indicators.map(({ place }) => place.event));
  expect(printed.filter((event) => !classified.has(event.id))).toEqual([]);
  for (const target of targets) {
    expect(indicators.filter((each) => each.targets.includes(target.id))).toHaveLength(1);
  }
  const asked = new Set(quantities.map((quantity) => quantity.id));
  for (const { numerator, denominator, kind, quote, collected, reason } of indicators) {
    for (const quantity of [numerator, denominator])
      expect(quantity === null || asked.has(quantity)).toBe(true);
    if (kind === 'share' || kind === 'dynamics') {
      expect(denominator === null || quote !== null || collected === 'proposed').toBe(true);
    }
    if (collected === 'proposed' || kind === 'text') expect(reason).not.toBeNull();
  }
  expect(new Set(quantities.map(({ title }) => title)).size).toBe(quantities.length);
  expect(passports.length).toBe(id === 'kulebaki' ? 9 : 0);
});

test('rows of a passport that measure are classified one by one', async () => {
  const { passports, indicators } = await loadDistrict('kulebaki');
  const headings =
    /^(?:\d\. )?Блок|^Показатели по|^Система мониторинга|^Блоки показателей|^Для оценки эффективности/u;
  const missing = passports.flatMap(({ id, components, rows }) => {
    const held = components.find(({ component }) => component === 'indicators')?.rows ?? [];
    return rows
      .filter((row) => held.includes(row.id))
      .flatMap((row) =>
        row.items.flatMap((text, at) => {
          const found = indicators.some(
            ({ place }) => place.passport === id && place.row === row.id && place.item === at + 1,
          );
          return found || headings.test(text) ? [] : [`${id} ${row.id} ${at + 1}: ${text}`];
        }),
      );
  });
  expect(missing).toEqual([]);
});

test('of Александровский all 39 named groups are groups to choose for, and none is more than that', async () => {
  const { directions, indicators, quantities } = await loadDistrict('aleksandrovskoye');
  const printed = directions.flatMap(({ id, managementCycle }) =>
    (managementCycle?.indicators ?? []).map(({ text }) => [id, text.replace(/[;.]$/u, '')]),
  );
  expect(indicators.map(({ direction, text }) => [direction, text])).toEqual(printed);
  expect(printed).toHaveLength(39);
  expect(new Set(indicators.map(({ kind }) => kind))).toEqual(new Set(['group']));
  expect(quantities).toEqual([]);
});

test('of Славгород nine sets are named, each under a heading that the document prints', async () => {
  const district = await loadDistrict('slavgorod');
  const { indicators } = district;
  const sets = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '2.5'];
  expect([...new Set(indicators.map(({ where }) => where.split(', ')[1]))]).toEqual(sets);
  expect(indicators.every(({ kind }) => kind === 'group')).toBe(true);
  const titles = district.roadmap.map(({ title }) => title);
  for (const { direction } of indicators) expect(titles).toContain(headingOf(district, direction));
});

test('of Назрановский every criterion is classified at its level, row by row where «есть» is no success', async () => {
  const { criteria, indicators, lowResultSchools } = await loadDistrict('nazran');
  const rows = (criteria?.tables ?? []).flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  expect(rows).toHaveLength(81);
  const bothSides = rows.filter(({ municipal, school }) => municipal.indicator && school.indicator);
  expect(bothSides).toHaveLength(69);

  const printed = criteriaOf({ criteria });
  for (const { id, level, isGroupHeading } of printed) {
    const found = indicators.filter(({ place }) => place.criterion === id);
    expect(found.length).toBe(id.startsWith('C6/2/1/') ? 3 : 1);
    for (const { kind, owner, collected } of found) {
      expect([kind, owner]).toEqual(level === 'school' ? ['coverage', 'school'] : ['presence', 'district']);
      expect(collected).toBe(isGroupHeading ? 'proposed' : 'document');
    }
  }
  const reversed = indicators.filter(({ better }) => better === 'none');
  expect(reversed.map(({ id }) => id)).toEqual(
    ['C1/2/4', 'C2/2/4', 'C3/5/1', 'C5/2/1', 'C6/2/1'].flatMap((row) =>
      ['municipal', 'school'].map((level) => `${row}/${level}${row === 'C6/2/1' ? '.3' : ''}`),
    ),
  );
  expect(lowResultSchools.find(({ year }) => year === 2020)?.schools).toHaveLength(9);
});

test('a source without a criterion below another row belongs to that row', async () => {
  const above = criteriaOf(await loadDistrict('nazran')).find(({ id }) => id === 'C7/3/3/school');
  expect(above?.source).toBe(
    'Рекомендации в адрес педагогических работников ОО, родителей (сайт ОО). Повышение квалификации педагогических работников образовательных организаций (сайт ОО).',
  );
});

test('a school is asked for at most 60 cells by default', async () => {
  const counts = await Promise.all(
    districtList.map(async ({ id }) => {
      const { quantities } = await loadDistrict(id);
      const bySchool = quantities.filter(({ reportedBy }) => reportedBy === 'school');
      const asked = bySchool.filter(({ sameAs, isDefault }) => sameAs === null && isDefault);
      const columns = new Set(bySchool.flatMap(({ sameAs }) => sameAs?.fields ?? []));
      const papers = asked.filter(({ evidence }) => evidence !== null).length;
      return [id, asked.length + papers, columns.size];
    }),
  );
  process.stdout.write(`Cells a school fills: ${counts.map((each) => each.join(' ')).join('; ')}\n`);
  for (const [, own = 0, contingent = 0] of counts)
    expect(Number(own) + Number(contingent)).toBeLessThanOrEqual(60);
});

test('of Кулебаки one meeting that is to be held is there or is not; several are counted', async () => {
  const { indicators, roadmap } = await loadDistrict('kulebaki');
  const events = new Map(roadmap.flatMap((section) => section.events.map(({ id, text }) => [id, text])));
  const isSeveral = (words: string) => /^(?:Проведена серия|Семинары) /u.test(words);
  const single = indicators.filter(
    ({ text, targets, place }) =>
      /^Проведен[оа]? /u.test(text) &&
      targets.length === 0 &&
      ![text, events.get(place.event ?? '') ?? ''].some(isSeveral),
  );
  expect(single).toHaveLength(9);
  expect(single.filter(({ kind }) => kind !== 'presence').map(({ id, kind }) => [id, kind])).toEqual([]);
});

test('the words that name a denominator stand in the document; a share without such words is proposed', async () => {
  const fold = (text: string) => text.replace(/[\s«»"„“]+/gu, ' ').toLowerCase();
  let shares = 0;
  for (const { id } of districtList) {
    const printed = fold(readFileSync(join(__dirname, `../../fixtures/districts/${id}.txt`), 'utf8'));
    const { indicators } = await loadDistrict(id);
    for (const { id: of, kind, quote, collected } of indicators) {
      if (kind === 'share') shares++;
      if (kind === 'share' && quote === null) expect([of, collected]).toEqual([of, 'proposed']);
      if (quote !== null && !printed.includes(fold(quote))) expect(`${of}: ${quote}`).toBe('printed');
    }
  }
  expect(shares).toBeGreaterThan(25);
});
