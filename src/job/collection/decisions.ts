/** Values that the district typed and a school sent otherwise: which stand open, and one word for them all. */
import type { CollectedCell } from '../../core/collect/compare-books';
import { cellKey } from '../../core/collect/journal';
import type { Decisions } from '../../core/collect/plan-collection';
import type { Collecting } from './collecting';
import type { PlannedCollection } from './plan-into';

export function conflictsOf({ cells }: Pick<Collecting, 'cells'>): readonly CollectedCell[] {
  return cells.filter(({ difference }) => difference === 'conflict');
}

export function decideAll(found: Collecting, take: 'school' | 'district' | null): Decisions {
  return new Map(take === null ? [] : conflictsOf(found).map((cell) => [cellKey(cell), take]));
}

export function openConflicts({ found, decisions }: PlannedCollection): readonly CollectedCell[] {
  return conflictsOf(found).filter((cell) => !decisions.has(cellKey(cell)));
}
