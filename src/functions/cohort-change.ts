/** COHORTCHANGE: K of each school's cohort, the fences, and whether it fell (F3) or rose (F4) beyond them. */
import { cohortChange, cohortFences, cohortRatio, type Fences } from '../core/flags/cohort-change';
import type { FlagsParameters } from '../core/flags/parameters';
import { outcomeName } from '../text/flag-text';
import { notComputedText } from '../text/flags/unanswered-sentences';
import { dataRows } from './data-rows';
import type { NumberList } from './function-argument';
import { valueError } from './function-error';
import { blankCells, boundedAt, type Argument, type CellResult, type ResultMatrix } from './matrix';

const percent = { minimum: 0, maximum: 100 };

/** Null for a blank row, «zero» where the later result is 0. */
type Ratio = number | 'zero' | null;

export function cohortChangeTable({
  earlier,
  later,
  fences,
  parameters: { federal },
}: {
  readonly earlier: Argument;
  readonly later: Argument;
  readonly fences: NumberList | null;
  readonly parameters: FlagsParameters;
}): ResultMatrix {
  const { start, end } = dataRows([earlier, later]);
  const ratios: Ratio[] = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    ratios.push(row < start ? null : ratioAt(earlier, later, row));
  }
  const known = ratios.filter((ratio) => typeof ratio === 'number');
  const limits = regionFences(fences) ?? cohortFences(known, federal.fenceFactor);
  return ratios.map((ratio) => rowOf(ratio, limits));
}

function ratioAt(before: Argument, after: Argument, row: number): Ratio {
  const earlier = boundedAt(before, row, 0, percent);
  const later = boundedAt(after, row, 0, percent);
  return earlier === null || later === null ? null : (cohortRatio(earlier, later) ?? 'zero');
}

function rowOf(ratio: Ratio, limits: Fences | null): CellResult[] {
  if (ratio === null) return blankCells(5);
  if (ratio === 'zero') return [...blankCells(3), ...twice(notComputedText('zero-later-result'))];
  if (limits === null) return [ratio, ...blankCells(2), ...twice(notComputedText('few-schools'))];
  const change = cohortChange(ratio, limits);
  return [
    ratio,
    limits.lower,
    limits.upper,
    outcomeName(change === 'fall' ? 'flag' : 'clear'),
    outcomeName(change === 'rise' ? 'flag' : 'clear'),
  ];
}

function regionFences(fences: NumberList | null): Fences | null {
  if (fences === null) return null;
  const [lower = 0, upper = 0] = fences.values;
  if (lower < upper) return { lower, upper };
  const place = { argument: fences.name };
  throw valueError({ code: 'out-of-range', place, value: upper, minimum: lower, maximum: null });
}

function twice(text: string): CellResult[] {
  return [text, text];
}
