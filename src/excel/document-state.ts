/** Small texts kept in the workbook itself: one custom XML part in the add-in's own namespace. */
import { stateNamespace } from '../core/workbook-marks';
import type { RunBatch } from './run-batch';

export async function loadState(run: RunBatch, key: string): Promise<string | null> {
  const xml = await readPart(run);
  return xml === null ? null : (entriesOf(xml).get(key) ?? null);
}

export async function saveState(run: RunBatch, key: string, value: string): Promise<void> {
  const before = await readPart(run);
  const entries = before === null ? new Map<string, string>() : entriesOf(before);
  entries.set(key, value);
  const xml = stateXml(entries);
  await run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace).load('items/id');
    await context.sync();
    const part = parts.items[0];
    if (part === undefined) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
    await context.sync();
  });
}

async function readPart(run: RunBatch): Promise<string | null> {
  return run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace).load('items/id');
    await context.sync();
    const part = parts.items[0];
    if (part === undefined) return null;
    const xml = requestXml(part);
    await context.sync();
    return xml.value;
  });
}

function requestXml(part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> {
  return part.getXml();
}

/** `<state xmlns="…"><entry key="…">…</entry></state>`; nobody else writes in this namespace. */
export function entriesOf(xml: string): Map<string, string> {
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
