import { computeFlags } from '../../../src/core/flags/compute-flags';
import type { LowResultRow } from '../../../src/core/flags/low-result';
import { lowResultSchool } from '../../../src/core/flags/low-result-schools';
import { isLowShare, lowResult, lowShareReliability } from '../../../src/core/flags/low-share';
import type { TestKey } from '../../../src/core/results/result';
import { funnelLimit } from '../../../src/core/statistics/binomial-funnel';
import {
  codes,
  flagsInput,
  mathematics,
  parametersWith,
  russian,
  schoolOf,
  testKey,
  testResult,
} from './flags-fixture';

const grade5: Partial<TestKey> = { grade: 5 };

function withTwos(school: string, twos: number, participants: number, test: Partial<TestKey> = grade5) {
  return testResult(school, { test, participants, marks: [twos, participants - twos, 0, 0] });
}

test('30 % is low in whole numbers, without rounding', () => {
  expect(isLowShare(3, 10)).toBe(true);
  expect(isLowShare(29, 97)).toBe(false); // 29.9 %
  expect(isLowShare(0, 0)).toBe(false);
  expect([lowResult(3, 9), lowResult(3, 10), lowResult(2, 10)]).toEqual(['few-data', 'low', 'not-low']);
});

test('reliability follows Wilson’s lower bound', () => {
  const limits = { sharePercent: 30, riskPercent: 20 };
  // scipy binomtest(k, n).proportion_ci(method='wilson').low: 21/50 → 0.294, 22/50 → 0.312
  expect(lowShareReliability(22, 50, limits)).toBe('steady');
  expect(lowShareReliability(21, 50, limits)).toBe('borderline');
  expect(lowShareReliability(10, 50, limits)).toBe('risk');
  expect(lowShareReliability(9, 50, limits)).toBe('none');
});

test('twos count in ВПР, ОГЭ and the basic ЕГЭ, works below the minimum in other ЕГЭ, levels summed', () => {
  const ege = { procedure: 'ЕГЭ', grade: 11, subject: mathematics };
  const results = [
    testResult('s1', {
      test: { ...ege, level: 'базовый' },
      participants: 12,
      marks: [2, 5, 3, 2],
      belowMinimum: 7,
    }),
    testResult('s1', {
      test: { ...ege, level: 'профильный' },
      participants: 8,
      marks: [0, 0, 0, 0],
      belowMinimum: 4,
    }),
    testResult('s1', { test: { ...ege, subject: russian }, participants: 20, belowMinimum: 1 }),
    testResult('s1', { test: { ...ege, subject: 'Физика' }, participants: 20, belowMinimum: 20 }),
    withTwos('s1', 5, 20),
    testResult('s1', { test: { ...grade5, subject: mathematics }, participants: 20 }),
  ];
  const { rows } = computeFlags(flagsInput({ results })).lowResults;
  expect(
    rows.map(({ key, participants, low, state }) => [key.procedure, key.subject, participants, low, state]),
  ).toEqual([
    ['ВПР', russian, 20, 5, 'not-low'],
    ['ЕГЭ', mathematics, 20, 6, 'low'],
    ['ЕГЭ', russian, 20, 1, 'not-low'],
  ]);
});

test('twos come from the distribution where no marks are given', () => {
  const counts = [...new Array(46).fill(0)];
  counts[10] = 6;
  counts[30] = 14;
  const flags = computeFlags(
    flagsInput(
      { distributions: [{ key: testKey('s1', grade5), counts, source: 'sheet', place: null }] },
      {
        scales: [
          {
            schoolYear: null,
            procedure: 'ВПР',
            grade: 5,
            subject: russian,
            level: '',
            maximum: 45,
            cuts: [18, 29, 39],
            threshold: null,
            extraCondition: null,
            source: '',
            isConfirmed: true,
          },
        ],
      },
    ),
  );
  expect(flags.lowResults.rows[0]).toMatchObject({ participants: 20, low: 6, state: 'low' });
});

describe('a school has low results', () => {
  const row = (schoolYear: number, grade: number, subject: string, state: LowResultRow['state']) => ({
    key: { schoolYear, procedure: 'ВПР', school: 's1', grade, subject },
    state,
  });
  const either = { minimumProcedures: 2, needsBoth: false };
  const two = [row(2025, 5, russian, 'low'), row(2025, 6, mathematics, 'low')];
  const running = [row(2024, 5, russian, 'low'), row(2025, 5, russian, 'low')];

  test('by two procedures of the year', () => {
    expect(lowResultSchool(two, 2025, either)).toMatchObject({
      isManyProcedures: true,
      isTwoYears: false,
      isLowResult: true,
    });
  });

  test('by one procedure in two years running', () => {
    expect(lowResultSchool(running, 2025, either)).toMatchObject({
      isManyProcedures: false,
      isTwoYears: true,
      isLowResult: true,
    });
    const otherGrade = [row(2024, 6, russian, 'low'), row(2025, 5, russian, 'low')];
    expect(lowResultSchool(otherGrade, 2025, either)).toMatchObject({
      isTwoYears: false,
      isLowResult: false,
    });
  });

  test('both conditions may be asked for, and both columns are shown', () => {
    const both = { ...either, needsBoth: true };
    expect(lowResultSchool(two, 2025, both)).toMatchObject({
      byEither: true,
      byBoth: false,
      isLowResult: false,
    });
    expect(lowResultSchool([...two, ...running], 2025, both)).toMatchObject({
      byBoth: true,
      isLowResult: true,
    });
  });

  test('few data in every procedure give no answer', () => {
    expect(lowResultSchool([row(2025, 5, russian, 'few-data')], 2025, either).isLowResult).toBeNull();
  });
});

