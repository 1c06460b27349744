/** What the rule of low results says: a row a school, procedure and year; a row a school; the district's funnel. */
import type { ClusterLevel, MarkerId } from './marker-facts';

/** One evaluation procedure of the rule: the levels of a subject are summed. */
export interface LowResultKey {
  readonly schoolYear: number;
  readonly procedure: string;
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
}

/** `steady`: the Wilson lower bound passes too; `borderline`: only the share passes; `risk`: 20–30 %. */
export type LowResultReliability = 'steady' | 'borderline' | 'risk' | 'none';

export interface LowResultCounts {
  readonly participants: number;
  readonly low: number;
  /** 0…1; null where nobody took part. */
  readonly share: number | null;
}

export interface LowResultRow extends LowResultCounts {
  readonly key: LowResultKey;
  /** `unconfirmed`: not low, yet the procedure carries an objectivity marker. */
  readonly state: 'low' | 'not-low' | 'unconfirmed' | 'few-data';
  readonly neededParticipants: number;
  readonly reliability: LowResultReliability;
  /** Wilson 95 %, 0…1; null where nobody took part. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly aboveCluster: {
    readonly othersShare: number;
    readonly p: number;
    readonly isAbove: boolean;
    readonly level: ClusterLevel;
    readonly schools: number;
  } | null;
  /** Flagged markers of this procedure and year. */
  readonly markers: readonly MarkerId[];
  /** Few pupils in the year: the last years together, where that is switched on. */
  readonly pooled: (LowResultCounts & { readonly years: readonly number[]; readonly isLow: boolean }) | null;
}

/** `official`: on the list only by the authority; `computed`: only by this rule. */
export type ListComparison = 'both' | 'computed' | 'official' | 'neither';

export interface LowResultSchool {
  readonly school: string;
  readonly schoolYear: number;
  /** Low procedures of the year and of the year before. */
  readonly low: readonly LowResultKey[];
  readonly lowBefore: readonly LowResultKey[];
  /** Procedures of the year with enough participants. */
  readonly tested: number;
  readonly isManyProcedures: boolean;
  readonly isTwoYears: boolean;
  readonly byEither: boolean;
  readonly byBoth: boolean;
  /** By both conditions or either, as the parameters choose; null: few data, nothing could be tested. */
  readonly isLowResult: boolean | null;
  readonly officialLists: readonly string[];
  readonly comparison: ListComparison;
}

/** The index of low results, our own: a place outside the limits is no rating. */
export interface LowResultIndexRow extends LowResultCounts {
  readonly school: string;
  readonly schoolYear: number;
  /** 100·Σlow/Σn; null where nobody took part. */
  readonly index: number | null;
  /** Funnel limits as per cents, widened by the overdispersion. */
  readonly limits95: { readonly lower: number; readonly upper: number } | null;
  readonly limits998: { readonly lower: number; readonly upper: number } | null;
  readonly place: 'far-below' | 'below' | 'inside' | 'above' | 'far-above' | null;
}

export interface LowResultFunnel {
  readonly schoolYear: number;
  /** The common share, per cent. */
  readonly common: number | null;
  /** √max(1, φ). */
  readonly widening: number;
  readonly schools: number;
}

export interface LowResults {
  /** All years, ordered by school, year, procedure. */
  readonly rows: readonly LowResultRow[];
  /** The reporting year. */
  readonly schools: readonly LowResultSchool[];
  readonly index: readonly LowResultIndexRow[];
  readonly funnel: LowResultFunnel | null;
  readonly needsBoth: boolean;
}
