/** A sheet's parts as they are, so that a sheet taken out or overwritten can be put back unchanged. */
import { contentTypesPart } from './content-types';
import type { PackageEditor } from './package-editor';
import { readRelationships, readText } from './package-reading';
import { relationshipsPartOf } from './relationships';
import type { DefinedName } from './workbook-edit';
import { childrenOf, parseXml } from '../xml/xml-tree';

export interface SheetSnapshot {
  /** Comes back with the sheet: changes made to it earlier are taken back under it. */
  readonly sheetId: string;
  readonly name: string;
  readonly part: string;
  readonly index: number;
  /** `hidden`, `veryHidden`, or null for a visible sheet. */
  readonly state: string | null;
  readonly names: readonly DefinedName[];
  readonly parts: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly type: string | null;
  }[];
}

export async function snapshotSheet(
  editor: PackageEditor,
  sheet: Pick<SheetSnapshot, 'sheetId' | 'name' | 'part' | 'index' | 'state'>,
  names: readonly DefinedName[],
): Promise<SheetSnapshot> {
  const types = await typesByPart(editor);
  const wanted = [sheet.part];
  const parts: { name: string; bytes: Uint8Array; type: string | null }[] = [];
  const seen = new Set<string>();
  for (let owner = wanted.pop(); owner !== undefined; owner = wanted.pop()) {
    if (seen.has(owner.toLowerCase()) || !editor.parts.has(owner)) continue;
    seen.add(owner.toLowerCase());
    for (const name of [owner, relationshipsPartOf(owner)]) {
      if (!editor.parts.has(name)) continue;
      parts.push({ name, bytes: await editor.parts.read(name), type: types.get(name.toLowerCase()) ?? null });
    }
    const led = await readRelationships(editor.parts, owner);
    wanted.push(...led.filter(({ isExternal }) => !isExternal).map(({ target }) => target));
  }
  const { sheetId, name, part, index, state } = sheet;
  return { sheetId, name, part, index, state, names, parts };
}

/** False, and nothing done, when another sheet has taken one of the part names meanwhile. */
export function restoreParts(editor: PackageEditor, snapshot: SheetSnapshot): boolean {
  const isTaken = snapshot.parts.some(({ name, type }) => type !== null && editor.parts.has(name));
  if (isTaken) return false;
  for (const { name, bytes, type } of snapshot.parts) {
    if (type !== null) editor.add(name, bytes, type);
    else if (!editor.parts.has(name)) editor.parts.write(name, bytes);
  }
  return true;
}

async function typesByPart(editor: PackageEditor): Promise<Map<string, string>> {
  const root = parseXml(await readText(editor.parts, contentTypesPart), contentTypesPart);
  return new Map(
    childrenOf(root, 'Override').map(({ attributes }) => [
      (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(),
      attributes.get('ContentType') ?? '',
    ]),
  );
}
