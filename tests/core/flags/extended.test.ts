import { boundaryJumps, isBoundaryJump } from '../../../src/core/flags/boundary-jump';
import { clusterDeviation } from '../../../src/core/flags/cluster-deviation';
import { computeFlags } from '../../../src/core/flags/compute-flags';
import type { Flags } from '../../../src/core/flags/flag';
import { journalGaps } from '../../../src/core/flags/journal-gap';
import type { MarkerId } from '../../../src/core/flags/marker-facts';
import { isComputedOf } from '../../../src/core/flags/marker-result';
import { isNextYearDrop } from '../../../src/core/flags/next-year-drop';
import { isRecheckFailed } from '../../../src/core/flags/recheck';
import { uniformityLimit } from '../../../src/core/flags/uniform-results';
import { betweenSchoolSpread } from '../statistics/between-school-spread';
import {
  codes,
  flagsInput,
  mathematics,
  parametersWith,
  scaleOf,
  schoolOf,
  testKey,
  testResult,
} from './flags-fixture';

const parameters = parametersWith();

function ofMarker(flags: Flags, marker: MarkerId) {
  return flags.markers.filter((result) => result.marker === marker);
}

/** Works by score of a scale 0…20 with cuts 6, 10, 15. */
function worksAt(at: readonly number[], below: readonly number[], elsewhere = 0): number[] {
  const counts = new Array<number>(21).fill(0);
  [6, 10, 15].forEach((cut, index) => {
    counts[cut] = at[index]!;
    counts[cut - 1] = below[index]!;
  });
  counts[20] = elsewhere;
  return counts;
}

describe('O1, a jump at a boundary', () => {
  const others = worksAt([120, 90, 60], [110, 100, 50]);
  const own = worksAt([14, 9, 6], [2, 3, 4], 20);

  test('its p is that of a sum of binomials at the others’ shares', () => {
    const [jump] = boundaryJumps([own, others], [6, 10, 15], parameters.O1);
    // scipy.stats.poisson_binom.sf(28, …) with p₀ = .52165, .47382, .54505 over 16, 12 and 10 works
    expect(jump).toMatchObject({
      state: 'computed',
      facts: {
        n: 58,
        at: 29,
        nearCuts: 38,
        expected: expect.closeTo(19.482634671116347, 10),
        p: expect.closeTo(0.0013668457902069608, 12),
      },
    });
  });

  test('a cut where the others have fewer than 30 works is left out', () => {
    const [jump] = boundaryJumps([own, worksAt([120, 15, 60], [110, 14, 50])], [6, 10, 15], parameters.O1);
    expect(jump).toMatchObject({ state: 'computed', facts: { at: 20, nearCuts: 26 } });
  });

  test('too few works, too few near the cuts, and nobody to compare with', () => {
    const states = (rows: number[][]) =>
      boundaryJumps(rows, [6, 10, 15], parameters.O1).map(({ state }) => state);
    expect(states([worksAt([5, 5, 5], [1, 1, 1]), others])[0]).toBe('few-works');
    expect(states([worksAt([3, 2, 1], [1, 1, 1], 40), others])[0]).toBe('few-near-cuts');
    expect(states([own])).toEqual(['few-others']);
  });

  test('adjusted p, p and the excess must all pass', () => {
    const facts = { p: 0.001, adjustedP: 0.1, excess: 5, n: 100 };
    expect(isBoundaryJump(facts, parameters.O1)).toBe(true);
    expect(isBoundaryJump({ ...facts, p: 0.01 }, parameters.O1)).toBe(false);
    expect(isBoundaryJump({ ...facts, adjustedP: 0.11 }, parameters.O1)).toBe(false);
    expect(isBoundaryJump({ ...facts, excess: 4.9 }, parameters.O1)).toBe(false);
  });

  test('tests of one procedure and year are corrected together, other years apart', () => {
    const scale = { maximum: 20, cuts: [6, 10, 15] } as const;
    const distribution = (school: string, counts: number[], key: Parameters<typeof testKey>[1] = {}) => ({
      key: testKey(school, key),
      counts,
      source: 'protocol' as const,
      place: null,
    });
    const flags = computeFlags(
      flagsInput(
        {
          distributions: [
            distribution('s1', own),
            distribution('s2', others),
            distribution('s3', others),
            distribution('s1', own, { subject: mathematics }),
            distribution('s2', others, { subject: mathematics }),
            distribution('s3', others, { subject: mathematics }),
            distribution('s1', own, { schoolYear: 2024 }),
            distribution('s2', others, { schoolYear: 2024 }),
            distribution('s3', others, { schoolYear: 2024 }),
          ],
        },
        { scales: [scaleOf(scale), scaleOf({ ...scale, subject: mathematics })] },
      ),
    );
    const flagged = ofMarker(flags, 'O1').filter(({ outcome }) => outcome === 'flag');
    expect(flagged.map(({ key }) => [key.school, key.schoolYear])).toEqual([
      ['s1', 2024],
      ['s1', 2025],
      ['s1', 2025],
    ]);
    const [alone, pair] = flagged.map((result) => (isComputedOf(result, 'O1') ? result : null));
    expect(alone).toMatchObject({ facts: { family: 3 }, reference: { kind: 'others', schools: 2 } });
    expect(alone?.facts.adjustedP).toBeCloseTo(3 * alone!.facts.p, 12);
    // The two equal p are the smallest of six: 6p/2.
    expect(pair?.facts.family).toBe(6);
    expect(pair?.facts.adjustedP).toBeCloseTo(3 * pair!.facts.p, 12);
  });

  test('from 20 to 49 works the answer is a hint and does not count', () => {
    const small = worksAt([14, 9, 6], [2, 3, 4], 0);
    const flags = computeFlags(
      flagsInput(
        {
          distributions: [small, others].map((counts, index) => ({
            key: testKey(`s${index + 1}`),
            counts,
            source: 'sheet' as const,
            place: null,
          })),
        },
        { scales: [scaleOf({ maximum: 20, cuts: [6, 10, 15] })] },
      ),
    );
    expect(ofMarker(flags, 'O1')[0]).toMatchObject({ outcome: 'flag', approximate: true, isCounted: false });
  });
});

