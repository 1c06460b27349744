/** Finds the sheet data in a worksheet's bytes, or says that only a parser can. */
import { asciiBytes, indexOfTag, lastIndexOfTag } from '../xml/byte-search';

export interface SheetDataRange {
  /** At `<sheetData`. */
  readonly start: number;
  /** After the opening tag. */
  readonly contentStart: number;
  /** At `</sheetData>`. */
  readonly contentEnd: number;
  readonly end: number;
}

const opening = asciiBytes('<sheetData>');
const closing = asciiBytes('</sheetData>');

/**
 * Null where the plain spelling is not found, or where a comment, CDATA or DOCTYPE stands before or after it and the
 * tags found might be part of that.
 */
export function findSheetData(bytes: Uint8Array): SheetDataRange | null {
  const start = indexOfTag(bytes, opening);
  if (start < 0 || hasDeclaration(bytes, 0, start)) return null;
  const contentStart = start + opening.length;
  const contentEnd = lastIndexOfTag(bytes, closing);
  if (contentEnd < contentStart) return null;
  const end = contentEnd + closing.length;
  if (hasDeclaration(bytes, end, bytes.length)) return null;
  return { start, contentStart, contentEnd, end };
}

/** `<!` opens comments, CDATA and DOCTYPE alike. */
function hasDeclaration(bytes: Uint8Array, start: number, end: number): boolean {
  const part = bytes.subarray(start, end);
  for (let at = part.indexOf(33); at >= 0; at = part.indexOf(33, at + 1)) {
    if (part[at - 1] === 60) return true;
  }
  return false;
}
