/** What the job needs from outside; a composition root hands in the real doors, a test its own. */
import type { FileProblem } from '../core/file-error';
import type { DocumentModel } from '../core/model/document-model';
import type { SheetModel, TableLooks } from '../core/model/sheet-model';
import type { PersonTable } from '../core/table/person-table';
import type { Grid } from '../core/table/grid';
import type { ApplyOutcome, CallOptions, SheetId, WorkbookPort } from '../core/workbook';
import type { SaveCaution } from './book-overview';

/** What the job asks of a workbook. */
export type JobPort = Pick<WorkbookPort, 'listSheets' | 'readSheet' | 'apply' | 'undo'>;

/** A host's workbook: its tables are dressed where they stand. */
export interface HostPort extends JobPort {
  dress(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<ApplyOutcome>;
}

export interface OpenedWorkbook {
  readonly port: JobPort;
  /** What saving it cannot keep. */
  readonly cautions: readonly SaveCaution[];
  save(): Promise<Uint8Array>;
  /** A copy in which a table has these looks; absent where no file would be its own. */
  dressed?(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<Uint8Array>;
  /** Of a damaged workbook: the sheets that can be read, and what keeps each of the others from it. */
  readSoundSheets?(): Promise<{
    readonly sheets: readonly { readonly id: SheetId; readonly grid: Grid }[];
    readonly problems: readonly FileProblem[];
  }>;
}

export interface Doors {
  /** The workbook a host holds open; null where files are opened. */
  readonly hostWorkbook: HostPort | null;
  /** Rejects with a WorkFailure where the bytes are no workbook. */
  openWorkbook(bytes: Uint8Array, file: string, options: CallOptions): Promise<OpenedWorkbook>;
  /** Rejects likewise. */
  readCsv(bytes: Uint8Array, sheet: string, file: string): Promise<Grid>;
  createWorkbook(sheets: readonly SheetModel[]): Promise<Uint8Array>;
  /** A Word file. */
  createDocument(model: DocumentModel): Promise<Uint8Array>;
  /** One archive of several files. */
  packFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array>;
  /** As workbooks count days. */
  today(): number;
}
