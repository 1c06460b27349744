/** Sets cells of one row: what stands in the way, how the new cells look, and what undoing must know. */
import type { NewValue } from '../../core/model/sheet-model';
import { beginsLikeFormula, blankCellXml, cellXml, isDateValue } from '../write/cell-xml';
import { shortDateFormat, type StyleBook } from '../styles/style-book';
import type { PlacedCell, PlacedRow } from '../cells/place-rows';
import type { SheetText } from '../cells/sheet-text';
import { richCell } from '../package/sheet-things';
import { storedFormula } from '../cells/stored-formula';
import type { Splice } from '../xml/xml-tree';
import { rewrittenRow } from './rewritten-row';

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
  readonly source: SheetText;
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
  readonly kind: 'formula' | 'protected' | 'rich-value';
}

export interface RowPatch {
  readonly pieces: readonly Splice[];
  readonly refusals: readonly PatchRefusal[];
  readonly memories: readonly (readonly [CellEdit, CellMemory])[];
}

/** `edits` are all of that row. */
export function patchRow(row: number, edits: readonly CellEdit[], context: PatchContext): RowPatch {
  const { source, styles, is1904 } = context;
  const { prefix, places } = source;
  const elements = places.rows.get(row) ?? [];
  const strays = places.strays.filter((cell) => cell.row === row);
  const cells = [...strays, ...elements.flatMap((element) => element.cells)];
  const rowStyle = styleOfRow(elements.at(-1), source);
  const refusals: PatchRefusal[] = [];
  const memories: [CellEdit, CellMemory][] = [];
  const written = new Map<number, string>();
  for (const edit of edits) {
    // Read was the last one that holds anything, in the order of the file.
    const found = cells.filter(({ column }) => column === edit.column).sort((a, b) => a.start - b.start);
    const cell = found.findLast(({ hasValue, formula }) => hasValue || formula !== null) ?? found.at(-1);
    const ownStyle = cell?.style ?? null;
    const shownStyle = ownStyle ?? rowStyle ?? context.columnStyles(edit.column);
    const refusal = refusalOf(cell, edit, shownStyle, context);
    if (refusal !== null) refusals.push({ row, column: edit.column, kind: refusal });
    memories.push([edit, { style: ownStyle, formula: formulaOf(edit.value) }]);
    const style = styleFor(edit, shownStyle, styles);
    const isGone = edit.memory?.style === null && edit.value === null;
    // A cell that is there stays, even blank: its neighbours or its row may be counted from it.
    const blank = cell === undefined ? '' : blankCellXml(row, edit.column, prefix);
    const xml = cellXml(row, edit.column, edit.value, style, { prefix, is1904 });
    written.set(edit.column, isGone ? '' : xml || blank);
  }
  const pieces = refusals.length > 0 ? [] : rewrittenRow(row, elements, strays, written, source);
  return { pieces, refusals, memories };
}

/** Style of the row's own cells, where it has one. */
function styleOfRow(row: PlacedRow | undefined, source: SheetText): number | null {
  const tag = row === undefined ? '' : source.text(row.start, row.openEnd);
  if (!/\scustomFormat\s*=\s*["'](?:1|true)["']/.test(tag)) return null;
  return Number(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? 0);
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
  if (cell !== undefined && richCell.test(context.source.text(cell.start, cell.end))) return 'rich-value';
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
