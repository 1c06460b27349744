/** The numbers behind each marker: all an explanation needs, and nothing else. Shares are fractions 0…1, per cents say so in their name. */
import type { Settlement } from './school';

export type FederalMarkerId = 'F1' | 'F2' | 'F3' | 'F4';
export type ExtendedMarkerId = 'O1' | 'O2' | 'O3' | 'O4' | 'O5' | 'O6' | 'O7';
export type MarkerId = FederalMarkerId | ExtendedMarkerId;

export type ClusterLevel = 'settlement-and-context' | 'settlement' | 'municipality';

/** Which schools a marker compares with. */
export type Reference =
  | { readonly kind: 'none' }
  /** Figures of the region; `source` is the file they come from, null where a person entered them. */
  | { readonly kind: 'region'; readonly source: string | null }
  /** All schools of the municipality, the school itself among them. */
  | { readonly kind: 'district'; readonly schools: number }
  /** The other schools of the municipality. */
  | { readonly kind: 'others'; readonly schools: number }
  /** The other schools of the cluster, `schools` of them; `tertile` 1 is the easiest context. */
  | {
      readonly kind: 'cluster';
      readonly level: ClusterLevel;
      readonly settlement: Settlement | null;
      readonly tertile: 1 | 2 | 3 | null;
      readonly schools: number;
    };

/** One cut of O1; `mark` is the mark that begins at `score`. */
export interface CutFacts {
  readonly mark: 3 | 4 | 5;
  readonly score: number;
  /** Works at the cut and one point below it. */
  readonly at: number;
  readonly below: number;
  /** Works expected at the cut when the two scores share their works as in the other schools. */
  readonly expected: number;
  /** False where the other schools have too few works at this cut; it is then left out of the sums. */
  readonly isUsed: boolean;
}

/** A school's standing among its peers by mean score. */
export interface DeviationFacts {
  readonly n: number;
  readonly mean: number;
  /** Mean expected of such schools (random effects). */
  readonly expectedMean: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

export interface MarkerFacts {
  F1: {
    readonly n: number;
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
    readonly referenceN: number;
    readonly referenceMean: number;
    readonly referenceLower: number;
    readonly referenceUpper: number;
  };
  F2: {
    readonly pairs: number;
    readonly correlation: number;
    /** By the printed form 1 − 6Σd²/(n(n²−1)); null when the pupils are not at hand. */
    readonly printedForm: number | null;
    readonly isPrintedSignDifferent: boolean;
  };
  F3: CohortFacts;
  F4: CohortFacts;
  O1: {
    readonly n: number;
    readonly cuts: readonly CutFacts[];
    /** Sums over the cuts used. */
    readonly at: number;
    readonly nearCuts: number;
    readonly expected: number;
    readonly excess: number;
    readonly p: number;
    readonly adjustedP: number;
    /** Tests corrected together. */
    readonly family: number;
    /** As printed in the scale: such cuts do not decide the mark alone. */
    readonly extraCondition: string | null;
  };
  O2: {
    readonly pairs: number;
    readonly higher: number;
    readonly lower: number;
    /** The share of works above (below) the journal mark, here and in the other schools. */
    readonly direction: 'higher' | 'lower';
    readonly share: number;
    readonly othersShare: number;
    readonly shareP: number;
    readonly isShareExceeded: boolean;
    readonly gapTwoOrMore: number | null;
    readonly othersGapShare: number | null;
    readonly gapP: number | null;
    readonly isGapExceeded: boolean;
  };
  O3: DeviationFacts & {
    /** T at or above the confirmation limit: exams confirm; below: they do not; no exam: not checked. */
    readonly confirmation: 'confirmed' | 'not-confirmed' | 'not-checked';
    readonly examT: number | null;
    readonly examProcedure: string | null;
  };
  O4: {
    readonly earlier: DeviationFacts;
    readonly later: DeviationFacts;
    readonly laterSchoolYear: number;
    readonly laterGrade: number;
    readonly drop: number;
  };
  O5: {
    readonly n: number;
    readonly easyItems: readonly number[];
    readonly hardItems: readonly number[];
    /** School minus reference, percentage points. */
    readonly easyPoints: number;
    readonly hardPoints: number;
    /** Null where only the profile is known: shown, not counted. */
    readonly p: number | null;
  };
  O6: {
    readonly n: number;
    readonly standardDeviation: number;
    readonly expectedStandardDeviation: number;
    /** The SD below which such an agreement is rarer than the threshold. */
    readonly limit: number;
    readonly meanPercent: number;
  };
  O7: {
    readonly rechecked: number;
    readonly confirmed: number;
    readonly share: number;
    readonly threshold: number;
  };
}

/** One cohort in two years. K = earlier ÷ later, in per cent of the maximum. The marker's key is the later test. */
export interface CohortFacts {
  readonly earlierSchoolYear: number;
  readonly earlierGrade: number;
  readonly earlierPercent: number;
  readonly laterPercent: number;
  readonly n: number;
  readonly ratio: number;
  readonly lowerFence: number;
  readonly upperFence: number;
}

/** Why a marker has no answer. */
export type NotComputedReason =
  | 'no-mean'
  | 'no-deviation'
  | 'no-journal'
  | 'no-distribution'
  | 'no-scale'
  | 'no-items'
  | 'no-variation'
  | 'no-reference'
  | 'few-schools'
  | 'few-items'
  | 'few-others'
  | 'zero-later-result'
  | 'mean-at-edge'
  /** The school's protocol is of another version of the test. */
  | 'other-version'
  | 'lyceum-or-gymnasium';
