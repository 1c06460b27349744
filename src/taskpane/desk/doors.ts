/** What the desk needs from outside; the composition root hands in the real doors, a test its own. */
import type { Finding } from '../../core/finding';
import type { SheetModel } from '../../core/model/sheet-model';
import type { Grid } from '../../core/table/grid';
import type { SourceSheet } from '../../core/table/recognise';
import type { CallOptions, WorkbookPort } from '../../core/workbook';
import type { SheetFill } from '../../layout/fill-cells';
import type { SchoolReasons } from './flags-overview';
import type { BookOverview, CheckChoice, NewBookChoice, SaveCaution } from './work-calls';

/** What the desk asks of a workbook. */
export type DeskPort = Pick<WorkbookPort, 'listSheets' | 'readSheet' | 'apply' | 'undo'>;

export interface OpenedWorkbook {
  readonly port: DeskPort;
  /** What saving it cannot keep. */
  readonly cautions: readonly SaveCaution[];
  save(): Promise<Uint8Array>;
}

/** An analysis with all that may be done from it. */
export interface BookAnalysis {
  readonly findings: readonly Finding[];
  readonly summary: Pick<
    BookOverview,
    'districtName' | 'districts' | 'reportingDate' | 'volume' | 'flags' | 'expected'
  >;
  /** Files that call themselves a district's workbook; with more than one a person must choose. */
  readonly claimants: readonly string[];
  /** The file that changes and reports are written to; null: only protocols and the like were given. */
  readonly target: string | null;
  /** Sheets the report can write. */
  readonly reportSheets: readonly { readonly id: string; readonly name: string }[];
  reasons(school: string): SchoolReasons;
  /** The card of a school to be handed to its head. */
  cardModel(school: string): SheetModel;
  /** Cells of the person's own table of expected results, proposals only where accepted. */
  fillCells(accepted: ReadonlySet<string>): readonly SheetFill[];
  /** The report's sheets of the given ids. */
  sheetModels(wanted: readonly string[], accepted: ReadonlySet<string>): readonly SheetModel[];
  /** Stands behind the name of a sheet where a person's own sheet has it. */
  readonly suffix: string;
}

export interface Doors {
  /** The workbook a host holds open; null where files are opened. */
  readonly hostWorkbook: DeskPort | null;
  /** Rejects with a WorkFailure where the bytes are no workbook. */
  openWorkbook(bytes: Uint8Array, file: string, options: CallOptions): Promise<OpenedWorkbook>;
  /** Rejects likewise. Cells are typed as far as the form the table holds says so. */
  readCsv(bytes: Uint8Array, sheet: string, file: string): Promise<Grid>;
  createWorkbook(sheets: readonly SheetModel[]): Promise<Uint8Array>;
  /** With the analysis before an edit, only what the edit can affect is checked again. */
  analyze(
    sheets: readonly SourceSheet[],
    choice: CheckChoice,
    before: BookAnalysis | null,
  ): Promise<BookAnalysis>;
  /** Sheets of a district's blank workbook, and the name it goes by. */
  newBook(choice: NewBookChoice): Promise<{ readonly name: string; readonly sheets: readonly SheetModel[] }>;
  /** All words of a finding a search may look through. */
  findingWords(finding: Finding): string;
}
