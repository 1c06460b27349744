/** One additive record a school × test: sums from which every statistic is computed exactly, and no pupil can be told. */
import type { Place } from '../finding';
import type { TestKey } from './result';

export interface RecordItem {
  readonly label: string;
  /** Null where nobody knows it. */
  readonly maximum: number | null;
  /** By the header; otherwise the highest score that pupils show. */
  readonly isPrinted: boolean;
}

/** So many works of one journal mark, test mark and primary score. */
export interface JointCount {
  /** 2–5; 0 where there is none. */
  readonly journal: number;
  /** 2–5 as printed, where the scale alone does not decide it; else 0. */
  readonly mark: number;
  readonly score: number;
  readonly works: number;
}

/** Works in which the same items have a readable score. */
export interface ItemBlock {
  /** Positions of those items, ascending. */
  readonly items: readonly number[];
  readonly works: number;
  /** Σx of each. */
  readonly sums: readonly number[];
  /** Σx·y of each pair, itself included: (0,0), (0,1) … (0,k), (1,1) … */
  readonly products: readonly number[];
}

export interface RecordSource {
  /** Of the part's sorted rows: the same rows give the same. */
  readonly digest: string;
  /** As a reader knows it; null for a record read back from the workbook. */
  readonly file: string | null;
}

/** One class of one source. */
export interface RecordPart {
  /** Letter or number of the class; empty where it is not given. */
  readonly className: string;
  readonly source: RecordSource;
  readonly absent: number;
  /** Rows that were not understood and are counted nowhere else. */
  readonly heldOut: number;
  readonly joint: readonly JointCount[];
  readonly blocks: readonly ItemBlock[];
}

export interface TestRecord {
  readonly key: TestKey;
  readonly items: readonly RecordItem[];
  readonly parts: readonly RecordPart[];
  readonly place: Place | null;
}
