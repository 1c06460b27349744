/** Gives cells of a worksheet part another look; values, formulas and everything else in the part stay as they were, byte for byte. */
import type { TableLooks } from '../../core/model/sheet-model';
import type { PersonTable } from '../../core/table/person-table';
import type { PlacedCell } from '../cells/place-rows';
import { sheetText, type SheetText } from '../cells/sheet-text';
import type { StyleBook } from '../styles/style-book';
import { cellXml } from '../write/cell-xml';
import type { Splice } from '../xml/xml-tree';
import { rewrittenRow } from './rewritten-row';

interface DressSource {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly isPlain: boolean;
  readonly styles: StyleBook;
}

export function dressCells(
  { part, bytes, isPlain, styles }: DressSource,
  { area, headerRows }: PersonTable,
  { header, body }: TableLooks,
): Uint8Array {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const source = sheetText(bytes, part, isPlain, rows);
  const { places, prefix } = source;
  const pieces = rows.flatMap((row): Splice[] => {
    const look = row < area.top + headerRows ? header : body;
    const elements = places.rows.get(row) ?? [];
    const strays = places.strays.filter((cell) => cell.row === row);
    const cells = [...strays, ...elements.flatMap((element) => element.cells)];
    const own = cells.filter(({ column }) => column >= area.left && column <= area.right);
    const known = new Set(own.map(({ column }) => column));
    const added = new Map<number, string>();
    for (let column = area.left; column <= area.right; column++)
      if (!known.has(column))
        added.set(column, cellXml(row, column, null, styles.dress(0, look), { prefix }));
    return [
      ...own.map((cell) => stylePiece(source, cell, styles.dress(cell.style, look))),
      ...rewrittenRow(row, elements, strays, added, source),
    ];
  });
  return source.replace(pieces);
}

function stylePiece(source: SheetText, { start, end }: PlacedCell, style: number): Splice {
  const text = source.text(start, end);
  const tag = text.slice(0, text.indexOf('>'));
  const found = /\ss\s*=\s*["'](\d+)/.exec(tag);
  if (found === null) {
    const at = start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
    return { start: at, end: at, text: ` s="${style}"` };
  }
  const at = start + found.index + found[0].length - (found[1]?.length ?? 0);
  return { start: at, end: at + (found[1]?.length ?? 0), text: String(style) };
}
