/** What self-assessment says of a criterion: the step of the district, or how many schools stand at the highest one. */
import type { Indicator } from '../schema/indicator';
import { problemValue, type IndicatorValue, type ValueContext } from './indicator-value';
import { membershipIn } from './membership';
import { saidBy } from './sent-numbers';

/** Others' assessment counts before one's own. A school's criterion is the share of schools at the highest step. */
export function criterionValue(
  indicator: Indicator,
  members: readonly number[],
  context: ValueContext,
): IndicatorValue {
  const { values, assessed, year } = context;
  const { organizations } = values;
  const { steps } = assessed;
  const isDistricts = indicator.kind === 'presence';
  const { hasLeft } = membershipIn(values, year);
  const asked = isDistricts ? [organizations.length] : members.filter((place) => hasLeft[place] !== true);
  const found = asked.map((place) => ({
    place,
    assessment: assessed.of(indicator.id, organizations[place]?.code ?? ''),
  }));
  const known = found.flatMap(({ place, assessment }) => {
    const step = assessment?.external ?? assessment?.self ?? null;
    const isExternal = (assessment?.external ?? null) !== null;
    return step === null || steps[step] === undefined ? [] : [{ place, step, isExternal }];
  });
  const places = new Set(known.map(({ place }) => place));
  const sent = {
    numbers: known.map(({ step }) => step),
    places: [...places],
    missing: asked.filter((place) => !places.has(place)),
    notApplicable: 0,
  };
  const said = saidBy(sent, context);
  if (known.length === 0) return { ...problemValue(indicator, year, 'no-data'), ...said };
  const counts = steps.map((_, step) => known.filter((each) => each.step === step).length);
  const external = known.filter(({ isExternal }) => isExternal).length;
  const highest = steps.length - 1;
  const blank = { ...problemValue(indicator, year, null), ...said, assessment: { steps, counts, external } };
  if (isDistricts) {
    const value = (known[0]?.step ?? 0) / highest;
    return { ...blank, value, least: value, most: value };
  }
  const held = counts[highest] ?? 0;
  const all = known.length + sent.missing.length;
  return {
    ...blank,
    value: (100 * held) / known.length,
    numerator: held,
    denominator: known.length,
    least: (100 * held) / all,
    most: (100 * (held + sent.missing.length)) / all,
  };
}
