/** Text out of byte ranges, fast for the short strings that fill cells. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Beyond this many bytes the host's decoder wins over the loop. */
const shortLength = 64;

/** UTF-8 bytes [start, end) as text; malformed bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortLength) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  let at = start;
  while (at < end) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      at += 1;
      continue;
    }
    const second = bytes[at + 1] as number;
    // Two-byte sequences hold Cyrillic; everything longer is rare enough for the host's decoder.
    if (lead < 0xc2 || lead > 0xdf || at + 1 >= end || (second & 0xc0) !== 0x80) {
      return decoder.decode(bytes.subarray(start, end));
    }
    text += String.fromCharCode(((lead & 0x1f) << 6) | (second & 0x3f));
    at += 2;
  }
  return text;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character data as an XML parser would give it; null when it holds a reference that is not predefined. */
export function decodeCharacterData(bytes: Uint8Array, start: number, end: number): string | null {
  let at = start;
  for (let byte = bytes[at]; at < end && byte !== 38 && byte !== 13; byte = bytes[++at]);
  if (at >= end) return decodeUtf8(bytes, start, end);
  let text = '';
  let from = start;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 38 && byte !== 13) continue;
    if (at > from) text += decodeUtf8(bytes, from, at);
    if (byte === 13) {
      text += '\n';
      if (bytes[at + 1] === 10) at++;
    } else {
      const close = bytes.indexOf(59, at);
      const character = close < 0 || close >= end ? null : resolveReference(bytes, at + 1, close);
      if (character === null) return null;
      text += character;
      at = close;
    }
    from = at + 1;
  }
  return end > from ? text + decodeUtf8(bytes, from, end) : text;
}

/** What stands between & and the semicolon. Some writers spell every Cyrillic letter so: it must be quick. */
function resolveReference(bytes: Uint8Array, start: number, end: number): string | null {
  if (bytes[start] !== 35) return entities[decodeUtf8(bytes, start, end)] ?? null;
  const isHexadecimal = bytes[start + 1] === 120;
  const digits = start + (isHexadecimal ? 2 : 1);
  if (end === digits || end - digits > 7) return null;
  let code = 0;
  for (let at = digits; at < end; at++) {
    const digit = digitOf(bytes[at] as number);
    if (digit < 0 || (digit > 9 && !isHexadecimal)) return null;
    code = code * (isHexadecimal ? 16 : 10) + digit;
  }
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** The characters XML 1.0 allows. */
function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
