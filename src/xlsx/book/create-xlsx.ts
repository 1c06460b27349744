/** A new workbook from sheet models, made by adding each sheet to an empty package. */
import type { SheetModel } from '../../core/model/sheet-model';
import { emptyPackage } from '../package/empty-package';
import { XlsxWorkbook } from './xlsx-workbook';

/** Bytes of an .xlsx file. The same models give the same bytes. Throws when two sheets share a name. */
export async function createXlsx(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.fromParts(emptyPackage());
  const outcome = await workbook.apply(sheets.map((model) => ({ kind: 'add-sheet', model })));
  if (!outcome.applied) throw new Error(`Sheets cannot be written: ${JSON.stringify(outcome.conflicts)}`);
  return workbook.save();
}
