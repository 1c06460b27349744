/** Everything a surface does with a file, on one that may be damaged: it is read or refused, and what is written reads back. */
import { FileError } from '../../src/core/file-error';
import { valueAt } from '../../src/core/table/grid';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import type { XlsxWorkbook } from '../../src/xlsx/book/xlsx-workbook';
import { plainSheet } from '../plain-sheet';

export type Trial = 'read' | 'refused';

/** Rejects with anything but a `FileError` that bears the file's name only where the product is wrong. */
export async function tryPackage(bytes: Uint8Array): Promise<Trial> {
  try {
    const book = await openXlsx(bytes, { file: 'проба.xlsx' });
    await readAll(book);
    await edit(book);
    return 'read';
  } catch (error) {
    if (error instanceof FileError && error.file === 'проба.xlsx') return 'refused';
    throw error;
  }
}

async function readAll(book: XlsxWorkbook): Promise<void> {
  for (const { id } of await book.listSheets()) await book.readSheet(id);
}

const place = { row: 6, column: 2 };

async function edit(book: XlsxWorkbook): Promise<void> {
  const [sheet] = await book.listSheets();
  if (sheet === undefined) return;
  const expected = valueAt(await book.readSheet(sheet.id), place.row, place.column);
  const cells = [{ ...place, expected, value: 12_345 }];
  const changed = await book.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
  const added = await book.apply([{ kind: 'add-sheet', model: plainSheet('Проба', [['итог', 7]]) }]);
  const saved = await reopened(book);
  const sheets = await saved.listSheets();
  const first = await saved.readSheet(sheets[0]?.id ?? sheet.id);
  const found = valueAt(first, place.row, place.column);
  if (changed.applied && found !== 12_345) throw new Error(`Lost a written cell: ${JSON.stringify(found)}`);
  if (added.applied && !sheets.some(({ name }) => name === 'Проба')) throw new Error('Lost an added sheet');
}

async function reopened(book: XlsxWorkbook): Promise<XlsxWorkbook> {
  const bytes = await book.save();
  try {
    const again = await openXlsx(bytes);
    await readAll(again);
    return again;
  } catch (error) {
    throw new Error('What was written does not open', { cause: error });
  }
}
