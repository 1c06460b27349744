/** A school's status for a year: how many distinct rules speak, and whether one spoke the year before as well. */
import { keyText } from '../results/result';
import type { MarkerResult, SchoolStatus, SchoolStatusCode } from './flag';
import type { MarkerId } from './marker-facts';
import { isComputed, markerIds } from './marker-result';

/**
 * F1 alone marks about 30 % of honest schools in a district of 20, so a flag of F1 counts only where O3 of the same test
 * stands at attention or cannot be computed. A lyceum or gymnasium is left out by O3 on purpose: there F1 does not count.
 */
export function withCountedF1(markers: readonly MarkerResult[]): MarkerResult[] {
  const deviations = new Map(
    markers.filter(({ marker }) => marker === 'O3').map((result) => [keyText(result.key), result]),
  );
  return markers.map((result) => {
    if (result.marker !== 'F1' || !isComputed(result) || result.outcome !== 'flag' || !result.isCounted)
      return result;
    const deviation = deviations.get(keyText(result.key));
    return supportsF1(deviation) ? result : { ...result, isCounted: false };
  });
}

function supportsF1(deviation: MarkerResult | undefined): boolean {
  if (deviation === undefined || deviation.outcome === 'few-data') return true;
  if (deviation.outcome === 'not-computed') return deviation.reason !== 'lyceum-or-gymnasium';
  return deviation.outcome !== 'clear';
}

/** Rules with a counted flag, in the order F1…O7. */
export function countedRules(markers: readonly MarkerResult[]): MarkerId[] {
  const spoken = new Set(
    markers.filter(({ outcome, isCounted }) => outcome === 'flag' && isCounted).map(({ marker }) => marker),
  );
  return markerIds.filter((id) => spoken.has(id));
}

export function statusCode(rules: number, repeated: number, isTested: boolean): SchoolStatusCode {
  if (rules >= 2 || repeated >= 1) return 'priority';
  if (rules === 1) return 'attention';
  return isTested ? 'clear' : 'few-data';
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
  const isTested = markers.some((result) => isComputed(result) && result.isCounted);
  const status = statusCode(rules.length, repeatedRules.length, isTested);
  return { school, schoolYear, status, countedRules: rules, repeatedRules, officialLists, markers };
}
