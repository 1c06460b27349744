/** What somebody counts and types once: a number of a school or of the district, with all that its cell may hold. */
import type { DirectionId } from './direction';

declare const quantityIdBrand: unique symbol;
/** ASCII, unique in the district; a changed wording is a new quantity. */
export type QuantityId = string & { readonly [quantityIdBrand]?: true };

export const quantityTypes = ['count', 'number', 'yesNo', 'date', 'choice', 'text'] as const;
export type QuantityType = (typeof quantityTypes)[number];

/** Persons of two periods are never summed: they may be the same ones. */
export const countedThings = [
  'persons',
  'participations',
  'events',
  'papers',
  'organizations',
  'things',
] as const;
export type CountedThing = (typeof countedThings)[number];

/** A paper holds until it is revoked, for the year, or for one procedure. */
export const paperValidities = ['until-revoked', 'this-year', 'each-procedure'] as const;
export type PaperValidity = (typeof paperValidities)[number];

export const quantityPeriods = ['calendar-year', 'school-year', 'half-year', 'as-of'] as const;
export type QuantityPeriod = (typeof quantityPeriods)[number];

/** How the collections of one year become its value; `running` is a total from a year on. */
export const overTimes = ['sum', 'last', 'each', 'running'] as const;
export type OverTime = (typeof overTimes)[number];

/** A cell the workbook already has, never asked twice: the sum of columns of a form's row of the school. */
export interface CellOfForm {
  readonly form: string;
  readonly fields: readonly string[];
}

export interface Quantity {
  readonly id: QuantityId;
  readonly direction: DirectionId;
  /** The words on the sheet; unique in the district. */
  readonly title: string;
  readonly unit: string | null;
  readonly type: QuantityType;
  /** Entries of a choice. */
  readonly choices: readonly string[];
  readonly counts: CountedThing | null;
  /** Whom the number is about; `unit`: something else the district counts. */
  readonly about: 'school' | 'district' | 'unit';
  readonly reportedBy: 'school' | 'district' | 'computed';
  readonly period: QuantityPeriod;
  readonly overTime: OverTime;
  /** Types of organisation it is asked of; empty: all. */
  readonly types: readonly string[];
  /** Never more than that other quantity. */
  readonly partOf: QuantityId | null;
  readonly sameAs: CellOfForm | null;
  /** The paper that proves it, in the document's words; null: none is needed. */
  readonly evidence: string | null;
  readonly validity: PaperValidity | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Asked unless the district switches it off; the rest only where it switches it on. */
  readonly isDefault: boolean;
  /** By school only in the coordinator's workbook. */
  readonly isSensitive: boolean;
  /** The wording it takes the place of, asked no more; where the two compare, a number under either is of this one. */
  readonly replaces: QuantityId | null;
  readonly isComparable: boolean;
}
