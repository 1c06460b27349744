/** The register in time as a coordinator walks it: whose workbooks are made, what stands in them as the last values, who is not waited for. */
import { valueAt, type Grid } from '../../../src/core/table/grid';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { schoolBooks } from '../../../src/job/school-books';
import { reference } from '../../../src/job/reference';
import { bookProblemText } from '../../../src/text/collection-text';
import { absentInRegister, registerWorkbook } from './register-workbook';
import { bytesOf, DistrictBook } from './school-books-fixture';

const choice = { collection: null, due: null, sections: [], schools: [], isLargeAccepted: false };
const register = async () => new DistrictBook(await registerWorkbook());

const rowsOf = (grid: Grid) =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_column, column) => valueAt(grid, row, column)),
  );

async function booksMade() {
  const { analysis } = await (await register()).context();
  const made = schoolBooks(analysis, reference, choice);
  if (made.kind !== 'books') throw new Error(made.problem.kind);
  return Promise.all(
    made.books.map(async ({ school, sheets }) => {
      const book = await openXlsx(await createXlsx(sheets));
      const listed = await book.listSheets();
      const read = async (name: string) =>
        rowsOf(await book.readSheet(listed.find((sheet) => sheet.name === name)!.id));
      return { school, read };
    }),
  );
}

test('a workbook is made for each that reports: none for a closed school, a branch within its head, one to come', async () => {
  expect((await booksMade()).map(({ school }) => school)).toEqual(['edu580101', 'edu580103']);
});

test('beside the answers of a successor stand its own and those of the merged school together, and it is told whose', async () => {
  const [successor, other] = await booksMade();
  const previous = async (book: typeof successor) => {
    const rows = await book!.read('Показатели школы');
    return rows.find((row) => String(row[1]).includes('Билет в будущее'))![3];
  };
  expect([await previous(successor), await previous(other)]).toEqual([42, 9]);
  const contingent = async (book: typeof successor) =>
    (await book!.read('Контингент и кадры'))[1]!.filter((value) => value !== null && value !== 0);
  // How many teachers the merged school had nobody said: the sum is not known.
  expect(await contingent(successor)).toEqual(['edu580101', '2025', 250]);
  expect(await contingent(other)).toEqual(['edu580103', '2025', 55, 15]);
  const told = 'к числам прибавлены ответы присоединённых: Школа № 2.';
  expect(JSON.stringify(await successor!.read('Инструкция'))).toContain(told);
  expect(JSON.stringify(await other!.read('Инструкция'))).not.toContain('присоединённых');
});

test('who is not waited for is said with the reason, and is missing from nobody’s count', async () => {
  const district = await register();
  const { absent, matrix, found } = await district.plan([
    ['закрытая.xlsx', bytesOf('edu580102.xlsx')],
    ['филиал.xlsx', bytesOf('edu580104.xlsx')],
    ['edu580101.xlsx', bytesOf('edu580101.xlsx')],
  ]);
  expect(absent).toBe(absentInRegister);
  expect(matrix.rows.map(({ school }) => school)).toEqual(['edu580101', 'edu580103']);
  expect([...found.refused].map(([{ file }, problem]) => [file, bookProblemText(problem)])).toEqual([
    [
      'закрытая.xlsx',
      'школа с кодом «edu580102» по листу «Школы» в этом сборе не отчитывается: последний день работы 31.12.2025, преемник: Школа № 1',
    ],
    [
      'филиал.xlsx',
      'школа с кодом «edu580104» по листу «Школы» в этом сборе не отчитывается: филиал, отчитывается с головной организацией: Школа № 1',
    ],
  ]);
  await district.collect([['edu580101.xlsx', bytesOf('edu580101.xlsx')]]);
  const book = await openXlsx(district.bytes);
  const sheet = (await book.listSheets()).find(({ name }) => name === 'Кто сдал')!;
  expect(rowsOf(await book.readSheet(sheet.id)).flat()).toContain(absentInRegister);
});
