/** Sets cells of one worksheet part; everything else in the part stays as it was, byte for byte. */
import type { Area } from '../../core/table/grid';
import { parseArea, areaReference, contains, columnLimit, rowLimit } from '../cells/cell-reference';
import { sheetText, type SheetText } from '../cells/sheet-text';
import { patchRow, type CellEdit, type CellMemory, type PatchContext, type PatchRefusal } from './row-patch';
import type { StyleBook } from '../styles/style-book';
import type { Splice } from '../xml/xml-tree';

export interface PatchSource {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** Whether the byte scanner read the part; else it is patched through the parser. */
  readonly isPlain: boolean;
  readonly styles: StyleBook;
  readonly is1904: boolean;
  readonly lockedStyles: Uint8Array | null;
  /** Formulas may be overwritten. */
  readonly mayOverwrite: boolean;
}

export type PatchOutcome =
  | { readonly bytes: Uint8Array; readonly memories: ReadonlyMap<CellEdit, CellMemory> }
  | { readonly refusals: readonly PatchRefusal[] };

export function patchCells(source: PatchSource, edits: readonly CellEdit[]): PatchOutcome {
  const byRow = groupByRow(edits);
  const wanted = [...byRow.keys()].sort((first, second) => first - second);
  const text = sheetText(source.bytes, source.part, source.isPlain, wanted);
  const context = contextOf(source, text);
  const patches = wanted.map((row) => patchRow(row, byRow.get(row) ?? [], context));
  const refusals = patches.flatMap((patch) => patch.refusals);
  if (refusals.length > 0) return { refusals };
  const pieces = patches.flatMap((patch) => patch.pieces);
  return {
    bytes: text.replace([...dimensionPiece(text, edits), ...pieces]),
    memories: new Map(patches.flatMap((patch) => patch.memories)),
  };
}

function groupByRow(edits: readonly CellEdit[]): Map<number, CellEdit[]> {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    if (edit.row < 0 || edit.row >= rowLimit || edit.column < 0 || edit.column >= columnLimit) {
      throw new RangeError(`No cell at row ${edit.row}, column ${edit.column}`);
    }
    const row = byRow.get(edit.row);
    if (row === undefined) byRow.set(edit.row, [edit]);
    else row.push(edit);
  }
  return byRow;
}

function contextOf(source: PatchSource, text: SheetText): PatchContext {
  const columns = columnStylesOf(text.head);
  const { arrays } = text.places;
  return {
    source: text,
    styles: source.styles,
    is1904: source.is1904,
    lockedStyles: source.lockedStyles,
    mayOverwrite: source.mayOverwrite,
    columnStyles: (column) =>
      columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0,
    isInArray: (row, column) =>
      arrays.some((area) => contains(area, row, column) && !(source.mayOverwrite && isOneCell(area))),
  };
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** `<col min="2" max="4" style="7"/>` stands before the sheet data. */
function columnStylesOf(head: string): ColumnStyle[] {
  const tags = head.match(/<(?:\w+:)?col\s[^>]*>/g) ?? [];
  return tags.map((tag) => {
    const number = (name: string): number =>
      Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1] ?? 0);
    return { first: number('min') - 1, last: number('max') - 1, style: number('style') };
  });
}

/** The stated used area grows to hold the new cells. */
function dimensionPiece({ head }: SheetText, edits: readonly CellEdit[]): Splice[] {
  const match = /<(?:\w+:)?dimension\s[^>]*?ref\s*=\s*["']([^"']*)["']/.exec(head);
  const stated = parseArea(match?.[1] ?? '');
  if (match === null || stated === null) return [];
  const grown = edits
    .filter(({ value }) => value !== null)
    .reduce(
      (area, { row, column }) => ({
        top: Math.min(area.top, row),
        left: Math.min(area.left, column),
        bottom: Math.max(area.bottom, row),
        right: Math.max(area.right, column),
      }),
      stated,
    );
  const text = areaReference(grown);
  if (text === areaReference(stated)) return [];
  const start = match.index + match[0].length - 1 - (match[1] ?? '').length;
  return [{ start, end: start + (match[1] ?? '').length, text }];
}
