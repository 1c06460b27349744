/** What people put on a sheet besides cells: things that a new sheet would lose and that moved rows would leave behind. */
import type { SheetThing } from '../../core/workbook';
import type { Area } from '../../core/table/grid';
import { parseArea } from '../cells/cell-reference';
import { childOf, parseXml, type XmlElement } from '../xml/xml-tree';
import type { PackageParts } from './package-parts';
import { readRelationships, readText } from './package-reading';
import type { Relationship } from './relationships';

/** By the last word of the relationship's type. */
const related: ReadonlyMap<string, SheetThing> = new Map([
  ['pivotTable', 'pivot-table'],
  ['slicer', 'slicer'],
  ['timeline', 'timeline'],
  ['threadedComment', 'discussion'],
  ['ctrlProp', 'control'],
  ['control', 'control'],
  ['oleObject', 'embedded-object'],
  ['package', 'embedded-object'],
  ['queryTable', 'query-table'],
]);

/** Without cells, comments, charts and tables, which our own sheets have too. */
export async function thingsOnSheet(parts: PackageParts, sheetPart: string): Promise<readonly SheetThing[]> {
  const found = new Set<SheetThing>();
  const own = await readRelationships(parts, sheetPart);
  const tables = own.filter(({ kind }) => kind === 'table');
  const ofTables = await Promise.all(tables.map(({ target }) => readRelationships(parts, target)));
  for (const { kind } of [...own, ...ofTables.flat()]) {
    const thing = related.get(kind);
    if (thing !== undefined) found.add(thing);
  }
  for (const { target } of present(parts, own, 'drawing'))
    for (const thing of drawnThings(parseXml(await readText(parts, target), target))) found.add(thing);
  for (const { target } of present(parts, own, 'vmlDrawing'))
    if (/ObjectType\s*=\s*["'](?!Note["'])/.test(await readText(parts, target))) found.add('control');
  const source = await readText(parts, sheetPart);
  if (/<(?:\w+:)?sparklineGroup[\s>]/.test(source)) found.add('sparkline');
  if (richCell.test(source)) found.add('rich-value');
  return [...found];
}

/** The cell's value stands in the part of rich values: a picture, a stock, a place. */
export const richCell = /<(?:\w+:)?c\s(?:[^>]*\s)?vm\s*=/;

/** Where the sheet's pivot tables stand. */
export async function pivotAreas(parts: PackageParts, sheetPart: string): Promise<readonly Area[]> {
  const areas: Area[] = [];
  for (const { target } of present(parts, await readRelationships(parts, sheetPart), 'pivotTable')) {
    const location = childOf(parseXml(await readText(parts, target), target), 'location');
    const area = parseArea(location?.attributes.get('ref') ?? '');
    if (area !== null) areas.push(area);
  }
  return areas;
}

function present(parts: PackageParts, own: readonly Relationship[], kind: string): readonly Relationship[] {
  return own.filter((one) => one.kind === kind && !one.isExternal && parts.has(one.target));
}

/** A frame holds a chart, or what its own relationship names already. */
function drawnThings({ name, children }: XmlElement): SheetThing[] {
  if (['sp', 'pic', 'cxnSp'].includes(name)) return ['drawing'];
  // Excel draws a stand-in of its own for programs that know no slicers.
  return name === 'Fallback' ? [] : children.flatMap(drawnThings);
}
