import { computeFlags } from '../../../src/core/flags/compute-flags';
import { gradeIndicators } from '../../../src/core/flags/grade-indicators';
import { informativeness, itemAttainment } from '../../../src/core/flags/item-attainment';
import { flagsInput, parametersWith, scaleOf, testKey, testResult } from './flags-fixture';

const limits = parametersWith().attainment;

test('pass, quality and mastery of known marks', () => {
  // Mastery: (4·100 + 3·64 + 2·36 + 1·16)/10
  expect(gradeIndicators([1, 2, 3, 4])).toEqual({
    passPercent: 90,
    qualityPercent: 70,
    masteryPercent: 68,
    lowPercent: 10,
  });
  expect(gradeIndicators([0, 0, 0, 5])?.masteryPercent).toBe(100);
  expect(gradeIndicators([0, 0, 0, 0])).toBeNull();
});

test.each([
  [60, 'basic', 'sufficient'],
  [59.9, 'basic', 'uncertain'],
  [57, 'basic', 'uncertain'],
  [56.9, 'basic', 'insufficient'],
  [30, 'high', 'sufficient'],
  [28.5, 'advanced', 'uncertain'],
  [28.4, 'advanced', 'insufficient'],
] as const)('%d %% of a %s item is %s', (percent, level, expected) => {
  expect(itemAttainment(percent, level, limits)).toBe(expected);
});

test('how far a number of works may be trusted', () => {
  expect([50, 49, 20, 19, 10, 9].map((works) => informativeness(works, limits))).toEqual([
    'informative',
    'approximate',
    'approximate',
    'limited',
    'limited',
    'uncertain',
  ]);
});

test('an item of unknown level is shown without an answer', () => {
  const profile = {
    key: testKey('s1'),
    percent: [70, null, 40],
    levels: ['basic', 'basic', null] as const,
    participants: 25,
  };
  expect(computeFlags(flagsInput({ profiles: [profile] })).itemAttainment).toEqual([
    {
      key: testKey('s1'),
      participants: 25,
      informativeness: 'approximate',
      items: [
        { item: 1, percent: 70, level: 'basic', attainment: 'sufficient' },
        { item: 3, percent: 40, level: null, attainment: null },
      ],
    },
  ]);
});

test('twos grown by ten points in a year are negative dynamics', () => {
  const marks = (twos: number) => ({ marks: [twos, 20 - twos, 0, 0] as const, participants: 20 });
  const results = [
    testResult('s1', { test: { schoolYear: 2024 }, ...marks(1) }),
    testResult('s1', marks(3)),
    testResult('s2', { test: { schoolYear: 2024 }, ...marks(2) }),
    testResult('s2', marks(3)),
  ];
  const { indicators } = computeFlags(flagsInput({ results }));
  const now = indicators.filter(({ key }) => key.schoolYear === 2025);
  expect(now.map(({ lowShareChange, negativeDynamics }) => [lowShareChange, negativeDynamics])).toEqual([
    [10, { before: 5, now: 15, isWithinChance: true }],
    [5, null],
  ]);
});

test('exactly ten points more are negative dynamics whatever the sizes', () => {
  // 7/30 − 4/30 and 9/36 − 6/40 are 0.1 on paper; the former is 9.999… points in floating point.
  const marks = (twos: number, participants: number) => ({
    marks: [twos, participants - twos, 0, 0] as const,
    participants,
  });
  const earlier = { test: { schoolYear: 2024 } };
  const results = [
    testResult('s1', { ...earlier, ...marks(4, 30) }),
    testResult('s1', marks(7, 30)),
    testResult('s2', { ...earlier, ...marks(6, 40) }),
    testResult('s2', marks(9, 36)),
    testResult('s3', { ...earlier, ...marks(6, 40) }),
    testResult('s3', marks(9, 37)),
  ];
  const { indicators } = computeFlags(flagsInput({ results }));
  const now = indicators.filter(({ key }) => key.schoolYear === 2025);
  expect(now.map(({ negativeDynamics }) => negativeDynamics !== null)).toEqual([true, true, false]);
});

test('the municipality’s own excess is reported for tests with cuts', () => {
  const counts = [5, 3, 8, 2, 7, 9, 84, 38, 80, 122, 204, 179, 170, 126, 81, 62, 23, 7, 6, 2, 4];
  const distributions = [{ key: testKey('s1'), counts, source: 'summary' as const, place: null }];
  const scales = [scaleOf({ maximum: 20, cuts: [6, 10, 15] })];
  const { municipalExcess } = computeFlags(flagsInput({ distributions }, { scales }));
  expect(municipalExcess.map(({ mark, score, observed }) => [mark, score, observed])).toEqual([
    [3, 6, 84],
    [4, 10, 204],
    [5, 15, 62],
  ]);
  // R: counterfactual of the regression with dummies, see the statistics' own test
  expect(municipalExcess[0]?.excess).toBeCloseTo((84 - 58.2101250565381) / 58.2101250565381, 8);
  expect(municipalExcess[0]?.works).toBe(counts.reduce((sum, works) => sum + works, 0));
});
