/** Passing over tags and attributes whose content does not matter; -1 for a spelling that is not known. */
import { isDigit, skipSpace } from './byte-search';

const lt = 60;
const gt = 62;
const slash = 47;
const quote = 34;
const equals = 61;
const lowerR = 114;

export function endsRow(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === lowerR && bytes[at + 1] === 111 && bytes[at + 2] === 119 && bytes[at + 3] === gt;
}

/** `name="…"` whose value does not matter; names that change the meaning of text (xml:…, xmlns…) are not known. */
export function skipAttribute(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at] === 120 && bytes[at + 1] === 109 && bytes[at + 2] === 108) return -1;
  for (let byte = bytes[at]; byte !== undefined && isNameByte(byte); byte = bytes[++at]);
  if (at === start || bytes[at] !== equals || bytes[at + 1] !== quote) return -1;
  for (at += 2; bytes[at] !== quote; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte === lt) return -1;
  }
  return at + 1;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    isDigit(byte) ||
    byte === 58 ||
    byte === 45 ||
    byte === 95 ||
    byte === 46
  );
}

/** Stands after `<f`: `/>`, `>…</f>` or attributes before either. */
export function skipFormula(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = skipSpace(bytes, at);
    const byte = bytes[at];
    if (byte === slash) return bytes[at + 1] === gt ? at + 2 : -1;
    if (byte === gt) break;
    at = skipAttribute(bytes, at);
    if (at < 0) return -1;
  }
  const end = bytes.indexOf(lt, at);
  const isClosed = bytes[end + 1] === slash && bytes[end + 2] === 102 && bytes[end + 3] === gt;
  return end > 0 && isClosed ? end + 4 : -1;
}
