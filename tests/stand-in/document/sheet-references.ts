/** References to sheets in everything of a package that holds formulas: they follow a renamed sheet and break with one that is gone. */
import { quoteSheet } from '../../../src/xlsx/cells/cell-reference';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readText } from '../../../src/xlsx/package/package-reading';

/** By the old name in lower case; null for a sheet that is gone. */
export type SheetNames = ReadonlyMap<string, string | null>;

export async function followSheets(
  parts: PackageParts,
  workbookPart: string,
  names: SheetNames,
): Promise<void> {
  if (names.size === 0) return;
  for (const part of parts.names()) {
    if (part !== workbookPart && !holdsFormulas.test(part)) continue;
    const source = await readText(parts, part);
    const written = source.replace(
      formulaElement,
      (_, open: string, formula: string) => open + withNewNames(formula, names),
    );
    if (written !== source) parts.write(part, written);
  }
}

const holdsFormulas = /(^|\/)(worksheets|charts|chartsheets|tables)\/[^/]+\.xml$/i;
const formulaElement =
  /(<(?:\w+:)?(?:f|formula[12]?|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;
const plainName = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
/** A text in quotes, or a sheet's name or a span of sheets before the mark; what follows a bracket is another workbook's. */
const sheetReference = new RegExp(
  String.raw`"(?:[^"]|"")*"|&quot;.*?&quot;|'((?:[^']|'')+)'!|(?<![\]\p{L}\p{N}_.:])(${plainName}(?::${plainName})?)!`,
  'gu',
);

function withNewNames(formula: string, names: SheetNames): string {
  return formula.replace(sheetReference, (text: string, quoted?: string, plain?: string) => {
    const span = plain ?? quoted?.replaceAll("''", "'");
    if (span === undefined) return text;
    const sheets = unescaped(span).split(':');
    const written = sheets.map((sheet) => names.get(sheet.toLowerCase()));
    if (written.every((name) => name === undefined)) return text;
    if (written.includes(null)) return '#REF!';
    return `${escaped(quoteSheet(sheets.map((sheet, index) => written[index] ?? sheet).join(':')))}!`;
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
