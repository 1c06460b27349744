/** The workbooks that collecting is measured on: a district of so many schools, and each school's own, filled in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze';
import { modelOfGrid } from '../../src/core/model/grid-model';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { gridFromRows, type Grid } from '../../src/core/table/grid';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { schoolBooks } from '../../src/job/school-books';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';

/** Serial day 20.11.2026. */
export const today = 46_346;
export const target = 'район.xlsx';

/** For measuring the page, which takes files. */
export async function writeSchoolBooks(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, target), await districtBook(count));
  for (const [name, bytes] of await filledBooks(count)) writeFileSync(join(folder, name), bytes);
}

const codeOf = (index: number): string => `edu${String(580_000 + index)}`;

function districtGrids(count: number): readonly Grid[] {
  const codes = Array.from({ length: count }, (_, index) => codeOf(index));
  return [
    gridFromRows('Сведения', [
      ['Свойство', 'Значение'],
      ['Район', 'Белинский район'],
      ['Отчётная дата', { date: today }],
      ['Календарный год', 2026],
      ['Учебный год', '2025/2026'],
      ['Ответственный', 'Петрова Анна Сергеевна, методист'],
    ]),
    gridFromRows('Школы', [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      ...codes.map((code, index) => [code, `Школа № ${index + 1}`, 'СОШ', 'село', 100 + index]),
    ]),
  ];
}

export function districtBook(count: number): Promise<Uint8Array> {
  return createXlsx(districtGrids(count).map((grid) => modelOfGrid(grid, false)));
}

/** Every open cell of numbers and answers has one. */
export async function filledBooks(count: number): Promise<readonly (readonly [string, Uint8Array])[]> {
  const sheets = districtGrids(count).map((grid) => ({ file: target, grid }));
  const district = await loadDistrict('belinsky');
  const analysis = analyze({ sheets, reference, district, today, year: null });
  const made = schoolBooks(analysis, reference, {
    collection: null,
    due: null,
    sections: ['documents', 'results'],
    schools: [],
    isLargeAccepted: true,
  });
  if (made.kind !== 'books') throw new Error(made.problem.kind);
  const files: (readonly [string, Uint8Array])[] = [];
  for (const { name, sheets: models } of made.books) files.push([name, await createXlsx(models.map(filled))]);
  return files;
}

const answered: readonly string[] = ['Контингент и кадры', 'Показатели школы'];

function filled(model: SheetModel): SheetModel {
  if (!answered.includes(model.name)) return model;
  const rows = model.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const isOpen = cell !== null && cell.value === null && cell.style?.locked === false;
      const isNumber =
        model.name === 'Контингент и кадры' || (column === 4 && row.cells[2]?.value === 'чел.');
      return isOpen && isNumber ? { ...cell, value: 3 } : cell;
    }),
  }));
  return { ...model, rows };
}
