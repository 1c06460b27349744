/** What belongs into a cell of a sheet that may be typed on. */

/** What a cell is for: its column's title (or its row's, on a sheet of properties), the prompt, the only texts it takes. */
export interface EntryRule {
  readonly title: string;
  readonly prompt: string;
  readonly choices: readonly string[] | null;
}

export interface SheetEditing {
  /** Zero-based; data begin below it. */
  readonly headerRow: number;
  /** `free`: a form's sheet that is no table yet, for its header is gone or another sheet is read in its place. */
  readonly layout: 'rows' | 'properties' | 'free';
  /** By column of the sheet, or by row where it is a list of properties. */
  readonly rules: readonly (readonly [number, EntryRule])[];
  /** Of every cell of the header, and of a free sheet; null where there is neither. */
  readonly header: EntryRule | null;
  /** How many empty columns beside the last a person may begin. */
  readonly spareColumns: number;
  /** Columns that tell the row among the others. */
  readonly keyColumns: readonly number[];
}

/** Of a sheet that is a list of properties. */
export const propertyColumn = 1;

/** Null where nothing may be typed. */
export function entryRuleAt(
  { layout, headerRow, rules, header }: SheetEditing,
  row: number,
  column: number,
): EntryRule | null {
  if (layout === 'free' || (layout === 'rows' && row === headerRow)) return header;
  const isInside = layout === 'properties' ? column === propertyColumn : row > headerRow;
  const at = layout === 'properties' ? row : column;
  return isInside ? (rules.find(([place]) => place === at)?.[1] ?? null) : null;
}
