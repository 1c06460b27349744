/** The sample's pupils: each school, test and year, honest but for the planted schools. */
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import {
  firstYear,
  lastYear,
  maximumOf,
  sampleTestIds,
  sampleTests,
  type SampleTest,
  type SampleTestId,
} from './sample-tests';
import { ScorePool, type DrawnPupil } from './score-pool';
import { vpr2021Region } from './vpr-2021-region';

export interface SampleUnit {
  readonly school: SampleSchool;
  readonly test: SampleTest;
  readonly schoolYear: number;
  readonly pupils: readonly DrawnPupil[];
}

/** Positions in the registry of the schools that are not honest, or not lucky. */
export const plantedPositions = {
  /** Marks drawn up to the next one at every cut, in a big school. */
  atCuts: 0,
  /** Everybody writes almost everything. */
  inflated: 2,
  /** The weaker the work, the better the journal mark. */
  inverted: 6,
  /** A brilliant fourth grade fails as the fifth. */
  dropped: 3,
  /** Low results in Russian and mathematics. */
  low: 8,
} as const;

/** How much of a school's standing is shared by its subjects and years; the rest is each test's own. */
const sharedAbility = 0.9;
const ownAbility = Math.sqrt(1 - sharedAbility ** 2);

export function drawUnits(schools: readonly SampleSchool[], random: SampleRandom): SampleUnit[] {
  const pools = new Map(sampleTestIds.map((id) => [id, new ScorePool(vpr2021Region[id])]));
  const units: SampleUnit[] = [];
  for (const schoolYear of [firstYear, lastYear]) {
    for (const id of sampleTestIds) {
      const pool = pools.get(id);
      if (pool === undefined) continue;
      schools.forEach((school, position) => {
        const count = Math.max(3, school.gradeSize + Math.round(random.normal() * 0.04 * school.gradeSize));
        const ability = sharedAbility * school.ability + ownAbility * random.normal();
        const honest = pool.mean + pool.betweenSchools * Math.max(-1.8, Math.min(1.8, ability));
        const mean = plantedMean(position, id, schoolYear, pool) ?? honest;
        const drawn = pool.draw(random, count, mean);
        const test = sampleTests[id];
        units.push({ school, test, schoolYear, pupils: plantedPupils(position, schoolYear, test, drawn) });
      });
    }
  }
  return units;
}

/** Null for an honest unit. */
function plantedMean(position: number, id: SampleTestId, schoolYear: number, pool: ScorePool): number | null {
  const { mean, betweenSchools, maximum } = pool;
  if (position === plantedPositions.inflated && schoolYear === lastYear && id.startsWith('MA')) {
    return mean + 5.6 * betweenSchools;
  }
  if (position === plantedPositions.dropped) {
    if (id === 'MA4') return schoolYear === firstYear ? mean + 4.2 * betweenSchools : mean;
    if (id === 'MA5') return schoolYear === lastYear ? maximum * 0.2 : mean;
  }
  if (position === plantedPositions.low) return mean - (id.endsWith('5') ? 2.7 : 2) * betweenSchools;
  if (position === plantedPositions.atCuts) return mean;
  return null;
}

function plantedPupils(
  position: number,
  schoolYear: number,
  test: SampleTest,
  pupils: readonly DrawnPupil[],
): readonly DrawnPupil[] {
  if (schoolYear !== lastYear) return pupils;
  if (position === plantedPositions.atCuts && test.grade === 4) {
    return pupils.map((pupil) => ({ ...pupil, score: drawnUp(pupil.score, test) }));
  }
  if (position === plantedPositions.inverted && test.id === 'RU5') return inverted(pupils);
  return pupils;
}

/** One or two points below a cut become the cut. */
function drawnUp(score: number, { cuts }: SampleTest): number {
  return cuts.find((cut) => score === cut - 1 || score === cut - 2) ?? score;
}

/** The same marks, handed out the other way round. */
function inverted(pupils: readonly DrawnPupil[]): DrawnPupil[] {
  const marks = pupils
    .map(({ journal }) => (journal === 0 ? 3 : journal))
    .sort((left, right) => right - left);
  const order = pupils
    .map((_, index) => index)
    .sort((left, right) => (pupils[left]?.score ?? 0) - (pupils[right]?.score ?? 0));
  const result = [...pupils];
  order.forEach((pupil, rank) => {
    const score = pupils[pupil]?.score ?? 0;
    result[pupil] = { score, journal: marks[rank] ?? 3 };
  });
  return result;
}

/** Item scores that add up to the total, the first items easier than the last. */
export function drawItems(total: number, { items }: SampleTest, random: SampleRandom): number[] {
  const points = items.flatMap(({ maximum }, item) => {
    const ease = 2.2 - (1.6 * item) / items.length;
    return Array.from({ length: maximum }, () => ({ item, key: random.uniform() ** (1 / ease) }));
  });
  points.sort((left, right) => right.key - left.key);
  const scores = items.map(() => 0);
  for (const { item } of points.slice(0, total)) scores[item] = (scores[item] ?? 0) + 1;
  return scores;
}

/** Works by score, 0…maximum. */
export function countsOf({ pupils, test }: SampleUnit): number[] {
  const counts = new Array<number>(maximumOf(test) + 1).fill(0);
  for (const { score } of pupils) counts[score] = (counts[score] ?? 0) + 1;
  return counts;
}
