/** Print setup of a sheet model as XML: A4, margins, headers, page breaks. */
import type { PrintModel } from '../../core/model/sheet-model';
import { plainXml } from '../xml/xml-text';

const paperA4 = 9;
const millimetresAnInch = 25.4;
/** A page's number is to be at least 10 mm from the edge. */
const headerInches = 0.4;
const footerInches = 0.3;
const lastColumn = 16_383;
/** Excel calls a file with longer headers damaged. */
const longestHeader = 255;

/** `sheetPr` asks for fitting; it stands at the sheet's start. */
export function sheetPropertiesXml(print: PrintModel, tabColor: string | undefined): string {
  const color = tabColor === undefined ? '' : `<tabColor rgb="FF${tabColor}"/>`;
  const fit = print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color === '' && fit === '' ? '' : `<sheetPr>${color}${fit}</sheetPr>`;
}

export function printXml(print: PrintModel): string {
  const { left, right, top, bottom } = print.margins;
  const fit = print.fitToWidth ? ` fitToWidth="1" fitToHeight="${print.fitToHeight === true ? 1 : 0}"` : '';
  const number = print.firstPageNumber;
  const counted = number === undefined ? '' : ` firstPageNumber="${number}"`;
  const isCounted = number === undefined ? '' : ' useFirstPageNumber="1"';
  return (
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" ` +
    `header="${headerInches}" footer="${footerInches}"/>` +
    `<pageSetup paperSize="${paperA4}"${counted}${fit} orientation="${print.orientation}"${isCounted}/>` +
    headerFooterXml(print) +
    breaksXml(print.pageBreaksAfterRows ?? [])
  );
}

function headerFooterXml({ header, footer, headerOnFirstPage = true }: PrintModel): string {
  const part = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<${name}>${plainXml(text.slice(0, longestHeader))}</${name}>`;
  const usual = part('oddHeader', header) + part('oddFooter', footer);
  if (usual === '') return '';
  return headerOnFirstPage
    ? `<headerFooter>${usual}</headerFooter>`
    : `<headerFooter differentFirst="1">${usual}${part('firstFooter', footer)}</headerFooter>`;
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row + 1}" max="${lastColumn}" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

function inches(millimetres: number): string {
  return String(Math.round((millimetres / millimetresAnInch) * 1e6) / 1e6);
}
