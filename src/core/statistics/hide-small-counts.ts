/**
 * Which counts of a published table are hidden, so that no count below the limit can be told: primary suppression, then
 * secondary where a sum would give it away. After the classical cell suppression of official statistics, audited by the
 * interval that the strongest reader can compute: one who knows which cells were hidden for being small.
 */

/** A published total and the cells it is the sum of, by their places among the counts. */
export interface PublishedSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface HidingLimits {
  /** Counts below it are hidden. */
  readonly smallest: number;
  /** A hidden small count keeps at least so many possible values. */
  readonly possibleValues: number;
}

/** @returns places of the counts that are hidden; every sum they stand in leaves the small ones in doubt. */
export function hideSmallCounts(
  counts: readonly number[],
  sums: readonly PublishedSum[],
  { smallest, possibleValues }: HidingLimits,
): ReadonlySet<number> {
  const small = new Set(counts.flatMap((count, place) => (count < smallest ? [place] : [])));
  const hidden = new Set(small);
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const sum of sums) {
      if (!givesAway(sum, { counts, hidden, small, smallest, possibleValues })) continue;
      const next = nextToHide(sum, counts, hidden);
      if (next === null) continue;
      hidden.add(next);
      isChanged = true;
    }
  }
  return hidden;
}

interface Audit extends HidingLimits {
  readonly counts: readonly number[];
  readonly hidden: ReadonlySet<number>;
  readonly small: ReadonlySet<number>;
}

/** Whether the sum leaves one of its hidden counts too few possible values; one hidden alone is simply the difference. */
function givesAway({ total, parts }: PublishedSum, audit: Audit): boolean {
  const { counts, hidden, small, smallest, possibleValues } = audit;
  const unknown = parts.filter((place) => hidden.has(place));
  if (hidden.has(total)) return unknown.length === 0;
  if (unknown.length === 0) return false;
  if (unknown.length === 1) return true;
  const rest = unknown.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  const least = (place: number) => (small.has(place) ? 0 : smallest);
  const most = (place: number) => (small.has(place) ? smallest - 1 : rest);
  return unknown.some((place) => {
    if (!small.has(place)) return false;
    const others = unknown.filter((other) => other !== place);
    const lower = Math.max(0, rest - others.reduce((sum, other) => sum + most(other), 0));
    const upper = Math.min(smallest - 1, rest - others.reduce((sum, other) => sum + least(other), 0));
    return upper - lower + 1 < possibleValues;
  });
}

/** The smallest part still shown, which loses least; else the total. */
function nextToHide(
  { total, parts }: PublishedSum,
  counts: readonly number[],
  hidden: ReadonlySet<number>,
): number | null {
  const shown = parts.filter((place) => !hidden.has(place));
  const [first, ...others] = shown;
  if (first === undefined) return hidden.has(total) ? null : total;
  return others.reduce((best, place) => ((counts[place] ?? 0) < (counts[best] ?? 0) ? place : best), first);
}
