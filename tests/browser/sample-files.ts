/** The committed sample's district: its workbook and the protocols beside it, and what the analysis says of them in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBook, type BookAnalysis } from '../../src/job/book-analysis';
import { todaySerial } from '../../src/job/today';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { sampleFolder } from '../sample/sample-book';
import type { DroppedFile } from './drop';

export function sampleFiles(): readonly DroppedFile[] {
  return readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(sampleFolder, name))) }));
}

export async function analysedInNode(files: readonly DroppedFile[]): Promise<BookAnalysis> {
  const sheets = await Promise.all(
    files.map(async ({ name: file, bytes }) => {
      const workbook = await openXlsx(bytes);
      const infos = await workbook.listSheets();
      return Promise.all(infos.map(async ({ id }) => ({ file, grid: await workbook.readSheet(id) })));
    }),
  );
  const checked = await checkBook(sheets.flat(), { year: null, district: null }, todaySerial(new Date()));
  return checked.analyse();
}
