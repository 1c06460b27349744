/** Summary reports of tests that protocols tell of too: the protocol is counted, and where the report says otherwise it is told. */
import type { Finding } from '../finding';
import { testLabels } from './protocol-test';
import { keyText, testText, type TestResult } from './result';
import { resultFindings } from './result-findings';

/** Printed means are rounded; a difference below this is rounding. */
export const meanTolerance = 0.051;

export type ComparedFigure = 'participants' | 'marks' | 'mean';

interface Beside {
  /** Schools that both tell of. */
  readonly schools: Set<string>;
  readonly differing: Set<string>;
  first: {
    readonly result: TestResult;
    readonly figure: ComparedFigure;
    readonly protocol: TestResult;
  } | null;
}

/** One a report and test. */
export function summaryDifferences(
  protocols: readonly TestResult[],
  summaries: readonly TestResult[],
): Finding[] {
  const byKey = new Map(protocols.map((result) => [keyText(result.key), result]));
  const found = new Map<string, Beside>();
  for (const result of summaries) {
    const protocol = byKey.get(keyText(result.key));
    if (protocol === undefined) continue;
    const id = `${result.place?.file ?? ''}|${testText(result.key)}`;
    const known = found.get(id) ?? { schools: new Set(), differing: new Set(), first: null };
    found.set(id, known);
    known.schools.add(result.key.school);
    const figure = differingFigure(protocol, result);
    if (figure === null) continue;
    known.differing.add(result.key.school);
    known.first ??= { result, figure, protocol };
  }
  return [...found.values()].flatMap(({ schools, differing, first }) => {
    if (first === null) return [];
    const { result, figure, protocol } = first;
    return resultFindings.of('protocol-differs-from-summary', result.place ?? {}, {
      key: testLabels(result.key),
      school: result.key.school,
      figure,
      protocol: figureOf(protocol, figure),
      summary: figureOf(result, figure),
      schools: schools.size,
      differing: differing.size,
    });
  });
}

/** A comparison with the journal counts only pupils who have a mark there. */
function differingFigure(protocol: TestResult, summary: TestResult): ComparedFigure | null {
  const isComparison = summary.journal !== null && summary.marks === null && summary.mean === null;
  if (isComparison) return null;
  if (protocol.participants !== summary.participants) return 'participants';
  const { marks } = summary;
  if (marks !== null && protocol.marks?.some((count, mark) => count !== marks[mark]) === true) return 'marks';
  const isOtherMean =
    protocol.mean !== null && summary.mean !== null && Math.abs(protocol.mean - summary.mean) > meanTolerance;
  return isOtherMean ? 'mean' : null;
}

function figureOf(result: TestResult, figure: ComparedFigure): readonly number[] {
  if (figure === 'participants') return [result.participants];
  return figure === 'marks' ? (result.marks ?? []) : [result.mean ?? NaN];
}

/** Of the given results, the schools that protocols tell of too. */
export function alsoInProtocols(
  results: readonly Pick<TestResult, 'key'>[],
  protocols: readonly Pick<TestResult, 'key'>[],
): number {
  const known = new Set(protocols.map(({ key }) => keyText(key)));
  return new Set(results.filter(({ key }) => known.has(keyText(key))).map(({ key }) => key.school)).size;
}
