/** Sets cells in one row's XML: kept cells stand as they were, new ones in their place. */
import type { NewValue } from '../core/workbook';
import { cellAddress } from '../core/table/grid';
import { parseReference } from './cell-reference';
import { beginsLikeFormula, cellXml, isDateValue } from './cell-xml';
import { shortDateFormat, type StyleBook } from './style-book';
import {
  childOf,
  childrenOf,
  parseFragment,
  setAttributes,
  setAttributeInTag,
  splice,
  type Splice,
  type XmlElement,
} from './xml-tree';

/** What a cell was before an edit of ours, beyond its value; undoing that edit asks for it back. */
export interface CellMemory {
  /** Null when the cell did not exist. */
  readonly style: number | null;
  /** The formula we wrote, which undoing may overwrite. */
  readonly formula: string | null;
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
  readonly memory: CellMemory | null;
}

export interface PatchContext {
  readonly part: string;
  readonly styles: StyleBook;
  readonly is1904: boolean;
  /** By style index, where the sheet is protected; null where it is not. */
  readonly lockedStyles: Uint8Array | null;
  /** Style of cells that a column gives, by column. */
  readonly columnStyles: (column: number) => number;
  readonly isInArray: (row: number, column: number) => boolean;
}

export interface PatchRefusal {
  readonly row: number;
  readonly column: number;
  readonly kind: 'formula' | 'protected';
}

export interface RowPatch {
  readonly text: string;
  readonly refusals: readonly PatchRefusal[];
  readonly memories: readonly (readonly [CellEdit, CellMemory])[];
}

interface PlacedCell {
  readonly column: number;
  readonly element: XmlElement;
}

/** `source` is the row's element, or null for a row that does not exist yet. `edits` are all of that row. */
export function patchRow(
  source: string | null,
  row: number,
  edits: readonly CellEdit[],
  prefix: string,
  context: PatchContext,
): RowPatch {
  const text = source ?? `<${prefix}row r="${row + 1}"></${prefix}row>`;
  const element = parseFragment(text, context.part);
  const cells = placeCells(element);
  const rowStyle = rowStyleOf(element);
  const refusals: PatchRefusal[] = [];
  const memories: [CellEdit, CellMemory][] = [];
  const written = new Map<number, string>();
  for (const edit of edits) {
    const cell = cells.find(({ column }) => column === edit.column)?.element;
    const ownStyle = cell === undefined ? null : Number(cell.attributes.get('s') ?? 0);
    const shownStyle = ownStyle ?? rowStyle ?? context.columnStyles(edit.column);
    const refusal = refusalOf(cell, edit, shownStyle, context);
    if (refusal !== null) refusals.push({ row, column: edit.column, kind: refusal });
    memories.push([edit, { style: ownStyle, formula: formulaOf(edit.value) }]);
    const style = styleFor(edit, shownStyle, context.styles);
    const isGone = edit.memory?.style === null && edit.value === null;
    written.set(
      edit.column,
      isGone ? '' : cellXml(row, edit.column, edit.value, style, { prefix, is1904: context.is1904 }),
    );
  }
  return {
    text: refusals.length > 0 ? text : rewritten(text, element, row, cells, written),
    refusals,
    memories,
  };
}

function placeCells(row: XmlElement): PlacedCell[] {
  let column = -1;
  return childrenOf(row, 'c').map((element) => {
    column = parseReference(element.attributes.get('r') ?? '')?.column ?? column + 1;
    return { column, element };
  });
}

function rowStyleOf(row: XmlElement): number | null {
  const isCustom = ['1', 'true'].includes(row.attributes.get('customFormat') ?? '');
  return isCustom ? Number(row.attributes.get('s') ?? 0) : null;
}

function refusalOf(
  cell: XmlElement | undefined,
  edit: CellEdit,
  style: number,
  context: PatchContext,
): PatchRefusal['kind'] | null {
  const formula = cell === undefined ? undefined : childOf(cell, 'f');
  const isOurs = formula !== undefined && edit.memory !== null && edit.memory.formula === formula.text;
  if ((formula !== undefined && !isOurs) || context.isInArray(edit.row, edit.column)) return 'formula';
  return context.lockedStyles !== null && context.lockedStyles[style] !== 0 ? 'protected' : null;
}

function formulaOf(value: NewValue): string | null {
  return typeof value === 'object' && value !== null && 'formula' in value
    ? value.formula.replace(/^=/, '')
    : null;
}

/** A date needs a style that shows one, a number one that does not; everything else keeps the cell's. */
function styleFor(edit: CellEdit, shown: number, styles: StyleBook): number {
  if (edit.memory !== null) return edit.memory.style ?? 0;
  if (isDateValue(edit.value))
    return styles.isDate(shown) ? shown : styles.derive(shown, { format: shortDateFormat });
  if (typeof edit.value === 'number')
    return styles.isDate(shown) ? styles.derive(shown, { format: 0 }) : shown;
  return beginsLikeFormula(edit.value) ? styles.derive(shown, { isQuoted: true }) : shown;
}

function rewritten(
  text: string,
  row: XmlElement,
  rowNumber: number,
  cells: readonly PlacedCell[],
  written: ReadonlyMap<number, string>,
): string {
  const pieces: Splice[] = [];
  const known = new Set(cells.map(({ column }) => column));
  const added = [...written]
    .filter(([column, xml]) => !known.has(column) && xml !== '')
    .sort(([first], [second]) => first - second);
  for (const { column, element } of cells) {
    const xml = written.get(column);
    if (xml !== undefined) pieces.push({ start: element.start, end: element.end, text: xml });
    // A cell without an address stands next to the one before it; that must not change under it.
    else if (!element.attributes.has('r'))
      pieces.push(setAttributes(text, element, { r: cellAddress(rowNumber, column) }));
  }
  for (const [column, xml] of added) {
    const next = cells.find((cell) => cell.column > column)?.element;
    const start = next?.start ?? row.closeStart;
    pieces.push({ start, end: start, text: xml });
  }
  return openedRow(text, row, pieces, added.length > 0);
}

/** `spans` is only a hint, and a wrong one after cells were added. */
function openedRow(text: string, row: XmlElement, pieces: readonly Splice[], hasNewCells: boolean): string {
  const tag = text.slice(0, row.openEnd);
  const open = hasNewCells ? setAttributeInTag(tag, 'spans', null) : tag;
  if (!row.isSelfClosing) return splice(text, [{ start: 0, end: row.openEnd, text: open }, ...pieces]);
  const inside = pieces.map((piece) => piece.text).join('');
  if (inside === '') return text;
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'row';
  return `${open.replace(/\s*\/>$/, '>')}${inside}</${name}>`;
}
