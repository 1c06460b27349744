/** BOUNDARYJUMP (O1): works at the cuts of each school against the other schools of the range. */
import { boundaryJumpResults } from '../core/flags/boundary-jump';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { FlagsParameters } from '../core/flags/parameters';
import type { ScoreDistribution } from '../core/results/result';
import { markerAnswer } from '../text/function-text-answers';
import { dataRows } from './data-rows';
import type { NumberList } from './function-argument';
import { valueError } from './function-error';
import { blankCells, countAt, isRowBlank, type Argument, type CellResult, type ResultMatrix } from './matrix';
import { isNumbering } from './numbering';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';

export function boundaryJumpTable(
  {
    counts,
    cuts,
    parameters,
  }: { readonly counts: Argument; readonly cuts: NumberList; readonly parameters: FlagsParameters },
  { columnCount }: { readonly columnCount: number },
): ResultMatrix {
  const maximum = counts.columnCount - 1;
  const scale = { cuts: cutsOf(cuts, maximum), maximum };
  const { start, end } = dataRows([counts]);
  const distributions: ScoreDistribution[] = [];
  for (let row = start; row < end; row++) {
    if (isRowBlank(counts, row) || (distributions.length === 0 && isNumbering(counts, row, 0))) continue;
    distributions.push({
      key: keyOf(rowName(row)),
      counts: countsAt(counts, row),
      source: 'sheet',
      place: null,
    });
  }
  const group = oneTestGroup({ results: { distributions }, parameters, scale });
  const results = bySchool(group === null ? [] : boundaryJumpResults([group], parameters.O1));
  const worksOf = bySchool(group?.units ?? []);
  return Array.from({ length: Math.max(1, end) }, (_, row) => {
    const result = results.get(rowName(row));
    const works = worksOf.get(rowName(row))?.participants ?? 0;
    return result === undefined ? blankCells(columnCount) : rowOf(result, works);
  });
}

function rowOf(result: MarkerResult, works: number): CellResult[] {
  if (!isComputedOf(result, 'O1')) return [works, ...blankCells(5), markerAnswer(result)];
  const { n, at, expected, excess, p, adjustedP } = result.facts;
  return [n, at, expected, excess, p, adjustedP, markerAnswer(result)];
}

/** In a filled row a blank cell is a score that nobody got, as on the sheet of scores. */
function countsAt(source: Argument, row: number): number[] {
  return Array.from({ length: source.columnCount }, (_, score) => countAt(source, row, score) ?? 0);
}

function cutsOf({ name, values }: NumberList, maximum: number): readonly [number, number, number] {
  const [three = 0, four = 0, five = 0] = values;
  if (!(three >= 1 && three < four && four < five))
    throw valueError({ code: 'not-ascending', argument: name });
  if (five <= maximum) return [three, four, five];
  const place = { argument: name };
  throw valueError({ code: 'out-of-range', place, value: five, minimum: 1, maximum });
}
