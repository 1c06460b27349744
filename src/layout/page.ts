/** The printed page: A4 with the margins of ГОСТ Р 7.0.97-2016, and how many characters of width it holds. */
import type { Orientation } from '../core/model/document-model';
import type { PrintModel } from '../core/model/sheet-model';
import { pageNumber, pageOfPages } from '../text/page-text';

/** Millimetres. The standard asks for at least 20/10/20/20; left 30 where a paper is filed for more than ten years (3.2). */
export const margins = { left: 30, right: 10, top: 20, bottom: 20 } as const;

const a4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } } as const;
const millimetresPerPoint = 25.4 / 72;

/** What a cell keeps free beside its text. */
const cellPaddingPoints = 4.5;

/** A column's width in points: 7 pixels a character of the workbook's default font, ours or Calibri 11, and 5 for its padding. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The other way round: the column width that is so many points wide. */
export function charactersFor(points: number): number {
  return (points / 0.75 - 5) / 7;
}

/** Room for text in a cell that runs over columns of these widths. */
export function textPoints(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + columnPoints(width), -cellPaddingPoints);
}

export function pagePoints(orientation: Orientation): number {
  return (a4[orientation].width - margins.left - margins.right) / millimetresPerPoint;
}

/** Room for rows, a little less than the sheet of paper has: programs round each row's height up. */
export function pageHeight(orientation: Orientation): number {
  return ((a4[orientation].height - margins.top - margins.bottom) / millimetresPerPoint) * sureOfPage;
}

const sureOfPage = 0.985;

/** How many pages rows of these heights fill at full size, whole pages or not; every row must name its height. */
export function pageCount(rows: readonly { readonly height?: number }[], orientation: Orientation): number {
  const page = (a4[orientation].height - margins.top - margins.bottom) / millimetresPerPoint;
  return rows.reduce((sum, { height = 0 }) => sum + height, 0) / page;
}

/** So fine are the widths of a paper's columns, in points. */
export const unitPoints = 3;

export function pageUnits(orientation: Orientation): number {
  return Math.floor(pagePoints(orientation) / unitPoints);
}

/** In characters, of columns that are so many units wide. */
export function columnWidths(units: readonly number[]): number[] {
  return units.map((width) => Math.floor(charactersFor(width * unitPoints) * 10) / 10);
}

/** Column widths in the given proportions that together fill the page at full size. */
export function widthsForPage(shares: readonly number[], orientation: Orientation): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const page = pagePoints(orientation);
  return shares.map((share) => Math.floor(charactersFor((share * page) / total) * 10) / 10);
}

export interface PrintOptions {
  readonly orientation: Orientation;
  /** Zero-based rows printed at the top of every page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly pageBreaksAfterRows?: readonly number[];
  /** What stands at the left of the footer. */
  readonly footerText: string;
}

export function printOnA4(options: PrintOptions): PrintModel {
  const { orientation, repeatRows, pageBreaksAfterRows, footerText } = options;
  return {
    orientation,
    margins,
    repeatRows,
    pageBreaksAfterRows,
    fitToWidth: true,
    footer: footer(footerText, pageOfPages),
  };
}

/** For a sheet that leaves the workbook alone: counted from one, and no total, which would be that of all the sheets printed. */
export function pagesOfItsOwn(footerText: string): Pick<PrintModel, 'footer' | 'firstPageNumber'> {
  return { footer: footer(footerText, pageNumber), firstPageNumber: 1 };
}

/** Of a paper to be signed: the number at the top in the middle, from the second page on. */
export function paperPages(
  name: string,
): Pick<PrintModel, 'header' | 'headerOnFirstPage' | 'footer' | 'firstPageNumber'> {
  return {
    header: `&C${font}&12&P`,
    headerOnFirstPage: false,
    footer: `&L${font}&10${name.replaceAll('&', '&&')}`,
    firstPageNumber: 1,
  };
}

const font = '&"Times New Roman,Regular"';

function footer(left: string, right: string): string {
  return `&L${font}&9${left.replaceAll('&', '&&')}&R${font}&9${right}`;
}

/** No item of a list stands on a page alone, and a short list stands on one page. */
export function keepsWithNextItem(index: number, items: number): boolean {
  return index < items - 1 && (items <= shortList || index === 0 || index === items - 2);
}

const shortList = 5;
