/** A school's status for a year: how many distinct rules speak, and whether one spoke the year before as well. */
import { keyText } from '../results/result';
import type { ComputedMarker, MarkerResult, SchoolStatus, SchoolStatusCode } from './flag';
import type { MarkerId } from './marker-facts';
import { isComputed, markerIds } from './marker-result';

/**
 * F1 alone marks about 30 % of honest schools in a district of 20, so a flag of F1 counts only where O3 of the same test
 * stands at attention or cannot be computed. A lyceum or gymnasium is left out by O3 on purpose: there F1 does not count.
 */
export function withCountedF1(markers: readonly MarkerResult[]): MarkerResult[] {
  const isCountedFlag = (result: MarkerResult) =>
    result.marker === 'F1' && isComputed(result) && result.outcome === 'flag' && result.isCounted;
  if (!markers.some(isCountedFlag)) return [...markers];
  const deviations = new Map(
    markers.filter(({ marker }) => marker === 'O3').map((result) => [keyText(result.key), result]),
  );
  return markers.map((result) => {
    if (!isCountedFlag(result)) return result;
    const deviation = deviations.get(keyText(result.key));
    return supportsF1(deviation) ? result : { ...result, isCounted: false };
  });
}

function supportsF1(deviation: MarkerResult | undefined): boolean {
  if (deviation === undefined || deviation.outcome === 'few-data') return true;
  if (deviation.outcome === 'not-computed') return deviation.reason !== 'lyceum-or-gymnasium';
  return deviation.outcome !== 'clear';
}

/**
 * Fewer works than a status may rest on make a hint of any rule, also where a district lowers the rule's own minimum: the
 * answer stands and is not counted.
 */
export function withFewWorksAside(markers: readonly MarkerResult[], minimum: number): MarkerResult[] {
  return markers.map((result) =>
    isComputed(result) && worksBehind(result) < minimum
      ? { ...result, approximate: true, isCounted: false }
      : result,
  );
}

/** Works (pairs, rechecked works) an answer rests on; of two years, the fewer. */
function worksBehind({ marker, facts }: ComputedMarker): number {
  switch (marker) {
    case 'F2':
    case 'O2':
      return facts.pairs;
    case 'O4':
      return Math.min(facts.earlier.n, facts.later.n);
    case 'O7':
      return facts.rechecked;
    default:
      return facts.n;
  }
}

/** Rules with a counted flag, in the order F1…O7. */
export function countedRules(markers: readonly MarkerResult[]): MarkerId[] {
  const spoken = new Set(
    markers.filter(({ outcome, isCounted }) => outcome === 'flag' && isCounted).map(({ marker }) => marker),
  );
  return markerIds.filter((id) => spoken.has(id));
}

/** Rules that have flags of which none counts for the status, in the order F1…O7. */
export function uncountedRules(markers: readonly MarkerResult[]): MarkerId[] {
  const counted = countedRules(markers);
  const flagged = new Set(markers.filter(({ outcome }) => outcome === 'flag').map(({ marker }) => marker));
  return markerIds.filter((id) => flagged.has(id) && !counted.includes(id));
}

function statusCode(rules: number, repeated: number, isTested: boolean): SchoolStatusCode {
  if (rules >= 2 || repeated >= 1) return 'priority';
  if (rules === 1) return 'attention';
  return isTested ? 'clear' : 'few-data';
}

/** Whether something that counts was tested. A flag of F1 without the support of O3 is an answer too, though not a counted one. */
function isTest(result: MarkerResult): boolean {
  if (!isComputed(result)) return false;
  return result.isCounted || (result.marker === 'F1' && !result.approximate);
}

/** `before`: the school's results of the year before. Silence counts only where a rule that counts was computed. */
export function schoolStatus(
  school: string,
  schoolYear: number,
  markers: readonly MarkerResult[],
  before: readonly MarkerResult[],
  officialLists: readonly string[] = [],
): SchoolStatus {
  const rules = countedRules(markers);
  const rulesBefore = countedRules(before);
  const repeatedRules = rules.filter((rule) => rulesBefore.includes(rule));
  const isTested = markers.some(isTest);
  const status = statusCode(rules.length, repeatedRules.length, isTested);
  return { school, schoolYear, status, countedRules: rules, repeatedRules, officialLists, markers };
}
