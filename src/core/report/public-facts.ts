/** What of the year may be published: small groups hidden, whatever would give them away hidden with them, no school named. */
import type { GradeIndicators } from '../flags/grade-indicators';
import type { IndicatorProgress } from '../roadmap/indicator-progress';
import type { Quantity } from '../schema/quantity';
import { hideSmallCounts } from '../statistics/hide-small-counts';
import type { Test, TestSummary } from './test-summaries';

export const publicLimits = { smallest: 10, possibleValues: 5 } as const;

/** Null: hidden. */
export interface PublicTest {
  readonly test: Test;
  readonly participants: number | null;
  /** Null as a whole where the test has no marks. */
  readonly marks: readonly (number | null)[] | null;
  /** Participants below the minimum; undefined where the test has none. */
  readonly belowMinimum: number | null | undefined;
  /** Shares would give the hidden counts away: they are there only where nothing is hidden. */
  readonly indicators: GradeIndicators | null;
  readonly lowPercent: number | null;
}

export function publicTest(summary: TestSummary): PublicTest {
  const { test, participants, marks, belowMinimum } = summary;
  if (marks !== null) return publicMarks({ ...summary, marks });
  const nothing = { test, marks: null, indicators: null, lowPercent: null };
  if (belowMinimum === null)
    return { ...nothing, participants: shown(participants), belowMinimum: undefined };
  const { low, participants: counted } = belowMinimum;
  // Of some schools the minimum is not known: their participants would be the difference of two numbers.
  if (counted !== participants) return { ...nothing, participants: shown(participants), belowMinimum: null };
  const [all = null, below = null] = hiddenOf([participants, low, participants - low]);
  const lowPercent = all === null || below === null ? null : (low * 100) / participants;
  return { ...nothing, participants: all, belowMinimum: below, lowPercent };
}

function publicMarks({
  test,
  participants,
  marks,
  indicators,
}: Pick<TestSummary, 'test' | 'participants' | 'indicators'> & {
  readonly marks: NonNullable<TestSummary['marks']>;
}): PublicTest {
  const inAll = marks.reduce((sum, count) => sum + count, 0);
  // Works without a mark are the difference between participants and marks.
  const without = participants - inAll;
  const [all, two, three, four, five] = hiddenOf([participants, ...marks, ...(without > 0 ? [without] : [])]);
  const own = [two ?? null, three ?? null, four ?? null, five ?? null];
  const isWhole = all !== null && own.every((count) => count !== null);
  return {
    test,
    participants: all ?? null,
    marks: own,
    belowMinimum: undefined,
    indicators: isWhole ? indicators : null,
    lowPercent: null,
  };
}

/** The first count is the sum of the others. */
function hiddenOf(counts: readonly number[]): (number | null)[] {
  const parts = counts.map((_, place) => place).slice(1);
  const hidden = hideSmallCounts(counts, [{ total: 0, parts }], publicLimits);
  return counts.map((count, place) => (hidden.has(place) ? null : count));
}

function shown(count: number): number | null {
  return count < publicLimits.smallest ? null : count;
}

/** Of persons: the value rests on a group, or leaves one, that is too small. */
export function isSmallGroup({ value, typed }: IndicatorProgress, quantities: readonly Quantity[]): boolean {
  const { indicator, numerator, denominator } = value;
  const ofResults = indicator.computes === 'marks-from-3' || indicator.computes === 'marks-from-4';
  const quantity = quantities.find(({ id }) => id === indicator.numerator);
  const isOfPersons = ofResults || quantity?.counts === 'persons' || quantity?.counts === 'participations';
  const amount = value.value ?? typed;
  if (!isOfPersons || amount === null) return false;
  const counts = [
    ...(numerator === null ? [] : [numerator]),
    ...(denominator === null ? [] : [denominator]),
    ...(numerator === null || denominator === null ? [] : [denominator - numerator]),
    ...(indicator.kind === 'count' ? [amount] : []),
  ];
  // What a growth, a mean or a typed share is made of is not told: neither is it shown.
  if (counts.length === 0) return true;
  return counts.some((count) => count < publicLimits.smallest);
}

/** Flags of schools are no matter for the public, in whatever number. */
export function isPublic({ value }: IndicatorProgress): boolean {
  return value.indicator.computes !== 'schools-without-flags';
}
