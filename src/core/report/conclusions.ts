/** What follows from the report's facts for the education office: codes with their numbers, in the order of urgency. What the coordinator has to mend and enter is in `tasks.ts`. */
import type { ReportFacts } from './report-facts';

export type Conclusion =
  | { readonly code: 'collect-results'; readonly schools: number }
  | { readonly code: 'recheck'; readonly priority: number; readonly attention: number }
  | { readonly code: 'read-f1-with-care'; readonly sharePercent: number }
  | { readonly code: 'look-at-common-excess'; readonly cuts: number }
  | { readonly code: 'support'; readonly schools: number }
  | { readonly code: 'watch'; readonly schools: number }
  | { readonly code: 'work-on-items'; readonly items: number }
  | { readonly code: 'overdue-events'; readonly events: number }
  | { readonly code: 'events-soon'; readonly events: number }
  | { readonly code: 'collect-evidence'; readonly events: number }
  | { readonly code: 'reach-targets'; readonly targets: number }
  /** Nothing asks for a decision. */
  | { readonly code: 'keep-watching' };

export function conclusions(facts: ReportFacts): Conclusion[] {
  const { objectivity, lowResults, roadmap } = facts;
  const low = lowResults.schools.filter(({ group }) => group === 'low').length;
  const { f1Share = null, isF1ShareHigh = false } = objectivity.index ?? {};
  const missed = roadmap?.progress.targets.filter(({ state }) => state === 'not-met').length ?? 0;
  const wanted: (Conclusion | null)[] = [
    when(facts.schoolsWithoutResults.length, (schools) => ({ code: 'collect-results', schools })),
    when(objectivity.schools.length, () => ({
      code: 'recheck',
      priority: objectivity.statuses.priority,
      attention: objectivity.statuses.attention,
    })),
    isF1ShareHigh && f1Share !== null ? { code: 'read-f1-with-care', sharePercent: f1Share * 100 } : null,
    when(objectivity.municipalExcess.length, (cuts) => ({ code: 'look-at-common-excess', cuts })),
    when(low, (schools) => ({ code: 'support', schools })),
    when(lowResults.schools.length - low, (schools) => ({ code: 'watch', schools })),
    when(facts.difficultItems.length, (items) => ({ code: 'work-on-items', items })),
    when(roadmap?.overdue.length ?? 0, (events) => ({ code: 'overdue-events', events })),
    when(roadmap?.dueSoon.length ?? 0, (events) => ({ code: 'events-soon', events })),
    when(roadmap?.unconfirmed.length ?? 0, (events) => ({ code: 'collect-evidence', events })),
    when(missed, (targets) => ({ code: 'reach-targets', targets })),
  ];
  const found = wanted.filter((conclusion) => conclusion !== null);
  return found.length === 0 ? [{ code: 'keep-watching' }] : found;
}

function when(count: number, make: (count: number) => Conclusion): Conclusion | null {
  return count > 0 ? make(count) : null;
}
