import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDistrictFile } from '../../../src/core/schema/check-district';
import { numberKey } from '../../../src/core/schema/complete-district';

interface PrimerFile {
  roadmap: { groups?: unknown; events: Record<string, unknown>[] }[];
  periodicity: unknown[];
  targets: unknown[];
}

const primer = (): PrimerFile =>
  JSON.parse(readFileSync(join(__dirname, '../../../assets/districts/primer.json'), 'utf8')) as PrimerFile;

const event = (number: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  number,
  text: 'Мероприятие',
  deadline: null,
  responsible: null,
  ...more,
});

function eventsOf(events: Record<string, unknown>[], groups?: unknown) {
  const file = primer();
  file.periodicity = [];
  file.targets = [];
  file.roadmap[0] = { ...file.roadmap[0]!, events, ...(groups === undefined ? {} : { groups }) };
  const reading = parseDistrictFile(file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.district.roadmap[0]!.events;
}

test.each([
  ['1.', '1'],
  ['1.10.', '1.10'],
  ['1.10', '1.10'],
  [' 3. ', '3'],
  ['', ''],
])('the key of «%s» is «%s»', (number, key) => {
  expect(numberKey(number)).toBe(key);
});

test('numbers that differ as text have different keys, 1.1 and 1.10 among them', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), fc.nat(99), (section, left, right) => {
      expect(numberKey(`${section}.${left}.`) === numberKey(`${section}.${right}`)).toBe(left === right);
    }),
  );
});

test('where numbering restarts under each heading, ids carry the heading', () => {
  const groups = [
    { id: 'g1', number: 'I', title: 'Первый' },
    { id: 'g2', number: 'I', title: 'Второй' },
  ];
  const events = eventsOf([event('1', { group: 'g1' }), event('1', { group: 'g2' })], groups);
  expect(events.map(({ id, groupTitle }) => [id, groupTitle])).toEqual([
    ['r1/g1-1', 'Первый'],
    ['r1/g2-1', 'Второй'],
  ]);
});

test('a parent is the nearest event of that number above', () => {
  const events = eventsOf([
    event('5.'),
    event('5.1', { parent: '5', level: 2 }),
    event('5.', { flags: ['duplicate-number'] }),
    event('5.2', { parent: '5.', level: 2 }),
  ]);
  expect(events.map(({ parent }) => parent)).toEqual([null, 'r1/5', null, 'r1/5~2']);
});

test('an event belongs to its section’s direction unless it says another', () => {
  const events = eventsOf([
    event('1'),
    event('2', { direction: 'low_results', flags: ['under-other-heading'] }),
  ]);
  expect(events.map(({ direction }) => direction)).toEqual(['quality', 'low_results']);
});
