/** Bytes of a text file as text: its encoding is judged by the whole file, one broken byte does not decide it. */

export const textEncodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'ibm866',
  'koi8-r',
] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Characters that the encoding cannot read; the text has U+FFFD in their places. */
  readonly lostCharacters: number;
}

/** Null for what is no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide);
  if (bytes.includes(0)) return null;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8-bom');
  return decoded(bytes, isUtf8(bytes) ? 'utf-8' : codePageOf(bytes));
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  return { text, encoding, lostCharacters: text.split('\ufffd').length - 1 };
}

/** Of Russian and Latin text in UTF-16 every other byte is 0 or 4; line ends and delimiters give zeros. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.includes(0)) return null;
  const high = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0 || bytes[at] === 4) high[at & 1] = (high[at & 1] ?? 0) + 1;
  }
  const enough = (bytes.length / 2) * 0.9;
  if ((high[1] ?? 0) >= enough) return 'utf-16le';
  return (high[0] ?? 0) >= enough ? 'utf-16be' : null;
}

/** Whole characters of several bytes are all but impossible in a code page; some broken ones beside them are damage. */
function isUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  let isCut = false;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    let more = 1;
    while (more < length && ((bytes[at + more] ?? 0) & 0xc0) === 0x80) more++;
    if (lead >= 0xc2 && lead <= 0xf4 && more === length) whole++;
    else if (at + more < bytes.length) broken++;
    else isCut = true;
    at += more - 1;
  }
  // What the end cuts off says nothing beside others, and nothing for UTF-8 alone.
  return whole > broken * 4 || (whole === 0 && broken === 0 && !isCut);
}

/** The first wins between equals: Russian Excel saves «CSV (разделители — запятые)» in it. */
const codePages = ['windows-1251', 'ibm866', 'koi8-r'] as const;
/** More says nothing new. */
const judgedBytes = 1_000_000;

function codePageOf(bytes: Uint8Array): (typeof codePages)[number] {
  const scores = codePages.map((page) =>
    russianness(new TextDecoder(page).decode(bytes.subarray(0, judgedBytes))),
  );
  return codePages[scores.indexOf(Math.max(...scores))] ?? 'windows-1251';
}

/** The ten commonest letters of Russian text by their code points, and the five rarest. */
const common = new Set([0x43e, 0x435, 0x430, 0x438, 0x43d, 0x442, 0x441, 0x440, 0x432, 0x43b]);
const rare = new Set([0x44a, 0x449, 0x444, 0x44d, 0x446]);

function russianness(text: string): number {
  let score = 0;
  let isAfterSmall = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSmall = code >= 0x430 && code <= 0x44f;
    const isCapital = code >= 0x410 && code <= 0x42f;
    if (isSmall || isCapital) {
      const small = isCapital ? code + 0x20 : code;
      score += common.has(small) ? 2 : rare.has(small) ? 0 : 1;
      if (isCapital && isAfterSmall) score -= 3;
    } else if (code >= 0x80) score -= isTypographic(code) ? 0 : 3;
    isAfterSmall = isSmall;
  }
  return score;
}

/** What Russian tables hold besides letters: the no-break space, quotes, dashes, the number sign, io. */
function isTypographic(code: number): boolean {
  return [0xa0, 0xab, 0xbb, 0x401, 0x451, 0x2013, 0x2014, 0x2116].includes(code);
}
