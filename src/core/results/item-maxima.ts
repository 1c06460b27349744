/** The highest score of each item: as the header prints it, else as the pupils show it. */
import { ScoreState, type ScoreCells } from './score-cells';
import type { ProtocolSource } from './recognise-protocol';

export interface ItemMaximum {
  /** Null where nobody has a score. */
  readonly maximum: number | null;
  readonly isPrinted: boolean;
}

/** A score so few hold is a slip of the pen. */
const fewestHolders = 3;
const leastShare = 0.002;

/**
 * Where the header does not say it: the highest score that at least three pupils and 0.2 % of them hold. Where all the
 * highest scores met add up to the scale's maximum, they are the maxima, however few hold them.
 */
export function itemMaxima(
  { grid, headerRow, items }: ProtocolSource,
  cells: ScoreCells,
  scaleMaximum: number | null,
): ItemMaximum[] {
  const works = items.map(({ column, maximum }) => {
    const counts: number[] = [];
    if (maximum !== null) return counts;
    for (let row = headerRow + 1; row < grid.rowCount; row++) {
      const state = cells.read(row, column);
      if (state !== ScoreState.read && state !== ScoreState.readAsText) continue;
      // A total in the wrong column is no score of an item.
      if (cells.value < 100) counts[cells.value] = (counts[cells.value] ?? 0) + 1;
    }
    return counts;
  });
  const highest = works.map((counts) => counts.length - 1);
  const sum = highest.reduce((total, score, item) => total + (items[item]?.maximum ?? Math.max(0, score)), 0);
  const isWhole = scaleMaximum !== null && sum === scaleMaximum;
  return items.map(({ maximum }, item) => {
    if (maximum !== null) return { maximum, isPrinted: true };
    const observed = isWhole ? (highest[item] ?? -1) : highestHeld(works[item] ?? []);
    return { maximum: observed < 1 ? null : observed, isPrinted: false };
  });
}

function highestHeld(counts: readonly number[]): number {
  const all = counts.reduce((sum, works) => sum + works, 0);
  const needed = Math.max(fewestHolders, leastShare * all);
  for (let score = counts.length - 1; score >= 0; score--) if ((counts[score] ?? 0) >= needed) return score;
  return -1;
}
