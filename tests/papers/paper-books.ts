/** The papers of the sample and of each district's blank workbook, a file each, as the product writes them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze, type Analysis } from '../../src/core/analyze';
import type { SheetModel } from '../../src/core/model/sheet-model';
import type { SourceSheet } from '../../src/core/table/recognise';
import { serialOf } from '../../src/core/table/parse-date';
import { districtList } from '../../src/data/districts/index';
import { reference } from '../../src/data/reference';
import { districtOf } from '../../src/job/district-files';
import { newBook } from '../../src/job/book-analysis';
import { loadDistrict } from '../../src/data/districts/index';
import { resultSheets, type ResultSheet } from '../../src/layout/result-sheets';
import { schoolCards } from '../../src/layout/school-cards';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';

const sampleFolder = 'assets/samples/district';
const today = serialOf(2026, 11, 20) ?? 0;

export interface PaperBook {
  /** Whose papers: `sample` or a district's id. */
  readonly of: string;
  readonly paper: ResultSheet | 'cards';
  readonly sheets: readonly SheetModel[];
  readonly bytes: Uint8Array;
}

const paperSheets: readonly ResultSheet[] = ['tasks', 'flags', 'expected', 'roadmap', 'indicators', 'report'];

export async function paperBooks(of: string): Promise<readonly PaperBook[]> {
  const analysis = of === 'sample' ? await sampleOfFiles() : await blankDistrict(of);
  const cards = schoolCards(analysis).map(({ sheet }) => sheet);
  const wanted: [PaperBook['paper'], readonly SheetModel[]][] = [
    ...paperSheets.map((paper): [PaperBook['paper'], readonly SheetModel[]] => [
      paper,
      resultSheets(analysis, [paper]),
    ]),
    ['cards', cards],
  ];
  return Promise.all(
    wanted
      .filter(([, sheets]) => sheets.length > 0)
      .map(async ([paper, sheets]) => ({ of, paper, sheets, bytes: await createXlsx(sheets) })),
  );
}

export const districtIds: readonly string[] = districtList.map(({ id }) => id);

async function sampleOfFiles(): Promise<Analysis> {
  const names = (await readdir(sampleFolder)).filter((name) => name.endsWith('.xlsx')).sort();
  const sheets = await Promise.all(
    names.map(async (name) => sheetsOf(name, new Uint8Array(await readFile(join(sampleFolder, name))))),
  );
  return analysisOf(sheets.flat());
}

async function blankDistrict(id: string): Promise<Analysis> {
  const { name, sheets } = await newBook({ district: id, year: 2026 });
  return analysisOf(await sheetsOf(name, await createXlsx(sheets)));
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<SourceSheet[]> {
  const book = await openXlsx(bytes, { file });
  return Promise.all(
    (await book.listSheets()).map(async ({ id }) => ({ file, grid: await book.readSheet(id) })),
  );
}

async function analysisOf(sheets: readonly SourceSheet[]): Promise<Analysis> {
  const district = await districtOf(sheets, reference, loadDistrict, null);
  return analyze({ sheets, reference, district, today, year: null });
}
