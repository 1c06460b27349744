/** Roadmaps: sections, events, numeric targets, and what a roadmap asks without a number. */
import type { DirectionId } from './direction';

declare const sectionIdBrand: unique symbol;
/** ASCII, unique in the district. */
export type SectionId = string & { readonly [sectionIdBrand]?: true };

declare const eventIdBrand: unique symbol;
/** Unique in the district; the printed number is not: numbering restarts by section and some numbers repeat. */
export type EventId = string & { readonly [eventIdBrand]?: true };

declare const targetIdBrand: unique symbol;
export type TargetId = string & { readonly [targetIdBrand]?: true };

export interface RoadmapSection {
  readonly id: SectionId;
  /** Short name of the section for the reader: the appendix or roadmap number as the document gives it. */
  readonly label: string;
  readonly title: string;
  readonly direction: DirectionId;
  readonly line: number | null;
  /** Headers of the table as printed. */
  readonly columns: readonly string[];
  readonly groups: readonly EventGroup[];
  readonly events: readonly RoadmapEvent[];
}

/** A heading row inside a roadmap; not an event. */
export interface EventGroup {
  /** Unique in the section, even where the document prints a number twice. */
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly line: number | null;
}

export type EventFlag =
  | 'parent-with-own-deadline'
  | 'duplicate-number'
  | 'number-missing'
  | 'number-merged'
  | 'number-without-dot'
  | 'number-inferred'
  | 'deadline-missing'
  | 'indicator-missing'
  | 'responsible-missing'
  | 'page-split'
  | 'truncated'
  | 'editorial-mark'
  | 'under-other-heading';

export interface RoadmapEvent {
  readonly id: EventId;
  readonly section: SectionId;
  /** Group's id, null where the section has none. */
  readonly group: string | null;
  readonly groupTitle: string | null;
  /** As printed («1.10» is not «1.1»); empty where none is printed. */
  readonly number: string;
  /** Without the closing dot; inferred where flagged so. */
  readonly key: string;
  readonly level: number;
  readonly parent: EventId | null;
  /** By content; differs from the section's where flagged `under-other-heading`. */
  readonly direction: DirectionId;
  readonly text: string;
  /** Parts of the text that the document prints as a list. */
  readonly items: readonly string[];
  readonly deadline: string | null;
  readonly responsible: string | null;
  readonly indicator: string | null;
  readonly expectedResult: string | null;
  readonly targets: readonly TargetId[];
  /** Whose doing it is: what the region does stands for context and is never the district's miss. */
  readonly owner: Owner;
  /** First and last line; empty where the profile was not made from a text. */
  readonly lines: readonly number[];
  readonly flags: readonly EventFlag[];
}

/** Who answers for what is planned. */
export type Owner = 'district' | 'school' | 'region';
export const owners: readonly Owner[] = ['district', 'school', 'region'];

export type TargetUnit = 'percent' | 'count' | 'years' | 'times_per_half_year';
export const targetUnits: readonly TargetUnit[] = ['percent', 'count', 'years', 'times_per_half_year'];
/** `>=`: at least; `=`: exactly; `reach`: the value a series is to reach in its year; `<=`: not above. */
export type TargetComparison = '>=' | '=' | 'reach' | '<=';
export const targetComparisons: readonly TargetComparison[] = ['>=', '=', 'reach', '<='];

export interface Target {
  readonly id: TargetId;
  readonly value: number;
  /** Upper number where the document prints a range («at least 1-2»). */
  readonly valueMax: number | null;
  readonly unit: TargetUnit;
  readonly comparison: TargetComparison;
  readonly period: string;
  /** Null where the document ties the value to no year. */
  readonly years: readonly number[] | null;
  /** The years follow from the document's period, the text does not name them. */
  readonly yearsInferred: boolean;
  readonly per: 'year' | 'half_year' | 'organization' | null;
  /** What is measured. */
  readonly subject: string;
  readonly direction: DirectionId;
  readonly owner: Owner;
  /** Where it stands: section or passport label, and the event in that section if there is one. */
  readonly where: string;
  readonly section: SectionId | null;
  readonly event: EventId | null;
  /** Row of the passport or number of the event, as printed. */
  readonly row: string;
  readonly field:
    | 'text'
    | 'deadline'
    | 'indicator'
    | 'expectedResult'
    | 'passportIndicator'
    | 'passportTarget'
    | 'passportMeasure';
  readonly kind: 'value' | 'duration' | 'frequency';
  /** Counted from the beginning of the programme. */
  readonly cumulative: boolean;
  /** Targets of one series by year share this name. */
  readonly series: string | null;
  /** The same threshold printed a second time. */
  readonly duplicateOf: TargetId | null;
  readonly quote: string;
  readonly line: number | null;
  readonly notes: readonly string[];
}

export interface Aim {
  readonly quote: string;
  readonly line: number | null;
  readonly where: string;
  readonly event: EventId | null;
  readonly direction: DirectionId | null;
  readonly kind: string;
}

/** So many times in so many years for each school. */
export interface Periodicity {
  readonly event: EventId;
  readonly times: number;
  readonly everyYears: number;
  readonly per: 'organization';
  readonly quote: string;
  readonly line: number | null;
}
