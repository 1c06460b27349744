/** Whether a file is a protocol of pupils' scores, in which layout, and which column is which. */
import { textAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import type { ProtocolColumnName, ProtocolWords } from './protocol-words';

const searchedRows = 15;
const fewestItems = 3;

export interface ProtocolItem {
  readonly label: string;
  readonly column: number;
  /** Null in the layout that does not print it. */
  readonly maximum: number | null;
}

export interface ProtocolSource {
  readonly layout: 'one-sheet' | 'two-sheets';
  readonly grid: Grid;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ProtocolColumnName, number>;
  readonly items: readonly ProtocolItem[];
  /** Sheet names and the rows above the header: where the test may be named. */
  readonly titles: readonly string[];
}

/** The protocol among the sheets of one file; null when the file is something else. */
export function recogniseProtocol(grids: readonly Grid[], words: ProtocolWords): ProtocolSource | null {
  const matcher = headerMatcher(words);
  const protocolNames = new Set(words.protocolSheets.map(normaliseLabel));
  const ordered = [...grids].sort(
    (left, right) =>
      Number(protocolNames.has(normaliseLabel(right.sheet))) -
      Number(protocolNames.has(normaliseLabel(left.sheet))),
  );
  for (const grid of ordered) {
    for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row++) {
      const { columns, items } = matcher(grid, row);
      if (!columns.has('total') || !columns.has('school') || items.length < fewestItems) continue;
      const layout = items.every((item) => item.maximum !== null) ? 'two-sheets' : 'one-sheet';
      return { layout, grid, headerRow: row, columns, items, titles: titlesOf(grids, grid, row) };
    }
  }
  return null;
}

type HeaderMatcher = (
  grid: Grid,
  row: number,
) => { columns: ReadonlyMap<ProtocolColumnName, number>; items: readonly ProtocolItem[] };

function headerMatcher(words: ProtocolWords): HeaderMatcher {
  const names = Object.keys(words.columns) as ProtocolColumnName[];
  const patterns = names.map((name) => ({
    name,
    sources: words.columns[name].map((source) => new RegExp(`^(?:${source})$`, 'u')),
  }));
  const itemPatterns = words.items.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return (grid, row) => {
    const ranks = new Map<ProtocolColumnName, { column: number; rank: number }>();
    const items: ProtocolItem[] = [];
    for (let column = 0; column < grid.columns.length; column++) {
      const label = normaliseLabel(textAt(grid, row, column));
      if (label === '') continue;
      const item = itemIn(label, column, itemPatterns);
      if (item !== null) {
        items.push(item);
        continue;
      }
      for (const { name, sources } of patterns) {
        const rank = sources.findIndex((source) => source.test(label));
        const known = ranks.get(name);
        if (rank >= 0 && (known === undefined || rank < known.rank)) ranks.set(name, { column, rank });
      }
    }
    return { columns: new Map([...ranks].map(([name, { column }]) => [name, column])), items };
  };
}

function itemIn(label: string, column: number, patterns: readonly RegExp[]): ProtocolItem | null {
  for (const pattern of patterns) {
    const match = pattern.exec(label);
    if (match === null) continue;
    const maximum = match[2] === undefined ? null : Number(match[2]);
    return { label: (match[1] ?? label).toUpperCase(), column, maximum };
  }
  return null;
}

function titlesOf(grids: readonly Grid[], grid: Grid, headerRow: number): string[] {
  const titles = grids.map(({ sheet }) => sheet);
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < grid.columns.length; column++) {
      const text = textAt(grid, row, column).trim();
      if (text !== '') titles.push(text);
    }
  }
  return titles;
}
