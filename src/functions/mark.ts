/** MARK: from score to mark by the scale given, with its extra condition where it has one. */
import { markOfScore } from '../core/results/find-scale';
import { markWithExtra } from '../core/results/mark-with-extra';
import { markDefinition } from './catalogue/statistics';
import { parameterName } from './function-definition';
import { valueError } from './function-error';
import { dataRows } from './data-rows';
import {
  argument,
  boundedAt,
  filledArgument,
  isRowBlank,
  numberCount,
  numbersIn,
  placeAt,
  type Argument,
  type ResultMatrix,
} from './matrix';

const name = (index: number) => parameterName(markDefinition, index);
const cutNames = ['граница «3»', 'граница «4»', 'граница «5»'];
const extraNames = ['доп. баллы для «3»', 'доп. баллы для «4»', 'доп. баллы для «5»'];

type Triple = readonly [number, number, number];

export function markColumn(score: unknown, scale: unknown, extraPoints: unknown): ResultMatrix {
  const scores = argument(name(0), score);
  const { cuts, extraNeeded } = readScale(argument(name(1), scale));
  const extras = filledArgument(name(2), extraPoints);
  const { start, end } = dataRows([scores], extras === null ? [] : [extras]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const points = row < start || isRowBlank(scores, row) ? null : boundedAt(scores, row, 0, { minimum: 0 });
    if (points === null) {
      result.push(['']);
      continue;
    }
    const mark =
      extraNeeded === null
        ? markOfScore(points, { cuts })
        : markWithExtra(points, { cuts }, extraAt(extras, row), extraNeeded);
    result.push([mark ?? '']);
  }
  return result;
}

function readScale(source: Argument): { readonly cuts: Triple; readonly extraNeeded: Triple | null } {
  const hasExtra = numberCount(source) > cutNames.length;
  const found = numbersIn(source, hasExtra ? [...cutNames, ...extraNames] : cutNames);
  const [three = 0, four = 0, five = 0, ...rest] = found;
  if (!(three < four && four < five)) throw valueError({ code: 'not-ascending', argument: source.name });
  const [forThree = 0, forFour = 0, forFive = 0] = rest;
  return { cuts: [three, four, five], extraNeeded: hasExtra ? [forThree, forFour, forFive] : null };
}

/** A condition cannot be judged without its points. */
function extraAt(extras: Argument | null, row: number): number {
  if (extras === null) throw valueError({ code: 'missing', place: { argument: name(2) } });
  const extra = boundedAt(extras, row, 0, { minimum: 0 });
  if (extra === null) throw valueError({ code: 'blank-cell', place: placeAt(extras, row) });
  return extra;
}
