/** What is judged: always computed from quantities, never typed. */
import type { CriterionId } from './criteria';
import type { DirectionId } from './direction';
import type { Quantity, QuantityId } from './quantity';
import type { EventId, Owner, TargetId } from './roadmap';

declare const indicatorIdBrand: unique symbol;
export type IndicatorId = string & { readonly [indicatorIdBrand]?: true };

export const indicatorKinds = [
  'share',
  'count',
  'mean',
  /** There is, or there is not, with its paper. */
  'presence',
  'dynamics',
  /** Members for whom a condition holds, of all members. */
  'coverage',
  /** From results, flags or the calendar. */
  'computed',
  /** Only named by the document: the district chooses what it measures of it. */
  'group',
  /** Not measured, with the reason. */
  'text',
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** What the results of tests give by themselves: marks of all tests of the year, or whether a flag is up. */
export const computedFromResults = ['marks-from-3', 'marks-from-4', 'schools-without-flags'] as const;
export type ComputedFromResults = (typeof computedFromResults)[number];

/** Whom it is reckoned over; a list or a rotation that nobody filled in is no data, never all schools. */
export type Population =
  | { readonly kind: 'all' }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  /** Schools of an official list; `year` where the document names it. */
  | { readonly kind: 'list'; readonly list: string; readonly year: number | null }
  | { readonly kind: 'sample' }
  | { readonly kind: 'rotation'; readonly everyYears: number };

/** What a growth is measured against; none: no base. */
export type IndicatorBase =
  | { readonly kind: 'last-year' }
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'collection'; readonly title: string };

/** Where the document prints it. */
export interface IndicatorPlace {
  readonly event: EventId | null;
  readonly passport: string | null;
  /** Row of the passport and the place in its list, from 1. */
  readonly row: string | null;
  readonly item: number | null;
  /** The direction in whose management cycle it stands, as the item of its list. */
  readonly cycle: DirectionId | null;
  /** Row and level of a criterion, which is answered by self-assessment. */
  readonly criterion: CriterionId | null;
}

/** Of what the document does not print. */
export const nowhere: IndicatorPlace = {
  event: null,
  passport: null,
  row: null,
  item: null,
  cycle: null,
  criterion: null,
};

export interface Indicator {
  readonly id: IndicatorId;
  readonly direction: DirectionId;
  readonly group: string | null;
  /** What a group is about: candidates of the catalogue that share a topic may be chosen for it. */
  readonly topics: readonly string[];
  /** As printed; of a cell that prints two, the words of this one. */
  readonly text: string;
  readonly place: IndicatorPlace;
  /** Section or passport and the row in it, as the document names them. */
  readonly where: string;
  readonly kind: IndicatorKind;
  /** Of a share; of the others what is counted, or the condition. Null where nothing is typed. */
  readonly numerator: QuantityId | null;
  readonly denominator: QuantityId | null;
  /** The document's words that name the denominator; a share without them is proposed. */
  readonly quote: string | null;
  readonly among: Population;
  readonly base: IndicatorBase | null;
  /** A computed one: what it is computed from. */
  readonly procedure: string | null;
  /** Computed from results; null: from nothing, or from what `procedure` names. */
  readonly computes: ComputedFromResults | null;
  readonly better: 'higher' | 'lower' | 'none';
  readonly owner: Owner;
  readonly targets: readonly TargetId[];
  readonly collected: 'document' | 'proposed';
  /** Why it is not measured, or why its denominator is proposed. */
  readonly reason: string | null;
}

export interface IndicatorSet {
  readonly indicators: readonly Indicator[];
  readonly quantities: readonly Quantity[];
}
