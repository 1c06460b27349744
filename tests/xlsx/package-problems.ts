/** What Excel would call unreadable and no schema knows: relations, content types, ids and names, overlaps, limits. */
import { strFromU8, unzipSync } from 'fflate';
import type { Area } from '../../src/core/table/grid';
import { parseArea, parseReference } from '../../src/xlsx/cells/cell-reference';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../src/xlsx/xml/xml-tree';
import { sheetProblems } from './sheet-problems';

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export class OpenPackage {
  readonly parts: ReadonlyMap<string, string>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  }

  tree(part: string): XmlElement {
    return parseXml(this.parts.get(part) ?? '<none/>', part);
  }

  relations(owner: string): Relation[] {
    const cut = owner.lastIndexOf('/') + 1;
    const part = `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
    if (!this.parts.has(part)) return [];
    return childrenOf(this.tree(part), 'Relationship').map(({ attributes }) => {
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
}

export interface TableFacts {
  readonly part: string;
  readonly area: Area;
  readonly root: XmlElement;
}

/** One line each; none for a package that Excel opens without a word. */
export function packageProblems(bytes: Uint8Array): string[] {
  const open = new OpenPackage(bytes);
  const problems = [...typeProblems(open), ...relationProblems(open)];
  const workbookPart = open.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const workbook = open.tree(workbookPart);
  const relations = open.relations(workbookPart);
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  problems.push(...nameProblems(workbook, sheets));
  const stylesPart = relations.find(({ kind }) => kind === 'styles')?.target;
  const styles = stylesPart === undefined ? null : open.tree(stylesPart);
  if (styles !== null) problems.push(...styleProblems(styles));
  const tables: TableFacts[] = [];
  for (const { kind, target } of relations) {
    if (kind !== 'worksheet') continue;
    const own = tablesOf(open, target);
    tables.push(...own);
    const styleCount = childOf(styles ?? workbook, 'cellXfs')?.children.length ?? 1;
    const looks = childOf(styles ?? workbook, 'dxfs')?.children.length ?? 0;
    const strings = relations.find((relation) => relation.kind === 'sharedStrings')?.target;
    problems.push(
      ...sheetProblems(target, open.tree(target), {
        tables: own,
        styleCount,
        looks,
        strings: strings === undefined ? [] : stringsOf(open.tree(strings)),
        relations: open.relations(target).map(({ id }) => id),
      }),
    );
  }
  return [...problems, ...tableProblems(tables, workbook)];
}

function typeProblems(open: OpenPackage): string[] {
  const root = open.tree('[Content_Types].xml');
  const defaults = new Set(
    childrenOf(root, 'Default').map(({ attributes }) => (attributes.get('Extension') ?? '').toLowerCase()),
  );
  const overrides = childrenOf(root, 'Override').map(({ attributes }) =>
    (attributes.get('PartName') ?? '').replace(/^\//, ''),
  );
  const known = new Set(overrides);
  const untyped = [...open.parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !name.endsWith('/') &&
      !known.has(name) &&
      !defaults.has((name.split('.').at(-1) ?? '').toLowerCase()),
  );
  return [
    ...untyped.map((name) => `no content type: ${name}`),
    ...repeated(overrides).map((name) => `two content types: ${name}`),
    ...overrides.filter((name) => !open.parts.has(name)).map((name) => `a content type of nothing: ${name}`),
  ];
}

function relationProblems(open: OpenPackage): string[] {
  const owners = ['', ...open.parts.keys()].filter((name) => !name.endsWith('.rels'));
  return owners.flatMap((owner) => {
    const relations = open.relations(owner);
    const missing = relations.filter(({ isExternal, target }) => !isExternal && !open.parts.has(target));
    return [
      ...missing.map(({ target }) => `a relation to nothing: ${owner} to ${target}`),
      ...repeated(relations.map(({ id }) => id)).map((id) => `two relations of one id: ${owner} ${id}`),
    ];
  });
}

function nameProblems(workbook: XmlElement, sheets: readonly XmlElement[]): string[] {
  const names = sheets.map(({ attributes }) => attributes.get('name') ?? '');
  const defined = childrenOf(childOf(workbook, 'definedNames'), 'definedName');
  const scoped = defined.map(
    ({ attributes }) =>
      `${attributes.get('localSheetId') ?? ''} ${(attributes.get('name') ?? '').toLowerCase()}`,
  );
  const unscoped = defined.filter(
    ({ attributes }) => Number(attributes.get('localSheetId') ?? 0) >= sheets.length,
  );
  const isBad = (name: string): boolean => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name);
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two sheets of one name: ${name}`),
    ...repeated(sheets.map(({ attributes }) => attributes.get('sheetId') ?? '')).map(
      (id) => `two sheets of one id: ${id}`,
    ),
    ...names.filter(isBad).map((name) => `no name for a sheet: ${name}`),
    ...repeated(scoped).map((name) => `two names: ${name}`),
    ...unscoped.map(({ attributes }) => `a name of no sheet: ${attributes.get('name')}`),
    ...defined
      .map(({ attributes }) => attributes.get('name') ?? '')
      .filter((name) => !isValidName(name))
      .map((name) => `no valid name: ${name}`),
  ];
}

