import { computeFlags } from '../../../src/core/flags/compute-flags';
import { cohortChange, cohortFences, cohortRatio } from '../../../src/core/flags/cohort-change';
import { objectivityIndex } from '../../../src/core/flags/federal-index';
import { inflatedMean, meanLimits } from '../../../src/core/flags/inflated-mean';
import { journalCorrelation } from '../../../src/core/flags/journal-correlation';
import { isComputedOf } from '../../../src/core/flags/marker-result';
import type { MarkerId } from '../../../src/core/flags/marker-facts';
import type { Flags } from '../../../src/core/flags/flag';
import { recordOf } from '../results/pupil-record';
import {
  codes,
  flagsInput,
  parametersWith,
  russian,
  scaleOf,
  schoolOf,
  testKey,
  testResult,
} from './flags-fixture';

function outcomes(flags: Flags, marker: MarkerId): (string | [string, string])[] {
  return flags.markers
    .filter((result) => result.marker === marker)
    .map((result) => (result.outcome === 'not-computed' ? [result.outcome, result.reason] : result.outcome));
}

test('F1 compares the school’s lower limit with the reference’s upper one', () => {
  // 25 ± 1.96·5/√25 = 23.04…26.96; 22 ± 1.96·6/√900 = 21.608…22.392
  const school = { n: 25, mean: 25, standardDeviation: 5 };
  const reference = { n: 900, mean: 22, standardDeviation: 6 };
  expect(meanLimits(school)).toEqual({ lower: expect.closeTo(23.04, 12), upper: expect.closeTo(26.96, 12) });
  expect(inflatedMean(school, reference)).toMatchObject({
    isInflated: true,
    facts: { referenceUpper: expect.closeTo(22.392, 12) },
  });
  expect(inflatedMean({ ...school, mean: 24.3 }, reference)?.isInflated).toBe(false);
  expect(inflatedMean({ ...school, n: 1 }, reference)).toBeNull();
});

const typed = [
  testResult('s1', { participants: 40, mean: 33, standardDeviation: 3 }),
  testResult('s2', { participants: 40, mean: 22, standardDeviation: 6 }),
  testResult('s3', { participants: 40, mean: 21, standardDeviation: 6 }),
  testResult('s4', { participants: 6, mean: 36, standardDeviation: 2 }),
  testResult('s5', { participants: 1, mean: 30 }),
  testResult('s6', { participants: 20, mean: 24 }),
  testResult('s7', { participants: 20 }),
];

test('F1 takes the whole district as the reference, the school itself among it', () => {
  const flags = computeFlags(flagsInput({ results: typed }));
  expect(outcomes(flags, 'F1')).toEqual([
    'flag',
    'clear',
    'clear',
    'flag',
    'few-data',
    ['not-computed', 'no-deviation'],
    ['not-computed', 'no-mean'],
  ]);
  const [first, , , small] = flags.markers.filter(({ marker }) => marker === 'F1');
  // Works 40·3 + 6 + 1; mean (40·33 + 40·22 + 40·21 + 6·36 + 30)/127
  expect(first).toMatchObject({
    reference: { kind: 'district', schools: 5 },
    facts: { referenceN: 127, referenceMean: expect.closeTo(3286 / 127, 10) },
  });
  expect(small).toMatchObject({ approximate: true, isCounted: false });
});

test('F1 takes the region once its number, mean and spread are entered', () => {
  const parameters = parametersWith({ 'region.1.n': 24000, 'region.1.mean': 34, 'region.1.deviation': 5 });
  const flags = computeFlags(flagsInput({ results: typed }, { parameters }));
  expect(outcomes(flags, 'F1').slice(0, 2)).toEqual(['clear', 'clear']);
  expect(flags.markers.find(isF1)?.reference).toEqual({ kind: 'region', source: null });
});

test('a row of the region serves the tests of its own year', () => {
  const region = { procedure: 'ВПР', grade: 4, subject: russian, level: '', participants: 24_000, mean: 34 };
  const rest = {
    standardDeviation: 5,
    lowerFence: null,
    upperFence: null,
    itemPercent: null,
    source: null,
    schoolMeans: [],
  };
  const referenceFor = (schoolYear: number) => {
    const references = [{ ...region, ...rest, schoolYear }];
    return computeFlags(flagsInput({ results: typed }, { references })).markers.find(isF1)?.reference.kind;
  };
  expect([2024, 2025, 2026].map(referenceFor)).toEqual(['district', 'region', 'district']);
});

function isF1(result: Flags['markers'][number]) {
  return isComputedOf(result, 'F1');
}

test('F1 applies only to its tests: not to another subject or grade', () => {
  const results = [testResult('s1', { test: { grade: 6 }, mean: 20, standardDeviation: 3 })];
  expect(outcomes(computeFlags(flagsInput({ results })), 'F1')).toEqual([]);
});

test('F2 leaves out pupils without a journal mark and names the printed form', () => {
  // scipy.stats.spearmanr([30,20,25,10], [2,4,3,5]).statistic = −1
  expect(journalCorrelation([30, 20, 25, 10, 38], [2, 4, 3, 5, 0])).toEqual({
    pairs: 4,
    correlation: expect.closeTo(-1, 12),
    printedForm: expect.closeTo(-1, 12),
  });
  expect(journalCorrelation([1, 2], [3, 4])).toMatchObject({ pairs: 2, correlation: null });
});

test('ties may turn the sign of the printed form', () => {
  // scipy spearmanr = −0.1557; 1 − 6Σd²/(n(n²−1)) is above 0 for these ties
  const marks = [4, 4, 4, 4, 4, 4, 4, 5, 3, 4];
  const scores = [20, 21, 22, 23, 24, 25, 26, 21.5, 22.5, 27];
  const { correlation, printedForm } = journalCorrelation(scores, marks);
  expect(Math.sign(correlation!)).toBe(-1);
  expect(Math.sign(printedForm!)).toBe(1);
});

