/** Every printed indicator of the classified districts has a kind, and what it says stands in the document. */
import { loadDistrict } from '../../../src/data/districts/index';

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

test('a school is asked for at most 60 cells by default', async () => {
  const counts = await Promise.all(
    ['belinsky', 'kulebaki'].map(async (id) => {
      const { quantities } = await loadDistrict(id);
      const bySchool = quantities.filter(({ reportedBy }) => reportedBy === 'school');
      const asked = bySchool.filter(({ sameAs, isDefault }) => sameAs === null && isDefault);
      const columns = new Set(bySchool.flatMap(({ sameAs }) => sameAs?.fields ?? []));
      return [id, asked.length, columns.size];
    }),
  );
  process.stdout.write(`Cells a school fills: ${counts.map((each) => each.join(' ')).join('; ')}\n`);
  for (const [, own = 0, contingent = 0] of counts)
    expect(Number(own) + Number(contingent)).toBeLessThanOrEqual(60);
});