describe('O2, the test against the journal', () => {
  const others = { higher: 40, equal: 120, lower: 40, gapTwoOrMore: 3 };

  test('a share “higher” far above the others’ is a flag of that direction', () => {
    const [gap] = journalGaps([{ higher: 30, equal: 20, lower: 10, gapTwoOrMore: 4 }, others], parameters.O2);
    // scipy: norm.sf(4.594864737387513); binom.sf(3, 60, 3/200)
    expect(gap).toMatchObject({
      state: 'computed',
      isGap: true,
      facts: {
        direction: 'higher',
        shareP: expect.closeTo(2.165150354199665e-6, 12),
        isShareExceeded: true,
        gapP: expect.closeTo(0.0126810341446916, 12),
        isGapExceeded: false,
      },
    });
  });

  test('three pupils two marks away are enough where that is rare elsewhere', () => {
    const rare = { higher: 40, equal: 420, lower: 40, gapTwoOrMore: 1 };
    const [gap, two] = [3, 2].map(
      (gapTwoOrMore) =>
        journalGaps([{ higher: 4, equal: 12, lower: 2, gapTwoOrMore }, rare], parameters.O2)[0],
    );
    expect(gap).toMatchObject({
      isGap: true,
      facts: { isGapExceeded: true, isShareExceeded: false, direction: 'higher' },
    });
    expect(two).toMatchObject({ isGap: false });
  });

  test('fifteen points are fifteen points, one work less is not', () => {
    // 0.35 − 0.2 is 0.14999999999999997 in floating point.
    const exceeded = (higher: number) => {
      const own = { higher, equal: 180 - higher, lower: 20, gapTwoOrMore: null };
      const rest = { higher: 40, equal: 140, lower: 20, gapTwoOrMore: null };
      const [gap] = journalGaps([own, rest], parameters.O2);
      return gap?.state === 'computed' && gap.facts.isShareExceeded;
    };
    expect([70, 69].map(exceeded)).toEqual([true, false]);
  });

  test('few pairs here or elsewhere give no answer', () => {
    expect(
      journalGaps([{ higher: 5, equal: 3, lower: 1, gapTwoOrMore: 0 }, others], parameters.O2)[0],
    ).toEqual({
      state: 'few-pairs',
      pairs: 9,
    });
    expect(journalGaps([others], parameters.O2)).toEqual([{ state: 'few-others' }]);
  });

  test('a flag of “lower” points at the journal and does not count', () => {
    const journals = [{ higher: 2, equal: 18, lower: 40, gapTwoOrMore: null }, others];
    const flags = computeFlags(
      flagsInput({
        results: journals.map((journal, index) => testResult(`s${index + 1}`, { participants: 60, journal })),
      }),
    );
    expect(ofMarker(flags, 'O2')[0]).toMatchObject({
      outcome: 'flag',
      isCounted: false,
      facts: { direction: 'lower', gapP: null },
    });
  });
});

