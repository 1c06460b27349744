/** The plain indicators of every unit's marks, and whether the share of marks 2 has grown since the year before. */
import { testText } from '../results/result';
import { marksOfCounts } from '../results/summarise-record';
import type { UnitIndicators } from './flag';
import { gradeIndicators, type GradeIndicators } from './grade-indicators';
import { lowShareGrowth, type MarkCounts } from './low-share-growth';
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
      const { indicators, marks } = unit;
      const earlier = before?.get(key.school);
      const lowShareChange =
        earlier === undefined ? null : indicators.lowPercent - earlier.indicators.lowPercent;
      const negativeDynamics =
        earlier === undefined ? null : lowShareGrowth(marks, earlier.marks, limits.lowShareGrowth);
      return [{ key, participants, indicators, lowShareChange, negativeDynamics }];
    });
  });
}

interface UnitMarks {
  readonly marks: MarkCounts;
  readonly indicators: GradeIndicators;
}

function marksOf({ units, scale }: TestGroup): Map<string, UnitMarks> {
  const found = new Map<string, UnitMarks>();
  for (const { key, marks: given, counts } of units) {
    const marks = given ?? (scale === null || counts === null ? null : marksOfCounts(counts, scale));
    const indicators = marks === null ? null : gradeIndicators(marks);
    if (marks !== null && indicators !== null) found.set(key.school, { marks, indicators });
  }
  return found;
}
