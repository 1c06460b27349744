/** Keeps a table's column names equal to its header cells when those are set: Excel calls a file damaged otherwise. */
import { parseArea } from '../cells/cell-reference';
import type { PackageEditor } from '../package/package-editor';
import { readRelationships, readText } from '../package/package-reading';
import type { CellEdit } from './row-patch';
import { columnNameXml } from '../write/table-xml';
import { childOf, childrenOf, parseXml, setAttributes, splice, type Splice } from '../xml/xml-tree';

/** False when a header cell would be left without a text of its own. */
export async function renameTableColumns(
  editor: PackageEditor,
  sheetPart: string,
  edits: readonly CellEdit[],
): Promise<boolean> {
  const tables = (await readRelationships(editor.parts, sheetPart)).filter(({ kind }) => kind === 'table');
  for (const { target } of tables) {
    const source = await readText(editor.parts, target);
    const renamed = renamedColumns(source, target, edits);
    if (renamed === null) return false;
    if (renamed !== source) editor.parts.write(target, renamed);
  }
  return true;
}

function renamedColumns(source: string, part: string, edits: readonly CellEdit[]): string | null {
  const root = parseXml(source, part);
  const area = parseArea(root.attributes.get('ref') ?? '');
  if (area === null || root.attributes.get('headerRowCount') === '0') return source;
  const header = edits.filter(
    ({ row, column }) => row === area.top && column >= area.left && column <= area.right,
  );
  if (header.length === 0) return source;
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const names = columns.map(({ attributes }) => attributes.get('name') ?? '');
  const pieces: Splice[] = [];
  for (const { column, value } of header) {
    const element = columns[column - area.left];
    if (element === undefined || typeof value !== 'string' || value === '') return null;
    names[column - area.left] = columnNameXml(value);
    pieces.push(setAttributes(source, element, { name: columnNameXml(value) }));
  }
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  return distinct.size === names.length ? splice(source, pieces) : null;
}
