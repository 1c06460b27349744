/** What a test gave: one unit is school × grade (all its classes) × subject × level × school year × procedure. */
import type { Place } from '../finding';

/** `schoolYear` is the first calendar year: 2025 for 2025/2026. Names are the canonical ones of the lexicon. */
export interface TestKey {
  readonly schoolYear: number;
  readonly procedure: string;
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  /** Empty where the procedure has no levels. */
  readonly level: string;
}

/** Stable text of a key, for maps. Without the school: what is comparable between schools. */
export function keyText(key: TestKey): string {
  return `${key.schoolYear}|${key.procedure}|${key.school}|${key.grade}|${key.subject}|${key.level}`;
}
export function testText(key: Omit<TestKey, 'school'>): string {
  return `${key.schoolYear}|${key.procedure}|${key.grade}|${key.subject}|${key.level}`;
}

/** Counts of pupils whose test mark stands below, at and above the journal mark; only journal marks 2–5. */
export interface JournalComparison {
  readonly lower: number;
  readonly equal: number;
  readonly higher: number;
  /** Pupils with |gap| ≥ 2; null when only totals are known. */
  readonly gapTwoOrMore: number | null;
}

export interface TestResult {
  readonly key: TestKey;
  readonly participants: number;
  /** Counts of marks 2, 3, 4, 5. */
  readonly marks: readonly [number, number, number, number] | null;
  readonly belowMinimum: number | null;
  /** Primary score; SD with n − 1. Scores above the maximum are left out. */
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly journal: JournalComparison | null;
  /** Spearman's correlation of primary score with journal mark, mid-ranks; null when not computable. */
  readonly spearman: number | null;
  readonly source: 'protocol' | 'summary' | 'sheet';
  readonly place: Place | null;
}

/** Works by primary score 0…max. */
export interface ScoreDistribution {
  readonly key: TestKey;
  readonly counts: readonly number[];
  readonly source: 'protocol' | 'summary' | 'sheet';
  readonly place: Place | null;
}

/** Share of the maximum by item, per cent. */
export interface ItemProfile {
  readonly key: TestKey;
  readonly percent: readonly (number | null)[];
  readonly levels: readonly ('basic' | 'advanced' | 'high' | null)[];
  readonly participants: number;
}

/** What a whole group of schools gave in one test: the reference a school is compared with. Each part may be missing. */
export interface TestReference extends Omit<TestKey, 'school'> {
  readonly group: 'everyone' | 'region' | 'municipality';
  readonly participants: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** Per cent of the maximum by item. */
  readonly itemPercent: readonly (number | null)[] | null;
  /** The file it comes from. */
  readonly source: string | null;
  /** Every school of a region's own protocol; none where a report gives totals alone. */
  readonly schoolMeans: readonly SchoolMean[];
}

export interface SchoolMean {
  readonly school: string;
  readonly works: number;
  readonly mean: number;
}
