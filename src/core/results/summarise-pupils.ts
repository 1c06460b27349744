/** Pupils' scores become what may be kept: the result, the distribution of scores and the profile of items. */
import type { Scale } from '../schema/scale';
import { mean } from '../statistics/mean';
import { spearman } from '../statistics/spearman';
import { standardDeviation } from '../statistics/standard-deviation';
import { fittingScale, itemsMaximum, markOfScore } from './find-scale';
import { percentOfMaximum } from './percent-of-maximum';
import type { ItemProfile, JournalComparison, PupilScores, ScoreDistribution, TestResult } from './result';

export interface PupilSummary {
  readonly result: TestResult;
  readonly distribution: ScoreDistribution;
  /** Null where no item's maximum is known. */
  readonly profile: ItemProfile | null;
}

export function summarisePupils(pupils: PupilScores, scales: readonly Scale[]): PupilSummary {
  const { key, place = null } = pupils;
  const scale = fittingScale(scales, key, itemsMaximum(pupils.itemMaxima));
  const counts = countScores(pupils.scores, highestScore(pupils, scale));
  const source = 'protocol' as const;
  const marks = scale === null ? null : marksOfCounts(counts, scale);
  const isThreshold = scale !== null && scale.cuts === null && scale.threshold !== null;
  const result: TestResult = {
    key,
    participants: pupils.scores.length,
    marks,
    belowMinimum: isThreshold ? pupils.scores.filter((score) => score < (scale.threshold ?? 0)).length : null,
    mean: mean(pupils.scores),
    standardDeviation: standardDeviation(pupils.scores),
    journal: scale === null ? null : compareWithJournal(pupils, scale),
    spearman: correlationWithJournal(pupils),
    source,
    place,
  };
  return { result, distribution: { key, counts, source, place }, profile: profileOf(pupils) };
}

/** Counts of marks 2, 3, 4, 5 by the scale's cuts; null where it has none. */
export function marksOfCounts(
  counts: readonly number[],
  scale: Scale,
): readonly [number, number, number, number] | null {
  if (scale.cuts === null) return null;
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  counts.forEach((works, score) => {
    const mark = markOfScore(score, scale);
    if (mark !== null) marks[(mark - 2) as 0 | 1 | 2 | 3] += works;
  });
  return marks;
}

function highestScore(pupils: PupilScores, scale: Scale | null): number {
  const met = pupils.scores.reduce((highest, score) => Math.max(highest, score), 0);
  return Math.max(met, scale?.maximum ?? 0, itemsMaximum(pupils.itemMaxima) ?? 0);
}

function countScores(scores: Float64Array, highest: number): number[] {
  const counts = new Array<number>(highest + 1).fill(0);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  return counts;
}

function compareWithJournal(pupils: PupilScores, scale: Scale): JournalComparison | null {
  if (scale.cuts === null) return null;
  let lower = 0;
  let equal = 0;
  let higher = 0;
  let gapTwoOrMore = 0;
  pupils.journalMarks.forEach((journal, pupil) => {
    const mark = markOfScore(pupils.scores[pupil] ?? 0, scale);
    if (journal === 0 || mark === null) return;
    if (mark < journal) lower++;
    else if (mark > journal) higher++;
    else equal++;
    if (Math.abs(mark - journal) >= 2) gapTwoOrMore++;
  });
  return lower + equal + higher === 0 ? null : { lower, equal, higher, gapTwoOrMore };
}

function correlationWithJournal({ scores, journalMarks }: PupilScores): number | null {
  const isMarked = (_: number, pupil: number) => journalMarks[pupil] !== 0;
  return spearman(scores.filter(isMarked), journalMarks.filter(isMarked));
}

function profileOf({ key, items, itemMaxima, scores }: PupilScores): ItemProfile | null {
  if (items.length === 0 || itemMaxima.every(Number.isNaN)) return null;
  const percent = items.map((column, item) => percentOfMaximum(column, itemMaxima[item] ?? NaN));
  return { key, percent, levels: items.map(() => null), participants: scores.length };
}
