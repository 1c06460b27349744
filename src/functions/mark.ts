/** MARK: from score to mark by the scale given, with its extra condition where it has one. */
import { markOfScore } from '../core/results/find-scale';
import { markWithExtra } from '../core/results/mark-with-extra';
import { valueError } from './function-error';
import { dataRows } from './data-rows';
import type { NumberList } from './function-argument';
import { boundedAt, isRowBlank, placeAt, type Argument, type ResultMatrix } from './matrix';

type Triple = readonly [number, number, number];

export function markColumn(
  {
    score,
    scale,
    extraPoints,
  }: { readonly score: Argument; readonly scale: NumberList; readonly extraPoints: Argument | null },
  { names }: { readonly names: { readonly extraPoints: string } },
): ResultMatrix {
  const { cuts, extraNeeded } = readScale(scale);
  const { start, end } = dataRows([score], extraPoints === null ? [] : [extraPoints]);
  const result: ResultMatrix = [];
  for (let row = 0; row < Math.max(1, end); row++) {
    const points = row < start || isRowBlank(score, row) ? null : boundedAt(score, row, 0, { minimum: 0 });
    if (points === null) {
      result.push(['']);
      continue;
    }
    const mark =
      extraNeeded === null
        ? markOfScore(points, { cuts })
        : markWithExtra(points, { cuts }, extraAt(extraPoints, row, names.extraPoints), extraNeeded);
    result.push([mark ?? '']);
  }
  return result;
}

/** The cuts, and where three more numbers follow, the points each mark needs besides. */
function readScale({ name, values }: NumberList): {
  readonly cuts: Triple;
  readonly extraNeeded: Triple | null;
} {
  const [three = 0, four = 0, five = 0, ...rest] = values;
  if (!(three < four && four < five)) throw valueError({ code: 'not-ascending', argument: name });
  const [forThree = 0, forFour = 0, forFive = 0] = rest;
  return { cuts: [three, four, five], extraNeeded: rest.length > 0 ? [forThree, forFour, forFive] : null };
}

/** A condition cannot be judged without its points. */
function extraAt(extras: Argument | null, row: number, name: string): number {
  if (extras === null) throw valueError({ code: 'missing', place: { argument: name } });
  const extra = boundedAt(extras, row, 0, { minimum: 0 });
  if (extra === null) throw valueError({ code: 'blank-cell', place: placeAt(extras, row) });
  return extra;
}
