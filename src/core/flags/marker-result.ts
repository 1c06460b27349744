/** Makes the results of markers, so that every rule states them alike. */
import type { TestKey } from '../results/result';
import type {
  ComputedMarker,
  ComputedMarkerOf,
  FewDataMarker,
  MarkerResult,
  NotComputedMarker,
} from './flag';
import type { MarkerFacts, MarkerId, NotComputedReason, Reference } from './marker-facts';

export const markerIds: readonly MarkerId[] = [
  'F1',
  'F2',
  'F3',
  'F4',
  'O1',
  'O2',
  'O3',
  'O4',
  'O5',
  'O6',
  'O7',
];

export function computed<M extends MarkerId>(
  marker: M,
  key: TestKey,
  made: {
    readonly outcome: 'flag' | 'attention' | 'clear';
    readonly facts: MarkerFacts[M];
    readonly reference: Reference;
    readonly approximate?: boolean;
    readonly isCounted?: boolean;
  },
): ComputedMarker {
  const approximate = made.approximate ?? false;
  const result: ComputedMarkerOf<M> = {
    marker,
    key,
    outcome: made.outcome,
    approximate,
    isCounted: !approximate && (made.isCounted ?? true),
    facts: made.facts,
    reference: made.reference,
  };
  // One member of the union for each M; the compiler cannot see that from the generic.
  return result as ComputedMarker;
}

export function fewData(
  marker: MarkerId,
  key: TestKey,
  n: number,
  needed: number,
  counted: FewDataMarker['counted'] = 'works',
): FewDataMarker {
  return { marker, key, outcome: 'few-data', approximate: false, isCounted: false, counted, n, needed };
}

export function notComputed(marker: MarkerId, key: TestKey, reason: NotComputedReason): NotComputedMarker {
  return { marker, key, outcome: 'not-computed', approximate: false, isCounted: false, reason };
}

export function isComputed(result: MarkerResult): result is ComputedMarker {
  return result.outcome !== 'few-data' && result.outcome !== 'not-computed';
}

/** The computed result of one rule, with that rule's facts. */
export function isComputedOf<M extends MarkerId>(
  result: MarkerResult,
  marker: M,
): result is ComputedMarkerOf<M> & ComputedMarker {
  return result.marker === marker && isComputed(result);
}
