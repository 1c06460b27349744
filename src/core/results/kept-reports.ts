/** What the workbook keeps of earlier reports, beside the reports at hand. */
import { keyText, testText, type TestKey, type TestReference, type TestResult } from './result';
import type { ResultSet } from './result-set';

/** The workbook keeps what a report at hand says again; what another report of the same test said stays. */
export function withoutKnown(kept: ResultSet, reported: ResultSet): ResultSet {
  const isNewAmong = (known: readonly { readonly key: TestKey }[]) => {
    const keys = new Set(known.map(({ key }) => keyText(key)));
    return ({ key }: { readonly key: TestKey }) => !keys.has(keyText(key));
  };
  const kinds = new Set(reported.results.map(reportOf));
  return {
    ...kept,
    results: kept.results.filter((result) => !kinds.has(reportOf(result))),
    distributions: kept.distributions.filter(isNewAmong(reported.distributions)),
    profiles: kept.profiles.filter(isNewAmong(reported.profiles)),
  };
}

/** A school's test and which of the reports tells of it. */
export function reportOf({ key, marks, mean, journal }: TestResult): string {
  const told = [marks, mean, journal].map((figure) => (figure === null ? '-' : '+')).join('');
  return `${keyText(key)}|${told}`;
}

export function newReferences(
  kept: readonly TestReference[],
  own: readonly TestReference[],
): readonly TestReference[] {
  const tests = new Set(own.map(testText));
  return kept.filter((reference) => !tests.has(testText(reference)));
}

export function joined(sets: readonly ResultSet[]): ResultSet {
  return {
    results: sets.flatMap(({ results }) => results),
    distributions: sets.flatMap(({ distributions }) => distributions),
    profiles: sets.flatMap(({ profiles }) => profiles),
    records: sets.flatMap(({ records }) => records),
    pooled: [],
  };
}
