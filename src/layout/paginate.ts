/** Where the pages of a paper begin: no heading, caption or table header at a page's end, no short table in two, no row split. */

/** A row of the sheet that is to come. */
export interface Piece {
  /** In points. */
  readonly height: number;
  /** Stands on the same page as the next piece. */
  readonly keepsWithNext?: boolean;
  /** Room between two pieces, of no use at a page's top. */
  readonly isGap?: boolean;
  readonly beginsPage?: boolean;
  /** What stands above the piece again, this high, where it is the first of a page: its table's header. */
  readonly repeatedHeight?: number;
}

export interface PlacedPiece<T extends Piece> {
  readonly piece: T;
  /** The page before ends above it. */
  readonly turnsPage: boolean;
}

/** `page`: the height of a page; `titles`: what every page but the first gives to rows printed at its top. */
export function paginate<T extends Piece>(pieces: readonly T[], page: number, titles = 0): PlacedPiece<T>[] {
  const placed: PlacedPiece<T>[] = [];
  let left = page;
  let isTop = true;
  for (const chain of chains(pieces)) {
    const height = chain.reduce((sum, piece) => sum + piece.height, 0);
    let mustTurn = placed.length > 0 && (chain[0]?.beginsPage === true || (!isTop && height > left));
    for (const piece of chain) {
      const isOver = !isTop && piece.height > left;
      if (piece.isGap === true && (mustTurn || isOver)) continue;
      const turnsPage: boolean = mustTurn || isOver;
      if (turnsPage) left = page - titles - (piece.repeatedHeight ?? 0);
      placed.push({ piece, turnsPage });
      left -= piece.height;
      isTop = false;
      mustTurn = false;
    }
  }
  return placed;
}

/** Pieces that must stay together. */
function chains<T extends Piece>(pieces: readonly T[]): T[][] {
  const all: T[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) all.at(-1)?.push(piece);
    else all.push([piece]);
    isOpen = piece.keepsWithNext === true;
  }
  return all;
}
