/** The columns of the row's key, kept at the left once they are scrolled out of sight. */

export interface PinnedColumn {
  readonly column: number;
  /** Pixels. */
  readonly width: number;
}

const widestPinned = 110;
/** Of the view: the rest is for the cells themselves. */
const mostShare = 0.45;

/** None where the key is still in sight, or there is too little room for it. */
export function pinnedColumns(
  keyColumns: readonly number[],
  edges: readonly number[],
  firstShown: number,
  viewWidth: number,
): readonly PinnedColumn[] {
  const last = keyColumns.at(-1);
  if (last === undefined || firstShown <= last) return [];
  const pinned = keyColumns.map((column) => ({
    column,
    width: Math.min(widestPinned, (edges[column + 1] ?? 0) - (edges[column] ?? 0)),
  }));
  return totalWidth(pinned) <= viewWidth * mostShare ? pinned : [];
}

export function totalWidth(pinned: readonly PinnedColumn[]): number {
  return pinned.reduce((sum, { width }) => sum + width, 0);
}
