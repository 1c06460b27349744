/** The municipality's own excess of works at each cut, where the schools, all alike, cannot betray one another. */
import { excessAtCuts, type ExcessAtCut } from '../statistics/excess-at-cuts';
import type { TestGroup } from './test-group';

export interface CutExcess extends Omit<ExcessAtCut, 'cut'> {
  readonly schoolYear: number;
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level: string;
  readonly mark: 3 | 4 | 5;
  readonly score: number;
  readonly works: number;
  readonly extraCondition: string | null;
}

/** Empty where the test has no cuts, no works, or too short a scale. */
export function municipalExcess({ test, scale, units }: TestGroup): CutExcess[] {
  const cuts = scale?.cuts ?? null;
  if (scale === null || cuts === null || scale.maximum === null) return [];
  const counts = new Array<number>(scale.maximum + 1).fill(0);
  for (const unit of units) {
    unit.counts?.forEach((works, score) => {
      counts[score] = (counts[score] ?? 0) + works;
    });
  }
  const works = counts.reduce((sum, count) => sum + count, 0);
  if (works === 0) return [];
  const { schoolYear, procedure, grade, subject, level } = test;
  return (excessAtCuts(counts, cuts) ?? []).map(({ cut, ...excess }) => ({
    schoolYear,
    procedure,
    grade,
    subject,
    level,
    mark: cut === cuts[0] ? 3 : cut === cuts[1] ? 4 : 5,
    score: cut,
    works,
    ...excess,
    extraCondition: scale.extraCondition,
  }));
}
