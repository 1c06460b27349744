/** The pieces that put cells into a row's XML: kept cells stand as they were, new ones in their place. */
import { cellAddress } from '../../core/table/grid';
import type { PlacedCell, PlacedRow } from '../cells/place-rows';
import type { SheetText } from '../cells/sheet-text';
import { blankCellXml } from '../write/cell-xml';
import { setAttributeInTag, type Splice } from '../xml/xml-tree';

/** `written` holds cells by column, empty for one that goes. Where a place stands twice, its last element has the value and the others none. */
export function rewrittenRow(
  row: number,
  elements: readonly PlacedRow[],
  strays: readonly PlacedCell[],
  written: ReadonlyMap<number, string>,
  source: SheetText,
): Splice[] {
  const pieces: Splice[] = [];
  const last = new Map<number, PlacedCell>();
  const cells = [...strays, ...elements.flatMap((element) => element.cells)];
  for (const cell of cells.sort((first, second) => first.start - second.start)) last.set(cell.column, cell);
  for (const cell of cells) {
    const { column, start, end, hasReference } = cell;
    const xml = written.get(column);
    if (xml !== undefined) {
      const text = last.get(column) === cell ? xml : blankCellXml(row, column, source.prefix);
      pieces.push({ start, end, text });
    }
    // A cell without an address stands next to the one before it; that must not change under it.
    else if (!hasReference) pieces.push(addressPiece(source, cell));
  }
  const added = [...written]
    .filter(([column, xml]) => !last.has(column) && xml !== '')
    .sort(([first], [second]) => first - second);
  if (added.length === 0) return pieces;
  const element = elements.at(-1);
  if (element === undefined) return [...pieces, newRow(row, added, source)];
  return [...pieces, ...addedTo(element, added, source)];
}

function newRow(row: number, added: readonly (readonly [number, string])[], source: SheetText): Splice {
  const { prefix, places, dataEnd } = source;
  const start = places.before.get(row) ?? dataEnd;
  const inside = added.map(([, xml]) => xml).join('');
  return { start, end: start, text: `<${prefix}row r="${row + 1}">${inside}</${prefix}row>` };
}

function addedTo(
  element: PlacedRow,
  added: readonly (readonly [number, string])[],
  source: SheetText,
): Splice[] {
  const { start, openEnd, end, isEmpty, cells } = element;
  // `spans` is only a hint, and a wrong one after cells were added.
  const tag = setAttributeInTag(source.text(start, openEnd), 'spans', null);
  if (isEmpty) {
    const inside = added.map(([, xml]) => xml).join('');
    return [{ start, end: openEnd, text: `${tag.replace(/\s*\/>$/, '>')}${inside}</${source.prefix}row>` }];
  }
  const close = source.closeStart(end);
  const places = added.map(([column, text]) => {
    const at = cells.find((cell) => cell.column > column)?.start ?? close;
    return { start: at, end: at, text };
  });
  return [{ start, end: openEnd, text: tag }, ...places];
}

function addressPiece(source: SheetText, { row, column, start, end }: PlacedCell): Splice {
  const nameEnd = start + (/^<[^\s/>]+/.exec(source.text(start, end))?.[0].length ?? 0);
  return { start: nameEnd, end: nameEnd, text: ` r="${cellAddress(row, column)}"` };
}
