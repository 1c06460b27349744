/** CLUSTERDEVIATION (O3): each school's mean among similar schools of the range. */
import { clusterDeviationResults, standingsOf, type Exam } from '../core/flags/cluster-deviation';
import type { SchoolCluster } from '../core/flags/clusters';
import type { MarkerResult } from '../core/flags/flag';
import { isComputedOf } from '../core/flags/marker-result';
import type { FlagsParameters } from '../core/flags/parameters';
import type { TestResult } from '../core/results/result';
import { referenceText } from '../text/flags/flag-words';
import { confirmedAnswer, markerAnswer } from '../text/function-text-answers';
import { settlementAt, isSelectiveAt, tertileAt } from './cluster-cells';
import { dataRows } from './data-rows';
import {
  blankCells,
  boundedAt,
  countAt,
  isRowBlank,
  numberAt,
  type Argument,
  type CellResult,
  type ResultMatrix,
} from './matrix';
import { bySchool, keyOf, oneTestGroup, rowName } from './one-test';

export function clusterDeviationTable(
  {
    samples,
    clusters,
    schoolTypes,
    examT,
    parameters,
  }: {
    readonly samples: Argument;
    readonly clusters: Argument | null;
    readonly schoolTypes: Argument | null;
    readonly examT: Argument | null;
    readonly parameters: FlagsParameters;
  },
  { columnCount }: { readonly columnCount: number },
): ResultMatrix {
  const { start, end } = dataRows(
    [samples],
    [clusters, schoolTypes, examT].filter((each) => each !== null),
  );
  const rows = rowNumbers(samples, start, end);
  const results = rows.map((row) => resultAt(samples, row));
  const group = oneTestGroup({ results: { results }, parameters });
  if (group === null) return Array.from({ length: Math.max(1, end) }, () => blankCells(columnCount));
  const standings = standingsOf(group, {
    clusters: new Map(rows.map((row) => [rowName(row), clusterAt(clusters, row)])),
    selective: new Set(rows.filter((row) => isSelectiveAt(schoolTypes, row)).map(rowName)),
    limits: parameters.O3,
  });
  const examOf = (school: string): Exam | null => examAt(examT, Number(school));
  const answers = bySchool(clusterDeviationResults(group, standings, examOf, parameters.O3));
  return Array.from({ length: Math.max(1, end) }, (_, row) => {
    const answer = answers.get(rowName(row));
    return answer === undefined ? blankCells(columnCount) : rowOf(answer, samples, row, columnCount);
  });
}

function rowOf(result: MarkerResult, source: Argument, row: number, columnCount: number): CellResult[] {
  if (!isComputedOf(result, 'O3')) {
    const known = [countAt(source, row, 0) ?? '', numberAt(source, row, 1) ?? ''];
    return [...known, ...blankCells(columnCount - 3), markerAnswer(result)];
  }
  const { n, mean, expectedMean, t, degreesOfFreedom, p, confirmation } = result.facts;
  const answer = confirmation === 'confirmed' ? confirmedAnswer : markerAnswer(result);
  return [n, mean, expectedMean, t, degreesOfFreedom, p, referenceText(result.reference), answer];
}

function rowNumbers(source: Argument, start: number, end: number): number[] {
  const rows: number[] = [];
  for (let row = start; row < end; row++) if (!isRowBlank(source, row)) rows.push(row);
  return rows;
}

function resultAt(source: Argument, row: number): TestResult {
  return {
    key: keyOf(rowName(row)),
    participants: countAt(source, row, 0) ?? 0,
    marks: null,
    belowMinimum: null,
    mean: numberAt(source, row, 1),
    standardDeviation: boundedAt(source, row, 2, { minimum: 0 }),
    journal: null,
    spearman: null,
    source: 'sheet',
    place: null,
  };
}

function clusterAt(source: Argument | null, row: number): SchoolCluster {
  const settlement = source === null ? null : settlementAt(source, row);
  const tertile = source === null || source.columnCount < 2 ? null : tertileAt(source, row);
  return { school: rowName(row), settlement, contextIndex: null, tertile };
}

/** A range of exams names no procedure; its heading does. */
function examAt(source: Argument | null, row: number): Exam | null {
  const t = source === null ? null : numberAt(source, row);
  return t === null ? null : { t, procedure: '' };
}
