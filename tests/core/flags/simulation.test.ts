/** What the markers do on average: seeded simulations on a region's real distribution of scores. */
import { boundaryJumps, isBoundaryJump } from '../../../src/core/flags/boundary-jump';
import { inflatedMean } from '../../../src/core/flags/inflated-mean';
import { clusterDeviation } from '../../../src/core/flags/cluster-deviation';
import { benjaminiHochberg } from '../../../src/core/statistics/benjamini-hochberg';
import { pooledSummary, summaryOfCounts } from '../../../src/core/statistics/sample-summary';
import { seededRandom } from '../../../src/core/statistics/seeded-random';
import { vpr2021Region } from '../../../src/sample/vpr-2021-region';
import { betweenSchoolSpread } from '../statistics/between-school-spread';
import { parametersWith } from './flags-fixture';
import { normalDraw, raiseAtCuts, RegionalTest } from './regional-schools';

const { O1, O3 } = parametersWith();
const schools = 20;
const manipulating = 3;
const cuts = { MA4: [6, 10, 15], RU4: [14, 24, 33] } as const;

/** Shares that O1 flags: of the manipulating schools it could test, and of the honest schools. */
function boundaryJumpRates(test: 'MA4' | 'RU4', works: number, probability: number, districts: number) {
  const random = seededRandom(works);
  const region = new RegionalTest(vpr2021Region[test]);
  let tested = 0;
  let found = 0;
  let falsely = 0;
  for (let district = 0; district < districts; district++) {
    const rows = Array.from({ length: schools }, (_, school) => {
      const honest = region.draw(random, works, normalDraw(random));
      return school < manipulating ? raiseAtCuts(honest, cuts[test], probability, random) : honest;
    });
    const facts = boundaryJumps(rows, cuts[test], O1).map((jump) =>
      jump.state === 'computed' ? jump.facts : null,
    );
    const known = facts.filter((fact) => fact !== null);
    const adjusted = benjaminiHochberg(known.map(({ p }) => p));
    known.forEach((fact, place) => {
      const isManipulating = facts.indexOf(fact) < manipulating;
      if (isManipulating) tested++;
      if (!isBoundaryJump({ ...fact, adjustedP: adjusted[place]! }, O1)) return;
      if (isManipulating) found++;
      else falsely++;
    });
  }
  return {
    power: found / tested,
    falseFlags: falsely / (districts * (schools - manipulating)),
  };
}

// The method's own table of powers, of schools with enough works at the cuts; below 50 works many have too few.
test.each([
  ['MA4', 30, 0.8, 0.56],
  ['MA4', 50, 0.8, 0.84],
  ['MA4', 50, 0.4, 0.13],
  ['MA4', 100, 0.8, 0.99],
  ['MA4', 100, 0.4, 0.39],
  ['RU4', 50, 0.8, 0.41],
  ['RU4', 100, 0.8, 0.77],
  ['RU4', 100, 0.4, 0.13],
] as const)('O1 on %s, %d works, %d raised: power near %d', (test, works, probability, expected) => {
  const { power, falseFlags } = boundaryJumpRates(test, works, probability, 200);
  expect(Math.abs(power - expected)).toBeLessThan(0.08);
  // At most 0.4 %, and the chance of 3400 honest schools.
  expect(falseFlags).toBeLessThan(0.007);
});

test('in honest districts of 20 schools F1 marks far more than a quarter, O3 hardly any', () => {
  const random = seededRandom(4);
  const regions = [vpr2021Region.RU4, vpr2021Region.MA4, vpr2021Region.RU5, vpr2021Region.MA5].map(
    (counts) => new RegionalTest(counts),
  );
  const districts = 40;
  let inflated = 0;
  let deviating = 0;
  let deviationsTested = 0;
  for (let district = 0; district < districts; district++) {
    // Sizes with the region's quartiles 10, 23 and 57; a school good at one test tends to be good at another.
    const drawn = Array.from({ length: schools }, () => ({
      works: Math.min(300, Math.max(2, Math.round(23 * Math.exp(1.29 * normalDraw(random))))),
      shift: normalDraw(random),
    }));
    const marked = new Set<number>();
    for (const region of regions) {
      const samples = drawn.map(({ works, shift }) => {
        const own = Math.sqrt(0.6) * shift + Math.sqrt(0.4) * normalDraw(random);
        return summaryOfCounts(region.draw(random, works, own))!;
      });
      const reference = pooledSummary(samples)!;
      samples.forEach((sample, school) => {
        if (inflatedMean(sample, reference)?.isInflated) marked.add(school);
        if (sample.n < O3.minimum) return;
        deviationsTested++;
        const others = samples.filter((_, other) => other !== school);
        if (clusterDeviation(sample, betweenSchoolSpread(others)!).p < O3.flagP) deviating++;
      });
    }
    inflated += marked.size;
  }
  const share = inflated / (districts * schools);
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.45);
  expect(deviating / deviationsTested).toBeLessThan(0.01);
});
