/** The list of the package's content types: how a part is entered and taken out. */
import { appendInside, childrenOf, parseXml, splice, type Splice } from '../xml/xml-tree';
import { plainXml } from '../xml/xml-text';

export const contentTypesPart = '[Content_Types].xml';

const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentTypes = {
  sheet: `${sheetTypes}.worksheet+xml`,
  styles: `${sheetTypes}.styles+xml`,
  table: `${sheetTypes}.table+xml`,
  comments: `${sheetTypes}.comments+xml`,
  commentBoxes: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

export interface ContentTypeChange {
  readonly part: string;
  /** Null takes the part out. */
  readonly type: string | null;
}

/** Relationship parts are typed by their ending alone; books of some programs type each by itself. */
export function withDefaults(source: string, added: readonly string[]): string {
  if (!added.some((part) => part.toLowerCase().endsWith('.rels'))) return source;
  const root = parseXml(source, contentTypesPart);
  const known = childrenOf(root, 'Default').map(({ attributes }) =>
    (attributes.get('Extension') ?? '').toLowerCase(),
  );
  if (known.includes('rels')) return source;
  const tag = root.prefix === '' ? 'Default' : `${root.prefix}:Default`;
  const text = `<${tag} Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return splice(source, [appendInside(source, root, text)]);
}

export function changeContentTypes(source: string, changes: readonly ContentTypeChange[]): string {
  const root = parseXml(source, contentTypesPart);
  const tag = root.prefix === '' ? 'Override' : `${root.prefix}:Override`;
  const last = new Map(changes.map(({ part, type }) => [part.toLowerCase(), { part, type }]));
  const pieces: Splice[] = [];
  for (const { attributes, start, end } of childrenOf(root, 'Override')) {
    const name = (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase();
    const change = last.get(name);
    if (change === undefined) continue;
    if (change.type === attributes.get('ContentType')) last.delete(name);
    else pieces.push({ start, end, text: '' });
  }
  const added = [...last.values()].filter(({ type }) => type !== null);
  const text = added
    .map(({ part, type }) => `<${tag} PartName="/${plainXml(part)}" ContentType="${type}"/>`)
    .join('');
  if (text !== '') pieces.push(appendInside(source, root, text));
  return splice(source, pieces);
}
