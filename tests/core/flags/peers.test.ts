/** What a school is compared with leaves the school itself out: against summing the others anew, school after school. */
import fc from 'fast-check';
import { clusterDeviation } from '../../../src/core/flags/cluster-deviation';
import { schoolClusters, type SchoolCluster } from '../../../src/core/flags/clusters';
import { computeFlags } from '../../../src/core/flags/compute-flags';
import { isComputedOf } from '../../../src/core/flags/marker-result';
import { twoShareTest } from '../../../src/core/statistics/two-share-test';
import { betweenSchoolSpread } from '../statistics/between-school-spread';
import { flagsInput, parametersWith, schoolOf, testResult } from './flags-fixture';

const indicators = ['disability', 'register', 'single'].map((id) => ({ id, isReversed: false }));

const school = fc.record({
  participants: fc.integer({ min: 0, max: 60 }),
  low: fc.double({ min: 0, max: 1, noNaN: true }),
  mean: fc.double({ min: 5, max: 30, noNaN: true }),
  standardDeviation: fc.double({ min: 1, max: 8, noNaN: true }),
  settlement: fc.constantFrom('town' as const, 'village' as const, null),
  context: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
  isLyceumOrGymnasium: fc.boolean(),
});

/** The method's words: cluster of eight, else town or village of eight, else the municipality; the school itself counted. */
function othersOf(code: string, taking: readonly string[], clusters: ReadonlyMap<string, SchoolCluster>) {
  const { settlement = null, tertile = null } = clusters.get(code) ?? {};
  const others = taking.filter((other) => other !== code);
  const near = others.filter((other) => clusters.get(other)?.settlement === settlement);
  const alike = near.filter((other) => clusters.get(other)?.tertile === tertile);
  if (settlement !== null && tertile !== null && alike.length >= 7) return alike;
  return settlement !== null && near.length >= 7 ? near : others;
}

test('above the cluster and O3, in districts of any make', () => {
  fc.assert(
    fc.property(fc.array(school, { minLength: 2, maxLength: 45 }), (drawn) => {
      const schools = drawn.map(({ settlement, context, isLyceumOrGymnasium }, index) =>
        schoolOf(`s${index}`, { settlement, context, isLyceumOrGymnasium }),
      );
      const results = drawn.map(({ participants, low, mean, standardDeviation }, index) => {
        const twos = Math.floor(low * participants);
        return testResult(`s${index}`, {
          test: { grade: 5 },
          participants,
          marks: [twos, participants - twos, 0, 0],
          mean,
          standardDeviation,
        });
      });
      const parameters = parametersWith();
      const flags = computeFlags(flagsInput({ results }, { schools, contextIndicators: indicators }));
      const clusters = new Map(
        schoolClusters(schools, indicators, parameters.clusters).map((cluster) => [cluster.school, cluster]),
      );
      const resultOf = new Map(results.map((result) => [result.key.school, result]));
      const sum = (codes: readonly string[], of: (result: (typeof results)[number]) => number) =>
        codes.reduce((total, code) => total + of(resultOf.get(code)!), 0);

      const taking = results.filter(({ participants }) => participants > 0).map(({ key }) => key.school);
      for (const row of flags.lowResults.rows.filter(({ participants }) => participants >= 10)) {
        const others = othersOf(row.key.school, taking, clusters);
        const participants = sum(others, (result) => result.participants);
        const low = sum(others, (result) => result.marks![0]);
        const expected = twoShareTest(row.low, row.participants, low, participants);
        expect(row.aboveCluster?.p).toBe(expected?.p);
        if (expected === null) continue;
        expect(row.aboveCluster).toMatchObject({ othersShare: low / participants, schools: others.length });
      }

      const selective = new Set(
        drawn.flatMap(({ isLyceumOrGymnasium }, i) => (isLyceumOrGymnasium ? [`s${i}`] : [])),
      );
      const compared = results
        .filter(({ participants, key }) => participants >= 2 && !selective.has(key.school))
        .map(({ key }) => key.school);
      for (const marker of flags.markers) {
        if (!isComputedOf(marker, 'O3')) continue;
        const others = othersOf(marker.key.school, compared, clusters);
        expect(marker.reference).toMatchObject({ kind: 'cluster', schools: others.length });
        const sampleOf = (code: string) => {
          const { participants, mean, standardDeviation } = resultOf.get(code)!;
          return { n: participants, mean: mean!, standardDeviation: standardDeviation! };
        };
        const expected = clusterDeviation(
          sampleOf(marker.key.school),
          betweenSchoolSpread(others.map(sampleOf))!,
        );
        expect(marker.facts.t).toBeCloseTo(expected.t, 8);
        expect(marker.facts.degreesOfFreedom).toBe(expected.degreesOfFreedom);
      }
    }),
    { numRuns: 60 },
  );
});
