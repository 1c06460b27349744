/** Which scale and which maximum a test is judged by. */
import { computeFlags } from '../../../src/core/flags/compute-flags';
import { isComputedOf } from '../../../src/core/flags/marker-result';
import { testGroups } from '../../../src/core/flags/test-group';
import type { PupilScores, TestKey } from '../../../src/core/results/result';
import { codes, flagsInput, mathematics, russian, scaleOf, testKey, testResult } from './flags-fixture';

function pupilsOf(
  school: string,
  scores: readonly number[],
  maxima: readonly number[],
  test: Partial<TestKey> = {},
): PupilScores {
  return {
    key: testKey(school, test),
    scores: Float64Array.from(scores),
    journalMarks: new Uint8Array(scores.length),
    items: maxima.map(() => new Float64Array(scores.length)),
    itemMaxima: maxima,
  };
}

const scale = scaleOf({ maximum: 10, cuts: [3, 6, 9] });

describe('a scale of another version of the test is not used', () => {
  const scores = [1, 2, 3, 6, 9];

  test.each([
    ['the items add up to its maximum', [4, 6], scale, 10],
    ['the items add up to another maximum', [4, 8], null, 12],
    ['an item’s maximum is not known', [4, NaN], scale, 10],
    ['no items are known', [], scale, 10],
  ] as const)('%s', (_case, maxima, expected, maximum) => {
    const [group] = testGroups(flagsInput({ pupils: [pupilsOf('s1', scores, maxima)] }, { scales: [scale] }));
    expect(group).toMatchObject({ scale: expected, maximum });
    expect(group?.units[0]?.counts).toHaveLength(maximum + 1);
  });

  test('so no twos are counted by it', () => {
    const pupils = (maxima: readonly number[]) => [
      pupilsOf('s1', [1, 2, 2, 2, 7, 8, 9, 9, 10, 10], maxima, { grade: 5 }),
    ];
    const scales = [{ ...scale, grade: 5 }];
    const rows = (maxima: readonly number[]) =>
      computeFlags(flagsInput({ pupils: pupils(maxima) }, { scales })).lowResults.rows;
    expect(rows([4, 6])).toMatchObject([{ low: 4, state: 'low' }]);
    expect(rows([4, 8])).toEqual([]);
  });
});

test('F3 finds the maximum in the protocol’s items where the scale is not known', () => {
  const results = codes(6).flatMap((school, index) => [
    testResult(school, { test: { schoolYear: 2024 }, mean: 12 }),
    testResult(school, { test: { grade: 5 }, mean: index === 0 ? 4 : 11 + index / 10 }),
  ]);
  const pupils = [
    pupilsOf('s1', [12], [8, 12], { schoolYear: 2024 }),
    pupilsOf('s1', [4], [10, 15], { grade: 5 }),
  ];
  const flagged = (more: Parameters<typeof flagsInput>[0]) =>
    computeFlags(flagsInput({ results, ...more })).markers.filter((marker) => marker.marker === 'F3');
  expect(flagged({}).every((marker) => marker.outcome === 'not-computed')).toBe(true);
  const [first, second] = flagged({ pupils });
  expect(first?.outcome).toBe('flag');
  // K = (12/20) ÷ (4/25)
  expect(first !== undefined && isComputedOf(first, 'F3') && first.facts.ratio).toBeCloseTo(3.75, 12);
  expect(second?.outcome).toBe('clear');
});

test('works below the pass threshold are counted from the distribution of an exam', () => {
  const ege = { procedure: 'ЕГЭ', grade: 11 };
  const counts = new Array<number>(101).fill(0);
  counts[23] = 6;
  counts[24] = 14;
  const low = (subject: string, level: string, threshold: number | null) =>
    computeFlags(
      flagsInput(
        {
          distributions: [
            { key: testKey('s1', { ...ege, subject, level }), counts, source: 'sheet', place: null },
          ],
        },
        { scales: [scaleOf({ ...ege, subject, level, maximum: 100, cuts: null, threshold })] },
      ),
    ).lowResults.rows.map((row) => [row.low, row.participants, row.state]);
  expect(low(russian, '', 24)).toEqual([[6, 20, 'low']]);
  expect(low(mathematics, 'профильный', 25)).toEqual([[20, 20, 'low']]);
  expect(low(russian, '', null)).toEqual([]);
});
