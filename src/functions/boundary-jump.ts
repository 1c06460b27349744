/** BOUNDARYJUMP (O1): works at the cuts of each school against the other schools of the range. */
import { boundaryJumpResults } from '../core/flags/boundary-jump';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { ScoreDistribution } from '../core/results/result';
import { markerAnswer } from '../text/function-text-answers';
import { boundaryJumpDefinition } from './catalogue/extended';
import { dataRows } from './data-rows';
import { parameterName } from './function-definition';
import { valueError } from './function-error';
import {
  argument,
  blankCells,
  countAt,
  isRowBlank,
  numbersIn,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { isNumbering } from './numbering';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';
import { parametersArgument } from './parameters-argument';

const name = (index: number) => parameterName(boundaryJumpDefinition, index);
const columnCount = boundaryJumpDefinition.result.columns.length;

export function boundaryJumpTable(counts: unknown, cuts: unknown, parameters: unknown): ResultMatrix {
  const source = argument(name(0), counts);
  const own = parametersArgument(name(2), parameters);
  const maximum = source.columnCount - 1;
  const scale = { cuts: cutsOf(argument(name(1), cuts), maximum), maximum };
  const { start, end } = dataRows([source]);
  const distributions: ScoreDistribution[] = [];
  for (let row = start; row < end; row++) {
    if (isRowBlank(source, row) || (distributions.length === 0 && isNumbering(source, row, 0))) continue;
    distributions.push({
      key: keyOf(rowName(row)),
      counts: countsAt(source, row),
      source: 'sheet',
      place: null,
    });
  }
  const group = oneTestGroup({ results: { distributions }, parameters: own, scale });
  const results = bySchool(group === null ? [] : boundaryJumpResults([group], own.O1));
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

function cutsOf(source: Argument, maximum: number): readonly [number, number, number] {
  const [three = 0, four = 0, five = 0] = numbersIn(source, ['граница «3»', 'граница «4»', 'граница «5»']);
  if (!(three >= 1 && three < four && four < five))
    throw valueError({ code: 'not-ascending', argument: source.name });
  if (five <= maximum) return [three, four, five];
  const place = { argument: source.name };
  throw valueError({ code: 'out-of-range', place, value: five, minimum: 1, maximum });
}
