/** References as other parts of a workbook spell them: a sheet, an exclamation mark, cells with dollar signs. */
import type { Area } from '../../../src/core/table/grid';
import { parseArea } from '../../../src/xlsx/cells/cell-reference';

export interface SheetReference {
  /** Null where the reference names no sheet. */
  readonly sheet: string | null;
  /** As written: `$A$1:$B$9`, `$1:$2`. */
  readonly cells: string;
}

/** `'Мой лист'!$A$1`, `Лист1!A1:B2`, `A1`; null for a formula, a list of references, another workbook. */
export function parseSheetReference(text: string): SheetReference | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!,()[\]"]+))!)?(\$?[A-Za-z0-9$]+(?::\$?[A-Za-z0-9$]+)?)$/.exec(
    text.trim().replace(/^=/, ''),
  );
  if (match === null) return null;
  const [, quoted, bare, cells = ''] = match;
  const sheet = quoted?.replace(/''/g, "'") ?? bare ?? null;
  return sheet?.includes('[') === true ? null : { sheet, cells };
}

/** The references of a list, `'Лист, 1'!$A:$B,'Лист, 1'!$1:$2`; a comma in a quoted name parts nothing. */
export function splitReferences(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** The cells of a reference to the sheet named; null for anything else. */
export function areaOnSheet(text: string, sheet: string): Area | null {
  const reference = parseSheetReference(text);
  if (reference === null) return null;
  const isThere = reference.sheet === null || reference.sheet.toLowerCase() === sheet.toLowerCase();
  return isThere ? parseArea(reference.cells) : null;
}

/** The areas of `sqref`, parted by blanks; what is no area is left out. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}
