/** All that the flags are computed from. Core imports no data: parameters and names come in. */
import type { TestKey } from '../results/result';
import type { ResultSet } from '../results/result-set';
import type { Scale } from '../schema/scale';
import type { FlagsParameters } from './parameters';
import type { RegionReference } from './region-reference';
import type { ContextIndicator, FlagSchool } from './school';

export interface FlagsInput {
  readonly results: ResultSet;
  readonly scales: readonly Scale[];
  readonly schools: readonly FlagSchool[];
  readonly contextIndicators: readonly ContextIndicator[];
  readonly parameters: FlagsParameters;
  readonly rechecks: readonly Recheck[];
  readonly officialLists: readonly OfficialListEntry[];
  /** Figures of the region from its summary reports; those of the sheet of parameters are in `parameters`. */
  readonly references: readonly RegionReference[];
  /** The year to report; absent: the latest in the results. */
  readonly schoolYear?: number;
}

/** A row of the sheet of rechecks. */
export interface Recheck {
  readonly key: TestKey;
  readonly rechecked: number;
  readonly confirmed: number;
}

export interface OfficialListEntry {
  readonly schoolYear: number;
  readonly list: 'low-results' | 'objectivity';
  /** Who published it, as printed. */
  readonly authority: string;
  readonly school: string;
}
