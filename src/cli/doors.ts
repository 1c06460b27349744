/** What the command line needs of the doors; the composition root hands it in. */
import type { FileProblem } from '../core/file-error';
import type { Wrapping } from '../job/save-cautions';
import type { Grid } from '../core/table/grid';
import type { SheetModel, TableLooks } from '../core/model/sheet-model';
import type { PersonTable } from '../core/table/person-table';
import type { SheetId, WorkbookPort } from '../core/workbook';
import type { DocumentModel } from '../core/model/document-model';

export interface OpenWorkbook extends WorkbookPort, Wrapping {
  save(): Promise<Uint8Array>;
  /** A copy in which a table has these looks. */
  dressed(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<Uint8Array>;
  /** Of a damaged workbook: the sheets that can be read, and what keeps each of the others from it. */
  readSoundSheets(): Promise<{
    readonly sheets: readonly { readonly grid: Grid }[];
    readonly problems: readonly FileProblem[];
  }>;
}

export interface Doors {
  /** This and every call of what it gives rejects with `FileError` for what lies in the file. */
  openWorkbook(bytes: Uint8Array, file: string): Promise<OpenWorkbook>;
  createWorkbook(sheets: readonly SheetModel[]): Promise<Uint8Array>;
  createDocument(model: DocumentModel): Promise<Uint8Array>;
  /** Rejects likewise. The sheet is named after the file. */
  readCsv(bytes: Uint8Array, file: string): Promise<Grid>;
}
