/** The rating of schools that a district's document demands: only where it does, and only where a person switched it on. */
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import { memberValue } from './membership';
import { membersOf, type SchoolList } from './population';
import { Answer, type QuantityValues, type YearValue } from './quantity-values';

export interface RatedSchool {
  readonly school: string;
  /** Schools with the same mean share a place; null where one of its numbers is missing: silence is no advantage. */
  readonly place: number | null;
  /** Mean of its indicators, 0 to 100. */
  readonly mean: number | null;
  readonly known: number;
  /** Indicators that apply to it. */
  readonly of: number;
}

export interface SchoolRating {
  readonly year: number;
  /** What it is made of, as the documents print it. */
  readonly indicators: readonly string[];
  readonly schools: readonly RatedSchool[];
}

export interface RatingContext {
  readonly values: QuantityValues;
  readonly listed: SchoolList;
  readonly year: number;
}

/** Null where there is nothing to rate by. */
export function schoolRating(
  { indicators, quantities }: Pick<District, 'indicators' | 'quantities'>,
  context: RatingContext,
): SchoolRating | null {
  const sensitive = new Set(quantities.filter(({ isSensitive }) => isSensitive).map(({ id }) => id));
  const rated = indicators.filter(
    (each) => isRateable(each) && ![each.numerator, each.denominator].some((id) => sensitive.has(id ?? '')),
  );
  const distinct = [
    ...new Map(rated.map((each) => [`${each.numerator} ${each.denominator}`, each])).values(),
  ];
  if (distinct.length === 0) return null;
  const { organizations } = context.values;
  const members = distinct.map(
    ({ among }) => new Set(membersOf(among, context.values, context.year, context.listed) ?? []),
  );
  const schools = organizations.flatMap(({ code }, place) => {
    const asked = distinct.filter(
      (each, at) => members[at]?.has(place) === true && applies(each, place, context),
    );
    if (asked.length === 0) return [];
    const known = asked.flatMap((each) => valueOf(each, place, context) ?? []);
    const isRated = known.length === asked.length;
    const mean = isRated ? (100 * known.reduce((sum, each) => sum + each, 0)) / known.length : null;
    return [{ school: code, mean, known: known.length, of: asked.length }];
  });
  const means = schools.flatMap(({ mean }) => mean ?? []);
  const placed = schools.map(({ mean, ...each }): RatedSchool => ({
    ...each,
    mean,
    place: mean === null ? null : 1 + means.filter((other) => other > mean).length,
  }));
  placed.sort((left, right) => (left.place ?? Infinity) - (right.place ?? Infinity));
  return { year: context.year, indicators: distinct.map(({ text }) => text), schools: placed };
}

/** Shares and answers of the schools' own: counts follow a school's size, and marks of tests are never rated. */
function isRateable({ kind, better, computes, procedure, numerator }: Indicator): boolean {
  const isOwn = computes === null && procedure === null && numerator !== null;
  return isOwn && better !== 'none' && (kind === 'share' || kind === 'coverage' || kind === 'presence');
}

function applies({ numerator, denominator }: Indicator, place: number, context: RatingContext): boolean {
  return [numerator, denominator].every(
    (id) => answerOf(id, place, context)?.answer !== Answer.notApplicable,
  );
}

/** Between 0 and 1, 1 being the better end; null where the school has not said. */
function valueOf(
  { numerator, denominator, better }: Indicator,
  place: number,
  context: RatingContext,
): number | null {
  const part = numberOf(numerator, place, context);
  const whole = denominator === null ? 1 : numberOf(denominator, place, context);
  if (part === null || whole === null || whole === 0 || part > whole) return null;
  return better === 'lower' ? 1 - part / whole : part / whole;
}

function numberOf(id: string | null, place: number, context: RatingContext): number | null {
  const found = answerOf(id, place, context);
  return found === null || found.answer !== Answer.value ? null : found.number;
}

/** Null of what is not a school's own number. */
function answerOf(id: string | null, place: number, { values, year }: RatingContext): YearValue | null {
  const quantity = values.quantityIndex.get(id ?? '');
  if (quantity === undefined || values.quantities[quantity]?.about !== 'school') return null;
  return memberValue(values, place, quantity, year);
}
