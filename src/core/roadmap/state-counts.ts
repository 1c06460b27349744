/** Events counted by state: all of them, by direction, by who answers for them. */
import type { DirectionId } from '../schema/direction';
import { eventStates, isCounted, type EventState } from '../states/event-state';
import type { EventProgress } from './event-progress';
import { responsibleGroups, responsibleNames } from './responsible';
import { groupBy } from '../table/group-by';

export type StateCounts = Readonly<Record<EventState, number>> & {
  /** Of the year: what is not planned for it, in force from another or the region's is not counted. */
  readonly total: number;
  /** Done without evidence. */
  readonly unconfirmed: number;
};

/** Null holds rows the document does not have. */
export interface DirectionCounts {
  readonly direction: DirectionId | null;
  readonly counts: StateCounts;
}

export interface ResponsibleCounts {
  readonly responsible: string;
  readonly counts: StateCounts;
}

export function countStates(events: readonly EventProgress[]): StateCounts {
  const counts = Object.fromEntries(eventStates.map((state) => [state, 0])) as Record<EventState, number>;
  for (const { state } of events) counts[state]++;
  const total = events.filter(({ state }) => isCounted(state)).length;
  const unconfirmed = events.filter((each) => each.state === 'done' && !each.isConfirmed).length;
  return { ...counts, total, unconfirmed };
}

/** In the document's order. */
export function countByDirection(events: readonly EventProgress[]): readonly DirectionCounts[] {
  return [...groupBy(events, ({ direction }) => direction)].map(([direction, members]) => ({
    direction,
    counts: countStates(members),
  }));
}

/** An event with several responsible counts for each of them. Most events first. */
export function countByResponsible(
  events: readonly EventProgress[],
  continuation: string,
): readonly ResponsibleCounts[] {
  const canonical = responsibleGroups(
    events.map((each) => each.responsible),
    continuation,
  );
  const groups = new Map<string, Set<EventProgress>>();
  for (const each of events) {
    for (const name of responsibleNames(each.responsible, continuation).map(canonical)) {
      groups.set(name, (groups.get(name) ?? new Set()).add(each));
    }
  }
  return [...groups]
    .map(([responsible, members]) => ({ responsible, counts: countStates([...members]) }))
    .filter(({ counts }) => counts.total > 0)
    .sort((a, b) => b.counts.total - a.counts.total);
}
