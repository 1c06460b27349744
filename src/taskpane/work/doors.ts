/** What the desk needs from outside; the composition root hands in the real doors, a test its own. */
import type { Finding } from '../../core/finding';
import type { Grid } from '../../core/table/grid';
import type { SheetModel } from '../../core/sheet-model';
import type { CallOptions, WorkbookPort } from '../../core/workbook';
import type { SchoolReasons } from './flags-overview';
import type { BookOverview, CheckChoice } from './work-calls';

export interface OpenedWorkbook {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
}

/** An analysis with all that may be done from it. */
export interface BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: Pick<
    BookOverview,
    'districtName' | 'districts' | 'reportingDate' | 'volume' | 'flags' | 'expected'
  >;
  /** Sheets the report can write. */
  readonly reportSheets: readonly { readonly id: string; readonly name: string }[];
  reasons(school: string): SchoolReasons;
  /** The filled table of expected results, proposals only where accepted; empty where there is none. */
  fillSheets(accepted: ReadonlySet<string>): readonly SheetModel[];
  /** The report's sheets of the given ids. */
  sheetModels(wanted: readonly string[], accepted: ReadonlySet<string>): readonly SheetModel[];
  /** Stands behind the name of a sheet where a person's own sheet has it. */
  readonly suffix: string;
}

export interface Doors {
  /** Rejects with a WorkFailure where the bytes are no workbook. */
  openWorkbook(bytes: Uint8Array, file: string, options: CallOptions): Promise<OpenedWorkbook>;
  analyze(grids: readonly Grid[], choice: CheckChoice, file: string): Promise<BookAnalysis>;
  /** All words of a finding a search may look through. */
  findingWords(finding: Finding): string;
}
