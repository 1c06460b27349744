/** The index by which a territory is judged: 100 − share of schools with at least one federal marker, per cent. */
import type { FederalIndex, MarkerResult } from './flag';
import type { FederalMarkerId } from './marker-facts';
import { isComputed } from './marker-result';
import type { FlagsParameters } from './parameters';

const federalMarkers: readonly FederalMarkerId[] = ['F1', 'F2', 'F3', 'F4'];

/**
 * From one row a school: whether it has a marker; null where nothing was computed. Null for no computed school.
 * @example objectivityIndex([true, false, false, null]) → 66.67
 */
export function objectivityIndex(hasMarker: readonly (boolean | null)[]): number | null {
  const known = hasMarker.filter((has) => has !== null);
  return known.length === 0 ? null : 100 - (known.filter((has) => has).length * 100) / known.length;
}

/** `markers`: results of one school year. */
export function federalIndex(
  schoolYear: number,
  markers: readonly MarkerResult[],
  parameters: FlagsParameters,
): FederalIndex {
  const bySchool = new Map<string, boolean>();
  const tally = { F1: emptySets(), F2: emptySets(), F3: emptySets(), F4: emptySets() };
  for (const result of markers) {
    const marker = federalMarkers.find((id) => id === result.marker);
    if (marker === undefined || !isComputed(result)) continue;
    const { school } = result.key;
    const isFlag = result.outcome === 'flag';
    bySchool.set(school, (bySchool.get(school) ?? false) || isFlag);
    tally[marker].computed.add(school);
    if (isFlag) tally[marker].flagged.add(school);
  }
  const f1 = { flagged: tally.F1.flagged.size, computed: tally.F1.computed.size };
  const f1Share = f1.computed === 0 ? null : f1.flagged / f1.computed;
  return {
    schoolYear,
    index: objectivityIndex([...bySchool.values()]),
    withMarker: [...bySchool.values()].filter((has) => has).length,
    computed: bySchool.size,
    byMarker: {
      F1: f1,
      F2: { flagged: tally.F2.flagged.size, computed: tally.F2.computed.size },
      F3: { flagged: tally.F3.flagged.size, computed: tally.F3.computed.size },
      F4: { flagged: tally.F4.flagged.size, computed: tally.F4.computed.size },
    },
    f1Share,
    isF1ShareHigh: f1.flagged * 100 > parameters.federal.shareWarningPercent * f1.computed,
  };
}

function emptySets(): { flagged: Set<string>; computed: Set<string> } {
  return { flagged: new Set(), computed: new Set() };
}
