/** For each of several values, all the others put together. */

/**
 * What stands before and what stands behind each value is combined, so that nothing has to be taken away again:
 * no digits are lost, and the work grows with the number of values only.
 * @example combinedWithoutEach([1, 2, 4], 0, (a, b) => a + b) → [6, 5, 3]
 */
export function combinedWithoutEach<T>(
  values: readonly T[],
  nothing: T,
  combine: (first: T, second: T) => T,
): T[] {
  const behind = new Array<T>(values.length).fill(nothing);
  let after = nothing;
  for (let place = values.length - 1; place >= 0; place--) {
    behind[place] = after;
    after = combine(values[place] ?? nothing, after);
  }
  let before = nothing;
  return values.map((value, place) => {
    const others = combine(before, behind[place] ?? nothing);
    before = combine(before, value);
    return others;
  });
}
