/** Page setup of a sheet model: A4, margins, repeated rows, headers and footers, page breaks. */
import type { PrintModel } from '../core/model/sheet-model';
import { addressOf } from './address';

/** All three sections with their marks may hold 255 characters. */
const longestText = 255 - '&L&C&R'.length;

/** A page's number is to be at least 10 mm from the edge. */
const headerPoints = 28.8;

export function writePrint(sheet: Excel.Worksheet, print: PrintModel): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.setPrintMargins('Centimeters', centimetres(print.margins));
  if (print.fitToWidth)
    layout.zoom = {
      horizontalFitToPages: 1,
      ...(print.fitToHeight === true ? { verticalFitToPages: 1 } : {}),
    };
  if (print.repeatRows !== undefined) {
    layout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  if (print.area !== undefined) layout.setPrintArea(addressOf(print.area));
  const { headersFooters } = layout;
  if (print.header !== undefined) layout.headerMargin = headerPoints;
  writeSections(headersFooters.defaultForAllPages, 'Header', print.header);
  writeSections(headersFooters.defaultForAllPages, 'Footer', print.footer);
  if (print.headerOnFirstPage === false) {
    headersFooters.state = 'FirstAndDefault';
    writeSections(headersFooters.firstPage, 'Footer', print.footer);
  }
  if (print.firstPageNumber !== undefined) layout.firstPageNumber = print.firstPageNumber;
  for (const row of print.pageBreaksAfterRows ?? []) sheet.horizontalPageBreaks.add(`A${row + 2}`);
}

function centimetres({ left, right, top, bottom }: PrintModel['margins']): Excel.PageLayoutMarginOptions {
  return { left: left / 10, right: right / 10, top: top / 10, bottom: bottom / 10 };
}

function writeSections(target: Excel.HeaderFooter, end: 'Header' | 'Footer', text: string | undefined): void {
  if (text === undefined) return;
  const { left, center, right } = headerSections(text);
  // What stands in the centre and at the right is short: page numbers and dates.
  target[`left${end}`] = left.slice(0, Math.max(0, longestText - center.length - right.length));
  target[`center${end}`] = center.slice(0, longestText);
  target[`right${end}`] = right.slice(0, longestText);
}

/** `&Lслева&Cпо центру&Rсправа` in its parts; text before any mark stands in the centre; `&&` is an ampersand. */
export function headerSections(text: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  let current: keyof typeof parts = 'center';
  for (const [piece] of text.matchAll(/&&|&"[^"]*"|&.|[^&]+/gs)) {
    if (piece === '&L') current = 'left';
    else if (piece === '&C') current = 'center';
    else if (piece === '&R') current = 'right';
    else parts[current] += piece;
  }
  return parts;
}
