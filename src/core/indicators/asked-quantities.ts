/** Which quantities are asked for in a year, and which of them every school finds in its workbook. */
import type { DeadlineWords } from '../calendar/deadline-words';
import { documentPeriod } from '../calendar/document-period';
import { parseDeadline } from '../calendar/parse-deadline';
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import type { Quantity } from '../schema/quantity';
import { plannedIn } from '../states/planned';

/** A number of an event that nobody planned for the year is not asked, nor a wording that another took the place of; a paper holds until it is revoked. */
export function askedIn(district: District, year: number, words: DeadlineWords): readonly Quantity[] {
  const period = documentPeriod(district);
  const isPlanned = (deadline: string | null) =>
    plannedIn(parseDeadline(deadline, words), year, period).kind !== 'no';
  const planned = new Set(
    district.roadmap
      .flatMap(({ events }) => events)
      .filter(({ deadline, owner }) => owner !== 'region' && isPlanned(deadline))
      .map(({ id }) => id),
  );
  const indicators = new Map(district.indicators.map((indicator) => [indicator.id, indicator]));
  const replaced = new Set(district.quantities.map(({ replaces }) => replaces));
  return district.quantities.filter(({ id, validity }) => {
    const indicator = indicators.get(id);
    if (replaced.has(id)) return false;
    return indicator === undefined || validity === 'until-revoked' || isOfYear(indicator, planned);
  });
}

function isOfYear({ place, owner }: Indicator, planned: ReadonlySet<string>): boolean {
  return owner !== 'region' && (place.event === null || planned.has(place.event));
}

/** Rows of a school's workbook; a cell that another sheet has already is never asked twice. */
export function isAskedOfSchools({ about, reportedBy, sameAs, isDefault }: Quantity): boolean {
  return about === 'school' && reportedBy === 'school' && sameAs === null && isDefault;
}

/** Of hundreds of workbooks each asks for them. */
const known = new WeakMap<District, Map<number, readonly Quantity[]>>();

export function askedOfEverySchool(
  district: District,
  year: number,
  words: DeadlineWords,
): readonly Quantity[] {
  const ofYears = known.get(district) ?? new Map<number, readonly Quantity[]>();
  const found =
    ofYears.get(year) ??
    askedIn(district, year, words).filter((quantity) => isAskedOfEverySchool(quantity, district));
  known.set(district, ofYears.set(year, found));
  return found;
}

/** Whatever the school is: neither its type nor a list decides whether it is asked. */
function isAskedOfEverySchool(quantity: Quantity, { indicators }: District): boolean {
  const among = indicators.find(({ id }) => id === quantity.id)?.among.kind;
  const isOfSome = among === 'types' || among === 'list' || among === 'sample';
  return isAskedOfSchools(quantity) && quantity.types.length === 0 && !isOfSome;
}

export function asksContingent({ quantities }: Pick<District, 'quantities'>): boolean {
  return quantities.some(({ sameAs }) => sameAs?.form === 'contingent');
}
