/** Where the cells of one row's XML lie: by a pattern in the plain spelling, by the parser in any other. */
import { parseReference } from './cell-reference';
import { childOf, childrenOf, parseFragment } from '../xml/xml-tree';

export interface PlacedCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  /** A cell without an address stands next to the one before it. */
  readonly hasReference: boolean;
  /** Text of its formula; null when it has none. */
  readonly formula: string | null;
}

export interface RowCells {
  /** After the opening tag. */
  readonly openEnd: number;
  /** At the closing tag. */
  readonly closeStart: number;
  readonly isSelfClosing: boolean;
  /** Style of the row's own cells, where it has one. */
  readonly style: number | null;
  readonly cells: readonly PlacedCell[];
}

/** `isPlain`: the byte scanner has read the part, so nothing in the row but cells begins with `<c`. */
export function placeCells(row: string, part: string, isPlain: boolean): RowCells {
  return isPlain ? placePlainCells(row) : placeParsedCells(row, part);
}

function placePlainCells(row: string): RowCells {
  const openEnd = row.indexOf('>') + 1;
  const isSelfClosing = row.endsWith('/>') && openEnd === row.length;
  const tag = row.slice(0, openEnd);
  const cells: PlacedCell[] = [];
  const pattern = /<c(?=[\s/>])([^>]*)>/g;
  pattern.lastIndex = openEnd;
  let column = -1;
  for (let match = pattern.exec(row); match !== null; match = pattern.exec(row)) {
    const attributes = match[1] ?? '';
    const isEmpty = attributes.endsWith('/');
    const contentStart = match.index + match[0].length;
    const end = isEmpty ? contentStart : row.indexOf('</c>', contentStart) + 4;
    const reference = / r="([^"]*)"/.exec(attributes)?.[1] ?? /\sr="([^"]*)"/.exec(attributes)?.[1];
    column = parseReference(reference ?? '')?.column ?? column + 1;
    cells.push({
      column,
      start: match.index,
      end,
      style: Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0),
      hasReference: reference !== undefined,
      formula: isEmpty ? null : plainFormula(row.slice(contentStart, end)),
    });
    pattern.lastIndex = end;
  }
  const isCustom = /\scustomFormat="(?:1|true)"/.test(tag);
  const style = isCustom ? Number(/\ss="(\d+)"/.exec(tag)?.[1] ?? 0) : null;
  return {
    openEnd,
    closeStart: isSelfClosing ? openEnd : row.lastIndexOf('</'),
    isSelfClosing,
    style,
    cells,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function plainFormula(content: string): string | null {
  const match = /<f(?=[\s/>])[^>]*?(?:\/>|>([^<]*)<\/f>)/.exec(content);
  if (match === null) return null;
  return (match[1] ?? '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}

function placeParsedCells(row: string, part: string): RowCells {
  const element = parseFragment(row, part);
  let column = -1;
  const cells = childrenOf(element, 'c').map((cell) => {
    const reference = cell.attributes.get('r');
    column = parseReference(reference ?? '')?.column ?? column + 1;
    return {
      column,
      start: cell.start,
      end: cell.end,
      style: Number(cell.attributes.get('s') ?? 0),
      hasReference: reference !== undefined,
      formula: childOf(cell, 'f')?.text ?? null,
    };
  });
  const isCustom = ['1', 'true'].includes(element.attributes.get('customFormat') ?? '');
  const style = isCustom ? Number(element.attributes.get('s') ?? 0) : null;
  const { openEnd, closeStart, isSelfClosing } = element;
  return { openEnd, closeStart, isSelfClosing, style, cells };
}
