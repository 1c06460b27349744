/** The workbook's state for the add-in, kept in a custom XML part that Excel carries along. */
import { stateNamespace } from '../../core/workbook-marks';
import { contentTypes } from '../package/content-types';
import { PackageEditor } from '../package/package-editor';
import type { PackageParts } from '../package/package-parts';
import { readRelationships, readText, type PackageReading } from '../package/package-reading';
import { xmlDeclaration } from './sheet-xml';
import { childrenOf, parseXml } from '../xml/xml-tree';
import { plainXml } from '../xml/xml-text';

/** Any fixed GUID will do: it names the part among the workbook's custom XML. */
const itemId = '{5B1E8C3A-6F0D-4C57-9E2B-2A4D7C9F1E60}';
const itemNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

export async function loadState(parts: PackageParts, reading: PackageReading): Promise<Map<string, string>> {
  const part = await findStatePart(parts, reading);
  if (part === null) return new Map();
  const root = parseXml(await readText(parts, part), part);
  return new Map(
    childrenOf(root, 'entry').map(({ attributes, text }) => [attributes.get('key') ?? '', text]),
  );
}

export async function saveState(
  parts: PackageParts,
  reading: PackageReading,
  state: ReadonlyMap<string, string>,
): Promise<PackageParts> {
  const editor = new PackageEditor(parts, reading);
  const part = (await findStatePart(parts, reading)) ?? (await addStatePart(editor, reading));
  const entries = [...state].map(
    ([key, value]) => `<entry key="${plainXml(key)}">${plainXml(value)}</entry>`,
  );
  editor.parts.write(part, `${xmlDeclaration}<state xmlns="${stateNamespace}">${entries.join('')}</state>`);
  return editor.finish();
}

async function findStatePart(parts: PackageParts, reading: PackageReading): Promise<string | null> {
  const related = await readRelationships(parts, reading.workbookPart);
  for (const { kind, target, isExternal } of related) {
    if (kind !== 'customXml' || isExternal || !parts.has(target)) continue;
    const source = await readText(parts, target);
    if (source.includes(stateNamespace) && parseXml(source, target).uri === stateNamespace) return target;
  }
  return null;
}

async function addStatePart(editor: PackageEditor, reading: PackageReading): Promise<string> {
  const { relationships } = reading.workbook.dialect;
  const part = editor.freeName('customXml/item', '.xml');
  const properties = part.replace(/item(\d+)\.xml$/, 'itemProps$1.xml');
  editor.add(part, '', 'application/xml');
  editor.add(
    properties,
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${itemNamespace}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${stateNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentTypes.customXmlProperties,
  );
  await editor.relate(reading.workbookPart, `${relationships}/customXml`, part);
  await editor.relate(part, `${relationships}/customXmlProps`, properties);
  return part;
}
