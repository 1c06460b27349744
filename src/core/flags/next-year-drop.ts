/** O4: did a cohort that stood high lose its standing the year after? The marker belongs to the earlier year. */
import type { Standing } from './cluster-deviation';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { DeviationFacts } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';

/** T(year) at attention and T(year) − T(year + 1) at least `drop`. */
export function isNextYearDrop(
  earlier: Pick<DeviationFacts, 't' | 'p'>,
  later: Pick<DeviationFacts, 't'>,
  parameters: Pick<FlagsParameters, 'O3' | 'O4'>,
): boolean {
  return earlier.p < parameters.O3.attentionP && earlier.t - later.t >= parameters.O4.drop;
}

/** Schools that took both tests; the standings are those of O3. */
export function nextYearDropResults(
  earlier: TestGroup,
  earlierStandings: ReadonlyMap<string, Standing>,
  later: TestGroup,
  laterStandings: ReadonlyMap<string, Standing>,
  parameters: FlagsParameters,
): MarkerResult[] {
  const laterUnits = new Map(later.units.map((unit) => [unit.key.school, unit]));
  return earlier.units.flatMap((unit) => {
    const { key } = unit;
    const next = laterUnits.get(key.school);
    const before = earlierStandings.get(key.school);
    const after = laterStandings.get(key.school);
    if (next === undefined || before === undefined || after === undefined) return [];
    const n = Math.min(unit.participants, next.participants);
    if (n < parameters.O4.minimum) return fewData('O4', key, n, parameters.O4.minimum);
    for (const standing of [before, after]) {
      if (standing.state === 'not-computed') return notComputed('O4', key, standing.reason);
      if (standing.state === 'few-data') return fewData('O4', key, standing.n, parameters.O3.minimum);
    }
    if (before.state !== 'computed' || after.state !== 'computed') return [];
    return computed('O4', key, {
      outcome: isNextYearDrop(before.facts, after.facts, parameters) ? 'flag' : 'clear',
      facts: {
        earlier: before.facts,
        later: after.facts,
        laterSchoolYear: next.key.schoolYear,
        laterGrade: next.key.grade,
        drop: before.facts.t - after.facts.t,
      },
      reference: before.reference,
    });
  });
}
