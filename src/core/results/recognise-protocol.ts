/** Whether a file is a protocol of pupils' scores, in which layout, and which column is which. */
import { searchedColumns } from '../table/find-header';
import { textAt, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { typedText } from '../table/typed-text';
import type { ProtocolColumnName, ProtocolWords } from './protocol-words';

const searchedRows = 15;
const fewestItems = 3;

export interface ProtocolItem {
  readonly label: string;
  readonly column: number;
  /** Null in the layouts that do not print it. */
  readonly maximum: number | null;
}

export interface ProtocolSource {
  readonly layout: 'raw-export' | 'one-sheet' | 'two-sheets' | 'school-form' | 'exam';
  readonly grid: Grid;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ProtocolColumnName, number>;
  readonly items: readonly ProtocolItem[];
  /** Columns whose header nobody knows: textbooks stand there. */
  readonly otherColumns: readonly number[];
  /** Of scores that stand packed in one cell: the file's column by the one they are read from. */
  readonly packedColumns?: ReadonlyMap<number, number>;
  /** Sheet names and the rows above the header: where the test may be named. */
  readonly titles: readonly string[];
}

export interface ProtocolFile {
  readonly file: string | undefined;
  readonly folders: readonly string[] | undefined;
  readonly source: ProtocolSource;
}

/** Empty where the file has no such column. */
export function textIn({ grid, columns }: ProtocolSource, row: number, name: ProtocolColumnName): string {
  const column = columns.get(name);
  return column === undefined ? '' : textAt(grid, row, column).trim();
}

interface HeaderRow {
  readonly columns: ReadonlyMap<ProtocolColumnName, number>;
  readonly items: readonly ProtocolItem[];
  readonly otherColumns: readonly number[];
}

/** The protocol among the sheets of one file; null when the file is something else. */
export function recogniseProtocol(grids: readonly Grid[], words: ProtocolWords): ProtocolSource | null {
  const protocolNames = new Set(words.protocolSheets.map(normaliseLabel));
  const ordered = [...grids].sort(
    (left, right) =>
      Number(protocolNames.has(normaliseLabel(right.sheet))) -
      Number(protocolNames.has(normaliseLabel(left.sheet))),
  );
  for (const match of [headerMatcher(words, words.items), headerMatcher(words, [words.plainItem])]) {
    for (const grid of ordered) {
      for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row++) {
        const header = match(grid, row);
        const layout = layoutOf(header, normaliseLabel(firstItemHeader(grid, row, header)));
        if (layout === null) continue;
        return { layout, grid, headerRow: row, ...header, titles: titlesOf(grids, grid, row) };
      }
    }
  }
  return null;
}

/** A school's own form has neither its code nor a total, but the variant or the code and the journal's mark of a pupil. */
function layoutOf({ columns, items }: HeaderRow, firstItem: string): ProtocolSource['layout'] | null {
  if (items.length < fewestItems) return null;
  if (columns.has('school') && columns.has('total')) {
    if (firstItem.startsWith('a-')) return 'raw-export';
    return items.every((item) => item.maximum !== null) ? 'two-sheets' : 'one-sheet';
  }
  const isPupils = columns.has('variant') || (columns.has('pupil') && columns.has('journal'));
  return isPupils ? 'school-form' : null;
}

function firstItemHeader(grid: Grid, row: number, { items }: HeaderRow): string {
  const [first] = items;
  return first === undefined ? '' : textAt(grid, row, first.column);
}

/** What each column of a row is, where the row is a header. */
export function headerMatcher(
  words: ProtocolWords,
  itemSources: readonly string[],
): (grid: Grid, row: number) => HeaderRow {
  const names = Object.keys(words.columns) as ProtocolColumnName[];
  const patterns = names.map((name) => ({
    name,
    sources: words.columns[name].map((source) => new RegExp(`^(?:${source})$`, 'u')),
  }));
  const itemPatterns = itemSources.map((source) => new RegExp(`^(?:${source})$`, 'u'));
  return (grid, row) => {
    const ranks = new Map<ProtocolColumnName, { column: number; rank: number }>();
    const items: ProtocolItem[] = [];
    const otherColumns: number[] = [];
    for (let column = 0; column < Math.min(grid.columns.length, searchedColumns); column++) {
      const label = normaliseLabel(typedText(grid, row, column));
      const item = itemIn(label, column, itemPatterns);
      if (item !== null) {
        items.push(item);
        continue;
      }
      const fitting = patterns.flatMap(({ name, sources }) => {
        const rank = sources.findIndex((source) => source.test(label));
        return rank < 0 ? [] : [{ name, rank }];
      });
      if (fitting.length === 0) otherColumns.push(column);
      for (const { name, rank } of fitting) {
        const known = ranks.get(name);
        if (known === undefined || rank < known.rank) ranks.set(name, { column, rank });
      }
    }
    const columns = new Map([...ranks].map(([name, { column }]) => [name, column] as const));
    return { columns, items: distinctItems(items), otherColumns };
  };
}

/** Exports leave empty columns of items behind; a repeated header is a column of its own. */
function distinctItems(items: readonly ProtocolItem[]): ProtocolItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const times = (seen.get(item.label) ?? 0) + 1;
    seen.set(item.label, times);
    return times === 1 ? item : { ...item, label: `${item.label} (${times})` };
  });
}

function itemIn(label: string, column: number, patterns: readonly RegExp[]): ProtocolItem | null {
  for (const pattern of patterns) {
    const match = pattern.exec(label);
    if (match === null) continue;
    const maximum = match[2] === undefined ? null : Number(match[2]);
    return { label: (match[1] ?? label).replace(/\s/gu, '').toUpperCase(), column, maximum };
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
