/** How wide the columns of a long table are: as wide as keeps its rows low, so that it takes the fewest pages. */
import type { TableBlock, TableRow } from '../core/model/document-model';
import { fontSizes } from './styles';
import { leastSpans, spansOf, textMargin } from './table-spans';
import { measuredWords, wrappedLines } from './text-width';

/** Of a longer table so many rows speak for all. */
const measuredRows = 300;
/** By how many units a column takes from another: much until nothing is gained, then less. */
const ofEach = 0.01;
const steps = [12, 5, 2, 1] as const;

/** Spans that fill the units of the page, none less than its header's longest word needs. */
export function fittedSpans(table: TableBlock, units: number, unitPoints: number): number[] {
  const least = leastOf(table, units, unitPoints);
  const linesOf = columnLines(table, unitPoints);
  const cost = (of: readonly number[]) => tableLines(of.map((span, column) => linesOf(column, span)));
  let spans = spansOf(
    table.columns.map(({ share }) => share),
    units,
    least,
  );
  let lines = cost(spans);
  for (const step of steps) {
    for (let found = true; found;) {
      found = false;
      for (const candidate of neighbours(spans, least, step)) {
        const candidateLines = cost(candidate);
        if (candidateLines >= lines) continue;
        [spans, lines, found] = [candidate, candidateLines, true];
        break;
      }
    }
  }
  return spans;
}

/** What the longest word of a column needs, as long as that is no great part of the page. */
function leastOf(table: TableBlock, units: number, unitPoints: number): number[] {
  const size = sizeOf(table);
  const greatest = Math.floor(units / 6);
  return leastSpans(table, unitPoints).map((least, column) => {
    const words = columnRows(table).flatMap(({ cells }) =>
      measuredWords(String(cells[column]?.value ?? ''), { size }),
    );
    const widest = Math.max(0, ...words.flat().map(({ visible }) => visible));
    return Math.max(least, Math.min(greatest, Math.ceil((widest + textMargin) / unitPoints)));
  });
}

/** The same widths with one column that much wider and another that much narrower. */
function* neighbours(spans: readonly number[], least: readonly number[], step: number): Generator<number[]> {
  for (const [from, width] of spans.entries()) {
    if (width - step < (least[from] ?? 1)) continue;
    for (const to of spans.keys()) {
      if (to === from) continue;
      yield spans.map((span, column) => span + (column === to ? step : 0) - (column === from ? step : 0));
    }
  }
}

/** How many lines each row takes in a column that is so wide; measured once for a width. */
function columnLines(table: TableBlock, unitPoints: number): (column: number, span: number) => Uint16Array {
  const size = sizeOf(table);
  const rows = columnRows(table);
  const words = table.columns.map((_, column) =>
    rows.map(({ cells }) => measuredWords(String(cells[column]?.value ?? ''), { size })),
  );
  const known = new Map<string, Uint16Array>();
  return (column, span) => {
    const key = `${column} ${span}`;
    let lines = known.get(key);
    if (lines === undefined) {
      const room = span * unitPoints - textMargin;
      lines = Uint16Array.from(words[column] ?? [], (each) => wrappedLines(each, room));
      known.set(key, lines);
    }
    return lines;
  };
}

function columnRows({ rows }: TableBlock): readonly TableRow[] {
  const all = rows.filter(({ isSection, isWide }) => isSection !== true && isWide !== true);
  const every = Math.ceil(all.length / measuredRows);
  return all.filter((_, index) => index % every === 0);
}

function sizeOf(table: TableBlock): number {
  return table.isDense === true ? fontSizes.dense : fontSizes.table;
}

/** A row is as high as its highest cell; of equal tables the better has fewer lines in all its cells. */
function tableLines(columns: readonly Uint16Array[]): number {
  const rows = columns[0]?.length ?? 0;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let highest = 1;
    for (const lines of columns) {
      highest = Math.max(highest, lines[row] ?? 1);
      sum += (lines[row] ?? 1) * ofEach;
    }
    sum += highest;
  }
  return sum;
}
