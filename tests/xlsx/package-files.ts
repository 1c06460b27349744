/** Small packages for the tests: from parts given as text, zipped by fflate, not by the code under test. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackageTexts {
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook of one sheet, «Лист1». */
export function packageParts({
  sheet,
  sharedStrings,
  styles,
  workbookProperties = '',
  more = {},
}: PackageTexts): Record<string, string> {
  const related = [
    `<Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>`,
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}">${workbookProperties}<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': sheet ?? worksheet(''),
  };
  if (sharedStrings !== undefined) {
    parts['xl/sharedStrings.xml'] = sharedStrings;
    related.push(
      `<Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    );
  }
  if (styles !== undefined) {
    parts['xl/styles.xml'] = styles;
    related.push(`<Relationship Id="rId3" Type="${relationships}/styles" Target="styles.xml"/>`);
  }
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`;
  return { ...parts, ...more };
}

export function packageBytes(texts: PackageTexts): Uint8Array {
  return zipTexts(packageParts(texts));
}

export function zipTexts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function partText(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array(0));
}

export function worksheet(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${mainNamespace}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Two styles: 0 plain, 1 a date. */
export const dateStyles = `<styleSheet xmlns="${mainNamespace}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
