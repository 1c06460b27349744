/** Puts the workbook's sheets in another order, under other names, shown or hidden; references follow their sheets. */
import type { SheetInfo } from '../../../src/core/workbook';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readText, type PackageReading } from '../../../src/xlsx/package/package-reading';
import { WorkbookEdit } from '../../../src/xlsx/package/workbook-edit';
import { withOrder, withVisibility } from './order-sheets';
import { followSheets } from './sheet-references';

export interface ArrangedSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
}

/** `wanted` in the order to have; sheets it does not name (charts) keep their positions. */
export async function arrangeSheets(
  original: PackageParts,
  { workbook, workbookPart }: PackageReading,
  wanted: readonly ArrangedSheet[],
): Promise<PackageParts> {
  const parts = original.fork();
  const before = new Map(workbook.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const renames = wanted.flatMap(({ sheetId, name }) => {
    const old = before.get(sheetId)?.name;
    return old === undefined || old === name ? [] : [[old.toLowerCase(), name] as const];
  });
  await followSheets(parts, workbookPart, new Map(renames));
  const edit = new WorkbookEdit(await readText(parts, workbookPart), workbookPart, workbook.dialect);
  for (const { sheetId, name } of wanted) {
    if (before.get(sheetId)?.name !== name) edit.renameSheet(edit.indexOfSheet(sheetId), name);
  }
  const changed = wanted.filter(({ sheetId, visibility }) => before.get(sheetId)?.visibility !== visibility);
  const visibilities = new Map(changed.map(({ sheetId, visibility }) => [sheetId, visibility]));
  const shown = withVisibility(edit.toXml(), workbookPart, visibilities);
  const ids = wanted.map(({ sheetId }) => sheetId);
  parts.write(workbookPart, withOrder(shown, workbookPart, ids));
  return parts;
}