const sizes = [25, 40, 12, 60, 33, 18, 22];
const means = [12.1, 14.0, 10.2, 13.3, 15.5, 11.0, 12.6];
const deviations = [4.1, 3.8, 4.5, 4.0, 3.6, 4.4, 4.2];
const peers = sizes.map((n, index) => ({ n, mean: means[index]!, standardDeviation: deviations[index]! }));

describe('O3, high without confirmation', () => {
  const high = { n: 30, mean: 19, standardDeviation: 4 };
  const typed = (test: Parameters<typeof testKey>[1], ownMean = 19) =>
    [high, ...peers].map((sample, index) =>
      testResult(`s${index + 1}`, {
        test,
        participants: sample.n,
        mean: index === 0 ? ownMean : sample.mean,
        standardDeviation: sample.standardDeviation,
      }),
    );
  const third = (flags: Flags) =>
    ofMarker(flags, 'O3').find(({ key }) => key.school === 's1' && key.procedure === 'ВПР');

  test('T and its p against the other schools', () => {
    // R 4.2.2: (19 − μ)/sqrt(s2/30 + t2 + 1/sum(ws)), pt(T, 6, lower.tail = FALSE)
    expect(clusterDeviation(high, betweenSchoolSpread(peers)!)).toMatchObject({
      expectedMean: expect.closeTo(12.8269268114939, 10),
      t: expect.closeTo(3.64790114390792, 10),
      degreesOfFreedom: 6,
      p: expect.closeTo(0.00536658351091695, 10),
    });
  });

  test('without an exam the height stands and the exam is named as not checked', () => {
    expect(third(computeFlags(flagsInput({ results: typed({}) })))).toMatchObject({
      outcome: 'attention',
      facts: { confirmation: 'not-checked', examT: null },
      reference: { kind: 'cluster', level: 'municipality', schools: 7 },
    });
  });

  test('an exam as high confirms it, an ordinary one does not', () => {
    const exam = { procedure: 'ОГЭ', grade: 9 };
    const confirmed = computeFlags(flagsInput({ results: [...typed({}), ...typed(exam)] }));
    expect(third(confirmed)).toMatchObject({
      outcome: 'clear',
      facts: { confirmation: 'confirmed', examProcedure: 'ОГЭ' },
    });
    const not = computeFlags(flagsInput({ results: [...typed({}), ...typed(exam, 13)] }));
    expect(third(not)).toMatchObject({ outcome: 'attention', facts: { confirmation: 'not-confirmed' } });
    const otherSubject = computeFlags(
      flagsInput({ results: [...typed({}), ...typed({ ...exam, subject: mathematics })] }),
    );
    expect(third(otherSubject)).toMatchObject({ facts: { confirmation: 'not-checked' } });
  });

  test('a lyceum is neither flagged nor compared with', () => {
    const schools = codes(8).map((code, index) => schoolOf(code, { isLyceumOrGymnasium: index === 0 }));
    const flags = computeFlags(flagsInput({ results: typed({}) }, { schools }));
    expect(third(flags)).toMatchObject({ outcome: 'not-computed', reason: 'lyceum-or-gymnasium' });
    expect(ofMarker(flags, 'O3')[1]).toMatchObject({ outcome: 'not-computed', reason: 'few-schools' });
  });

  test('fewer than eight schools or ten works give no answer', () => {
    const few = computeFlags(flagsInput({ results: typed({}).slice(0, 7) }));
    expect(third(few)).toMatchObject({ outcome: 'not-computed', reason: 'few-schools' });
    const small = typed({}).map((result, index) => (index === 0 ? { ...result, participants: 9 } : result));
    expect(third(computeFlags(flagsInput({ results: small })))).toMatchObject({
      outcome: 'few-data',
      n: 9,
      needed: 10,
    });
  });

  test('O4: the standing lost a year later belongs to the earlier year', () => {
    const later = typed({ schoolYear: 2026, grade: 5 }, 13);
    const drops = ofMarker(computeFlags(flagsInput({ results: [...typed({}), ...later] })), 'O4');
    expect(drops[0]).toMatchObject({
      outcome: 'flag',
      key: testKey('s1'),
      facts: { laterSchoolYear: 2026, laterGrade: 5, earlier: { t: expect.closeTo(3.64790114390792, 9) } },
    });
    expect(drops.slice(1).map(({ outcome }) => outcome)).toEqual(Array(7).fill('clear'));
    expect(isNextYearDrop({ t: 2.6, p: 0.02 }, { t: 0.7 }, parameters)).toBe(false);
    expect(isNextYearDrop({ t: 2.6, p: 0.03 }, { t: 0 }, parameters)).toBe(false);
    expect(isNextYearDrop({ t: 2.6, p: 0.02 }, { t: 0.6 }, parameters)).toBe(true);
  });
});

