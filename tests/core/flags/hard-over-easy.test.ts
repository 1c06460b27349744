import { computeFlags } from '../../../src/core/flags/compute-flags';
import { easiestAndHardest, isHardOverEasy, itemPattern } from '../../../src/core/flags/item-pattern';
import { seededRandom } from '../../../src/core/statistics/seeded-random';
import { recordOf } from '../results/pupil-record';
import { codes, flagsInput, parametersWith, testKey } from './flags-fixture';

const reference = [90, 85, 80, 70, 65, 60, 40, 35, 30];

test('a third of the items at each end, equal ones by their number', () => {
  expect(easiestAndHardest(reference)).toEqual({ easy: [0, 1, 2], hard: [6, 7, 8] });
  expect(easiestAndHardest([50, 50, 50, 50, 50, 50])).toEqual({ easy: [0, 1], hard: [4, 5] });
  expect(easiestAndHardest([10, null, 30, 20])).toEqual({ easy: [2], hard: [0] });
  expect(easiestAndHardest([50, 40])).toEqual({ easy: [], hard: [] });
});

test('the pattern wants both the easy worse and the hard better', () => {
  const pattern = itemPattern([80, 80, 80, 70, 65, 60, 50, 45, 40], reference);
  expect(pattern).toEqual({ easyItems: [1, 2, 3], hardItems: [7, 8, 9], easyPoints: -5, hardPoints: 10 });
  expect(isHardOverEasy(pattern!, 5)).toBe(true);
  expect(isHardOverEasy({ ...pattern!, easyPoints: -4.9 }, 5)).toBe(false);
  expect(isHardOverEasy({ ...pattern!, hardPoints: 4.9 }, 5)).toBe(false);
  expect(itemPattern([null, 80, 80, 70, 65, 60, 50, 45, 40], reference)).toBeNull();
});

test('five points of printed per cents are five points', () => {
  // 16.4 − 11.4 is 4.999999999999998 in floating point.
  const printed = itemPattern([90, 80, 16.4], [95, 80, 11.4]);
  expect(printed!.hardPoints).toBeLessThan(5);
  expect(isHardOverEasy(printed!, 5)).toBe(true);
  expect(isHardOverEasy({ ...printed!, hardPoints: 4.9999 }, 5)).toBe(false);
});

/** Pupils whose items are right with the given probabilities. */
function pupilsOf(school: string, percents: readonly number[], count: number, random: () => number) {
  const items = percents.map((percent) =>
    Float64Array.from({ length: count }, () => (random() * 100 < percent ? 1 : 0)),
  );
  return recordOf({
    key: testKey(school),
    scores: Float64Array.from({ length: count }, (_, pupil) =>
      items.reduce((sum, item) => sum + item[pupil]!, 0),
    ),
    journalMarks: new Uint8Array(count),
    items,
    itemMaxima: percents.map(() => 1),
  });
}

test('pupils decide by Welch’s test; ordinary schools stay clear', () => {
  const random = seededRandom(20);
  const honest = codes(9).map((school) => pupilsOf(school, reference, 40, random));
  const odd = pupilsOf('s10', [65, 60, 55, 70, 65, 60, 70, 65, 60], 40, random);
  const flags = computeFlags(flagsInput({ records: [...honest, odd] }));
  const found = flags.markers.filter(({ marker }) => marker === 'O5');
  expect(found.map(({ outcome }) => outcome)).toEqual([...Array(9).fill('clear'), 'flag']);
  expect(found[9]).toMatchObject({ isCounted: true, reference: { kind: 'others', schools: 9 } });
});

test('the p-value must be below α', () => {
  const random = seededRandom(20);
  const honest = codes(9).map((school) => pupilsOf(school, reference, 40, random));
  const odd = pupilsOf('s10', [65, 60, 55, 70, 65, 60, 70, 65, 60], 40, random);
  const outcomeAt = (alpha: number) => {
    const parameters = parametersWith();
    const own = { ...parameters, O5: { ...parameters.O5, alpha } };
    const { markers } = computeFlags(flagsInput({ records: [...honest, odd] }, { parameters: own }));
    return markers.filter(({ marker }) => marker === 'O5').at(-1);
  };
  const { facts } = outcomeAt(0.01) as { facts: { p: number } };
  expect(outcomeAt(facts.p)).toMatchObject({ outcome: 'clear' });
  expect(outcomeAt(facts.p * 1.01)).toMatchObject({ outcome: 'flag' });
});

test('profiles without pupils are shown and do not count', () => {
  const profile = (school: string, percent: number[]) => ({
    key: testKey(school),
    percent,
    levels: percent.map(() => null),
    participants: 30,
  });
  const profiles = [profile('s1', reference), profile('s2', [70, 70, 70, 70, 65, 60, 60, 60, 60])];
  const found = computeFlags(flagsInput({ profiles })).markers.filter(({ marker }) => marker === 'O5');
  expect(found[1]).toMatchObject({ outcome: 'attention', isCounted: false, facts: { p: null } });
});

test('few works and few items give no answer', () => {
  const random = seededRandom(1);
  const small = computeFlags(
    flagsInput({ records: [pupilsOf('s1', reference, 19, random), pupilsOf('s2', reference, 40, random)] }),
  );
  expect(small.markers.find(({ marker }) => marker === 'O5')).toMatchObject({
    outcome: 'few-data',
    n: 19,
    needed: 20,
  });
  const short = computeFlags(flagsInput({ records: [pupilsOf('s1', reference.slice(0, 8), 30, random)] }));
  expect(short.markers.find(({ marker }) => marker === 'O5')).toMatchObject({ reason: 'few-items' });
});
