/** OBJECTIVITY: one test, one row a school: works, mean and its limits, F1, F2 and the status they give. */
import { clusterDeviationResults, standingsOf } from '../core/flags/cluster-deviation';
import { inflatedMeans, meanLimits } from '../core/flags/inflated-mean';
import { journalCorrelations } from '../core/flags/journal-correlation';
import type { MarkerResult } from '../core/flags/flag';
import type { FlagsParameters } from '../core/flags/parameters';
import { schoolStatus, withCountedF1 } from '../core/flags/status';
import type { TestGroup } from '../core/flags/test-group';
import type { ResultSet } from '../core/results/result-set';
import { summariseRecord } from '../core/results/summarise-record';
import { statusName } from '../text/flag-text';
import { markerAnswer } from '../text/function-text-answers';
import { notAvailable } from './function-error';
import type { NumberList } from './function-argument';
import type { Argument, CellResult, ResultMatrix } from './matrix';
import { bySchool, oneTestGroup, type OneTest } from './one-test';
import { pupilsBySchool } from './pupil-columns';

export function objectivityTable({
  maximumScore,
  reference,
  parameters,
  ...columns
}: {
  readonly schools: Argument;
  readonly scores: Argument;
  readonly journalMarks: Argument | null;
  readonly maximumScore: number | null;
  readonly reference: NumberList | null;
  readonly parameters: FlagsParameters;
}): ResultMatrix {
  const group = oneTestGroup({
    results: summarised(pupilsBySchool(columns, maximumScore)),
    parameters,
    scale: maximumScore === null ? undefined : { maximum: maximumScore },
    region: regionOf(reference),
  });
  if (group === null) throw notAvailable({ code: 'no-data', argument: columns.scores.name });
  return rowsOf(group, parameters);
}

/** What the pane makes of a protocol's records. */
function summarised(records: ResultSet['records']): Partial<ResultSet> {
  const summaries = records.map((each) => summariseRecord(each, []));
  return { results: summaries.map(({ result }) => result), records };
}

function rowsOf(group: TestGroup, parameters: FlagsParameters): ResultMatrix {
  const means = inflatedMeans(group, parameters);
  const correlations = journalCorrelations(group, parameters);
  const counted = countedBySchool([...means, ...correlations, ...deviations(group, parameters)]);
  const meanOf = bySchool(means);
  const correlationOf = bySchool(correlations);
  return group.units.map(({ key, participants, mean, summary }): CellResult[] => {
    const limits = summary === null || summary.n < 2 ? null : meanLimits(summary, parameters.federal.z);
    const { status } = schoolStatus(key.school, key.schoolYear, counted(key.school), []);
    return [
      key.school,
      participants,
      mean ?? '',
      limits?.lower ?? '',
      limits?.upper ?? '',
      answerOf(meanOf.get(key.school)),
      answerOf(correlationOf.get(key.school)),
      statusName(status),
    ];
  });
}

/** F1 counts for the status only where O3, among all the schools given, supports it or cannot be computed. */
function deviations(group: TestGroup, { O3 }: FlagsParameters): MarkerResult[] {
  const context = { clusters: new Map(), selective: new Set<string>(), limits: O3 };
  return clusterDeviationResults(group, standingsOf(group, context), () => null, O3);
}

/** The federal markers alone make this status: O3 has a function of its own. */
function countedBySchool(markers: readonly MarkerResult[]): (school: string) => readonly MarkerResult[] {
  const federal = new Map<string, MarkerResult[]>();
  for (const result of withCountedF1(markers)) {
    if (result.marker !== 'F1' && result.marker !== 'F2') continue;
    const known = federal.get(result.key.school);
    if (known === undefined) federal.set(result.key.school, [result]);
    else known.push(result);
  }
  return (school) => federal.get(school) ?? [];
}

function answerOf(result: MarkerResult | undefined): string {
  return result === undefined ? '' : markerAnswer(result);
}

function regionOf(reference: NumberList | null): OneTest['region'] {
  if (reference === null) return null;
  const [participants = 0, mean = 0, standardDeviation = 0] = reference.values;
  return { participants, mean, standardDeviation };
}
