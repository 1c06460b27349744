/** Questions about values that may be right and look odd: a jump since last time, a school far from the others. */
import type { Indicator } from '../schema/indicator';
import type { QuestionLimits } from '../schema/question-limits';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { quantile } from '../statistics/quantile';
import { sharesDifferP } from '../statistics/two-share-test';

/** One school's share or number; `denominator` null: a number. */
export interface SchoolNumber {
  readonly school: string;
  readonly numerator: number;
  readonly denominator: number | null;
}

export interface Question {
  readonly indicator: Indicator;
  readonly school: string;
  readonly kind: 'jump' | 'outlier';
  readonly value: SchoolNumber;
  /** The value before, or all other schools together. */
  readonly against: SchoolNumber;
}

export function jumps(
  indicator: Indicator,
  now: readonly SchoolNumber[],
  before: readonly SchoolNumber[],
  limits: QuestionLimits,
): Question[] {
  const earlier = new Map(before.map((each) => [each.school, each]));
  return now.flatMap((value) => {
    const against = earlier.get(value.school);
    return against !== undefined && isJump(value, against, limits)
      ? [{ indicator, school: value.school, kind: 'jump' as const, value, against }]
      : [];
  });
}

function isJump(now: SchoolNumber, before: SchoolNumber, limits: QuestionLimits): boolean {
  if (now.denominator === null || before.denominator === null) {
    const [low, high] = [
      Math.min(now.numerator, before.numerator),
      Math.max(now.numerator, before.numerator),
    ];
    return high - low >= limits.leastCount && high >= limits.countRatio * low;
  }
  if (Math.min(now.denominator, before.denominator) < limits.leastDenominator) return false;
  const expected = (before.numerator / before.denominator) * now.denominator;
  return (
    Math.abs(now.numerator - expected) >= limits.leastPersons && twoSided(now, before) < limits.significance
  );
}

/** Shares against all others together, adjusted for their number; numbers by the median of absolute deviations. */
export function outliers(
  indicator: Indicator,
  now: readonly SchoolNumber[],
  limits: QuestionLimits,
): Question[] {
  if (now.length < limits.leastSchools) return [];
  return now.some(({ denominator }) => denominator === null)
    ? numberOutliers(indicator, now, limits)
    : shareOutliers(indicator, now, limits);
}

function shareOutliers(
  indicator: Indicator,
  now: readonly SchoolNumber[],
  limits: QuestionLimits,
): Question[] {
  const sums = { numerator: sum(now, 'numerator'), denominator: sum(now, 'denominator') };
  const tested = now
    .filter(({ denominator }) => (denominator ?? 0) >= limits.leastDenominator)
    .map((value) => {
      const against: SchoolNumber = {
        school: '',
        numerator: sums.numerator - value.numerator,
        denominator: sums.denominator - (value.denominator ?? 0),
      };
      return { value, against, p: twoSided(value, against) };
    });
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  return tested.flatMap(({ value, against }, at) =>
    (adjusted[at] ?? 1) < limits.significance
      ? [{ indicator, school: value.school, kind: 'outlier' as const, value, against }]
      : [],
  );
}

/** 1.4826 makes the median of absolute deviations a standard deviation where the values are normal. */
const normalDeviation = 1.4826;

function numberOutliers(
  indicator: Indicator,
  now: readonly SchoolNumber[],
  limits: QuestionLimits,
): Question[] {
  const numbers = now.map(({ numerator }) => numerator);
  const median = quantile(numbers, 0.5) ?? 0;
  const spread = quantile(
    numbers.map((number) => Math.abs(number - median)),
    0.5,
  );
  if (spread === null || spread === 0) return [];
  const limit = limits.spreadFactor * normalDeviation * spread;
  return now.flatMap((value) =>
    Math.abs(value.numerator - median) > limit
      ? [
          {
            indicator,
            school: value.school,
            kind: 'outlier' as const,
            value,
            against: { school: '', numerator: median, denominator: null },
          },
        ]
      : [],
  );
}

/** At most so many a school, jumps first; the rest are counted by the caller. */
export function firstQuestions(questions: readonly Question[], most: number): Question[] {
  const taken = new Map<string, number>();
  const ordered = [...questions].sort(
    (left, right) => Number(right.kind === 'jump') - Number(left.kind === 'jump'),
  );
  return ordered.filter(({ school }) => {
    const count = taken.get(school) ?? 0;
    taken.set(school, count + 1);
    return count < most;
  });
}

function twoSided(one: SchoolNumber, other: SchoolNumber): number {
  return sharesDifferP(one.numerator, one.denominator ?? 0, other.numerator, other.denominator ?? 0);
}

function sum(numbers: readonly SchoolNumber[], field: 'numerator' | 'denominator'): number {
  return numbers.reduce((total, each) => total + (each[field] ?? 0), 0);
}
