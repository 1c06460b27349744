/** The extended markers O1–O7, each switched on or off by its parameter. */
import { boundaryJumpResults } from './boundary-jump';
import { clusterDeviationResults, standingsOf, type Exam, type Standing } from './cluster-deviation';
import type { SchoolCluster } from './clusters';
import { isNextYear } from './cohort-change';
import type { MarkerResult } from './flag';
import type { FlagsInput } from './flags-input';
import { groupBy } from '../table/group-by';
import { hardOverEasyResults } from './hard-over-easy';
import { journalGapResults } from './journal-gap';
import { nextYearDropResults } from './next-year-drop';
import { recheckResults } from './recheck';
import type { TestGroup } from './test-group';
import { uniformResults } from './uniform-results';

export function extendedMarkerResults(
  groups: readonly TestGroup[],
  clusters: ReadonlyMap<string, SchoolCluster>,
  input: FlagsInput,
): MarkerResult[] {
  const { parameters, rechecks } = input;
  const tested = groups.filter(({ test }) => parameters.extendedProcedures.includes(test.procedure));
  const standings = standingsByTest(groups, clusters, input);
  const standingOf = (group: TestGroup): ReadonlyMap<string, Standing> =>
    standings.get(group.id) ?? new Map();
  const results: MarkerResult[] = [];
  if (parameters.O1.isOn) {
    for (const family of families(tested)) results.push(...boundaryJumpResults(family, parameters.O1));
  }
  for (const group of tested) {
    if (parameters.O2.isOn) results.push(...journalGapResults(group, parameters.O2));
    if (parameters.O3.isOn) {
      const examOf = (school: string): Exam | null => bestExam(school, group, groups, standings, input);
      results.push(...clusterDeviationResults(group, standingOf(group), examOf, parameters.O3));
    }
    const later = tested.find(({ test }) => isNextYear(group.test, test));
    if (parameters.O4.isOn && later !== undefined) {
      results.push(...nextYearDropResults(group, standingOf(group), later, standingOf(later), parameters));
    }
    if (parameters.O5.isOn) results.push(...hardOverEasyResults(group, parameters.O5));
    if (parameters.O6.isOn) results.push(...uniformResults(group, parameters.O6));
  }
  if (parameters.O7.isOn) results.push(...recheckResults(rechecks, parameters.O7));
  return results;
}

function standingsByTest(
  groups: readonly TestGroup[],
  clusters: ReadonlyMap<string, SchoolCluster>,
  { parameters, schools }: FlagsInput,
): Map<string, Map<string, Standing>> {
  const selective = new Set(schools.filter((school) => school.isLyceumOrGymnasium).map(({ code }) => code));
  const context = { clusters, selective, limits: parameters.O3 };
  const used = [...parameters.extendedProcedures, ...parameters.examProcedures];
  return new Map(
    groups
      .filter(({ test }) => used.includes(test.procedure))
      .map((group) => [group.id, standingsOf(group, context)]),
  );
}

/** The tests of one procedure and year, whose p-values are corrected together. */
function families(groups: readonly TestGroup[]): TestGroup[][] {
  return [...groupBy(groups, ({ test }) => `${test.schoolYear}|${test.procedure}`).values()];
}

/** The largest T of the school's exams in the same subject and year, a test not confirming itself. */
function bestExam(
  school: string,
  group: TestGroup,
  groups: readonly TestGroup[],
  standings: ReadonlyMap<string, ReadonlyMap<string, Standing>>,
  { parameters }: FlagsInput,
): Exam | null {
  let best: Exam | null = null;
  for (const { id, test } of groups) {
    const isExam =
      parameters.examProcedures.includes(test.procedure) &&
      test.procedure !== group.test.procedure &&
      test.subject === group.test.subject &&
      test.schoolYear === group.test.schoolYear;
    const standing = isExam ? standings.get(id)?.get(school) : undefined;
    if (standing?.state !== 'computed') continue;
    if (best === null || standing.facts.t > best.t) best = { t: standing.facts.t, procedure: test.procedure };
  }
  return best;
}
