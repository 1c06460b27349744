/** A workbook file as the stand-in needs it: what it asks of the door to files, and what it remembers of an open one. */
import type { OverwriteOutcome } from './document/document-workbook';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { cellAddress, type Grid } from '../../src/core/table/grid';
import type { Change, SheetId, SheetInfo, SheetThing } from '../../src/core/workbook';
import { plainFormula } from './plain-formula';

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet it is local to, or null for the workbook's. */
  readonly sheet: SheetId | null;
  readonly isHidden: boolean;
}

/** A sheet as it is to stand in the file. */
export interface SheetPlace {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
}

/** A file as an application that shows it needs it: more than the port's readers and writers do. */
export interface WorkbookFile {
  listSheets(): Promise<readonly SheetInfo[]>;
  readSheet(sheet: SheetId): Promise<Grid>;
  readModel(sheet: SheetId): Promise<SheetModel>;
  readNames(): Promise<readonly DefinedName[]>;
  /** What stands on the sheet besides cells and what goes with them. */
  thingsOn(sheet: SheetId): Promise<readonly SheetThing[]>;
  readState(): Promise<ReadonlyMap<string, string>>;
  saveState(key: string, value: string): Promise<void>;
  /** A person's own changes: formulas, locked cells and sheets of any owner may go. */
  overwrite(changes: readonly Change[]): Promise<OverwriteOutcome>;
  /** All sheets in their order; references follow a sheet to its new name. */
  arrange(sheets: readonly SheetPlace[]): Promise<void>;
  save(): Promise<Uint8Array>;
}

export interface OpenedFile {
  /** The file anew, as it was opened: saving twice must not be in its own way. */
  readonly open: () => Promise<WorkbookFile>;
  /** By the engine's sheet id. */
  readonly sheets: ReadonlyMap<string, OpenedSheet>;
}

export interface OpenedSheet {
  readonly id: SheetId;
  readonly grid: Grid;
  /** By address, without their equals signs. */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** Sheets whose new look the file does not take: their cells are saved, their look is the file's. */
  readonly oldStyles: readonly string[];
}

/** By address. */
export function formulasOf(model: SheetModel): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  model.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const value = cell?.value ?? null;
      if (typeof value === 'object' && value !== null && 'formula' in value)
        formulas.set(cellAddress(row, column), plainFormula(value.formula));
    }),
  );
  return formulas;
}
