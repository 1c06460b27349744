/** Which columns a sheet needs so that tables of different widths share them, with as few merged cells as can be. */

/** A table's columns, in units of the page's width. */
export interface GridTable {
  readonly wished: readonly number[];
  /** How many lines higher the table is than it need be when a column is so wide. */
  readonly addedLines: (column: number, width: number) => number;
  readonly rowCount: number;
  /** The last of `wished` is free room beside the table: whatever columns it takes, nothing is merged. */
  readonly endsEarly?: boolean;
}

export interface SharedGrid {
  /** Of the sheet's columns, in units. */
  readonly widths: readonly number[];
  /** For each table, how many of the sheet's columns each of its own takes. */
  readonly spans: readonly (readonly number[])[];
}

/** Everything is weighed in merged cells. A column more makes a sheet harder to edit. */
const columnCost = 4;
/** What a line more is worth: a page of 45 lines is as bad as 90 merged cells. */
const lineCost = 2;
const narrowestColumn = 4;
/** By how much an edge is moved: far until nothing is gained, then less far. */
const steps = [12, 5, 2] as const;

/** Of so many beginnings the best comes within some merged cells of the best of fifteen, in a quarter of the time. */
const triedBeginnings = 4;

/** Begins with the edges of those tables that suit the others, then moves, adds and leaves out edges as long as it pays. */
export function sharedGrid(tables: readonly GridTable[], units: number): SharedGrid {
  const kinds = kindsOf(tables, units);
  const beginnings = kinds.length === 0 ? [[0, units]] : kinds.map((kind) => beginning(kind, kinds));
  const rough = beginnings
    .map((edges): Grid => ({ edges, cost: costOf(kinds, edges, Infinity) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, triedBeginnings)
    .map((grid) => improved(kinds, grid, steps.slice(0, 1)));
  const { edges } = improved(kinds, best(rough), steps);
  return {
    widths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    spans: tables.map((table) => new TableKind(table, units).place(edges)),
  };
}

interface Grid {
  /** From 0 to the width of the page. */
  readonly edges: readonly number[];
  readonly cost: number;
}

/** The table's own edges, and so many more that every table finds its columns: in the free room, or where it is widest. */
function beginning({ edges: own, endsEarly }: TableKind, kinds: readonly TableKind[]): readonly number[] {
  const most = Math.max(...kinds.map(({ edges }) => edges.length));
  let edges: readonly number[] = [0, ...own];
  while (edges.length <= most) {
    const gaps = edges
      .slice(1)
      .map((edge, index) => ({ left: edges[index] ?? 0, width: edge - (edges[index] ?? 0) }));
    const free = endsEarly ? gaps.slice(own.length - 1) : gaps;
    const { left, width } = free.reduce((widest, gap) => (gap.width > widest.width ? gap : widest));
    edges = withEdge(edges, left + Math.ceil(width / 2));
  }
  return edges;
}

function best(grids: readonly Grid[]): Grid {
  return grids.reduce((least, grid) => (grid.cost < least.cost ? grid : least));
}

/** Tables of the same widths count as one. The longest come first: they tell soonest that a grid is a bad one. */
function kindsOf(tables: readonly GridTable[], units: number): readonly TableKind[] {
  const kinds = new Map<string, GridTable>();
  for (const table of tables) {
    const key = `${table.wished.join(' ')} ${table.endsEarly ?? false}`;
    const before = kinds.get(key);
    kinds.set(key, before === undefined ? table : together(table, before));
  }
  const sorted = [...kinds.values()].sort((a, b) => b.rowCount - a.rowCount);
  return sorted.map((table) => new TableKind(table, units));
}

function together(one: GridTable, other: GridTable): GridTable {
  return {
    ...one,
    addedLines: (column, width) => one.addedLines(column, width) + other.addedLines(column, width),
    rowCount: one.rowCount + other.rowCount,
  };
}

function improved(kinds: readonly TableKind[], begin: Grid, by: readonly number[]): Grid {
  const possible = [...new Set(kinds.flatMap((kind) => kind.edges))];
  let grid = begin;
  for (const step of by) {
    for (let before = Infinity; grid.cost < before;) {
      before = grid.cost;
      for (const candidate of neighbours(grid.edges, step, possible)) {
        const cost = costOf(kinds, candidate, grid.cost);
        if (cost < grid.cost) grid = { edges: candidate, cost };
      }
    }
  }
  return grid;
}

/** The same edges with one left out, one moved, one in place of another, one more. */
function* neighbours(
  edges: readonly number[],
  step: number,
  possible: readonly number[],
): Generator<readonly number[]> {
  for (const edge of edges.slice(1, -1)) {
    const others = edges.filter((each) => each !== edge);
    yield others;
    for (const moved of [edge - step, edge + step]) {
      if (isFree(others, moved)) yield withEdge(others, moved);
    }
    for (const other of possible) {
      if (isFree(others, other)) yield withEdge(others, other);
    }
  }
  for (const edge of possible) {
    if (isFree(edges, edge)) yield withEdge(edges, edge);
  }
}

function isFree(edges: readonly number[], at: number): boolean {
  return at > 0 && at < (edges.at(-1) ?? 0) && edges.every((edge) => Math.abs(edge - at) >= narrowestColumn);
}

function withEdge(edges: readonly number[], edge: number): readonly number[] {
  return [...edges, edge].sort((a, b) => a - b);
}

/** No further than to `limit`: what costs more is not wanted. */
function costOf(kinds: readonly TableKind[], edges: readonly number[], limit: number): number {
  let cost = edges.length * columnCost;
  for (const kind of kinds) {
    if (cost >= limit) break;
    cost += kind.costOver(edges);
  }
  return cost;
}

/** Lays a table over columns in the cheapest way: for each of its columns and each edge where that may end, where it begins. */
class TableKind {
  readonly edges: readonly number[];
  readonly endsEarly: boolean;
  /** By column of the table and width, as far as it was asked for. */
  private readonly known: Float64Array;
  private costs = new Float64Array(0);
  private begins = new Int32Array(0);

  constructor(
    private readonly table: GridTable,
    private readonly units: number,
  ) {
    this.endsEarly = table.endsEarly === true;
    let sum = 0;
    this.edges = table.wished.map((width) => (sum += width));
    this.known = new Float64Array(table.wished.length * (units + 1)).fill(NaN);
  }

  costOver(edges: readonly number[]): number {
    const { rowCount, wished } = this.table;
    const count = edges.length;
    const size = (wished.length + 1) * count;
    if (this.costs.length < size) [this.costs, this.begins] = [new Float64Array(size), new Int32Array(size)];
    const { costs, begins, known } = this;
    costs.fill(Infinity, 0, size);
    costs[0] = 0;
    for (let column = 0; column < wished.length; column++) {
      const last = count - wished.length + column;
      const merges = this.endsEarly && column === wished.length - 1 ? 0 : rowCount;
      const start = column * (this.units + 1);
      for (let left = column; left < last; left++) {
        const before = costs[column * count + left] ?? Infinity;
        if (before === Infinity) continue;
        const from = edges[left] ?? 0;
        for (let right = left + 1, at = (column + 1) * count + right; right <= last; right++, at++) {
          const least = before + (right > left + 1 ? merges : 0);
          const most = costs[at] ?? Infinity;
          if (least >= most) continue;
          const width = (edges[right] ?? 0) - from;
          let added = known[start + width] ?? NaN;
          if (added !== added) {
            added = known[start + width] = lineCost * this.table.addedLines(column, width);
          }
          if (least + added >= most) continue;
          costs[at] = least + added;
          begins[at] = left;
        }
      }
    }
    return costs[size - 1] ?? Infinity;
  }

  /** How many columns each of the table's takes. */
  place(edges: readonly number[]): readonly number[] {
    this.costOver(edges);
    const spans: number[] = [];
    for (let column = this.edges.length, right = edges.length - 1; column > 0; column--) {
      const left = this.begins[column * edges.length + right] ?? 0;
      spans.unshift(right - left);
      right = left;
    }
    return spans;
  }
}