test('F2 flags a negative correlation; few pairs and a single mark give no answer', () => {
  const pupils = (school: string, scores: number[], marks: number[]) =>
    recordOf({
      key: testKey(school),
      scores: Float64Array.from(scores),
      journalMarks: Uint8Array.from(marks),
      items: [],
      itemMaxima: [],
    });
  const flags = computeFlags(
    flagsInput({
      records: [
        pupils('s1', [10, 12, 20, 25, 30, 31, 32, 33, 34, 35], [5, 5, 5, 4, 4, 3, 3, 3, 2, 2]),
        pupils('s2', [10, 20, 30, 35], [2, 3, 4, 5]),
        pupils('s3', [10, 20, 30], [4, 4, 4]),
        pupils('s4', [10, 20, 30], [4, 0, 5]),
        pupils('s5', [10, 20, 30], [0, 0, 0]),
      ],
    }),
  );
  expect(outcomes(flags, 'F2')).toEqual([
    'flag',
    'clear',
    ['not-computed', 'no-variation'],
    'few-data',
    ['not-computed', 'no-journal'],
  ]);
  expect(flags.markers.filter(({ marker }) => marker === 'F2').map(({ isCounted }) => isCounted)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('K divides the earlier per cent by the later and has no value at 0', () => {
  expect(cohortRatio(60, 40)).toBe(1.5);
  expect(cohortRatio(60, 0)).toBeNull();
  expect(cohortFences([1, 1.1, 1.2, 1.3])).toBeNull();
  // numpy.quantile([1, 1.1, 1.2, 1.3, 3], [.25, .75]) = 1.1, 1.3; fences 1.1 − 0.6, 1.3 + 0.6
  const fences = cohortFences([3, 1, 1.1, 1.2, 1.3])!;
  expect(fences).toEqual({ lower: expect.closeTo(0.5, 12), upper: expect.closeTo(1.9, 12) });
  expect([cohortChange(3, fences), cohortChange(0.4, fences), cohortChange(1.2, fences)]).toEqual([
    'fall',
    'rise',
    'none',
  ]);
  expect([cohortChange(fences.upper, fences), cohortChange(fences.lower, fences)]).toEqual(['none', 'none']);
});

test('F3 and F4 pair a class with the next one a year later and stand at the later test', () => {
  const earlierMeans = [22.8, 23, 22, 24, 23.5, 36, 12, 20];
  const laterMeans = [27, 26, 27, 28, 27.5, 12, 36, 0];
  const results = codes(8).flatMap((school, index) => [
    testResult(school, { test: { schoolYear: 2024 }, mean: earlierMeans[index]!, standardDeviation: 5 }),
    testResult(school, {
      test: { schoolYear: 2025, grade: 5 },
      mean: laterMeans[index]!,
      standardDeviation: 5,
    }),
  ]);
  const scales = [scaleOf(), scaleOf({ grade: 5, maximum: 45, cuts: [18, 29, 39] })];
  const flags = computeFlags(flagsInput({ results }, { scales }));
  const zero: [string, string] = ['not-computed', 'zero-later-result'];
  expect(outcomes(flags, 'F3')).toEqual([...Array(5).fill('clear'), 'flag', 'clear', zero]);
  expect(outcomes(flags, 'F4')).toEqual([...Array(6).fill('clear'), 'flag', zero]);
  const fall = flags.markers.find((result) => result.marker === 'F3' && result.outcome === 'flag');
  expect(fall).toMatchObject({
    key: testKey('s6', { schoolYear: 2025, grade: 5 }),
    facts: { earlierSchoolYear: 2024, earlierGrade: 4, earlierPercent: expect.closeTo((36 / 38) * 100, 9) },
    reference: { kind: 'district', schools: 7 },
  });
});

test('F3 without a scale says so; four schools are too few', () => {
  const results = codes(4).flatMap((school) => [
    testResult(school, { test: { schoolYear: 2024 }, mean: 20 }),
    testResult(school, { test: { schoolYear: 2025, grade: 5 }, mean: 20 }),
  ]);
  expect(outcomes(computeFlags(flagsInput({ results })), 'F3')).toEqual(
    Array(4).fill(['not-computed', 'no-scale']),
  );
  const scales = [scaleOf(), scaleOf({ grade: 5, maximum: 45 })];
  expect(outcomes(computeFlags(flagsInput({ results }, { scales })), 'F3')).toEqual(
    Array(4).fill(['not-computed', 'few-schools']),
  );
});

test('the index counts schools, not markers, and leaves out schools without a computed one', () => {
  expect(objectivityIndex([true, false, false, null])).toBeCloseTo(200 / 3, 12);
  expect(objectivityIndex([null])).toBeNull();
  const flags = computeFlags(
    flagsInput({ results: typed }, { schools: [...codes(9)].map((code) => schoolOf(code)) }),
  );
  expect(flags.schoolYear).toBe(2025);
  expect(flags.federalIndex).toMatchObject({ schoolYear: 2025, withMarker: 2, computed: 4, index: 50 });
  expect(flags.federalIndex?.byMarker.F1).toEqual({ flagged: 2, computed: 4 });
  expect(flags.federalIndex?.isF1ShareHigh).toBe(true);
});

test('no results give no index and no statuses, and nothing breaks', () => {
  const flags = computeFlags(flagsInput({}, { schools: [schoolOf('s1')] }));
  expect(flags).toMatchObject({ schoolYear: null, markers: [], schools: [], federalIndex: null });
});
