/** A block copied from a spreadsheet: rows by lines, cells by tabs, a cell with either of them in quotes. */
import type { Area } from '../core/table/grid';
import type { CellEntry } from './sheet-editing';

/** Texts by row; the last line's own end begins no row. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : null;
    const next = cell === null ? plainEnd(text, at) : cell.end;
    row.push(cell === null ? text.slice(at, next) : cell.text);
    if (text[next] === '\t') {
      at = next + 1;
      if (at === text.length) row.push('');
      continue;
    }
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    end();
  }
  if (row.length > 0) end();
  return rows;
}

/** The block's cells where they land; one cell alone fills all of the area. */
export function pastedEntries(rows: readonly (readonly string[])[], area: Area): readonly CellEntry[] {
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
    const width = area.right - area.left + 1;
    const count = width * (area.bottom - area.top + 1);
    return Array.from({ length: count }, (_, at) => ({
      row: area.top + Math.floor(at / width),
      column: area.left + (at % width),
      text: only,
    }));
  }
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ row: area.top + row, column: area.left + column, text })),
  );
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Null where the quote is a part of the text: nothing ends a cell behind the closing one. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else break;
  }
  const end = at + 1;
  const isClosed = at < text.length && (end === text.length || '\t\r\n'.includes(text[end] ?? ''));
  return isClosed ? { text: text.slice(from + 1, at).replaceAll('""', '"'), end } : null;
}
