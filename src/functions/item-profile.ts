/** ITEMPROFILE (O5): easy and hard items of each school against the others of the range or the region. */
import { hardOverEasyResults } from '../core/flags/hard-over-easy';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { ItemProfile } from '../core/results/result';
import { markerAnswer } from '../text/function-text-answers';
import { itemProfileDefinition } from './catalogue/extended';
import { dataRows } from './data-rows';
import { parameterName } from './function-definition';
import { valueError } from './function-error';
import {
  argument,
  blankCells,
  boundedAt,
  countAt,
  filledArgument,
  isRowBlank,
  placeAt,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { isNumbering } from './numbering';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';
import { parametersArgument } from './parameters-argument';

const name = (index: number) => parameterName(itemProfileDefinition, index);
const columnCount = itemProfileDefinition.result.columns.length;
const percent = { minimum: 0, maximum: 100 };

export function itemProfileTable(
  participants: unknown,
  percents: unknown,
  reference: unknown,
  parameters: unknown,
): ResultMatrix {
  const works = argument(name(0), participants);
  const source = argument(name(1), percents);
  const own = parametersArgument(name(3), parameters);
  const { start, end } = dataRows([source], [works]);
  const profiles: ItemProfile[] = [];
  for (let row = start; row < end; row++) {
    if (isRowBlank(source, row) || (profiles.length === 0 && isNumbering(source, row, 1))) continue;
    profiles.push(profileAt(works, source, row));
  }
  const group = oneTestGroup({
    results: { profiles },
    parameters: own,
    region: regionOf(reference, source.columnCount),
  });
  const answers = bySchool(group === null ? [] : hardOverEasyResults(group, own.O5));
  return Array.from({ length: Math.max(1, end) }, (_, row) => {
    const answer = answers.get(rowName(row));
    return answer === undefined ? blankCells(columnCount) : rowOf(answer, countAt(works, row) ?? '');
  });
}

function rowOf(result: MarkerResult, works: CellResult): CellResult[] {
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
  reference: unknown,
  columns: number,
): { readonly itemPercent: readonly (number | null)[] } | null {
  const source = filledArgument(name(2), reference);
  if (source === null) return null;
  if (source.columnCount !== columns) {
    const expected = Array.from({ length: columns }, (_, item) => `задание ${item + 1}`);
    throw valueError({ code: 'column-count', argument: source.name, columns: source.columnCount, expected });
  }
  return { itemPercent: percentsAt(source, source.filledRows - 1) };
}
