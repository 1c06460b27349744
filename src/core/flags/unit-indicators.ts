/** The plain indicators of every unit's marks, and whether the share of marks 2 has grown since the year before. */
import { testText } from '../results/result';
import { marksOfCounts } from '../results/summarise-pupils';
import type { UnitIndicators } from './flag';
import { gradeIndicators, type GradeIndicators } from './grade-indicators';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';

/** The year before is the same grade's, another cohort. */
export function unitIndicators(
  groups: readonly TestGroup[],
  limits: FlagsParameters['attainment'],
): UnitIndicators[] {
  const byTest = new Map(groups.map((group) => [group.id, indicatorsOf(group)]));
  return groups.flatMap((group) => {
    const before = byTest.get(testText({ ...group.test, schoolYear: group.test.schoolYear - 1 }));
    const own = byTest.get(group.id);
    return group.units.flatMap(({ key, participants }): UnitIndicators[] => {
      const indicators = own?.get(key.school);
      if (indicators === undefined) return [];
      const earlier = before?.get(key.school);
      const lowShareChange = earlier === undefined ? null : indicators.lowPercent - earlier.lowPercent;
      const isNegativeDynamics = lowShareChange !== null && lowShareChange >= limits.lowShareGrowth;
      return [{ key, participants, indicators, lowShareChange, isNegativeDynamics }];
    });
  });
}

function indicatorsOf({ units, scale }: TestGroup): Map<string, GradeIndicators> {
  const found = new Map<string, GradeIndicators>();
  for (const { key, marks, counts } of units) {
    const known = marks ?? (scale === null || counts === null ? null : marksOfCounts(counts, scale));
    const indicators = known === null ? null : gradeIndicators(known);
    if (indicators !== null) found.set(key.school, indicators);
  }
  return found;
}
