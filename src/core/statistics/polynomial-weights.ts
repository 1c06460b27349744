/** Least squares by a polynomial, as weights: what each observed point contributes to the fit at a point. */

/**
 * Returns, for each `target`, the weights w with fitted(target) = Σ w_i·y_i for the polynomial of `order` fitted at `points`.
 * The basis is made orthonormal over the points (twice, for rounding), so no normal equations are solved.
 */
export function polynomialWeights(
  points: readonly number[],
  targets: readonly number[],
  order: number,
): Float64Array[] {
  const low = Math.min(...points, ...targets);
  const high = Math.max(...points, ...targets);
  const powers = (x: number): number[] => {
    const scaled = high === low ? 0 : (2 * (x - low)) / (high - low) - 1;
    return Array.from({ length: order + 1 }, (_, power) => scaled ** power);
  };
  // One row a column of the design: its values at the points, then at the targets.
  const all = [...points, ...targets].map(powers);
  const columns = Array.from({ length: order + 1 }, (_, power) => all.map((row) => row[power] ?? 0));
  const basis = orthonormal(columns, points.length);
  return targets.map((_, target) =>
    Float64Array.from({ length: points.length }, (_point, i) =>
      basis.reduce((sum, column) => sum + (column[points.length + target] ?? 0) * (column[i] ?? 0), 0),
    ),
  );
}

/** Gram–Schmidt over the first `length` entries; the rest of each column goes along. */
function orthonormal(columns: readonly number[][], length: number): number[][] {
  const done: number[][] = [];
  for (const original of columns) {
    let column = original;
    for (const previous of [...done, ...done]) {
      const along = inner(column, previous, length);
      column = column.map((value, i) => value - along * (previous[i] ?? 0));
    }
    const norm = Math.sqrt(inner(column, column, length));
    done.push(column.map((value) => value / norm));
  }
  return done;
}

function inner(first: readonly number[], second: readonly number[], length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (first[i] ?? 0) * (second[i] ?? 0);
  return sum;
}
