/** Every source of results in one set: protocols before summary reports before what was typed on the sheets. */
import type { Finding } from '../finding';
import { alsoInProtocols } from './beside-protocols';
import type { FileReading, SummaryFileReading } from './file-reading';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import type { Grid } from '../table/grid';
import type { SourceSheet } from '../table/recognise';
import type { Tables } from '../table/tables';
import { mergeResults } from './merge-results';
import { readProtocol, type ProtocolReading } from './read-protocol';
import { readResultTables } from './read-result-tables';
import { testLabels } from './protocol-test';
import type { TestRecord } from './record';
import { readSummary, type SummaryReading } from './read-summary';
import type { ProtocolWords } from './protocol-words';
import { recogniseExams } from './recognise-exams';
import { recogniseProtocol, type ProtocolFile } from './recognise-protocol';
import { recogniseSummaries, type SummarySource } from './recognise-summary';
import { regionalReferences } from './regional-reference';
import { mergeRecords } from './merge-records';
import { readRecords, recogniseRecords, type RecordSheet, type RecordWords } from './read-records';
import { keyText, testText, type TestKey, type TestReference, type TestResult } from './result';
import type { ResultSet } from './result-set';
import type { KnownSchool } from './school-finder';
import { summariseRecord } from './summarise-record';
import { joinMet, type MetSchool } from './met-schools';
import { renamedSchools } from './renamed-schools';
import { unknownTests } from './unknown-tests';
import type { ForeignWords } from './foreign-tables';
import type { SummaryWords } from './summary-words';

export interface ResultWords {
  readonly protocol: ProtocolWords;
  readonly summary: SummaryWords;
  readonly records: RecordWords;
  readonly foreign: ForeignWords;
}

/** The sheets of a run by what they are. */
export interface SeparatedSheets {
  readonly protocols: readonly ProtocolFile[];
  readonly summaries: readonly { readonly file: string | undefined; readonly source: SummarySource }[];
  readonly records: readonly RecordSheet[];
  /** Sheets that may be forms. */
  readonly rest: readonly SourceSheet[];
}

/** A protocol takes its whole file; a summary report its sheet. */
export function separateSheets(sheets: readonly SourceSheet[], words: ResultWords): SeparatedSheets {
  const files = new Map<string | undefined, Grid[]>();
  const foldersOf = new Map<string | undefined, readonly string[] | undefined>();
  for (const { file, folders, grid } of sheets) {
    files.set(file, [...(files.get(file) ?? []), grid]);
    foldersOf.set(file, folders);
  }
  const protocols: ProtocolFile[] = [];
  const summaries: { file: string | undefined; source: SummarySource }[] = [];
  const records: RecordSheet[] = [];
  const rest: SourceSheet[] = [];
  for (const [file, grids] of files) {
    const exams = recogniseExams(grids, words.protocol);
    if (exams.length > 0) {
      protocols.push(...exams.map((source) => ({ file, folders: foldersOf.get(file), source })));
      continue;
    }
    const protocol = recogniseProtocol(grids, words.protocol);
    if (protocol !== null) {
      protocols.push({ file, folders: foldersOf.get(file), source: protocol });
      continue;
    }
    const reports = recogniseSummaries(grids, words.summary, file);
    summaries.push(...reports.map((source) => ({ file, source })));
    const stored = grids.flatMap((grid) => recogniseRecords(file, grid, words.records) ?? []);
    records.push(...stored);
    const taken = new Set([...reports, ...stored].map(({ grid }) => grid));
    rest.push(...grids.filter((grid) => !taken.has(grid)).map((grid) => ({ file, grid })));
  }
  return { protocols, summaries, records, rest };
}

/** Files separated one by one, together. */
export function mergeSeparated(parts: readonly SeparatedSheets[]): SeparatedSheets {
  return {
    protocols: parts.flatMap(({ protocols }) => protocols),
    summaries: parts.flatMap(({ summaries }) => summaries),
    records: parts.flatMap(({ records }) => records),
    rest: parts.flatMap(({ rest }) => rest),
  };
}

export interface CollectedResults {
  readonly results: ResultSet;
  /** The sheet's scales before the built-in ones, so that a district's own wins. */
  readonly scales: readonly Scale[];
  /** What summary reports said of schools, before the protocols are laid over it. */
  readonly summaries: ResultSet;
  readonly references: readonly TestReference[];
  readonly findings: readonly Finding[];
  /** What was read of each protocol. */
  readonly files: readonly FileReading[];
  /** What was read of each summary report. */
  readonly summaryFiles: readonly SummaryFileReading[];
  /** Every school that a protocol names. */
  readonly met: readonly MetSchool[];
  readonly origins: ResultOrigins;
}

/** Where results come from, before they are merged. */
export interface ResultOrigins {
  /** Of the protocols and the summary reports at hand. */
  readonly records: readonly TestRecord[];
  readonly reported: Reported;
  /** Of each workbook that keeps what such files said before. */
  readonly kept: readonly {
    readonly file: string | undefined;
    readonly records: readonly TestRecord[];
    readonly reported: Reported;
    /** Of whole groups of schools. */
    readonly references: readonly TestReference[];
  }[];
}

