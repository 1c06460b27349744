/** Activities at two levels, criteria with their source of information, official lists of schools. */
import type { DirectionId } from './direction';
import type { EventId } from './roadmap';

declare const criterionIdBrand: unique symbol;
/** Row's id and level: unique in the district. */
export type CriterionId = string & { readonly [criterionIdBrand]?: true };

/** Activities at two levels by year. */
export interface LevelList {
  readonly id: string;
  readonly direction: DirectionId;
  /** As printed; null where the list has no heading. */
  readonly title: string | null;
  readonly line: number | null;
  readonly blocks: readonly LevelBlock[];
  readonly notes: readonly string[];
}

export interface LevelBlock {
  /** Null where the block names no year. */
  readonly year: number | null;
  readonly yearPrinted: string | null;
  readonly line: number | null;
  readonly rows: readonly LevelRow[];
}

export interface LevelRow {
  readonly id: string;
  readonly number: string;
  readonly municipal: string;
  readonly school: string | null;
  /** A dash says «nothing at this level», an empty cell says nothing. */
  readonly schoolStatus: 'text' | 'dash' | 'empty';
  readonly lines: readonly number[];
  readonly flags: readonly ('number-missing' | 'truncated' | 'page-split')[];
}

export interface Criteria {
  readonly title: string;
  readonly source: string | null;
  readonly tables: readonly CriteriaTable[];
}

export interface CriteriaTable {
  readonly id: string;
  readonly direction: DirectionId;
  readonly title: string | null;
  readonly line: number | null;
  readonly groups: readonly CriteriaGroup[];
}

export interface CriteriaGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly number[];
  readonly rows: readonly CriteriaRow[];
}

export interface CriteriaRow {
  readonly id: string;
  readonly number: string | null;
  readonly municipal: CriterionCell;
  readonly school: CriterionCell;
  /** Row whose sources probably span this one (a merged cell in the printed table). */
  readonly sourcesSharedWith: string | null;
  readonly lines: readonly number[];
  readonly flags: readonly ('page-split' | 'empty' | 'duplicate-number' | 'number-missing')[];
}

export interface CriterionCell {
  readonly indicator: string | null;
  readonly source: string | null;
}

/** How a school assesses itself by the criteria, and how far that may lie above what others see. */
export interface Assessment {
  /** From the lowest on; an assessment is the place in this list, from 0. */
  readonly steps: readonly string[];
  /** So many steps above the external assessment is far. */
  readonly farSteps: number;
  /** Who assesses from outside. */
  readonly assessor: string | null;
  readonly collected: 'document' | 'proposed';
  readonly reason: string | null;
}

/** The point of the document that demands a yearly report, and its title there. */
export interface YearlyReportDemand {
  readonly event: string;
  readonly title: string;
}

/** The point of the document that demands a rating of schools. */
export interface RatingDemand {
  readonly event: EventId;
}

/** An official list of a year. */
export interface SchoolList {
  readonly list: 'low_results';
  readonly year: number;
  readonly schools: readonly ListedSchool[];
  readonly lines: readonly number[];
  readonly notes: readonly string[];
}

export interface ListedSchool {
  readonly name: string;
  /** Spelling of the same school in another list. */
  readonly sameAs: string | null;
}
