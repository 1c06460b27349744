/** Puts the workbook's sheets in another order, under other names, shown or hidden; references follow their sheets. */
import type { SheetInfo } from '../../../src/core/workbook';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readText, type PackageReading } from '../../../src/xlsx/package/package-reading';
import { WorkbookEdit } from '../../../src/xlsx/package/workbook-edit';
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
  for (const { sheetId, name, visibility } of wanted) {
    const index = edit.indexOfSheet(sheetId);
    const { name: oldName, visibility: oldVisibility } = before.get(sheetId) ?? {};
    if (oldName !== name) edit.renameSheet(index, name);
    if (oldVisibility !== visibility) edit.setState(index, visibility === 'visible' ? null : visibility);
  }
  edit.orderSheets(wanted.map(({ sheetId }) => sheetId));
  parts.write(workbookPart, edit.toXml());
  return parts;
}
