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
  let isPlain = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === 38 || byte === 13) {
      isPlain = false;
      break;
    }
  }
  const text = decodeUtf8(bytes, start, end);
  return isPlain ? text : resolveReferences(text.replace(/\r\n?/g, '\n'));
}

function resolveReferences(text: string): string | null {
  let isKnown = true;
  const resolved = text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? (entities[name] ?? characterReference(name)) : undefined;
    if (character === undefined) isKnown = false;
    return character ?? whole;
  });
  return isKnown ? resolved : null;
}

function characterReference(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] !== undefined ? Number.parseInt(digits[1], 16) : Number(digits[2]);
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0x10ffff && (code & 0xfffe) !== 0xfffe);
  return isAllowed && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}
