/** Sheets of hand-made packages as models. */
import type { SheetModel } from '../../src/core/model/sheet-model';
import { readSheetModel } from '../stand-in/document/read-sheet-model';
import { openDocumentWorkbook, type DocumentWorkbook } from '../stand-in/document/document-workbook';
import { packageBytes, type PackageTexts } from './package-files';

export const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export async function firstModel(workbook: DocumentWorkbook): Promise<SheetModel> {
  const [sheet] = await workbook.listSheets();
  return readSheetModel(workbook, sheet!.id);
}

export async function modelOf(texts: PackageTexts): Promise<SheetModel> {
  return firstModel(await openDocumentWorkbook(packageBytes(texts)));
}
