/** Whose value is taken, by the conflict, as far as a person has decided. */
import { useState } from 'react';
import type { CollectionConflict } from '../../job/collection/collection-overview';

export type Decision = 'school' | 'district';

/** It speaks of the values as they were: it holds until one of them is another. */
interface Decided {
  readonly decision: Decision;
  readonly values: string;
}

export interface Decisions {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Null: not decided after all. */
  readonly decide: (conflict: CollectionConflict, decision: Decision | null) => void;
}

export function useDecisions(conflicts: readonly CollectionConflict[]): Decisions {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const decisions = new Map(
    conflicts.flatMap((conflict) => {
      const found = decided.get(conflict.id);
      return found?.values === valuesOf(conflict) ? [[conflict.id, found.decision] as const] : [];
    }),
  );
  const decide = (conflict: CollectionConflict, decision: Decision | null): void => {
    const next = new Map(decided);
    if (decision === null) next.delete(conflict.id);
    else next.set(conflict.id, { decision, values: valuesOf(conflict) });
    setDecided(next);
  };
  return { decisions, decide };
}

function valuesOf({ current, sent, file }: CollectionConflict): string {
  return JSON.stringify([current, sent, file]);
}
