/** The sheets of a run by what they are: protocols, summary reports, stored records, and what may be forms. */
import type { Grid } from '../table/grid';
import type { SourceSheet } from '../table/recognise';
import type { ForeignWords } from './foreign-tables';
import type { ProtocolWords } from './protocol-words';
import { recogniseRecords, type RecordSheet, type RecordWords } from './read-records';
import { recogniseExams } from './recognise-exams';
import { recogniseProtocol, type ProtocolFile } from './recognise-protocol';
import { recogniseSummaries, type SummarySource } from './recognise-summary';
import type { SummaryWords } from './summary-words';

export interface ResultWords {
  readonly protocol: ProtocolWords;
  readonly summary: SummaryWords;
  readonly records: RecordWords;
  readonly foreign: ForeignWords;
}

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
