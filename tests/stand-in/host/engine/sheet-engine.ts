/** The spreadsheet under the stand-in, named by what the object model needs of it and by no library. */
import type { Area, CellValue } from '../../../../src/core/table/grid';
import type { FunctionResult } from '../function-calls';

/** What a cell holds without its number format: a date is its serial number here. */
export type EngineValue = Exclude<CellValue, { readonly date: number }>;

export interface EngineCell {
  readonly value: EngineValue;
  /** With its equals sign; null where the cell holds a plain value. */
  readonly formula: string | null;
  /** It only shows a value of a formula in another cell. */
  readonly isSpilled: boolean;
}

/** What to put in a cell; a formula's value follows by itself. */
export type EngineInput = { readonly value: EngineValue } | { readonly formula: string };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** #RRGGBB or nothing. */
  readonly tabColor: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface EngineBorder {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dashed' | 'dotted' | 'double';
  /** #RRGGBB. */
  readonly color: string;
}

/** A cell's look; colours are #RRGGBB, empty where nothing is set; sizes in points. */
export interface EngineStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string;
  readonly fill: string;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'CenterAcrossSelection';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, EngineBorder>>>;
}

/** A border side is removed by null. */
export type EngineStylePatch = Partial<Omit<EngineStyle, 'borders'>> & {
  readonly borders?: Readonly<Partial<Record<BorderSide, EngineBorder | null>>>;
};

export interface EngineChange {
  readonly sheet: string;
  readonly area: Area;
  /** `client`: through the object model; `person`: typed, pasted or cleared in the grid. */
  readonly by: 'client' | 'person';
}

/** A person's doing; rows and columns counted from zero, both ends included. */
export type StructureChange =
  | {
      readonly kind: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted';
      readonly sheet: string;
      readonly first: number;
      readonly last: number;
    }
  | {
      /** `sheet-hidden`: or shown again. */
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-renamed' | 'sheet-hidden';
      readonly sheet: string;
    };

export interface EngineSelection {
  readonly sheet: string;
  readonly area: Area;
}

/** A custom function as its metadata describes it. */
export interface FunctionSignature {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly detail: string;
    readonly isMatrix: boolean;
    readonly isOptional: boolean;
  }[];
}

/** Numbers of rows and columns every sheet has. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** Widths and heights are in points. Sheets are named by id; an unknown id throws, for the model has checked it. */
export interface SheetEngine {
  sheets(): readonly EngineSheet[];
  addSheet(name: string): string;
  removeSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  setVisibility(sheet: string, visibility: Visibility): void;
  setTabColor(sheet: string, color: string): void;

  /** The smallest area from the first to the last used cell; formatted cells count unless `valuesOnly`. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  readCells(sheet: string, area: Area): EngineCell[][];
  /** As the grid shows them. */
  readTexts(sheet: string, area: Area): string[][];
  /** `undefined` leaves a cell as it is. */
  writeCells(sheet: string, area: Area, cells: readonly (readonly (EngineInput | undefined)[])[]): void;
  clear(sheet: string, area: Area, what: 'contents' | 'formats' | 'all'): void;

  styleAt(sheet: string, row: number, column: number): EngineStyle;
  readNumberFormats(sheet: string, area: Area): string[][];
  /** `patch` is asked for every cell of the area. */
  setStyles(
    sheet: string,
    area: Area,
    patch: (row: number, column: number) => EngineStylePatch | undefined,
  ): void;
  /** What `setColumnStyle` gave the column; null where it gave nothing. */
  columnStyle(sheet: string, column: number): EngineStyle | null;
  /** The look of the cells from a row down that have none of their own. */
  setColumnStyle(sheet: string, first: number, last: number, fromRow: number, patch: EngineStylePatch): void;

  /** From `hold` to `letGo` new looks and heights are gathered and shown at once; who reads them sees them all the same. */
  hold(): void;
  letGo(): void;

  merges(sheet: string): readonly Area[];
  /** Merges that the areas touch are taken apart first. */
  merge(sheet: string, areas: readonly Area[]): void;
  unmerge(sheet: string, area: Area): void;

  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, first: number, last: number, points: number): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, first: number, last: number, points: number): void;
  /** Rows as high as their texts need; a grid nobody sees leaves them as they are. */
  fitRows(sheet: string, first: number, last: number): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowHidden(sheet: string, first: number, last: number, hidden: boolean): void;

  /** Counts of frozen rows and columns from A1; zero where nothing is frozen. */
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
  freeze(sheet: string, rows: number, columns: number): void;

  selection(): EngineSelection;
  select(selection: EngineSelection): void;

  /** A person's input, as the grid would pass it on. */
  edit(sheet: string, area: Area, cells: readonly (readonly (EngineInput | undefined)[])[]): void;

  /** Whether more than values changed in the sheet since `startAnew`: looks, sizes, merges, places of cells. */
  hasNewStyle(sheet: string): boolean;
  /** Whether rows or columns of it came, went or changed places since `startAnew`. */
  hasMovedCells(sheet: string): boolean;
  /** What is there now is the workbook as it was opened: there is nothing to undo. */
  startAnew(): void;

  onChange(listener: (change: EngineChange) => void): () => void;
  onStructure(listener: (change: StructureChange) => void): () => void;
  onSelect(listener: (selection: EngineSelection) => void): () => void;

  /** Makes `NAMESPACE.ID(…)` a function of the formulas; `call` gets the id and plain arguments. */
  registerFunctions(
    namespace: string,
    signatures: readonly FunctionSignature[],
    call: (name: string, args: readonly unknown[], address: string) => Promise<FunctionResult>,
  ): void;

  /** Settles when the formulas are calculated; a custom function on its way shows #GETTING_DATA, as in Excel. */
  calculated(): Promise<void>;
  /**
   * Settles when the custom functions have answered too. Not to be awaited while a client's request is carried out: the
   * answers come as requests of the same client.
   */
  answered(): Promise<void>;
  dispose(): void;
}
