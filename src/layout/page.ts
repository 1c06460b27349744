/** The printed page: A4 with the margins of ГОСТ Р 7.0.97-2016, and how many characters of width it holds. */
import type { PrintModel } from '../core/sheet-model';

export type Orientation = 'portrait' | 'landscape';

/** Millimetres. The standard asks for at least 20/10/20/20; left 30 where a paper is filed for more than ten years (3.2). */
export const margins = { left: 30, right: 10, top: 20, bottom: 20 } as const;

const a4 = { portrait: { width: 210 }, landscape: { width: 297 } } as const;
const millimetresPerPoint = 25.4 / 72;

/** A column's unit is 7 pixels of 0.75 points: the widest digit of the workbook's default font, Calibri 11. */
export const pointsPerCharacter = 5.25;
/** What a cell keeps free beside its text. */
export const cellPaddingPoints = 4.5;

/** Sum of column widths that fills the page at full size. */
export function pageCharacters(orientation: Orientation): number {
  const millimetres = a4[orientation].width - margins.left - margins.right;
  return Math.floor(millimetres / millimetresPerPoint / pointsPerCharacter);
}

/** Widths in the given proportions that together fill the page's width. */
export function widthsForPage(shares: readonly number[], orientation: Orientation): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const page = pageCharacters(orientation);
  return shares.map((share) => Math.floor((share * page * 10) / total) / 10);
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
  const font = '&"Times New Roman,Regular"&9';
  return {
    orientation,
    margins,
    repeatRows,
    pageBreaksAfterRows,
    fitToWidth: true,
    footer: `&L${font}${footerText.replaceAll('&', '&&')}&R${font}Страница &P из &N`,
  };
}
