import type { MarkerResult } from '../../../src/core/flags/flag';
import { computeFlags } from '../../../src/core/flags/compute-flags';
import { computed, notComputed } from '../../../src/core/flags/marker-result';
import {
  countedRules,
  schoolStatus,
  uncountedRules,
  withCountedF1,
  withFewWorksAside,
} from '../../../src/core/flags/status';
import { codes, flagsInput, mathematics, parametersWith, testKey, testResult } from './flags-fixture';

const facts = {
  F1: {
    n: 40,
    mean: 30,
    lower: 29,
    upper: 31,
    referenceN: 900,
    referenceMean: 25,
    referenceLower: 24.6,
    referenceUpper: 25.4,
  },
  F2: { pairs: 20, correlation: -0.2, printedForm: -0.2, isPrintedSignDifferent: false },
  O7: { rechecked: 20, confirmed: 10, share: 0.5, threshold: 0.9 },
};
const none = { kind: 'none' } as const;

function f2(outcome: 'flag' | 'clear', more: { approximate?: boolean; subject?: string } = {}): MarkerResult {
  const { subject, approximate } = more;
  return computed('F2', testKey('s1', subject === undefined ? {} : { subject }), {
    outcome,
    facts: facts.F2,
    reference: none,
    approximate,
  });
}
const o7 = computed('O7', testKey('s1'), { outcome: 'flag', facts: facts.O7, reference: none });

test('one rule draws attention however many tests it speaks in', () => {
  const status = schoolStatus('s1', 2025, [f2('flag'), f2('flag', { subject: mathematics })], []);
  expect(status).toMatchObject({ status: 'attention', countedRules: ['F2'], repeatedRules: [] });
});

test('a flag that does not count stays known, unless its rule counts in another test', () => {
  const aside = f2('flag', { approximate: true, subject: mathematics });
  expect(uncountedRules([aside, o7])).toEqual(['F2']);
  expect(uncountedRules([aside, o7, f2('flag')])).toEqual([]);
  expect(uncountedRules([f2('clear', { approximate: true })])).toEqual([]);
});

test('two rules, or one in two years running, come first', () => {
  expect(schoolStatus('s1', 2025, [f2('flag'), o7], [])).toMatchObject({
    status: 'priority',
    countedRules: ['F2', 'O7'],
  });
  expect(schoolStatus('s1', 2025, [f2('flag')], [f2('flag')])).toMatchObject({
    status: 'priority',
    repeatedRules: ['F2'],
  });
  expect(schoolStatus('s1', 2025, [f2('flag')], [o7])).toMatchObject({ status: 'attention' });
});

test('silence is “not detected” only where something that counts was computed', () => {
  expect(schoolStatus('s1', 2025, [f2('clear')], [])).toMatchObject({ status: 'clear' });
  expect(schoolStatus('s1', 2025, [f2('clear', { approximate: true })], [])).toMatchObject({
    status: 'few-data',
  });
  expect(schoolStatus('s1', 2025, [notComputed('F2', testKey('s1'), 'no-journal')], [])).toMatchObject({
    status: 'few-data',
  });
  expect(schoolStatus('s1', 2025, [], [])).toMatchObject({ status: 'few-data' });
});

test('a hint never counts', () => {
  expect(countedRules([f2('flag', { approximate: true })])).toEqual([]);
});

test('a rule’s own minimum lowered below that of the status does not make it count', () => {
  const rechecks = [
    { key: testKey('s1'), rechecked: 9, confirmed: 1 },
    { key: testKey('s2'), rechecked: 10, confirmed: 1 },
  ];
  const parameters = parametersWith({ 'O7.minimum': 5 });
  const flags = computeFlags(flagsInput({}, { rechecks, parameters }));
  expect(flags.markers).toMatchObject([
    { outcome: 'flag', approximate: true, isCounted: false },
    { outcome: 'flag', approximate: false, isCounted: true },
  ]);
  expect(flags.schools.map(({ status }) => status)).toEqual(['few-data', 'attention']);
});

