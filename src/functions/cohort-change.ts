/** COHORTCHANGE: K of each school's cohort, the fences, and whether it fell (F3) or rose (F4) beyond them. */
import { cohortChange, cohortFences, cohortRatio, type Fences } from '../core/flags/cohort-change';
import { outcomeName } from '../text/flag-text';
import { notComputedText } from '../text/flags/unanswered-sentences';
import { cohortChangeDefinition } from './catalogue/federal';
import { dataRows } from './data-rows';
import { parameterName } from './function-definition';
import { valueError } from './function-error';
import {
  argument,
  blankCells,
  boundedAt,
  filledArgument,
  numbersIn,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { parametersArgument } from './parameters-argument';

const name = (index: number) => parameterName(cohortChangeDefinition, index);
const percent = { minimum: 0, maximum: 100 };

/** Null for a blank row, «zero» where the later result is 0. */
type Ratio = number | 'zero' | null;

export function cohortChangeTable(
  earlier: unknown,
  later: unknown,
  fences: unknown,
  parameters: unknown,
): ResultMatrix {
  const before = argument(name(0), earlier);
  const after = argument(name(1), later);
  const { federal } = parametersArgument(name(3), parameters);
  const { start, end } = dataRows([before, after]);
  const ratios: Ratio[] = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    ratios.push(row < start ? null : ratioAt(before, after, row));
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

function regionFences(fences: unknown): Fences | null {
  const source = filledArgument(name(2), fences);
  if (source === null) return null;
  const [lower = 0, upper = 0] = numbersIn(source, ['нижняя граница', 'верхняя граница']);
  if (lower < upper) return { lower, upper };
  const place = { argument: source.name };
  throw valueError({ code: 'out-of-range', place, value: upper, minimum: lower, maximum: null });
}

function twice(text: string): CellResult[] {
  return [text, text];
}
