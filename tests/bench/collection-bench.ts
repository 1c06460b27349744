/** Collecting: so many schools' workbooks of one district read from their bytes, checked, compared and written into its workbook. */
import { analyze } from '../../src/core/analyze';
import { separateBooks } from '../../src/core/collect/separate-books';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { gridFromRows, type Grid } from '../../src/core/table/grid';
import type { SourceSheet } from '../../src/core/table/recognise';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/data/reference';
import { readBooks } from '../../src/job/collection/collecting';
import { collectionResults, planInto } from '../../src/job/collection/plan-into';
import { putResults } from '../../src/job/put-results';
import { schoolBooks } from '../../src/job/school-books';
import { modelOfGrid } from '../../src/core/model/grid-model';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { megabytes, timed, type Figure } from './figure';

/** Serial day 20.11.2026. */
const today = 46_346;
const target = 'район.xlsx';

export async function benchCollection(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [count, goalSeconds] of [
    [60, 20],
    [630, 60],
  ] as const) {
    const district = await createXlsx(districtGrids(count).map((grid) => modelOfGrid(grid, false)));
    const files = await filledBooks(count);
    const { seconds, peakBytes } = await timed(() => collect(district, files), count > 100 ? 1 : 3);
    figures.push({
      name: `${count} schools’ workbooks collected`,
      value: `${seconds.toFixed(1)} s, ${megabytes(peakBytes)}`,
      ratio: seconds / goalSeconds,
      goal: `≤ 1 × ${goalSeconds} s`,
    });
  }
  return figures;
}

async function collect(
  district: Uint8Array,
  files: readonly (readonly [string, Uint8Array])[],
): Promise<void> {
  const book = await openXlsx(district, { file: target });
  const own = await sheetsOf(book, target);
  const schools: SourceSheet[] = [];
  for (const [name, bytes] of files)
    schools.push(...(await sheetsOf(await openXlsx(bytes, { file: name }), name)));
  const analysis = analyze({
    sheets: own,
    reference,
    district: await loadDistrict('belinsky'),
    today,
    year: null,
  });
  const context = { analysis, reference, today, target };
  const books = readBooks(separateBooks(schools, reference).schools, context);
  const choice = { collection: null, decide: () => new Map(), reason: '', approval: null };
  const planning = planInto(context, books, choice);
  if (planning.kind !== 'planned' || planning.planned.found.taken.length !== files.length)
    throw new Error('Not every workbook was taken');
  const outcome = await putResults(book, target, collectionResults(planning.planned, context));
  if (!outcome.applied) throw new Error('The district’s workbook took nothing');
  await book.save();
}

async function sheetsOf(book: Awaited<ReturnType<typeof openXlsx>>, file: string): Promise<SourceSheet[]> {
  const sheets: SourceSheet[] = [];
  for (const { id } of await book.listSheets()) sheets.push({ file, grid: await book.readSheet(id) });
  return sheets;
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

/** Every open cell of numbers and answers has one. */
async function filledBooks(count: number): Promise<readonly (readonly [string, Uint8Array])[]> {
  const sheets = districtGrids(count).map((grid) => ({ file: target, grid }));
  const district = await loadDistrict('belinsky');
  const analysis = analyze({ sheets, reference, district, today, year: null });
  const made = schoolBooks(analysis, reference, {
    collection: null,
    due: null,
    sections: ['documents'],
    schools: [],
    isLargeAccepted: false,
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
