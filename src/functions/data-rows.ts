/** Which rows of the ranges hold data: headers and trailing blanks are left out, and the ranges must be equally high. */
import { notAvailable, valueError } from './function-error';
import { isBlank, isNoNumber, isNumeric, type Argument } from './matrix';

/** Rows `start` … `end − 1` hold data; those above `start` are the header and blank rows over it. */
export interface DataRows {
  readonly start: number;
  readonly end: number;
}

/** A header of more rows than this is no header. */
const mostHeaderRows = 5;

/** The ranges must be equally high; `numeric` are those by which a header is told from data. */
export function dataRows(numeric: readonly Argument[], others: readonly Argument[] = []): DataRows {
  const ranges = [...others, ...numeric].filter(({ rows }) => rows.length > 1);
  const [first] = ranges;
  for (const range of ranges) {
    if (first === undefined || range.rows.length === first.rows.length) continue;
    throw valueError({
      code: 'row-counts',
      argument: first.name,
      rows: first.rows.length,
      other: range.name,
      otherRows: range.rows.length,
    });
  }
  const all = ranges.length > 0 ? ranges : [...numeric, ...others];
  const end = Math.max(0, ...all.map(({ filledRows }) => filledRows));
  return { start: headerEnd(numeric, end), end };
}

/** A range without data is no fault of its cells, yet there is nothing to answer. */
export function neededRows(numeric: readonly Argument[], others: readonly Argument[] = []): DataRows {
  const rows = dataRows(numeric, others);
  if (rows.start >= rows.end) throw notAvailable({ code: 'no-data', argument: numeric[0]?.name ?? '' });
  return rows;
}

/** Leading rows whose cells are all texts, with a number below them; or a header with nothing below it yet. */
function headerEnd(numeric: readonly Argument[], end: number): number {
  let headers = 0;
  for (let row = 0; row < end && headers <= mostHeaderRows; row++) {
    const cells = numeric
      .filter(({ rows }) => rows.length > 1)
      .flatMap((source) => source.rows[row] ?? [])
      .filter((cell) => !isBlank(cell));
    if (cells.length === 0) continue;
    if (cells.some((cell) => isNumeric(cell) || isNoNumber(cell) || typeof cell !== 'string')) {
      return headers === 0 ? 0 : row;
    }
    headers++;
  }
  return headers === 1 ? end : 0;
}
