/** Schools' workbooks as people spoil them: read where that is possible, else named with the reason; nothing doubled, nothing lost. */
import { modelOfGrid } from '../../../src/core/model/grid-model';
import { gridFromRows, valueAt, type CellValue } from '../../../src/core/table/grid';
import { bookProblemText } from '../../../src/text/collection-text';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from '../inline-job';
import { account, bytesOf, schoolFiles } from './school-books-fixture';

jest.setTimeout(120_000);

type Sheets = Map<string, CellValue[][]>;
const source = 'edu580101.xlsx';
const answers = Object.keys(account.values['edu580101']!).length;

/** The workbook without its protection and looks, edited as a table of cells. */
async function spoiled(edit: (sheets: Sheets) => void): Promise<Uint8Array> {
  const book = await openXlsx(bytesOf(source));
  const sheets: Sheets = new Map();
  for (const { id, name } of await book.listSheets()) {
    const grid = await book.readSheet(id);
    const rows = Array.from({ length: grid.rowCount }, (_, row) =>
      grid.columns.map((_, column) => valueAt(grid, row, column)),
    );
    sheets.set(name, rows);
  }
  edit(sheets);
  return createXlsx([...sheets].map(([name, rows]) => modelOfGrid(gridFromRows(name, rows), false)));
}

async function collected(bytes: Uint8Array, ...more: readonly File[]) {
  const files = [givenFile('район.xlsx', bytesOf('район.xlsx')), givenFile('школа.xlsx', bytes), ...more];
  const overview = await inlineJob().call('open', { files });
  const [book] = overview.collection!.books;
  return { overview, book: book!, reason: book!.problem === null ? null : bookProblemText(book!.problem) };
}

test('unlocked, with a column inserted and the columns in another order, it is read all the same', async () => {
  const bytes = await spoiled((sheets) => {
    const rows = sheets.get('Показатели школы')!;
    rows.forEach((row, at) => row.splice(1, 0, at === 0 ? 'Моя пометка' : 'проверить'));
    rows.forEach((row) => row.unshift(...row.splice(3, 1)));
  });
  const { book } = await collected(bytes);
  expect(book.problem).toBeNull();
  expect(book.counts).toEqual({ new: answers, same: 0, changed: 0, conflict: 0 });
});

test('without the sheet that says whose it is, it is known for a school’s and not taken', async () => {
  const { reason } = await collected(await spoiled((sheets) => void sheets.delete('Сведения')));
  expect(reason).toContain('нет листа «Сведения» с кодом школы');
});

test('without the sheets of numbers there is nothing to take, in words', async () => {
  const bytes = await spoiled((sheets) => {
    sheets.delete('Показатели школы');
    sheets.delete('Контингент и кадры');
  });
  expect((await collected(bytes)).reason).toContain('нет листов «Показатели школы» и «Контингент и кадры»');
});

test('a sheet or a row that the school deleted is a remark and is asked back, never «ready»', async () => {
  const without = async (edit: (sheets: Sheets) => void) => {
    const bytes = await spoiled(edit);
    const { book } = await collected(bytes);
    const alone = await inlineJob().call('open', { files: [givenFile('школа.xlsx', bytes)] });
    return { remarks: book.remarks, school: alone.schools[0]! };
  };
  const sheet = await without((sheets) => void sheets.delete('Контингент и кадры'));
  expect(sheet.remarks).toBe(1);
  expect(sheet.school.readiness.isReady).toBe(false);
  expect(sheet.school.remarks.join()).toContain('В книге нет листа «Контингент и кадры»');
  const row = await without((sheets) => void sheets.get('Показатели школы')!.splice(2, 1));
  expect(row.remarks).toBe(1);
  expect(row.school.readiness.left).toEqual([
    'лист «Показатели школы», строка удалена: Обучающиеся — участники проекта «Билет в будущее»',
  ]);
  const contingent = await without((sheets) => void sheets.get('Контингент и кадры')!.splice(1));
  expect(contingent.school.readiness.isReady).toBe(false);
});

test('the column of answers renamed beyond recognition takes nothing and says so among the remarks', async () => {
  const bytes = await spoiled((sheets) => {
    const [header] = sheets.get('Показатели школы')!;
    header![header!.indexOf('Этот сбор')] = 'Столбец1';
  });
  const { book } = await collected(bytes);
  expect(book.counts.changed + book.counts.conflict).toBe(0);
  expect(book.remarks).toBeGreaterThan(0);
});

test('of a school that the register lacks it is named with its code', async () => {
  const bytes = await spoiled((sheets) => {
    const details = sheets.get('Сведения')!;
    details.find(([name]) => name === 'Код школы')![1] = 'edu999999';
  });
  expect((await collected(bytes)).reason).toContain('школы с кодом «edu999999» нет на листе «Школы»');
});

test('two hundred files, ten times each school, are all listed and double nothing', async () => {
  const files = schoolFiles.flatMap((name) =>
    Array.from({ length: 10 }, (_, copy) => givenFile(`${copy} ${name}`, bytesOf(name))),
  );
  const job = inlineJob();
  await job.call('open', { files: [givenFile('район.xlsx', bytesOf('район.xlsx'))] });
  const all = await job.call('add', { files });
  expect(all.files).toHaveLength(files.length + 1);
  const taken = all.collection!.books.filter(({ problem }) => problem === null);
  expect(new Set(taken.map(({ school }) => school)).size).toBe(taken.length);
  expect(taken).toHaveLength(18);
  const said = all.collection!.books.filter(({ problem }) => problem?.kind === 'same-file');
  expect(said.length + taken.length).toBeGreaterThanOrEqual(190);
});
