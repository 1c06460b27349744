/** Reads the print setup of a sheet back: the mirror of `printXml` and of the names that belong to printing. */
import type { PrintModel } from '../../../src/core/model/sheet-model';
import { rowLimit } from '../../../src/xlsx/cells/cell-reference';
import { sheetNames } from '../../../src/xlsx/write/sheet-parts';
import { areaOnSheet, parseSheetReference, splitReferences } from './sheet-reference';
import { attributeOf, childAt, flagAttribute, numberAttribute } from './xml-lenient';
import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

const millimetresAnInch = 25.4;
/** Excel's own, in inches, where the file names none. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;

/** `names` are the sheet's own, by name. */
export function readPrint(frame: XmlElement, sheet: string, names: ReadonlyMap<string, string>): PrintModel {
  const setup = childAt(frame, 'pageSetup');
  const margin = (side: keyof typeof usualMargins): number =>
    millimetres(numberAttribute(childAt(frame, 'pageMargins'), side) ?? usualMargins[side]);
  const repeatRows = repeatedRows(names.get(sheetNames.titles) ?? '');
  const header = childAt(frame, 'headerFooter', 'oddHeader')?.text ?? '';
  const footer = childAt(frame, 'headerFooter', 'oddFooter')?.text ?? '';
  const breaks = breaksAfterRows(frame);
  const number = flagAttribute(setup, 'useFirstPageNumber')
    ? numberAttribute(setup, 'firstPageNumber')
    : null;
  const isFitted = flagAttribute(childAt(frame, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  const area = areaOnSheet(names.get(sheetNames.area) ?? '', sheet);
  return {
    orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    margins: { left: margin('left'), right: margin('right'), top: margin('top'), bottom: margin('bottom') },
    ...(repeatRows === null ? {} : { repeatRows }),
    fitToWidth: isFitted && (numberAttribute(setup, 'fitToWidth') ?? 1) === 1,
    ...(isFitted && (numberAttribute(setup, 'fitToHeight') ?? 1) === 1 ? { fitToHeight: true } : {}),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
    ...(flagAttribute(childAt(frame, 'headerFooter'), 'differentFirst') ? { headerOnFirstPage: false } : {}),
    ...(number === null ? {} : { firstPageNumber: number }),
    ...(breaks.length === 0 ? {} : { pageBreaksAfterRows: breaks }),
    ...(area === null ? {} : { area }),
  };
}

/** To the ten-thousandth: the file keeps inches to the millionth. */
function millimetres(inches: number): number {
  return Math.round(inches * millimetresAnInch * 1e4) / 1e4;
}

/** The rows of a list that may repeat columns too. */
function repeatedRows(formula: string): NonNullable<PrintModel['repeatRows']> | null {
  for (const reference of splitReferences(formula)) {
    const match = /^\$?(\d+):\$?(\d+)$/.exec(parseSheetReference(reference)?.cells ?? '');
    if (match !== null) return { first: Number(match[1]) - 1, last: Number(match[2]) - 1 };
  }
  return null;
}

function breaksAfterRows(frame: XmlElement): number[] {
  return childrenOf(childAt(frame, 'rowBreaks'), 'brk').flatMap((element) => {
    const rowsBefore = numberAttribute(element, 'id') ?? 0;
    const isSet = flagAttribute(element, 'man') && rowsBefore >= 1 && rowsBefore < rowLimit;
    return isSet ? [rowsBefore - 1] : [];
  });
}
