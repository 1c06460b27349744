/** What the desk needs from outside; the composition root hands in the real doors, a test its own. */
import type { Finding } from '../../core/finding';
import type { Grid } from '../../core/table/grid';
import type { CallOptions, Change, SheetInfo, WorkbookPort } from '../../core/workbook';
import type { SchoolReasons } from './flags-overview';
import type { BookOverview, CheckChoice } from './work-calls';

export interface OpenedWorkbook {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
}

export interface BookSheet {
  readonly info: SheetInfo;
  readonly grid: Grid;
}

/** An analysis with all that may be done from it. */
export interface BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: Pick<
    BookOverview,
    'districtName' | 'districts' | 'reportingDate' | 'volume' | 'flags' | 'expected'
  >;
  /** Names of the sheets the report can write. */
  readonly reportSheets: readonly string[];
  reasons(school: string): SchoolReasons;
  /** Changes that write the table of expected results, proposals only where accepted. */
  fillChanges(accepted: ReadonlySet<string>, sheets: readonly BookSheet[]): readonly Change[];
  reportChanges(wanted: ReadonlySet<string>, sheets: readonly SheetInfo[]): readonly Change[];
}

export interface Doors {
  /** Rejects with a WorkFailure where the bytes are no workbook. */
  openWorkbook(bytes: Uint8Array, file: string, options: CallOptions): Promise<OpenedWorkbook>;
  analyze(grids: readonly Grid[], choice: CheckChoice, file: string): Promise<BookAnalysis>;
  /** All words of a finding a search may look through. */
  findingWords(finding: Finding): string;
}
