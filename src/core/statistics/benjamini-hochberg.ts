/** Keeps the share of false flags in a family of tests at bay. */

/**
 * Adjusted p(i) = min over j ≥ i of m·p(j)/j, at most 1, in the order given (Benjamini & Hochberg 1995).
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) → [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  order.forEach((index, place) => {
    const rank = pValues.length - place;
    smallest = Math.min(smallest, (pValues[index] ?? 1) * (pValues.length / rank));
    adjusted[index] = smallest;
  });
  return adjusted;
}
