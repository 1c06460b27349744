/** Every source of results in one set: protocols before summary reports before what was typed on the sheets. */
import type { Finding } from '../finding';
import type { Lexicon } from '../schema/lexicon';
import type { Scale } from '../schema/scale';
import type { Grid } from '../table/grid';
import type { SourceSheet } from '../table/recognise';
import type { Tables } from '../table/tables';
import { mergeResults } from './merge-results';
import { readProtocol, type ProtocolReading } from './read-protocol';
import { readResultTables } from './read-result-tables';
import { readSummary } from './read-summary';
import type { ProtocolWords } from './protocol-words';
import { recogniseProtocol, type ProtocolSource } from './recognise-protocol';
import { recogniseSummaries, type SummarySource } from './recognise-summary';
import { regionalReferences } from './regional-reference';
import type { PupilScores, ResultSet, TestReference } from './result';
import type { KnownSchool } from './school-finder';
import { summarisePupils } from './summarise-pupils';
import type { SummaryWords } from './summary-words';

export interface ResultWords {
  readonly protocol: ProtocolWords;
  readonly summary: SummaryWords;
}

/** The sheets of a run by what they are. */
export interface SeparatedSheets {
  readonly protocols: readonly { readonly file: string | undefined; readonly source: ProtocolSource }[];
  readonly summaries: readonly { readonly file: string | undefined; readonly source: SummarySource }[];
  /** Sheets that may be forms. */
  readonly rest: readonly SourceSheet[];
}

/** A protocol takes its whole file; a summary report its sheet. */
export function separateSheets(sheets: readonly SourceSheet[], words: ResultWords): SeparatedSheets {
  const files = new Map<string | undefined, Grid[]>();
  for (const { file, grid } of sheets) files.set(file, [...(files.get(file) ?? []), grid]);
  const protocols: { file: string | undefined; source: ProtocolSource }[] = [];
  const summaries: { file: string | undefined; source: SummarySource }[] = [];
  const rest: SourceSheet[] = [];
  for (const [file, grids] of files) {
    const protocol = recogniseProtocol(grids, words.protocol);
    if (protocol !== null) {
      protocols.push({ file, source: protocol });
      continue;
    }
    const reports = recogniseSummaries(grids, words.summary, file);
    summaries.push(...reports.map((source) => ({ file, source })));
    const taken = new Set(reports.map(({ grid }) => grid));
    rest.push(...grids.filter((grid) => !taken.has(grid)).map((grid) => ({ file, grid })));
  }
  return { protocols, summaries, rest };
}

/** Files separated one by one, together. */
export function joinSeparated(parts: readonly SeparatedSheets[]): SeparatedSheets {
  return {
    protocols: parts.flatMap(({ protocols }) => protocols),
    summaries: parts.flatMap(({ summaries }) => summaries),
    rest: parts.flatMap(({ rest }) => rest),
  };
}

export interface CollectedResults {
  readonly results: ResultSet;
  /** The sheet's scales before the built-in ones, so that a district's own wins. */
  readonly scales: readonly Scale[];
  readonly references: readonly TestReference[];
  readonly findings: readonly Finding[];
  readonly absentees: number;
}

export interface CollectContext {
  readonly tables: Tables;
  readonly words: ResultWords;
  readonly lexicon: Lexicon;
  readonly schools: readonly KnownSchool[];
  readonly builtInScales: readonly Scale[];
}

export function collectResults(sheets: SeparatedSheets, context: CollectContext): CollectedResults {
  const { tables, words, lexicon, schools } = context;
  const typed = readResultTables(tables, lexicon);
  const scales = [...typed.scales, ...context.builtInScales];
  const protocols = sheets.protocols.map(({ file, source }) =>
    readProtocol(source, { file, words: words.protocol, lexicon, schools, scales }),
  );
  const summaries = sheets.summaries.map(({ file, source }) =>
    readSummary(source, { file, words: words.summary, nameWords: words.protocol, lexicon, schools }),
  );
  const merged = mergeResults({
    protocols: protocols
      .flatMap(({ pupils }) => pupils)
      .map((pupils: PupilScores) => ({ pupils, summary: summarisePupils(pupils, scales) })),
    summaries: joined(summaries.map(({ results }) => results)),
    sheet: typed.results,
    sheetRows: typed.rows,
  });
  return {
    results: merged.results,
    scales,
    references: [...summaries.flatMap(({ references }) => references), ...fromRegionalFiles(protocols)],
    findings: [...protocols, ...summaries, merged].flatMap(({ findings }) => findings),
    absentees: protocols.reduce((sum, { absentees }) => sum + absentees, 0),
  };
}

/** Where a protocol holds other municipalities too, all its schools together are the region. */
function fromRegionalFiles(protocols: readonly ProtocolReading[]): readonly TestReference[] {
  return protocols
    .filter(({ others }) => others.length > 0)
    .flatMap(({ pupils, others }) => regionalReferences([...pupils, ...others]));
}

function joined(sets: readonly ResultSet[]): ResultSet {
  return {
    results: sets.flatMap(({ results }) => results),
    distributions: sets.flatMap(({ distributions }) => distributions),
    profiles: sets.flatMap(({ profiles }) => profiles),
    pupils: sets.flatMap(({ pupils }) => pupils),
  };
}
