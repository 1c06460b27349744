/** Finding plain ASCII spellings in bytes. */

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function startsWithAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/** The first place past blanks (space, tab, line breaks). */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[++at]);
  return at;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** `wanted` begins with `<`; -1 when it is not found. */
export function indexOfTag(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.indexOf(lessThan); at >= 0; at = bytes.indexOf(lessThan, at + 1)) {
    if (startsWithAt(bytes, at, wanted)) return at;
  }
  return -1;
}

export function lastIndexOfTag(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.lastIndexOf(lessThan); at >= 0; at = bytes.lastIndexOf(lessThan, at - 1)) {
    if (startsWithAt(bytes, at, wanted)) return at;
    if (at === 0) return -1;
  }
  return -1;
}

const lessThan = 60;
