/** Reads the columns of a sheet back: the mirror of `columnsXml`. */
import type { CellStyle, ColumnModel } from '../../../src/core/model/sheet-model';
import { columnLimit } from '../../../src/xlsx/cells/cell-reference';
import { attributeOf, childAt, flagAttribute, numberAttribute } from './xml-lenient';
import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** A column is this many pixels wider than its characters, at seven pixels a character. */
const padding = 5 / 7;
/** A run of columns that goes on to the sheet's end is of no use past the cells, and a burden. */
const longRun = 256;
const standardCharacters = 8.43;

/** `used` is the number of columns with cells: a run over more than the first 256 ends there. */
export function readColumns(
  frame: XmlElement,
  styles: readonly (CellStyle | null)[],
  used: number,
): ColumnModel[] {
  const standard = charactersOf(numberAttribute(childAt(frame, 'sheetFormatPr'), 'defaultColWidth'));
  const columns: ColumnModel[] = [];
  for (const element of childrenOf(childAt(frame, 'cols'), 'col')) {
    const first = numberAttribute(element, 'min') ?? 0;
    const last = Math.min(columnLimit, numberAttribute(element, 'max') ?? first);
    const end = last === first || last <= longRun ? last : Math.min(last, Math.max(longRun, used));
    if (first < 1 || end < first) continue;
    const width =
      attributeOf(element, 'width') === undefined
        ? standard
        : charactersOf(numberAttribute(element, 'width'));
    const style = styles[numberAttribute(element, 'style') ?? 0] ?? null;
    const column: ColumnModel = {
      width,
      ...(flagAttribute(element, 'hidden') ? { hidden: true } : {}),
      ...(style === null ? {} : { style }),
    };
    while (columns.length < first - 1) columns.push({ width: standard });
    for (let index = first - 1; index < end; index++) columns[index] = column;
  }
  return columns;
}

/** To a hundredth of a character: what the file cuts off a width is less than half of that. */
function charactersOf(stored: number | undefined): number {
  if (stored === undefined) return standardCharacters;
  return Math.max(0, Math.round((stored - padding) * 100) / 100);
}
