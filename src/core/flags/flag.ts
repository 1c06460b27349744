/** What the flags say: one result a marker and test, one status a school, one index a territory and year. Plain data, no sentences. */
import type { TestKey } from '../results/result';
import type { ItemAttainment } from './item-attainment';
import type { LowShareGrowth } from './low-share-growth';
import type { LowResults } from './low-result';
import type { FederalMarkerId, MarkerFacts, MarkerId, NotComputedReason, Reference } from './marker-facts';
import type { CutExcess } from './municipal-excess';
import type { SchoolCluster } from './clusters';
import type { GradeIndicators } from './grade-indicators';

export type Outcome = 'flag' | 'attention' | 'clear' | 'few-data' | 'not-computed';

export type ComputedMarkerOf<M extends MarkerId> = {
  readonly marker: M;
  /** F3 and F4 stand at the later test of the cohort, O4 at the earlier. */
  readonly key: TestKey;
  readonly outcome: 'flag' | 'attention' | 'clear';
  /** Few pupils: the answer is a hint. */
  readonly approximate: boolean;
  /** Whether a flag counts for the school's status, and silence as an answer. */
  readonly isCounted: boolean;
  readonly facts: MarkerFacts[M];
  readonly reference: Reference;
};

export type ComputedMarker = { [M in MarkerId]: ComputedMarkerOf<M> }[MarkerId];

/** Too few works (pairs, rechecked works) to say anything: silence is no evidence. */
export interface FewDataMarker {
  readonly marker: MarkerId;
  readonly key: TestKey;
  readonly outcome: 'few-data';
  readonly approximate: false;
  readonly isCounted: false;
  readonly counted: 'works' | 'pairs' | 'works-near-cuts' | 'rechecked-works';
  readonly n: number;
  readonly needed: number;
}

export interface NotComputedMarker {
  readonly marker: MarkerId;
  readonly key: TestKey;
  readonly outcome: 'not-computed';
  readonly approximate: false;
  readonly isCounted: false;
  readonly reason: NotComputedReason;
}

export type MarkerResult = ComputedMarker | FewDataMarker | NotComputedMarker;

/** `clear`: not detected; `few-data`: nothing could be tested; `attention`: one rule; `priority`: two, or one in two years running. */
export type SchoolStatusCode = 'clear' | 'few-data' | 'attention' | 'priority';

export interface SchoolStatus {
  readonly school: string;
  readonly schoolYear: number;
  readonly status: SchoolStatusCode;
  /** Distinct rules that count, in the order F1…O7. */
  readonly countedRules: readonly MarkerId[];
  /** Those of them that counted a year before as well. */
  readonly repeatedRules: readonly MarkerId[];
  /** Authorities whose list of doubtful results names the school in this year. */
  readonly officialLists: readonly string[];
  /** All of the school's results of the year. */
  readonly markers: readonly MarkerResult[];
}

/** Index of a territory for one school year: 100 − share of schools with a federal marker, per cent. */
export interface FederalIndex {
  readonly schoolYear: number;
  /** Null where no school has a computed marker. */
  readonly index: number | null;
  readonly withMarker: number;
  /** Schools with at least one federal marker computed. */
  readonly computed: number;
  readonly byMarker: Readonly<
    Record<FederalMarkerId, { readonly flagged: number; readonly computed: number }>
  >;
  /** Share of schools with F1 among those where it is computed, 0…1. */
  readonly f1Share: number | null;
  /** F1 marks more than a quarter of the schools: read it together with O3. */
  readonly isF1ShareHigh: boolean;
}

/** Counts of one unit as indicators, with the change of the share of marks 2 against the year before. */
export interface UnitIndicators {
  readonly key: TestKey;
  readonly participants: number;
  readonly indicators: GradeIndicators;
  /** Percentage points; null without a comparable year before. */
  readonly lowShareChange: number | null;
  /** Null where there is none. */
  readonly negativeDynamics: LowShareGrowth | null;
}

export interface Flags {
  readonly methodVersion: string;
  /** The year `schools`, `federalIndex` and `lowResults.schools` speak of; null without results. */
  readonly schoolYear: number | null;
  /** Every year, ordered by school, year, test, marker. */
  readonly markers: readonly MarkerResult[];
  /** One a school of the registry or of the results, in registry order. */
  readonly schools: readonly SchoolStatus[];
  readonly earlierSchools: readonly SchoolStatus[];
  readonly federalIndex: FederalIndex | null;
  readonly earlierFederalIndexes: readonly FederalIndex[];
  readonly lowResults: LowResults;
  readonly clusters: readonly SchoolCluster[];
  /** The municipality's own excess at each cut, where the schools cannot betray one another. */
  readonly municipalExcess: readonly CutExcess[];
  readonly itemAttainment: readonly ItemAttainment[];
  readonly indicators: readonly UnitIndicators[];
}
