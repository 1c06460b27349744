/** The plain indicators of every unit's marks, and whether the share of marks 2 has grown since the year before. */
import { testText } from '../results/result';
import { marksOfCounts } from '../results/summarise-record';
import { shareExceeds } from '../statistics/share-exceeds';
import type { UnitIndicators } from './flag';
import { gradeIndicators, type GradeIndicators } from './grade-indicators';
import type { FlagsParameters } from './parameters';
import type { TestGroup } from './test-group';

/** The year before is the same grade's, another cohort. */
export function unitIndicators(
  groups: readonly TestGroup[],
  limits: FlagsParameters['attainment'],
): UnitIndicators[] {
  const byTest = new Map(groups.map((group) => [group.id, marksOf(group)]));
  return groups.flatMap((group) => {
    const before = byTest.get(testText({ ...group.test, schoolYear: group.test.schoolYear - 1 }));
    const own = byTest.get(group.id);
    return group.units.flatMap(({ key, participants }): UnitIndicators[] => {
      const unit = own?.get(key.school);
      if (unit === undefined) return [];
      const { indicators, low, total } = unit;
      const earlier = before?.get(key.school);
      const lowShareChange =
        earlier === undefined ? null : indicators.lowPercent - earlier.indicators.lowPercent;
      const isNegativeDynamics =
        earlier !== undefined && shareExceeds(low, total, earlier.low, earlier.total, limits.lowShareGrowth);
      return [{ key, participants, indicators, lowShareChange, isNegativeDynamics }];
    });
  });
}

interface UnitMarks {
  readonly indicators: GradeIndicators;
  readonly low: number;
  readonly total: number;
}

function marksOf({ units, scale }: TestGroup): Map<string, UnitMarks> {
  const found = new Map<string, UnitMarks>();
  for (const { key, marks, counts } of units) {
    const known = marks ?? (scale === null || counts === null ? null : marksOfCounts(counts, scale));
    const indicators = known === null ? null : gradeIndicators(known);
    if (known === null || indicators === null) continue;
    const total = known.reduce((sum, count) => sum + count, 0);
    found.set(key.school, { indicators, low: known[0], total });
  }
  return found;
}
