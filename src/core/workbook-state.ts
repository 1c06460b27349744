/** The workbook's state as the XML every door keeps: `<state xmlns="…"><entry key="…">value</entry></state>`. */
import { stateNamespace } from './workbook-marks';

/** Nobody else writes in this namespace, so its one shape is all there is to read. */
export function stateEntriesOf(xml: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [, key = '', value = ''] of xml.matchAll(
    /<(?:\w+:)?entry\s+key="([^"]*)"\s*(?:\/>|>([^<]*)<)/g,
  )) {
    entries.set(unescapeXml(key), unescapeXml(value));
  }
  return entries;
}

export function stateXml(entries: ReadonlyMap<string, string>): string {
  const body = [...entries].map(
    ([key, value]) => `<entry key="${escapeXml(key)}">${escapeXml(value)}</entry>`,
  );
  return `<state xmlns="${stateNamespace}">${body.join('')}</state>`;
}

const escapes: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  ['\t', '&#9;'],
];

function escapeXml(text: string): string {
  return escapes.reduce((result, [plain, escaped]) => result.replaceAll(plain, escaped), text);
}

function unescapeXml(text: string): string {
  return [...escapes].reverse().reduce((result, [plain, escaped]) => result.replaceAll(escaped, plain), text);
}
