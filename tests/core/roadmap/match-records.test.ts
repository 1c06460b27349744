import { matchRecords, sheetNumbers } from '../../../src/core/roadmap/match-records';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { eventRow } from './district-at-work';

test('every event of every district has a number of its own in its section of the sheet', async () => {
  for (const { id } of districtList) {
    for (const section of (await loadDistrict(id)).roadmap) {
      const numbers = [...sheetNumbers(section).values()];
      expect(new Set(numbers).size).toBe(section.events.length);
    }
  }
});

test('rows written with those numbers find their events', async () => {
  for (const { id } of districtList) {
    const district = await loadDistrict(id);
    const rows = district.roadmap.flatMap((section) => {
      const numbers = sheetNumbers(section);
      return section.events.map((event) =>
        eventRow(section.label, numbers.get(event.id)!, { text: event.text }),
      );
    });
    const { byEvent, others } = matchRecords(district, rows);
    expect(others).toEqual([]);
    expect([...byEvent.values()].every((found) => found.length === 1)).toBe(true);
    expect(byEvent.size).toBe(rows.length);
  }
});

test('1.10 is not 1.1, and the closing dot and case of the section do not count', async () => {
  const district = await loadDistrict('slavgorod');
  const label = district.roadmap[0]!.label;
  const { byEvent } = matchRecords(district, [
    eventRow(label.toUpperCase(), '1.10.'),
    eventRow(label, '1.1'),
  ]);
  const keys = district.roadmap[0]!.events.filter((event) => byEvent.has(event.id)).map((event) => event.key);
  expect(keys).toEqual(['1.1', '1.10']);
});

test('a number printed twice is told apart by the text, and without it stays unmatched', async () => {
  const kulebaki = await loadDistrict('kulebaki');
  const section = kulebaki.roadmap.find((each) => each.label === 'ДК 1.1')!;
  const second = section.events.filter((event) => event.number === '1')[1]!;
  const named = matchRecords(kulebaki, [eventRow('ДК 1.1', '1', { text: second.text })]);
  expect([...named.byEvent.keys()]).toEqual([second.id]);
  expect(matchRecords(kulebaki, [eventRow('ДК 1.1', '1')]).others).toHaveLength(1);
});

test('a group’s number stands as the document prints it', async () => {
  const section = (await loadDistrict('kulebaki')).roadmap.find(({ label }) => label === 'ДК 1.1')!;
  const numbers = [...sheetNumbers(section).values()];
  expect(numbers).toContain('I/1');
  expect(numbers).toContain('III/2');
  expect(numbers.filter((number) => /^[ivx]+\//u.test(number))).toEqual([]);
});