/** 255 characters, begins with a letter or underscore, no cell's address. */
function isValidName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && parseReference(name) === null;
}

const mostFormats = 65_490;

function styleProblems(styles: XmlElement): string[] {
  const count = (name: string): number => childOf(styles, name)?.children.length ?? 0;
  const formats = childOf(styles, 'cellXfs')?.children ?? [];
  const parts = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
    ['xfId', 'cellStyleXfs'],
  ] as const;
  const wrong = formats.flatMap(({ attributes }, index) =>
    parts
      .filter(([id, list]) => Number(attributes.get(id) ?? 0) >= Math.max(1, count(list)))
      .map(([id]) => `style ${index}: ${id} leads nowhere`),
  );
  const numbers = childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(
    ({ attributes }) => attributes.get('numFmtId') ?? '',
  );
  return [
    ...wrong,
    ...(formats.length > mostFormats ? [`${formats.length} cell formats`] : []),
    ...repeated(numbers).map((id) => `two number formats of one id: ${id}`),
    ...styles.children
      .filter(
        ({ attributes, children }) =>
          (attributes.get('count') ?? children.length) !== String(children.length) && attributes.has('count'),
      )
      .map(({ name }) => `a wrong count: ${name}`),
  ];
}

function tablesOf(open: OpenPackage, sheet: string): TableFacts[] {
  return open
    .relations(sheet)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => {
      const root = open.tree(target);
      const area = parseArea(root.attributes.get('ref') ?? '');
      return area === null ? [] : [{ part: target, area, root }];
    });
}

function tableProblems(tables: readonly TableFacts[], workbook: XmlElement): string[] {
  const ids = tables.map(({ root }) => root.attributes.get('id') ?? '');
  const names = tables.map(({ root }) => (root.attributes.get('displayName') ?? '').toLowerCase());
  const defined = childrenOf(childOf(workbook, 'definedNames'), 'definedName').map(({ attributes }) =>
    (attributes.get('name') ?? '').toLowerCase(),
  );
  return [
    ...repeated(ids).map((id) => `two tables of one id: ${id}`),
    ...repeated(names).map((name) => `two tables of one name: ${name}`),
    ...names.filter((name) => defined.includes(name)).map((name) => `a table and a name: ${name}`),
    ...names.filter((name) => !isValidName(name)).map((name) => `no valid name of a table: ${name}`),
  ];
}

function stringsOf(root: XmlElement): string[] {
  const textOf = (element: XmlElement): string =>
    element.name === 't' ? element.text : element.name === 'rPh' ? '' : element.children.map(textOf).join('');
  return childrenOf(root, 'si').map(textOf);
}

/** Relative to the owner's folder, or from the package's root. */
function resolveTarget(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