test('of two years the smaller decides, of pairs their number', () => {
  const standing = { n: 40, mean: 1, expectedMean: 1, t: 0, degreesOfFreedom: 8, p: 0.5 };
  const drop = computed('O4', testKey('s1'), {
    outcome: 'flag',
    facts: {
      earlier: standing,
      later: { ...standing, n: 11 },
      laterSchoolYear: 2026,
      laterGrade: 5,
      drop: 3,
    },
    reference: none,
  });
  const counted = (minimum: number) =>
    withFewWorksAside([drop, f2('flag'), o7], minimum).map(({ isCounted }) => isCounted);
  expect(counted(11)).toEqual([true, true, true]);
  expect(counted(12)).toEqual([false, true, true]);
  expect(counted(21)).toEqual([false, false, false]);
});

describe('F1 counts for the status only with the support of O3', () => {
  const f1 = computed('F1', testKey('s1'), { outcome: 'flag', facts: facts.F1, reference: none });
  const o3 = (outcome: 'flag' | 'attention' | 'clear') =>
    computed('O3', testKey('s1'), {
      outcome,
      facts: {
        n: 40,
        mean: 30,
        expectedMean: 25,
        t: 2,
        degreesOfFreedom: 8,
        p: 0.04,
        confirmation: 'not-checked',
        examT: null,
        examProcedure: null,
      },
      reference: none,
    });
  const counted = (...others: MarkerResult[]) => countedRules(withCountedF1([f1, ...others]));

  test.each([
    ['at attention', [o3('attention')], ['F1']],
    ['clear', [o3('clear')], []],
    ['not computed for few schools', [notComputed('O3', testKey('s1'), 'few-schools')], ['F1']],
    ['switched off', [], ['F1']],
    ['left out for a lyceum', [notComputed('O3', testKey('s1'), 'lyceum-or-gymnasium')], []],
    ['of another test', [{ ...o3('clear'), key: testKey('s1', { subject: mathematics }) }], ['F1']],
  ])('O3 %s', (_case, others, expected) => expect(counted(...(others as MarkerResult[]))).toEqual(expected));

  test('the flag itself stands, so the federal index is unchanged', () => {
    const [result] = withCountedF1([f1, o3('clear')]);
    expect(result).toMatchObject({ outcome: 'flag', isCounted: false });
  });

  test('a lyceum with nothing but such a flag was tested, and nothing that counts was found', () => {
    const markers = withCountedF1([f1, notComputed('O3', testKey('s1'), 'lyceum-or-gymnasium')]);
    expect(schoolStatus('s1', 2025, markers, [])).toMatchObject({ status: 'clear', countedRules: [] });
  });
});

test('statuses speak of the latest year, the earlier ones are kept', () => {
  const results = [2024, 2025].flatMap((schoolYear) =>
    codes(3).map((school) => testResult(school, { test: { schoolYear }, mean: 20, standardDeviation: 5 })),
  );
  const flags = computeFlags(flagsInput({ results }));
  expect(flags.schools.map(({ schoolYear }) => schoolYear)).toEqual([2025, 2025, 2025]);
  expect(flags.earlierSchools.map(({ schoolYear }) => schoolYear)).toEqual([2024, 2024, 2024]);
  expect(flags.earlierFederalIndexes.map(({ schoolYear }) => schoolYear)).toEqual([2024]);
  const chosen = computeFlags(flagsInput({ results }, { schoolYear: 2024 }));
  expect(chosen).toMatchObject({ schoolYear: 2024, earlierSchools: [] });
});

test('official lists of doubtful results stand beside the computed status', () => {
  const list = { schoolYear: 2025, list: 'objectivity' as const, authority: 'Рособрнадзор', school: 's1' };
  const flags = computeFlags(
    flagsInput(
      { results: [testResult('s1'), testResult('s2')] },
      { officialLists: [list, { ...list, schoolYear: 2024 }, { ...list, list: 'low-results' }] },
    ),
  );
  expect(flags.schools.map(({ officialLists }) => officialLists)).toEqual([['Рособрнадзор'], []]);
});
