/** One result a key from every source: a protocol before a summary report before the sheet, and where they differ. */
import type { Finding } from '../finding';
import { fieldOf, placeOf } from '../table/table';
import type { RecordSummary } from './summarise-record';
import type { TestRecord } from './record';
import { meanTolerance, summaryDifferences } from './beside-protocols';
import { testLabels } from './protocol-test';
import { keyText, type ItemProfile, type TestKey, type TestResult } from './result';
import type { ResultSet } from './result-set';
import type { TestRow } from './test-key-rows';
import { resultFindings } from './result-findings';

export interface ResultSources {
  readonly protocols: readonly { readonly record: TestRecord; readonly summary: RecordSummary }[];
  readonly summaries: ResultSet;
  readonly sheet: ResultSet;
  /** Where the sheet's result of a key stands. */
  readonly rowOf: (key: TestKey) => TestRow | undefined;
}

export interface MergedResults {
  readonly results: ResultSet;
  readonly findings: readonly Finding[];
}

export function mergeResults({ protocols, summaries, sheet, rowOf }: ResultSources): MergedResults {
  const fromProtocols: ResultSet = {
    results: protocols.map(({ summary }) => summary.result),
    distributions: protocols.map(({ summary }) => summary.distribution),
    profiles: protocols.flatMap(({ summary }) => summary.profile ?? []),
    records: protocols.map(({ record }) => record),
    pooled: [],
  };
  // Without protocols nobody asks for one.
  const typed = new Map(
    protocols.length === 0 ? [] : sheet.results.map((result) => [keyText(result.key), result]),
  );
  const sources = [fromProtocols, summaries, sheet];
  const results = mergedResults(sources.map((source) => source.results));
  return {
    results: {
      results,
      ...(results === sheet.results && sheet.keys !== undefined ? { keys: sheet.keys } : {}),
      distributions: mergeByKey(
        sources.flatMap(({ distributions }) => distributions),
        keepFirst,
      ),
      profiles: mergeByKey<ItemProfile>(
        sources.flatMap(({ profiles }) => profiles),
        keepFirst,
      ),
      records: fromProtocols.records,
      pooled: [],
    },
    findings: [
      ...fromProtocols.results.flatMap((result) =>
        differences(result, typed.get(keyText(result.key)), rowOf(result.key)),
      ),
      ...summaryDifferences(fromProtocols.results, summaries.results),
    ],
  };
}

/** The last source is the sheet, whose keys are never repeated. */
function mergedResults(sources: readonly (readonly TestResult[])[]): readonly TestResult[] {
  const [sheet = []] = sources.slice(-1);
  const isAlone = sources.slice(0, -1).every((results) => results.length === 0);
  return isAlone ? journalLast(sheet) : mergeByKey(sources.flatMap(journalLast), completed);
}

function mergeByKey<T extends { readonly key: TestResult['key'] }>(
  entries: readonly T[],
  merge: (first: T, later: T) => T,
): T[] {
  const merged = new Map<string, T>();
  for (const entry of entries) {
    const key = keyText(entry.key);
    const known = merged.get(key);
    merged.set(key, known === undefined ? entry : merge(known, entry));
  }
  return [...merged.values()];
}

/** Fewer pupils have a journal mark than took part, so the comparison's number of participants comes last. */
function journalLast(results: readonly TestResult[]): readonly TestResult[] {
  const isComparison = ({ marks, mean, journal }: TestResult) =>
    journal !== null && marks === null && mean === null;
  const comparisons = results.filter(isComparison);
  return comparisons.length === 0
    ? results
    : [...results.filter((result) => !isComparison(result)), ...comparisons];
}

function keepFirst<T>(first: T): T {
  return first;
}

/**
 * What the better source does not know is taken from the other, where both count the same participants. The reports of
 * one system on the same works do so even where they differ: pupils without a journal mark are missing in one of them.
 */
function completed(first: TestResult, later: TestResult): TestResult {
  if (first.participants !== later.participants) {
    const isSameSystem = first.source === 'summary' && later.source === 'summary';
    return isSameSystem ? { ...first, journal: first.journal ?? later.journal } : first;
  }
  return {
    ...first,
    marks: first.marks ?? later.marks,
    belowMinimum: first.belowMinimum ?? later.belowMinimum,
    mean: first.mean ?? later.mean,
    standardDeviation: first.standardDeviation ?? later.standardDeviation,
    journal: first.journal ?? later.journal,
    spearman: first.spearman ?? later.spearman,
    place: first.place ?? later.place,
  };
}

const markFields = ['marks2', 'marks3', 'marks4', 'marks5'] as const;

/** Participants first: where they differ, the marks must differ too and say nothing new. */
function differences(
  protocol: TestResult,
  typed: TestResult | undefined,
  row: TestRow | undefined,
): Finding[] {
  if (row === undefined || typed === undefined) return [];
  const report = (field: string, byProtocol: number, bySheet: number): Finding =>
    resultFindings.of('protocol-differs-from-results', placeOf(row.table, row.row, field), {
      what: fieldOf(row.table, field)?.title ?? field,
      protocol: byProtocol,
      sheet: bySheet,
      key: [...testLabels(protocol.key), protocol.key.school],
    });
  if (protocol.participants !== typed.participants) {
    return [report('participants', protocol.participants, typed.participants)];
  }
  const findings = markFields.flatMap((field, mark) => {
    const byProtocol = protocol.marks?.[mark];
    const bySheet = typed.marks?.[mark];
    if (byProtocol === undefined || bySheet === undefined || byProtocol === bySheet) return [];
    return [report(field, byProtocol, bySheet)];
  });
  const { mean } = protocol;
  if (mean !== null && typed.mean !== null && Math.abs(mean - typed.mean) > meanTolerance) {
    findings.push(report('mean', Math.round(mean * 100) / 100, typed.mean));
  }
  return findings;
}
