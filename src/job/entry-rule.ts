/** What belongs into a cell of a sheet that may be typed on. */
import type { EntryRule, SheetEditing } from './sheet-editing';

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
