/** The stages of indicators: what the district chose, what its schools and the office sent, and the values these come to. */
import type { Flags } from '../flags/flag';
import { officialListsOf } from '../flags/flag-sheets';
import type { Stage } from '../stage';
import type { ResultSet } from '../results/result-set';
import type { District } from '../schema/district';
import type { Lexicon } from '../schema/lexicon';
import { assessmentsOf, noAssessments, selfAssessmentForm } from './assessments';
import { choiceForm, withChosen } from './chosen-indicators';
import { schoolLists, testedSchools } from './computed-conditions';
import type { IndicatorValue } from './indicator-value';
import { measureIndicators } from './measure-indicators';
import { quantitiesOf, quantityForms, type QuantitySheets } from './quantity-sheets';
import { schoolRating, type SchoolRating } from './school-rating';

export interface MeasuredDistrict {
  /** With the indicators it chose. */
  readonly district: District | null;
  /** Null where its document is not classified. */
  readonly quantities: QuantitySheets | null;
  readonly measured: readonly IndicatorValue[];
  /** Null: the document demands none, or nobody switched it on. */
  readonly rating: SchoolRating | null;
}

export interface MeasuredBy {
  readonly results: ResultSet;
  /** Computed where an indicator counts them. */
  readonly flags: () => Flags;
  readonly isRatingOn: boolean;
  readonly year: number;
  readonly lexicon: Lexicon;
}

export function measureDistrict(
  stage: Stage,
  printed: District | null,
  { results, flags, isRatingOn, year, lexicon }: MeasuredBy,
): MeasuredDistrict {
  const district = stage(
    'chosen',
    [choiceForm],
    [printed],
    (seen) => printed && withChosen(printed, seen, lexicon),
  );
  const quantities = stage('quantities', quantityForms, [district], (seen) =>
    quantitiesOf(seen, lexicon, district),
  );
  const readsFlags = district?.indicators.some(({ computes }) => computes === 'schools-without-flags');
  const flagged = readsFlags === true ? flags() : null;
  const tested = stage('tested', [], [results.keys ?? results.results], () => testedSchools(results.results));
  const measured = stage(
    'indicators',
    ['officialLists', selfAssessmentForm],
    [district, quantities, results, tested, flagged, year],
    (seen) =>
      measureIndicators(district, quantities, {
        results,
        tested,
        statuses: flagged === null ? [] : [...flagged.earlierSchools, ...flagged.schools],
        listed: schoolLists(officialListsOf(seen, lexicon)),
        assessed: district === null ? noAssessments : assessmentsOf(seen, district, lexicon),
        year,
      }),
  );
  const isRated = isRatingOn && district !== null && district.rating !== null;
  const rating = stage('rating', ['officialLists'], [district, quantities, isRated, year], (seen) =>
    isRated && quantities !== null
      ? schoolRating(district, {
          values: quantities.values,
          listed: schoolLists(officialListsOf(seen, lexicon)),
          year,
        })
      : null,
  );
  return { district, quantities, measured, rating };
}
