/** F2: do the primary scores run against the journal marks? */
import { journalPairs } from '../results/record-sums';
import { rankCorrelations, type RankCorrelations } from '../statistics/spearman';
import type { MarkerResult } from './flag';
import { computed, fewData, notComputed } from './marker-result';
import type { MarkerFacts } from './marker-facts';
import type { FlagsParameters } from './parameters';
import type { TestGroup, TestUnit } from './test-group';

/**
 * Spearman's correlation over the pairs with a journal mark 2–5 (others, 0 among them, are left out, and scores above the maximum).
 * `correlation` is null for fewer than 3 pairs or where a side does not vary; negative is the marker.
 */
export function journalCorrelation(
  scores: ArrayLike<number>,
  journalMarks: ArrayLike<number>,
  maximum: number | null = null,
): RankCorrelations & { readonly pairs: number } {
  const points: number[] = [];
  const marks: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const mark = journalMarks[i] ?? 0;
    const score = scores[i] ?? 0;
    if (mark < 2 || mark > 5 || (maximum !== null && score > maximum)) continue;
    points.push(score);
    marks.push(mark);
  }
  return { pairs: points.length, ...rankCorrelations(points, marks) };
}

export function journalCorrelations(group: TestGroup, parameters: FlagsParameters): MarkerResult[] {
  return group.units.map((unit) => {
    const { minimumPairs } = parameters.federal;
    const known = correlationOf(unit, unit.isOtherVersion ? null : group.maximum);
    if (known === null) return notComputed('F2', unit.key, 'no-journal');
    if (known.pairs < minimumPairs) return fewData('F2', unit.key, known.pairs, minimumPairs, 'pairs');
    const { pairs, correlation, printedForm } = known;
    if (correlation === null) return notComputed('F2', unit.key, 'no-variation');
    const isPrintedSignDifferent = printedForm !== null && printedForm < 0 !== correlation < 0;
    const facts: MarkerFacts['F2'] = { pairs, correlation, printedForm, isPrintedSignDifferent };
    return computed('F2', unit.key, {
      outcome: correlation < 0 ? 'flag' : 'clear',
      facts,
      reference: { kind: 'none' },
      approximate: pairs < parameters.minimumCounted,
    });
  });
}

/** From the record where there is one; else the printed coefficient, its pairs those of the journal comparison. */
function correlationOf(unit: TestUnit, maximum: number | null): ReturnType<typeof journalCorrelation> | null {
  if (unit.record !== null) {
    const { scores, journalMarks } = journalPairs(unit.record, maximum);
    const found = journalCorrelation(scores, journalMarks, maximum);
    return found.pairs === 0 ? null : found;
  }
  if (unit.spearman === null) return null;
  const compared =
    unit.journal === null ? unit.participants : unit.journal.lower + unit.journal.equal + unit.journal.higher;
  return { pairs: compared, correlation: unit.spearman, printedForm: null };
}
