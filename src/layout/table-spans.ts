/** How wide each column of a table is, in equal units of the page: by its share, and never narrower than a word of its header. */
import type { TableBlock } from '../core/model/document-model';
import { fontSizes } from './styles';
import { measuredWords, textWidth, wrappedLines } from './text-width';

/** Room beside a word, in points. */
const padding = 9;
/** Of a longer table so many rows speak for all. */
const measuredRows = 200;
/** As bad as so many lines a row is a column that is once more as wide as it need be. */
const idleLines = 2;
/** As bad as so many lines is a column that breaks a word. */
const brokenWord = 4;
/** What a cell keeps free beside its lines, in points. */
export const textMargin = 5;

export function tableSpans(table: TableBlock, units: number, unitPoints: number): number[] {
  return spansOf(
    table.columns.map(({ share }) => share),
    units,
    leastSpans(table, unitPoints),
  );
}

/** What the longest word of each header needs. */
export function leastSpans(table: TableBlock, unitPoints: number): number[] {
  const size = table.isDense === true ? fontSizes.dense : fontSizes.table;
  return table.columns.map(({ title }) => {
    const words = title.split(/[\s-]/u).map((word) => textWidth(word, { size, bold: true }));
    return Math.ceil((Math.max(...words) + padding) / unitPoints);
  });
}

/** How many lines a column's texts add to the rows of a table of these spans when it has another width. */
export function addedLines(
  table: TableBlock,
  spans: readonly number[],
  unitPoints: number,
): (column: number, width: number) => number {
  const size = table.isDense === true ? fontSizes.dense : fontSizes.table;
  const least = leastSpans(table, unitPoints);
  const room = (span: number) => span * unitPoints - textMargin;
  const all = table.rows.filter(({ isSection, isWide }) => isSection !== true && isWide !== true);
  const every = Math.ceil(all.length / measuredRows);
  const rows = all
    .filter((_, index) => index % every === 0)
    .map(({ cells }) => {
      const words = spans.map((_, index) => measuredWords(String(cells[index]?.value ?? ''), { size }));
      return {
        words,
        lines: Math.max(...words.map((each, index) => wrappedLines(each, room(spans[index] ?? 1)))),
      };
    });
  const words = spans.map((span, column) =>
    Math.min(
      span,
      longestWord(
        rows.map((row) => row.words[column] ?? []),
        unitPoints,
      ),
    ),
  );
  return (column, width) => {
    const wished = spans[column] ?? 1;
    const narrowest = Math.min(wished, least[column] ?? 1);
    if (width < narrowest) return tooNarrow(narrowest - width);
    const idle = Math.max(0, width / wished - 1.5) * idleLines * all.length;
    const added = (row: (typeof rows)[number]) =>
      Math.max(0, wrappedLines(row.words[column] ?? [], room(width)) - row.lines);
    const broken = width < (words[column] ?? 1) ? brokenWord : 0;
    return idle + broken + every * rows.reduce((sum, row) => sum + added(row), 0);
  };
}

/** Units that the longest word of a column's texts takes. */
function longestWord(texts: readonly ReturnType<typeof measuredWords>[], unitPoints: number): number {
  const widest = texts.flat(2).reduce((most, { visible }) => Math.max(most, visible), 0);
  return Math.ceil((widest + textMargin) / unitPoints);
}

/** So many lines that a column lacks units only where there is no other way. */
export function tooNarrow(missing: number): number {
  return Math.max(0, missing) * 1000;
}

/** Units for each share: all of them used, none less than its least while there is room. */
export function spansOf(
  shares: readonly number[],
  units: number,
  least: readonly number[] = shares.map(() => 1),
): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (share * units) / total);
  const spans = wanted.map((width, index) => Math.max(least[index] ?? 1, Math.floor(width)));
  const surplus = (index: number) => (spans[index] ?? 0) - (wanted[index] ?? 0);
  const bySurplus = () => spans.map((_, index) => index).sort((a, b) => surplus(b) - surplus(a));
  for (let used = sum(spans); used !== units; used = sum(spans)) {
    if (used < units) {
      const needy = bySurplus().at(-1) ?? 0;
      spans[needy] = (spans[needy] ?? 0) + 1;
    } else {
      const roomy = bySurplus().find((index) => (spans[index] ?? 0) > (least[index] ?? 1));
      const widest = roomy ?? spans.indexOf(Math.max(...spans));
      spans[widest] = (spans[widest] ?? 0) - 1;
    }
  }
  return spans;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
