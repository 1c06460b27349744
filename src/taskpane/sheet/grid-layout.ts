/** Where rows, columns and merged areas of the shown sheet stand, in pixels. */
import type { Area } from '../../core/table/grid';
import type { CellMark, SheetWindow } from '../../job/sheet-window';

export const rowHeight = 28;
export const lettersHeight = 26;
export const numbersWidth = 48;
const characterWidth = 7.8;
const cellPadding = 22;

function columnPixels(characters: number): number {
  return Math.round(characters * characterWidth + cellPadding);
}

/** Left edges of all columns and, last, the right edge of the sheet. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const edges = [0];
  for (const characters of widths) edges.push((edges.at(-1) ?? 0) + columnPixels(characters));
  return edges;
}

/** Of a column, or of the sheet where a merged area goes on beyond its last cell. */
export function rightEdge(edges: readonly number[], column: number): number {
  return edges[column + 1] ?? edges.at(-1) ?? 0;
}

/** The element's id, for the grid to name its active cell. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export interface ShownCell {
  readonly text: string;
  readonly isRight: boolean;
  readonly mark: CellMark | null;
  /** The merged area that begins here. */
  readonly area: Area | null;
}

/** Null where the cell lies under a merged area that begins elsewhere. */
export function shownCell(window: SheetWindow, row: number, column: number): ShownCell | null {
  const area = window.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  if (area !== undefined && (area.top !== row || area.left !== column)) return null;
  return {
    text: window.texts[row - window.top]?.[column] ?? '',
    isRight: window.isRight[row - window.top]?.[column] ?? false,
    mark: window.marks.find((mark) => mark.row === row && mark.column === column) ?? null,
    area: area ?? null,
  };
}
