/** A sheet that was read anew shares what is as it was with the last reading: what was made of that still holds. */
import { arraysOf, columnOf, type ColumnArrays } from './column-arrays';
import { CellKind, type Grid } from './grid';

/** The grid read anew, with the last one's own columns where their cells are the same; its texts join those of the last. */
export function sharingColumns(grid: Grid, last: Grid): Grid {
  // Its reader shares of itself.
  if (grid.strings === last.strings) return grid;
  const places = placesAmong(last.strings, grid.strings);
  const columns = grid.columns.map((column, at) => {
    const read = withTextsAt(arraysOf(column), places);
    const known = last.columns[at];
    return known !== undefined && areSame(read, arraysOf(known)) ? known : columnOf(read);
  });
  const others = (['merges', 'formats', 'hidden', 'beside'] as const)
    .filter((part) => grid[part] !== undefined && written(grid[part]) === written(last[part]))
    .map((part) => [part, last[part]]);
  return { ...grid, ...Object.fromEntries(others), columns, strings: last.strings };
}

/** Where each of the texts stands among the known ones, to which those are added that are new. */
function placesAmong(known: readonly string[], texts: readonly string[]): Float64Array {
  const ids = new Map(known.map((text, id) => [text, id]));
  return Float64Array.from(texts, (text) => {
    const id = ids.get(text);
    // What the numbers of the last grid stand for stays as it is.
    return id ?? (known as string[]).push(text) - 1;
  });
}

function withTextsAt({ kinds, values }: ColumnArrays, places: Float64Array): ColumnArrays {
  const isNamed = (row: number) => kinds[row] === CellKind.text || kinds[row] === CellKind.error;
  return { kinds, values: values.map((value, row) => (isNamed(row) ? (places[value] ?? value) : value)) };
}

function areSame(one: ColumnArrays, other: ColumnArrays): boolean {
  return (
    one.kinds.length === other.kinds.length &&
    one.kinds.every((kind, row) => kind === other.kinds[row]) &&
    one.values.every((value, row) => value === other.values[row])
  );
}

function written(part: unknown): string | undefined {
  return JSON.stringify(part, (_, each: unknown) =>
    each instanceof Map || each instanceof Set ? [...(each as Iterable<unknown>)] : each,
  );
}
