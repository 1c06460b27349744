/** Gives every cell that shares a formula its own copy, so that the cell which holds it for the others may be overwritten. */
import { parseReference } from '../../../src/xlsx/cells/cell-reference';
import { shiftFormula } from './shift-formula';
import { cellTextXml } from '../../../src/xlsx/xml/xml-text';
import {
  childOf,
  childrenOf,
  parseXml,
  splice,
  type Splice,
  type XmlElement,
} from '../../../src/xlsx/xml/xml-tree';

/** The worksheet part; the same text when no formula is shared. */
export function unshareFormulas(source: string, part: string): string {
  if (!source.includes('shared')) return source;
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  const pieces: Splice[] = [];
  for (const { cell, row, column } of placedCells(parseXml(source, part))) {
    const element = childOf(cell, 'f');
    if (element?.attributes.get('t') !== 'shared') continue;
    const id = element.attributes.get('si') ?? '';
    if (element.text !== '') masters.set(id, { row, column, formula: element.text });
    const master = masters.get(id);
    if (master === undefined) continue;
    const formula = shiftFormula(master.formula, row - master.row, column - master.column);
    const tag = element.prefix === '' ? 'f' : `${element.prefix}:f`;
    pieces.push({ start: element.start, end: element.end, text: `<${tag}>${cellTextXml(formula)}</${tag}>` });
  }
  return splice(source, pieces);
}

/** A row or a cell without an address stands next to the one before it. */
function* placedCells(root: XmlElement): Iterable<{ cell: XmlElement; row: number; column: number }> {
  let row = -1;
  for (const element of childrenOf(childOf(root, 'sheetData'), 'row')) {
    row = Number(element.attributes.get('r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of childrenOf(element, 'c')) {
      const place = parseReference(cell.attributes.get('r') ?? '');
      row = place?.row ?? row;
      column = place?.column ?? column + 1;
      yield { cell, row, column };
    }
  }
}
