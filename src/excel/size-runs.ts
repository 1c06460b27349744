/** Neighbours that are treated alike, brought together so that many rows, columns or merges are few calls. */
import type { Area } from '../core/table/grid';

export interface Stretch<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** Stretches of equal neighbours; entries without a value belong to none. */
export function stretchesOf<T>(values: readonly (T | undefined)[]): Stretch<T>[] {
  const result: Stretch<T>[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const last = result[result.length - 1];
    if (last !== undefined && last.last === index - 1 && last.value === value) {
      result[result.length - 1] = { ...last, last: index };
    } else result.push({ first: index, last: index, value });
  });
  return result;
}

export interface MergeBlock {
  readonly area: Area;
  /** Each row of the area becomes one cell of its own; else the area as a whole. */
  readonly across: boolean;
}

/** Merges inside one row that stand under each other over the same columns are one block. */
export function mergeBlocks(merges: readonly Area[]): MergeBlock[] {
  const flat = merges
    .filter(({ top, bottom }) => top === bottom)
    .sort(
      (first, second) => first.left - second.left || first.right - second.right || first.top - second.top,
    );
  const blocks: MergeBlock[] = merges
    .filter(({ top, bottom }) => top !== bottom)
    .map((area) => ({ area, across: false }));
  let current = null as Area | null;
  for (const merge of flat) {
    if (current !== null && isBelow(merge, current)) current = { ...current, bottom: merge.bottom };
    else {
      if (current !== null) blocks.push({ area: current, across: true });
      current = merge;
    }
  }
  if (current !== null) blocks.push({ area: current, across: true });
  return blocks;
}

function isBelow(merge: Area, block: Area): boolean {
  return merge.left === block.left && merge.right === block.right && merge.top === block.bottom + 1;
}
