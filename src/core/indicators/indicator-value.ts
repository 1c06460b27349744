/** What is known of an indicator in a year: over all who sent, with what the missing could still make of it. Never NaN, never a silent zero. */
import type { Indicator } from '../schema/indicator';
import type { Assessments } from './assessments';
import type { Holds } from './computed-conditions';
import type { SchoolList } from './population';
import type { QuantityValues } from './quantity-values';
import type { ResultsCount } from './results-counts';

export type ValueProblem =
  /** Nobody has sent. */
  | 'no-data'
  /** Everyone says that it does not apply, or the true denominator is zero. */
  | 'not-applicable'
  /** Nobody said who is on the list it is reckoned over. */
  | 'no-list'
  | 'no-base'
  /** The document's words cannot be measured, or it belongs to a group to be chosen from. */
  | 'not-measured';

export interface IndicatorValue {
  readonly indicator: Indicator;
  readonly year: number;
  /** Per cent of a share, coverage or its growth; a count; a mean; 1 or 0 of a presence. Null with a problem. */
  readonly value: number | null;
  readonly problem: ValueProblem | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whatever the missing say, the value lies between these. */
  readonly least: number;
  readonly most: number;
  /** Of a growth between two shares that the two-share test cannot tell apart. */
  readonly isWithinChance: boolean;
  /** Of a criterion: how many of those assessed stand at each step; null of everything else. */
  readonly assessment: AssessedSteps | null;
  /** The least of the organisations' own values, for a target that each of them must reach. */
  readonly leastOfOrganizations: number | null;
  readonly sent: number;
  readonly of: number;
  /** Codes of those who have not sent; of the district's own number nobody's. */
  readonly missing: readonly string[];
}

export interface ValueContext {
  readonly values: QuantityValues;
  readonly year: number;
  readonly listed: SchoolList;
  /** Whether the condition of a computed indicator holds for a school in the year. */
  readonly holds: Holds;
  /** What the results give of a school in the year. */
  readonly fromResults: ResultsCount;
  /** How a criterion was assessed, by a school or the district, and by what steps. */
  readonly assessed: Assessments;
}

/** Members at each step of the scale, the lowest first. */
export interface AssessedSteps {
  readonly steps: readonly string[];
  readonly counts: readonly number[];
  /** How many of them others assessed too: that assessment counts then. */
  readonly external: number;
}

export function problemValue(
  indicator: Indicator,
  year: number,
  problem: ValueProblem | null,
): IndicatorValue {
  return {
    indicator,
    year,
    value: null,
    problem,
    numerator: null,
    denominator: null,
    least: -Infinity,
    most: Infinity,
    isWithinChance: false,
    leastOfOrganizations: null,
    assessment: null,
    sent: 0,
    of: 0,
    missing: [],
  };
}
