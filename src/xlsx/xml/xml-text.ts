/** How text stands in the package's XML: encodings, escapes of XML and the format's own _xHHHH_ escapes. */

/** Decodes a part by its byte order mark or declaration; UTF-8 unless it says otherwise. */
export function decodePart(bytes: Uint8Array): string {
  return partDecoder(bytes).decode(bytes);
}

/** A streaming decoder that suits the part's first bytes. */
function partDecoder(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared.toLowerCase().startsWith('utf-16') ? 'utf-8' : declared);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** The part's text in slices of so many bytes, as far as somebody asks for it. */
export function* partTexts(bytes: Uint8Array, slice: number): Generator<string, void> {
  const decoder = partDecoder(bytes);
  for (let at = 0; at < bytes.length; at += slice)
    yield decoder.decode(bytes.subarray(at, at + slice), { stream: true });
  yield decoder.decode();
}

export function isUtf8Part(bytes: Uint8Array): boolean {
  return partDecoder(bytes).encoding === 'utf-8';
}

const illegalInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const looksEscaped = /_(?=x[0-9a-fA-F]{4}_)/g;
const escaped = /_x([0-9a-fA-F]{4})_/g;

/** Cell text for an element: control characters and what only looks like an escape become _xHHHH_. */
export function cellTextXml(text: string): string {
  const safe = text
    .replace(looksEscaped, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replace(illegalInXml, hexEscape);
  return escapeMarkup(safe);
}

/** Text for an element or attribute where the format knows no _xHHHH_: illegal characters are left out. */
export function plainXml(text: string): string {
  return escapeMarkup(text.replace(illegalInXml, '')).replace(
    /[\t\n\r]/g,
    (char) => `&#${char.charCodeAt(0)};`,
  );
}

/** Undoes `cellTextXml` after the XML parser: `_x000D_` is a carriage return. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** `xml:space="preserve"` where a reader would otherwise drop blanks at the ends. */
export function spaceAttribute(text: string): string {
  return /^[ \t\n\r]|[ \t\n\r]$/.test(text) ? ' xml:space="preserve"' : '';
}

/** Drops XML blanks (not NBSP) at both ends, as Excel does for text that is not `xml:space="preserve"`. */
export function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function escapeMarkup(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (char) => markup[char] ?? char);
}

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