type Reported = Pick<ResultSet, 'results' | 'distributions' | 'profiles'>;

export interface CollectContext {
  readonly tables: Tables;
  readonly words: ResultWords;
  readonly lexicon: Lexicon;
  readonly schools: readonly KnownSchool[];
  readonly builtInScales: readonly Scale[];
}

/** The forms it reads. */
export const resultForms: readonly FormId[] = ['results', 'scores', 'items', 'scales', 'schools', 'details'];

export function collectResults(sheets: SeparatedSheets, context: CollectContext): CollectedResults {
  const { tables, words, lexicon, schools } = context;
  const ownSchool = ownSchoolOf(tables);
  const typed = readResultTables(tables, lexicon);
  const scales = [...typed.scales, ...context.builtInScales];
  const protocols = sheets.protocols.map(({ file, folders, source }) => ({
    file,
    folders,
    source,
    ...readProtocol(source, { file, folders, words: words.protocol, lexicon, schools, scales, ownSchool }),
  }));
  const summaries = sheets.summaries.map(({ file, source }) =>
    readSummary(source, { file, words: words.summary, nameWords: words.protocol, lexicon, schools }),
  );
  const stored = sheets.records.map((sheet) => ({
    file: sheet.file,
    ...readRecords(sheet, words.records),
  }));
  const reported = joined(summaries.map(({ results }) => results));
  const kept = joined(stored.map((each) => ({ ...each.summaries, records: [], pooled: [] })));
  const own = [...summaries.flatMap(({ references }) => references), ...fromRegionalFiles(protocols)];
  const read = protocols.flatMap((protocol) => protocol.records);
  const { records, findings: conflicts } = mergeRecords(
    read,
    stored.flatMap((each) => each.records),
  );
  const readTests = new Set(read.map(({ key }) => testText(key)));
  const merged = mergeResults({
    protocols: records.map((record) => ({ record, summary: summariseRecord(record, scales) })),
    summaries: joined([reported, withoutKnown(kept, reported)]),
    sheet: typed.results,
    sheetRows: typed.rows,
  });
  const met = joinMet(protocols.flatMap((protocol) => protocol.met));
  return {
    // The items of a protocol at hand are in its schools' records already.
    results: {
      ...merged.results,
      pooled: stored.flatMap(({ pooled }) => pooled).filter(({ key }) => !readTests.has(testText(key))),
    },
    scales,
    summaries: joined([reported, withoutKnown(kept, reported)]),
    references: [
      ...own,
      ...newReferences(
        stored.flatMap(({ references }) => references),
        own,
      ),
    ],
    findings: [
      ...unknownTests(protocols),
      ...renamedSchools(met, tables),
      ...[...protocols, ...summaries, ...stored].flatMap(({ findings }) => findings),
      ...conflicts,
      ...merged.findings,
    ],
    files: protocols.map(({ reading }) => reading),
    summaryFiles: sheets.summaries.map(({ file, source: { grid, kind } }, index) =>
      summaryReading({ file: file ?? null, sheet: grid.sheet, kind }, summaries[index], records),
    ),
    met,
    origins: {
      records: read,
      reported,
      kept: stored.map(({ file, records: own, summaries: reports, references }) => ({
        file,
        records: own,
        reported: reports,
        references,
      })),
    },
  };
}

function summaryReading(
  about: Pick<SummaryFileReading, 'file' | 'sheet' | 'kind'>,
  summary: SummaryReading | undefined,
  records: readonly TestRecord[],
): SummaryFileReading {
  const { results: found = null, test = null } = summary ?? {};
  const told = [...(found?.results ?? []), ...(found?.profiles ?? [])];
  return {
    ...about,
    test: test === null ? null : testLabels(test),
    schools: new Set(told.map(({ key }) => key.school)).size,
    alsoInProtocols: alsoInProtocols(told, records),
  };
}

/** The school whose protocols are those that name none. */
function ownSchoolOf(tables: Tables): string | null {
  const details = tables.of('details')[0];
  return details === undefined ? null : tables.text(details, 0, 'ownSchool') || null;
}

/** Where a protocol holds other municipalities too, all its schools together are the region. */
function fromRegionalFiles(
  protocols: readonly (ProtocolReading & { readonly file?: string })[],
): readonly TestReference[] {
  return protocols
    .filter(({ others }) => others.length > 0)
    .flatMap(({ records, others, file }) => regionalReferences([...records, ...others], file ?? null));
}

/** The workbook keeps what a report at hand says again; what another report of the same test said stays. */
function withoutKnown(kept: ResultSet, reported: ResultSet): ResultSet {
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

function newReferences(
  kept: readonly TestReference[],
  own: readonly TestReference[],
): readonly TestReference[] {
  const tests = new Set(own.map(testText));
  return kept.filter((reference) => !tests.has(testText(reference)));
}

function joined(sets: readonly ResultSet[]): ResultSet {
  return {
    results: sets.flatMap(({ results }) => results),
    distributions: sets.flatMap(({ distributions }) => distributions),
    profiles: sets.flatMap(({ profiles }) => profiles),
    records: sets.flatMap(({ records }) => records),
    pooled: [],
  };
}
