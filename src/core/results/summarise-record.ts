/** A record read off as what the later stages compare: the result, the distribution of scores and the profile of items. */
import type { Scale } from '../schema/scale';
import { spearman } from '../statistics/spearman';
import { fittingScale, markOfScore } from './find-scale';
import type { JointCount, TestRecord } from './record';
import {
  itemPercents,
  jointCounts,
  journalPairs,
  maximaOf,
  printedMaximum,
  scoreCounts,
  scoreSummary,
} from './record-sums';
import type { ItemProfile, JournalComparison, ScoreDistribution, TestResult } from './result';

export interface RecordSummary {
  readonly result: TestResult;
  readonly distribution: ScoreDistribution;
  /** Null where no item's maximum is known. */
  readonly profile: ItemProfile | null;
}

export function summariseRecord(record: TestRecord, scales: readonly Scale[]): RecordSummary {
  const { key, place, items } = record;
  const scale = fittingScale(scales, key, printedMaximum(items));
  const joint = jointCounts(record);
  const summary = scoreSummary(record);
  const participants = summary?.n ?? 0;
  const source = 'protocol' as const;
  const threshold = scale !== null && scale.cuts === null ? scale.threshold : null;
  const pairs = journalPairs(record);
  const result: TestResult = {
    key,
    participants,
    marks: scale === null ? null : marksOfJoint(joint, scale),
    belowMinimum: threshold === null ? null : worksBelow(joint, threshold),
    mean: summary?.mean ?? null,
    standardDeviation: summary === null || summary.n < 2 ? null : summary.standardDeviation,
    journal: scale === null ? null : compareWithJournal(joint, scale),
    spearman: spearman(pairs.scores, pairs.journalMarks),
    source,
    place,
  };
  const highest = printedMaximum(items) ?? scale?.maximum ?? null;
  const percent = itemPercents(record);
  const isProfile = maximaOf(items).some((maximum) => maximum !== null);
  return {
    result,
    distribution: { key, counts: scoreCounts(record, highest), source, place },
    profile: isProfile ? { key, percent, levels: percent.map(() => null), participants } : null,
  };
}

/** Counts of marks 2, 3, 4, 5 by the scale's cuts; null where it has none. */
export function marksOfCounts(
  counts: readonly number[],
  scale: Scale,
): readonly [number, number, number, number] | null {
  return marksOfJoint(
    counts.map((works, score) => ({ score, works, journal: 0, mark: 0 })),
    scale,
  );
}

function marksOfJoint(
  joint: readonly JointCount[],
  scale: Scale,
): readonly [number, number, number, number] | null {
  if (scale.cuts === null) return null;
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  for (const count of joint) {
    const mark = markOf(count, scale);
    if (mark !== null) marks[(mark - 2) as 0 | 1 | 2 | 3] += count.works;
  }
  return marks;
}

/** The printed mark, where the scale alone does not decide it. */
function markOf({ mark, score }: JointCount, scale: Scale): number | null {
  return mark === 0 ? markOfScore(score, scale) : mark;
}

function worksBelow(joint: readonly JointCount[], threshold: number): number {
  return joint.reduce((sum, { score, works }) => (score < threshold ? sum + works : sum), 0);
}

function compareWithJournal(joint: readonly JointCount[], scale: Scale): JournalComparison | null {
  const counts = { lower: 0, equal: 0, higher: 0, gapTwoOrMore: 0 };
  for (const count of joint) {
    const mark = markOf(count, scale);
    if (count.journal === 0 || mark === null) continue;
    const gap = mark - count.journal;
    counts[gap < 0 ? 'lower' : gap > 0 ? 'higher' : 'equal'] += count.works;
    if (Math.abs(gap) >= 2) counts.gapTwoOrMore += count.works;
  }
  return counts.lower + counts.equal + counts.higher === 0 ? null : counts;
}
