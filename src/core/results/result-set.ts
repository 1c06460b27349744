/** The results of every source in one set. */
import type { TestRecord } from './record';
import type { ItemProfile, ScoreDistribution, TestKey, TestResult } from './result';

/** Everything later stages need of the results. */
export interface ResultSet {
  readonly results: readonly TestResult[];
  /** Of the results, in their order, where they are known to be as before though numbers have changed. */
  readonly keys?: readonly TestKey[];
  readonly distributions: readonly ScoreDistribution[];
  readonly profiles: readonly ItemProfile[];
  /** Of the protocols. */
  readonly records: readonly TestRecord[];
  /** Items of small schools together, of tests whose protocols are not at hand. */
  readonly pooled: readonly TestRecord[];
}
