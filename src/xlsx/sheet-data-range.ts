/** Finds the sheet data in a worksheet's bytes, or says that only a parser can. */

export interface SheetDataRange {
  /** At `<sheetData`. */
  readonly start: number;
  /** After the opening tag. */
  readonly contentStart: number;
  /** At `</sheetData>`. */
  readonly contentEnd: number;
  readonly end: number;
}

const opening = bytesOf('<sheetData>');
const closing = bytesOf('</sheetData>');

/**
 * Null where the plain spelling is not found, or where a comment, CDATA or DOCTYPE stands before or after it and the
 * tags found might be part of that.
 */
export function findSheetData(bytes: Uint8Array): SheetDataRange | null {
  const start = indexOf(bytes, opening, 0);
  if (start < 0 || hasDeclaration(bytes, 0, start)) return null;
  const contentStart = start + opening.length;
  const contentEnd = lastIndexOf(bytes, closing);
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

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(60, from); at >= 0; at = bytes.indexOf(60, at + 1)) {
    if (matches(bytes, at, wanted)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.lastIndexOf(60); at >= 0; at = bytes.lastIndexOf(60, at - 1)) {
    if (matches(bytes, at, wanted)) return at;
    if (at === 0) return -1;
  }
  return -1;
}

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
