/** ITEMPROFILE (O5): easy and hard items of each school against the others of the range or the region. */
import { hardOverEasyResults } from '../core/flags/hard-over-easy';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { FlagsParameters } from '../core/flags/parameters';
import type { ItemProfile } from '../core/results/result';
import { itemName, markerAnswer } from '../text/function-text-answers';
import { dataRows } from './data-rows';
import { valueError } from './function-error';
import {
  blankCells,
  boundedAt,
  countAt,
  isRowBlank,
  placeAt,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { isNumbering } from './numbering';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';

const percent = { minimum: 0, maximum: 100 };

export function itemProfileTable(
  {
    participants,
    percents,
    reference,
    parameters,
  }: {
    readonly participants: Argument;
    readonly percents: Argument;
    readonly reference: Argument | null;
    readonly parameters: FlagsParameters;
  },
  { columnCount }: { readonly columnCount: number },
): ResultMatrix {
  const { start, end } = dataRows([percents], [participants]);
  const profiles: ItemProfile[] = [];
  for (let row = start; row < end; row++) {
    if (isRowBlank(percents, row) || (profiles.length === 0 && isNumbering(percents, row, 1))) continue;
    profiles.push(profileAt(participants, percents, row));
  }
  const group = oneTestGroup({
    results: { profiles },
    parameters,
    region: regionOf(reference, percents.columnCount),
  });
  const answers = bySchool(group === null ? [] : hardOverEasyResults(group, parameters.O5));
  return Array.from({ length: Math.max(1, end) }, (_, row) => {
    const answer = answers.get(rowName(row));
    return answer === undefined
      ? blankCells(columnCount)
      : rowOf(answer, countAt(participants, row) ?? '', columnCount);
  });
}

function rowOf(result: MarkerResult, works: CellResult, columnCount: number): CellResult[] {
  if (!isComputedOf(result, 'O5')) return [works, ...blankCells(columnCount - 2), markerAnswer(result)];
  const { n, easyItems, hardItems, easyPoints, hardPoints } = result.facts;
  return [n, easyItems.join(', '), hardItems.join(', '), easyPoints, hardPoints, markerAnswer(result)];
}

function profileAt(works: Argument, source: Argument, row: number): ItemProfile {
  const participants = countAt(works, row);
  if (participants === null) throw valueError({ code: 'blank-cell', place: placeAt(works, row) });
  const percents = percentsAt(source, row);
  return { key: keyOf(rowName(row)), percent: percents, levels: percents.map(() => null), participants };
}

function percentsAt(source: Argument, row: number): (number | null)[] {
  return Array.from({ length: source.columnCount }, (_, item) => boundedAt(source, row, item, percent));
}

/** The last filled row, so that a header above it does no harm. */
function regionOf(
  source: Argument | null,
  columns: number,
): { readonly itemPercent: readonly (number | null)[] } | null {
  if (source === null) return null;
  if (source.columnCount !== columns) {
    const expected = Array.from({ length: columns }, (_, item) => itemName(item + 1));
    throw valueError({ code: 'column-count', argument: source.name, columns: source.columnCount, expected });
  }
  return { itemPercent: percentsAt(source, source.filledRows - 1) };
}
