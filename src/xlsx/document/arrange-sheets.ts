/** Puts the workbook's sheets in another order, under other names, shown or hidden; references follow their sheets. */
import type { SheetInfo } from '../../core/workbook';
import { quoteSheet } from '../cell-reference';
import type { PackageParts } from '../package-parts';
import { readText, type PackageReading } from '../package-reading';
import { WorkbookEdit } from '../workbook-edit';

export interface ArrangedSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
}

/** `wanted` in the order to have; sheets it does not name (charts) stay behind those they stood behind. */
export async function arrangeSheets(
  original: PackageParts,
  { workbook, workbookPart }: PackageReading,
  wanted: readonly ArrangedSheet[],
): Promise<PackageParts> {
  const parts = original.fork();
  const renames = new Map(
    wanted.flatMap(({ sheetId, name }) => {
      const old = workbook.sheets.find((sheet) => sheet.sheetId === sheetId)?.name;
      return old === undefined || old === name ? [] : [[old.toLowerCase(), name] as const];
    }),
  );
  if (renames.size > 0) {
    for (const part of parts.names().filter(holdsFormulas)) {
      const source = await readText(parts, part);
      const written = withNewReferences(source, renames);
      if (written !== source) parts.write(part, written);
    }
  }
  const edit = new WorkbookEdit(
    withNewReferences(await readText(parts, workbookPart), renames),
    workbookPart,
    workbook.dialect,
  );
  for (const { sheetId, name, visibility } of wanted) {
    const before = workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
    const index = edit.indexOfSheet(sheetId);
    if (before?.name !== name) edit.renameSheet(index, name);
    if (before?.visibility !== visibility) edit.setState(index, visibility === 'visible' ? null : visibility);
  }
  edit.orderSheets(wanted.map(({ sheetId }) => sheetId));
  parts.write(workbookPart, edit.toXml());
  return parts;
}

function holdsFormulas(part: string): boolean {
  return /(^|\/)(worksheets|charts|chartsheets)\/[^/]+\.xml$/i.test(part);
}

const formulaElement = /(<(?:\w+:)?(?:f|formula[12]?|definedName)(?:\s[^>]*)?>)([^<]+)(?=<\/)/g;
/** A text in quotes, or a sheet's name before its mark: quoted, or plain. */
const sheetReference =
  /"(?:[^"]|"")*"|&quot;.*?&quot;|'((?:[^']|''|&apos;&apos;)+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

function withNewReferences(source: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return source;
  return source.replace(
    formulaElement,
    (_, open: string, formula: string) =>
      open +
      formula.replace(sheetReference, (text: string, quoted?: string, plain?: string) => {
        const old = plain ?? quoted?.replaceAll("''", "'");
        const name = old === undefined ? undefined : renames.get(unescaped(old).toLowerCase());
        return name === undefined ? text : `${escaped(quoteSheet(name))}!`;
      }),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