test('official lists stand beside the computed ones', () => {
  const results = ['s1', 's2'].flatMap((school) => [
    withTwos(school, 10, 20),
    withTwos(school, 10, 20, { grade: 5, subject: mathematics }),
  ]);
  const list = (school: string, schoolYear = 2025) => ({
    schoolYear,
    list: 'low-results' as const,
    authority: 'регион',
    school,
  });
  const flags = computeFlags(
    flagsInput(
      { results },
      {
        schools: codes(4).map((code) => schoolOf(code)),
        officialLists: [list('s1'), list('s3'), list('s4', 2023), { ...list('s4'), list: 'objectivity' }],
      },
    ),
  );
  expect(flags.lowResults.schools.map(({ school, comparison }) => [school, comparison])).toEqual([
    ['s1', 'both'],
    ['s2', 'computed'],
    ['s3', 'official'],
    ['s4', 'neither'],
  ]);
});

test('“not low” is not confirmed where the procedure carries a marker', () => {
  const results = [withTwos('s1', 1, 20), withTwos('s1', 12, 20, { grade: 5, subject: mathematics })];
  const rechecks = [
    { key: testKey('s1', grade5), rechecked: 20, confirmed: 10 },
    { key: testKey('s1', { grade: 5, subject: mathematics }), rechecked: 20, confirmed: 10 },
  ];
  const { rows } = computeFlags(flagsInput({ results }, { rechecks })).lowResults;
  expect(rows.map(({ key, state, markers }) => [key.subject, state, markers])).toEqual([
    [mathematics, 'low', ['O7']],
    [russian, 'unconfirmed', ['O7']],
  ]);
});

test('a share is set against the others of the cluster', () => {
  const results = [withTwos('s1', 12, 30), withTwos('s2', 15, 100), withTwos('s3', 10, 90)];
  const { rows } = computeFlags(flagsInput({ results })).lowResults;
  expect(rows[0]?.aboveCluster).toMatchObject({
    othersShare: 25 / 190,
    isAbove: true,
    level: 'municipality',
    schools: 2,
  });
  expect(rows[1]?.aboveCluster?.isAbove).toBe(false);
});

test('small classes may be pooled over the years', () => {
  const results = [withTwos('s1', 3, 6), withTwos('s1', 2, 7, { grade: 5, schoolYear: 2024 })];
  const alone = computeFlags(flagsInput({ results })).lowResults.rows;
  expect(alone.map(({ state, pooled }) => [state, pooled])).toEqual([
    ['few-data', null],
    ['few-data', null],
  ]);
  const parameters = parametersWith({ 'low.pooled-years': 2 });
  const pooled = computeFlags(flagsInput({ results }, { parameters })).lowResults.rows;
  expect(pooled[1]?.pooled).toEqual({
    years: [2025, 2024],
    participants: 13,
    low: 5,
    share: 5 / 13,
    isLow: true,
  });
});

test('the index stands in a funnel widened by the overdispersion', () => {
  const results = [
    withTwos('s1', 40, 80),
    withTwos('s2', 10, 100),
    withTwos('s3', 12, 100),
    withTwos('s4', 8, 120),
  ];
  const { index, funnel } = computeFlags(flagsInput({ results })).lowResults;
  const common = 70 / 400;
  const z = [40 / 80, 10 / 100, 12 / 100, 8 / 120].map(
    (share, i) => (share - common) / Math.sqrt((common * (1 - common)) / [80, 100, 100, 120][i]!),
  );
  const widening = Math.sqrt(z.reduce((sum, value) => sum + value ** 2, 0) / 4);
  expect(funnel).toEqual({
    schoolYear: 2025,
    common: 17.5,
    widening: expect.closeTo(widening, 10),
    schools: 4,
  });
  expect(index[0]?.index).toBe(50);
  expect(index[0]?.limits95?.upper).toBeCloseTo(
    (common + (funnelLimit(0.975, 80, common) - common) * widening) * 100,
    9,
  );
  expect(index.map(({ place }) => place)).toEqual(['inside', 'inside', 'inside', 'inside']);
});

test('a school stands far below or above only beyond the outer limits of the funnel', () => {
  const ordinary = codes(40).map((school) => withTwos(school, 20, 100));
  const others = [0, 8, 33, 48].map((twos, at) => withTwos(`other${at}`, twos, 100));
  const { index } = computeFlags(flagsInput({ results: [...ordinary, ...others] })).lowResults;
  const places = index.filter(({ school }) => school.startsWith('other')).map(({ place }) => place);
  expect(places).toEqual(['far-below', 'below', 'above', 'far-above']);
});
