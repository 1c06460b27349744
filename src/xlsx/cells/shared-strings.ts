/** Reads the shared strings once, as pool ids by index. */
import type { StringPool } from '../../core/table/grid';
import { asciiBytes, skipSpace, startsWithAt } from '../xml/byte-search';
import { emptyString } from './cell-sink';
import { isMainNamespace } from '../xml/namespaces';
import { decodeCharacterData } from '../xml/utf8';
import { isUtf8Part, partTexts, trimXmlSpace, unescapeCellText } from '../xml/xml-text';
import { strictParser } from '../xml/strict-parser';

export function readSharedStrings(bytes: Uint8Array, part: string, pool: StringPool): Uint32Array {
  const texts = scanSharedStrings(bytes) ?? parseSharedStrings(bytes, part);
  return Uint32Array.from(texts, (text) => poolId(pool, text));
}

function poolId(pool: StringPool, text: string): number {
  if (text === '') return emptyString;
  const known = pool.ids.get(text);
  if (known !== undefined) return known;
  pool.strings.push(text);
  pool.ids.set(text, pool.strings.length - 1);
  return pool.strings.length - 1;
}

const itemOpen = asciiBytes('<si>');
const itemClose = asciiBytes('</si>');
const textOpen = asciiBytes('<t>');
const keptTextOpen = asciiBytes('<t xml:space="preserve">');
const textClose = asciiBytes('</t>');
const listClose = asciiBytes('</sst>');

/** Plain items only, `<si><t>…</t></si>`; null when anything else is met. */
export function scanSharedStrings(bytes: Uint8Array): string[] | null {
  if (!isUtf8Part(bytes)) return null;
  const start = skipProlog(bytes);
  if (start < 0) return null;
  const texts: string[] = [];
  let at = start;
  for (;;) {
    at = skipSpace(bytes, at);
    if (!startsWithAt(bytes, at, itemOpen)) return startsWithAt(bytes, at, listClose) ? texts : null;
    at = skipSpace(bytes, at + itemOpen.length);
    const isPlain = startsWithAt(bytes, at, textOpen);
    if (!isPlain && !startsWithAt(bytes, at, keptTextOpen)) return null;
    const textStart = at + (isPlain ? textOpen.length : keptTextOpen.length);
    const textEnd = bytes.indexOf(60, textStart);
    const text = textEnd < 0 ? null : decodeCharacterData(bytes, textStart, textEnd);
    if (text === null || !startsWithAt(bytes, textEnd, textClose)) return null;
    texts.push(unescapeCellText(isPlain ? trimXmlSpace(text) : text));
    at = skipSpace(bytes, textEnd + textClose.length);
    if (!startsWithAt(bytes, at, itemClose)) return null;
    at += itemClose.length;
  }
}

/** After `<sst …>` of the main namespace with nothing unusual before it; -1 otherwise. */
function skipProlog(bytes: Uint8Array): number {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 2000));
  const root = /^(?:<\?xml[^>]*\?>)?\s*<sst ([^>]*)>/.exec(head);
  if (root === null || root[1]?.endsWith('/') === true || root[1]?.includes('xml:') === true) return -1;
  const namespace = /\bxmlns="([^"]*)"/.exec(root[1] ?? '');
  if (namespace === null || !isMainNamespace(namespace[1] ?? '')) return -1;
  return new TextEncoder().encode(root[0]).length + (bytes[0] === 0xef ? 3 : 0);
}

const parserSlice = 500_000;

export function parseSharedStrings(bytes: Uint8Array, part: string): string[] {
  const texts: string[] = [];
  const path: string[] = [];
  const spaces: boolean[] = [];
  let item = '';
  let run = '';
  let phonetic = 0;
  const parser = strictParser(part, {
    open: (tag) => {
      const name = isMainNamespace(tag.uri) ? tag.local : '';
      path.push(name);
      const space = tag.attributes['xml:space']?.value;
      spaces.push(space === undefined ? (spaces.at(-1) ?? false) : space === 'preserve');
      if (name === 'si') item = '';
      else if (name === 't') run = '';
      else if (name === 'rPh') phonetic++;
    },
    close: () => {
      const name = path.pop();
      const isKept = spaces.pop() ?? false;
      if (name === 't' && phonetic === 0) item += unescapeCellText(isKept ? run : trimXmlSpace(run));
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') texts.push(item);
    },
    text: (text) => {
      if (path.at(-1) === 't') run += text;
    },
  });
  for (const text of partTexts(bytes, parserSlice)) parser.write(text);
  parser.close();
  return texts;
}
