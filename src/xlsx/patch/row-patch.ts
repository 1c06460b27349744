/** Sets cells in one row's XML: kept cells stand as they were, new ones in their place. */
import type { NewValue } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { beginsLikeFormula, cellXml, isDateValue } from '../write/cell-xml';
import { shortDateFormat, type StyleBook } from '../styles/style-book';
import { placeCells, type PlacedCell, type RowCells } from '../cells/row-cells';
import { storedFormula } from '../cells/stored-formula';
import { setAttributeInTag, splice, type Splice } from '../xml/xml-tree';

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
  /** Whether rows are spelled the plain way. */
  readonly isPlain: boolean;
  readonly styles: StyleBook;
  readonly is1904: boolean;
  /** By style index, where the sheet is protected; null where it is not. */
  readonly lockedStyles: Uint8Array | null;
  readonly mayOverwrite: boolean;
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

/** `source` is the row's element, or null for a row that does not exist yet. `edits` are all of that row. */
export function patchRow(
  source: string | null,
  row: number,
  edits: readonly CellEdit[],
  prefix: string,
  context: PatchContext,
): RowPatch {
  const text = source ?? `<${prefix}row r="${row + 1}"></${prefix}row>`;
  const placed = placeCells(text, context.part, context.isPlain);
  const refusals: PatchRefusal[] = [];
  const memories: [CellEdit, CellMemory][] = [];
  const written = new Map<number, string>();
  for (const edit of edits) {
    const cell = placed.cells.find(({ column }) => column === edit.column);
    const ownStyle = cell?.style ?? null;
    const shownStyle = ownStyle ?? placed.style ?? context.columnStyles(edit.column);
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
    text: refusals.length > 0 ? text : rewritten(text, placed, row, written),
    refusals,
    memories,
  };
}

function refusalOf(
  cell: PlacedCell | undefined,
  edit: CellEdit,
  style: number,
  context: PatchContext,
): PatchRefusal['kind'] | null {
  const formula = cell?.formula ?? null;
  const isOurs = formula !== null && edit.memory?.formula === formula;
  const isKept = formula !== null && !isOurs && !context.mayOverwrite;
  if (isKept || context.isInArray(edit.row, edit.column)) return 'formula';
  return context.lockedStyles !== null && context.lockedStyles[style] !== 0 ? 'protected' : null;
}

function formulaOf(value: NewValue): string | null {
  return typeof value === 'object' && value !== null && 'formula' in value
    ? storedFormula(value.formula.replace(/^=/, ''))
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
  row: RowCells,
  rowNumber: number,
  written: ReadonlyMap<number, string>,
): string {
  const pieces: Splice[] = [];
  const known = new Set<number>();
  for (const { column, start, end, hasReference } of row.cells) {
    known.add(column);
    const xml = written.get(column);
    if (xml !== undefined) pieces.push({ start, end, text: xml });
    // A cell without an address stands next to the one before it; that must not change under it.
    else if (!hasReference) pieces.push(addressPiece(text, start, cellAddress(rowNumber, column)));
  }
  const added = [...written].filter(([column, xml]) => !known.has(column) && xml !== '');
  for (const [column, xml] of added.sort(([first], [second]) => first - second)) {
    const start = row.cells.find((cell) => cell.column > column)?.start ?? row.closeStart;
    pieces.push({ start, end: start, text: xml });
  }
  return openedRow(text, row, pieces, added.length > 0);
}

function addressPiece(text: string, start: number, address: string): Splice {
  const nameEnd = start + (/^<[^\s/>]+/.exec(text.slice(start))?.[0].length ?? 0);
  return { start: nameEnd, end: nameEnd, text: ` r="${address}"` };
}

/** `spans` is only a hint, and a wrong one after cells were added. */
function openedRow(text: string, row: RowCells, pieces: readonly Splice[], hasNewCells: boolean): string {
  const tag = text.slice(0, row.openEnd);
  const open = hasNewCells ? setAttributeInTag(tag, 'spans', null) : tag;
  if (!row.isSelfClosing) return splice(text, [{ start: 0, end: row.openEnd, text: open }, ...pieces]);
  const inside = pieces.map((piece) => piece.text).join('');
  if (inside === '') return text;
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? 'row';
  return `${open.replace(/\s*\/>$/, '>')}${inside}</${name}>`;
}
