/** JOURNALGAP (O2): marks of the test against the journal, each school against the others of the range. */
import { journalGapResults } from '../core/flags/journal-gap';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { FlagsParameters } from '../core/flags/parameters';
import type { JournalComparison, TestResult } from '../core/results/result';
import { directionAnswer, lowerAndHigherName, markerAnswer } from '../text/function-text-answers';
import { dataRows } from './data-rows';
import { valueError } from './function-error';
import {
  blankCells,
  countAt,
  isRowBlank,
  placeAt,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';

export function journalGapTable(
  { comparison, parameters }: { readonly comparison: Argument; readonly parameters: FlagsParameters },
  { columnCount }: { readonly columnCount: number },
): ResultMatrix {
  const { start, end } = dataRows([comparison]);
  const results: TestResult[] = [];
  for (let row = start; row < end; row++) {
    if (!isRowBlank(comparison, row)) results.push(resultOf(row, comparisonAt(comparison, row)));
  }
  const group = oneTestGroup({ results: { results }, parameters });
  const answers = bySchool(group === null ? [] : journalGapResults(group, parameters.O2));
  return Array.from({ length: Math.max(1, end) }, (_, row) => {
    const answer = answers.get(rowName(row));
    return answer === undefined ? blankCells(columnCount) : rowOf(answer, columnCount);
  });
}

function rowOf(result: MarkerResult, columnCount: number): CellResult[] {
  if (!isComputedOf(result, 'O2')) {
    const pairs = result.outcome === 'few-data' ? result.n : '';
    return [pairs, ...blankCells(columnCount - 2), markerAnswer(result)];
  }
  const { pairs, direction, share, othersShare, shareP, gapTwoOrMore, gapP } = result.facts;
  return [
    pairs,
    directionAnswer(direction),
    share,
    othersShare,
    shareP,
    gapTwoOrMore ?? '',
    gapP ?? '',
    markerAnswer(result),
  ];
}

/** Null where a count is missing: blank is not zero. */
function comparisonAt(source: Argument, row: number): JournalComparison | null {
  const lower = countAt(source, row, 0);
  const equal = countAt(source, row, 1);
  const higher = countAt(source, row, 2);
  const gapTwoOrMore = source.columnCount > 3 ? countAt(source, row, 3) : null;
  if (lower === null || equal === null || higher === null) return null;
  if (gapTwoOrMore !== null && gapTwoOrMore > lower + higher) {
    throw valueError({
      code: 'more-than',
      place: placeAt(source, row, 3),
      value: gapTwoOrMore,
      other: lowerAndHigherName,
      limit: lower + higher,
    });
  }
  return { lower, equal, higher, gapTwoOrMore };
}

function resultOf(row: number, journal: JournalComparison | null): TestResult {
  return {
    key: keyOf(rowName(row)),
    participants: journal === null ? 0 : journal.lower + journal.equal + journal.higher,
    marks: null,
    belowMinimum: null,
    mean: null,
    standardDeviation: null,
    journal,
    spearman: null,
    source: 'sheet',
    place: null,
  };
}
