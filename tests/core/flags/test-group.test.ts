/** Which scale and which maximum a test is judged by. */
import fc from 'fast-check';
import { computeFlags } from '../../../src/core/flags/compute-flags';
import { isComputedOf } from '../../../src/core/flags/marker-result';
import { testGroups } from '../../../src/core/flags/test-group';
import type { TestKey } from '../../../src/core/results/result';
import type { TestRecord } from '../../../src/core/results/record';
import { participantsOf } from '../../../src/core/results/record-sums';
import { summariseRecord } from '../../../src/core/results/summarise-record';
import type { Scale } from '../../../src/core/schema/scale';
import { recordOf } from '../results/pupil-record';
import { codes, flagsInput, mathematics, russian, scaleOf, testKey, testResult } from './flags-fixture';

function pupilsOf(
  school: string,
  scores: readonly number[],
  maxima: readonly number[],
  test: Partial<TestKey> = {},
  isMarked = false,
): TestRecord {
  return recordOf({
    key: testKey(school, test),
    scores,
    journalMarks: scores.map((_, pupil) => (isMarked ? 2 + (pupil % 4) : 0)),
    items: maxima.map(() => new Float64Array(scores.length)),
    itemMaxima: maxima,
  });
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
    const [group] = testGroups(
      flagsInput({ records: [pupilsOf('s1', scores, maxima)] }, { scales: [scale] }),
    );
    expect(group).toMatchObject({ scale: expected, maximum });
    expect(group?.units[0]?.counts).toHaveLength(maximum + 1);
  });

  test('so no twos are counted by it', () => {
    const pupils = (maxima: readonly number[]) => [
      pupilsOf('s1', [1, 2, 2, 2, 7, 8, 9, 9, 10, 10], maxima, { grade: 5 }),
    ];
    const scales = [{ ...scale, grade: 5 }];
    const rows = (maxima: readonly number[]) =>
      computeFlags(flagsInput({ records: pupils(maxima) }, { scales })).lowResults.rows;
    expect(rows([4, 6])).toMatchObject([{ low: 4, state: 'low' }]);
    expect(rows([4, 8])).toEqual([]);
  });
});

const oddScores = [1, 2, 3, 8, 5, 6, 7, 7, 6, 2, 1, 4];
const goodScores = [9, 10, 10, 4, 2, 3, 3, 6, 6, 7, 9, 10];

describe('a file of another version costs no other school its works', () => {
  const odd = pupilsOf('s1', oddScores, [4, 4]);
  const good = ['s2', 's3', 's4'].map((school) => pupilsOf(school, [9, 10, 10, 4], [4, 6]));

  test.each([
    ['first', [odd, ...good]],
    ['last', [...good, odd]],
  ])('where it stands %s', (_place, pupils) => {
    const [group] = testGroups(flagsInput({ records: pupils }, { scales: [scale] }));
    expect(group).toMatchObject({ scale, maximum: 10 });
    for (const own of good) {
      const unit = group?.units.find(({ key }) => key.school === own.key.school);
      expect(unit).toMatchObject({ participants: 4, mean: 8.25, isOtherVersion: false, record: own });
      expect(unit?.counts).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2]);
    }
    const unit = group?.units.find(({ key }) => key.school === 's1');
    expect(unit).toMatchObject({ participants: 12, mean: null, summary: null, counts: null, profile: null });
    expect(unit).toMatchObject({ isOtherVersion: true, record: { items: [] } });
    expect(participantsOf(unit!.record!)).toBe(oddScores.length);
  });

  test.each([
    [
      'the scale’s, though it is the rarer',
      [
        [4, 6],
        [4, 4],
        [4, 4],
      ],
      [scale],
      10,
      scale,
    ],
    [
      'the commonest where no file has the scale’s',
      [
        [4, 5],
        [4, 4],
        [4, 4],
      ],
      [scale],
      8,
      null,
    ],
    [
      'the commonest without a scale',
      [
        [4, 6],
        [4, 4],
        [4, 4],
      ],
      [],
      8,
      null,
    ],
    [
      'the larger of two equally common',
      [
        [4, 4],
        [4, 6],
      ],
      [],
      10,
      null,
    ],
  ] as const)('the maximum is %s', (_case, maxima, scales, maximum, expected) => {
    const pupils = maxima.map((own, index) => pupilsOf(`s${index + 1}`, [1, 2], own));
    for (const given of [pupils, [...pupils].reverse()]) {
      const [group] = testGroups(flagsInput({ records: given }, { scales }));
      expect(group).toMatchObject({ maximum, scale: expected });
    }
  });

  test('the rules say of it why they have no answer; what stays within the school is computed', () => {
    const summarised = (own: TestRecord) => summariseRecord(own, [scale]);
    const many = [
      pupilsOf('s1', oddScores, [4, 4], {}, true),
      ...codes(7)
        .slice(1)
        .map((school) => pupilsOf(school, goodScores, [4, 6], {}, true)),
    ];
    const input = flagsInput(
      {
        results: many.map((own) => summarised(own).result),
        distributions: many.map((own) => summarised(own).distribution),
        profiles: many.flatMap((own) => summarised(own).profile ?? []),
        records: many,
      },
      { scales: [scale] },
    );
    const { markers } = computeFlags(input);
    const reasons = markers
      .filter(({ key }) => key.school === 's1')
      .map((result) => [result.marker, 'reason' in result ? result.reason : result.outcome]);
    expect(Object.fromEntries(reasons)).toMatchObject({
      F1: 'other-version',
      O1: 'other-version',
      O2: 'other-version',
      O3: 'other-version',
      O5: 'other-version',
      O6: 'other-version',
    });
    const own = markers.find(({ key, marker }) => key.school === 's1' && marker === 'F2');
    expect(own !== undefined && isComputedOf(own, 'F2') && own.facts.pairs).toBe(12);
    expect(markers.filter((result) => 'reason' in result && result.reason === 'other-version')).toHaveLength(
      6,
    );
  });

  test('the order of the schools changes nothing', () => {
    const unit = fc.record({
      scores: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }),
      maxima: fc.constantFrom([4, 6], [4, 4], [4, 8], [4, NaN], []),
    });
    const scenes = fc
      .record({
        units: fc.array(unit, { minLength: 1, maxLength: 7 }),
        scales: fc.constantFrom([], [scale], [scaleOf({ maximum: null, cuts: [3, 6, 9] })]),
      })
      .chain(({ units, scales }) => {
        const pupils = units.map(({ scores, maxima }, index) => pupilsOf(`s${index + 1}`, scores, maxima));
        const mixed = fc.shuffledSubarray(pupils, { minLength: pupils.length });
        return fc.record({ scales: fc.constant(scales), pupils: fc.constant(pupils), mixed });
      });
    const bySchool = (pupils: readonly TestRecord[], scales: readonly Scale[]) =>
      testGroups(flagsInput({ records: pupils }, { scales })).map((group) => ({
        ...group,
        units: [...group.units].sort((a, b) => a.key.school.localeCompare(b.key.school)),
      }));
    fc.assert(
      fc.property(scenes, ({ pupils, mixed, scales }) => {
        expect(bySchool(mixed, scales)).toEqual(bySchool(pupils, scales));
      }),
    );
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
  const [first, second] = flagged({ records: pupils });
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