describe('O6, too much alike', () => {
  test('the limit is the 1 % quantile of χ²', () => {
    expect(uniformityLimit(30, 36, 0.01)).toBeCloseTo(4.206859606625616, 10); // scipy chi2.ppf(.01, 29)
  });

  test('it supports and never counts; means at the edge are left out', () => {
    const results = [
      testResult('s1', { mean: 20, standardDeviation: 4 }),
      testResult('s2', { mean: 20, standardDeviation: 6 }),
      testResult('s3', { mean: 36, standardDeviation: 1 }),
      testResult('s4', { mean: 20, standardDeviation: 6, participants: 19 }),
    ];
    const found = ofMarker(computeFlags(flagsInput({ results }, { scales: [scaleOf()] })), 'O6');
    expect(found[0]).toMatchObject({ outcome: 'clear', isCounted: false });
    expect(found[2]).toMatchObject({ outcome: 'not-computed', reason: 'mean-at-edge' });
    expect(found[3]).toMatchObject({ outcome: 'few-data' });
    const alike = [testResult('s1', { mean: 20, standardDeviation: 3 }), ...results.slice(1, 2)];
    expect(
      ofMarker(computeFlags(flagsInput({ results: alike }, { scales: [scaleOf()] })), 'O6')[0],
    ).toMatchObject({
      outcome: 'attention',
      isCounted: false,
      facts: { limit: expect.closeTo(4.206859606625616, 9) },
    });
  });
});

describe('O7, the recheck', () => {
  test('90 of 100 is enough, 89 is not; fewer than ten works say nothing', () => {
    expect(isRecheckFailed(90, 100, 90)).toBe(false);
    expect(isRecheckFailed(89, 100, 90)).toBe(true);
    const rechecks = [
      { key: testKey('s1'), rechecked: 20, confirmed: 17 },
      { key: testKey('s2'), rechecked: 9, confirmed: 1 },
    ];
    const flags = computeFlags(flagsInput({}, { rechecks }));
    expect(ofMarker(flags, 'O7').map(({ outcome }) => outcome)).toEqual(['flag', 'few-data']);
    expect(flags.schools.map(({ school, status }) => [school, status])).toEqual([
      ['s1', 'attention'],
      ['s2', 'few-data'],
    ]);
  });
});

test('each extended marker can be switched off alone', () => {
  const results = codes(8).map((school) => testResult(school, { mean: 20, standardDeviation: 5 }));
  const off = computeFlags(flagsInput({ results }, { parameters: parametersWith({ 'O3.on': false }) }));
  const on = computeFlags(flagsInput({ results }));
  expect(ofMarker(off, 'O3')).toEqual([]);
  expect(ofMarker(off, 'O6')).toEqual(ofMarker(on, 'O6'));
  expect(ofMarker(on, 'O3')).toHaveLength(8);
});
