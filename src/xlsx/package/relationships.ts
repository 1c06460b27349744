/** Relationship parts: which part points to which, and how a new pointer is added or one taken away. */
import { appendInside, childrenOf, parseXml, splice } from '../xml/xml-tree';
import { packageRelationships } from '../xml/namespaces';
import { plainXml } from '../xml/xml-text';

export interface Relationship {
  readonly id: string;
  /** The type's last word, the same in both dialects: `worksheet`, `styles`, `table`. */
  readonly kind: string;
  /** Part name the target resolves to; the address itself when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; an empty name gives the package's own. */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function parseRelationships(source: string, part: string, owner: string): Relationship[] {
  const root = parseXml(source, part);
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const isExternal = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(owner, target),
      isExternal,
    };
  });
}

/** A target relative to its owner's folder, or absolute from the package's root. */
function resolveTarget(owner: string, target: string): string {
  const normal = decodePath(target.replace(/\\/g, '/').split('#')[0] ?? '');
  if (normal.startsWith('/')) return normal.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of normal.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"></Relationships>`;

/** The new source and the id given; the target is written absolute, so that it needs no folder arithmetic. */
export function addRelationship(
  source: string,
  part: string,
  type: string,
  target: string,
): { readonly source: string; readonly id: string } {
  const root = parseXml(source, part);
  const taken = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes.get('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const tag = root.prefix === '' ? 'Relationship' : `${root.prefix}:Relationship`;
  const text = `<${tag} Id="${id}" Type="${type}" Target="${plainXml(`/${target}`)}"/>`;
  return { source: splice(source, [appendInside(source, root, text)]), id };
}

/** The source without the relationships that lead to a part. */
export function removeRelationshipsTo(source: string, part: string, owner: string, target: string): string {
  const root = parseXml(source, part);
  const wanted = target.toLowerCase();
  const gone = childrenOf(root, 'Relationship').filter(
    ({ attributes }) =>
      attributes.get('TargetMode') !== 'External' &&
      resolveTarget(owner, attributes.get('Target') ?? '').toLowerCase() === wanted,
  );
  return splice(
    source,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  );
}
