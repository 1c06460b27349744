/** Every source of results in one set: protocols before summary reports before what was typed on the sheets. */
import type { Finding } from '../finding';
import { alsoInProtocols } from './beside-protocols';
import type { FileReading, SummaryFileReading } from './file-reading';
import type { FormId } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import type { Tables } from '../table/tables';
import { mergeResults } from './merge-results';
import { readProtocol, type ProtocolReading } from './read-protocol';
import { readResultTables } from './read-result-tables';
import { testLabels } from './protocol-test';
import type { TestRecord } from './record';
import { readSummary, type SummaryReading } from './read-summary';
import { regionalReferences } from './regional-reference';
import { mergeRecords } from './merge-records';
import { readRecords } from './read-records';
import { joined, newReferences, withoutKnown } from './kept-reports';
import { testText, type TestReference } from './result';
import type { ResultSet } from './result-set';
import type { KnownSchool } from './school-finder';
import type { ResultWords, SeparatedSheets } from './separate-sheets';
import { summariseRecord } from './summarise-record';
import { joinMet, type MetSchool } from './met-schools';
import { renamedSchools } from './renamed-schools';
import { unknownTests } from './unknown-tests';

export interface CollectedResults {
  readonly results: ResultSet;
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
  /** In force: the sheet's before the built-in ones. */
  readonly scales: readonly Scale[];
}

/** The forms it reads. */
export const resultForms: readonly FormId[] = ['results', 'scores', 'items', 'schools', 'details'];

export function collectResults(sheets: SeparatedSheets, context: CollectContext): CollectedResults {
  const { tables, words, lexicon, schools, scales } = context;
  const ownSchool = ownSchoolOf(tables);
  const typed = readResultTables(tables, lexicon);
  const protocols = sheets.protocols.map(({ file, folders, source }) => ({
    file,
    folders,
    source,
    ...readProtocol(source, { file, folders, words: words.protocol, lexicon, schools, scales, ownSchool }),
  }));
  const summaries = sheets.summaries.map(({ file, source }) =>
    readSummary(source, { file, words: words.summary, nameWords: words.protocol, lexicon, schools }),
  );
  const stored = sheets.records.map((sheet) => ({ file: sheet.file, ...readRecords(sheet, words.records) }));
  const reported = joined(summaries.map(({ results }) => results));
  const kept = joined(stored.map((each) => ({ ...each.summaries, records: [], pooled: [] })));
  const summarised = joined([reported, withoutKnown(kept, reported)]);
  const keptReferences = stored.flatMap(({ references }) => references);
  const own = [...summaries.flatMap(({ references }) => references), ...fromRegionalFiles(protocols)];
  const read = protocols.flatMap((protocol) => protocol.records);
  const { records, findings: conflicts } = mergeRecords(
    read,
    stored.flatMap((each) => each.records),
  );
  const readTests = new Set(read.map(({ key }) => testText(key)));
  const merged = mergeResults({
    protocols: records.map((record) => ({ record, summary: summariseRecord(record, scales) })),
    summaries: summarised,
    sheet: typed.results,
    rowOf: typed.rowOf,
  });
  const met = joinMet(protocols.flatMap((protocol) => protocol.met));
  return {
    // The items of a protocol at hand are in its schools' records already.
    results: {
      ...merged.results,
      pooled: stored.flatMap(({ pooled }) => pooled).filter(({ key }) => !readTests.has(testText(key))),
    },
    summaries: summarised,
    references: [...own, ...newReferences(keptReferences, own)],
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
