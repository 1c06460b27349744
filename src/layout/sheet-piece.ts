/** A row to come, written when its page is known. */
import type { Piece } from './paginate';
import type { SheetBuilder, SpanCell } from './sheet-builder';

export interface SheetPiece extends Piece {
  readonly write: () => void;
  /** Writes its table's header again. */
  readonly repeat?: () => void;
}

export function rowPiece(
  sheet: SheetBuilder,
  cells: readonly (SpanCell | null)[],
  { minimumHeight = 0, ...more }: Partial<SheetPiece> & { readonly minimumHeight?: number } = {},
): SheetPiece {
  const height = sheet.rowHeight(cells, minimumHeight);
  return { height, write: () => void sheet.row(cells, minimumHeight), ...more };
}
