/** What the region's tests came to, to compare a district's with. */
import type { SchoolMean } from '../results/result';

/** The region's own figures for one test; each part may be missing. */
export interface RegionReference {
  /** Null: any year. */
  readonly schoolYear: number | null;
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level: string;
  readonly participants: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** Q25 − 3·IQR and Q75 + 3·IQR of K for the cohort whose later test this is. */
  readonly lowerFence: number | null;
  readonly upperFence: number | null;
  /** Per cent of the maximum by item. */
  readonly itemPercent: readonly (number | null)[] | null;
  /** The file it comes from; null where a person entered it. */
  readonly source: string | null;
  /** Every school, where the region's own protocol is at hand. */
  readonly schoolMeans: readonly SchoolMean[];
}
