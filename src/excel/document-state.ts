/** Small texts kept in the workbook itself: one custom XML part in the add-in's own namespace. */
import { stateNamespace } from '../core/workbook-marks';
import { stateEntriesOf, stateXml } from '../core/workbook-state';
import type { RunBatch } from './run-batch';
import type { ExcelBook } from './undo-step';

export async function loadState(run: RunBatch, key: string): Promise<string | null> {
  const xml = await readPart(run);
  return xml === null ? null : (stateEntriesOf(xml).get(key) ?? null);
}

export async function saveState({ read, write }: ExcelBook, key: string, value: string): Promise<void> {
  const before = await readPart(read);
  const entries = before === null ? new Map<string, string>() : stateEntriesOf(before);
  entries.set(key, value);
  const xml = stateXml(entries);
  await write(async (context) => {
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
