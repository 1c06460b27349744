/** Sheets that a district switches on: the school finds its own rows there, and what it fills in meets the district's. */
import { modelOfGrid } from '../../../src/core/model/grid-model';
import { serialOf } from '../../../src/core/table/parse-date';
import { gridFromRows, textAt, valueAt, type CellValue } from '../../../src/core/table/grid';
import { textOf } from '../../../src/core/table/table';
import { reference } from '../../../src/job/reference';
import { schoolBooks } from '../../../src/job/school-books';
import { bookSections } from '../../../src/layout/school-book/blank-book';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { DistrictBook } from './school-books-fixture';

jest.setTimeout(120_000);

const code = 'edu060101';
const choice = { collection: null, due: null, schools: [], isLargeAccepted: true };

async function district(): Promise<DistrictBook> {
  const grids = [
    gridFromRows('Сведения', [
      ['Свойство', 'Значение'],
      ['Район', 'Назрановский район'],
      ['Отчётная дата', { date: serialOf(2022, 11, 20)! }],
      ['Календарный год', 2022],
      ['Учебный год', '2022/2023'],
    ]),
    gridFromRows('Школы', [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      [code, 'Школа № 1', 'СОШ', 'село', 300],
      ['edu060102', 'Школа № 2', 'СОШ', 'село', 200],
    ]),
    gridFromRows('Решения', [
      ['Повод', 'Рекомендация', 'Решение', 'Кому', '№ приказа', 'Дата приказа', 'Срок', 'Результат'],
      ['ВПР, 4 класс', 'Перепроверить работы', null, code, null, null, 'декабрь 2022 г.', null],
    ]),
  ];
  return new DistrictBook(await createXlsx(grids.map((grid) => modelOfGrid(grid, false))), 'nazran');
}

/** Cells of a sheet's first row under the headers. */
async function withRow(bytes: Uint8Array, sheet: string, row: Readonly<Record<string, CellValue>>) {
  const book = await openXlsx(bytes);
  const { id } = (await book.listSheets()).find(({ name }) => name === sheet)!;
  const grid = await book.readSheet(id);
  const columnOf = (title: string) =>
    grid.columns.findIndex((_, column) => textAt(grid, 0, column) === title);
  const cells = Object.entries(row).map(([title, value]) => {
    const column = columnOf(title);
    return { row: 1, column, expected: valueAt(grid, 1, column), value };
  });
  expect(await book.apply([{ kind: 'set-cells', sheet: id, cells }])).toMatchObject({ applied: true });
  return book.save();
}

async function booksOf(book: DistrictBook, sections: readonly (typeof bookSections)[number][]) {
  const { analysis } = await book.context();
  return schoolBooks(analysis, reference, { ...choice, sections });
}

test('each school has its own rows: its activities, its criteria, the decisions addressed to it', async () => {
  const made = await booksOf(await district(), bookSections);
  if (made.kind !== 'books') throw new Error(made.problem.kind);
  const [first, second] = made.books;
  const sheetsOf = (book: typeof first) => book!.sheets.map(({ name }) => name);
  expect(sheetsOf(first)).toEqual(
    expect.arrayContaining(['Самооценка', 'Мероприятия школы', 'Результаты', 'Решения', 'Документы']),
  );
  expect(sheetsOf(second)).not.toContain('Решения');
  // A head never writes his own external assessment, nor sees whose rows others are.
  const titles = (name: string) =>
    first!.sheets.find((sheet) => sheet.name === name)!.rows[0]!.cells.map((cell) => cell?.value);
  expect(titles('Самооценка')).not.toContain('Внешняя оценка');
  expect(titles('Результаты')).not.toContain('Код школы');
});

test('what the school fills in meets the district’s rows, once', async () => {
  const book = await district();
  const made = await booksOf(book, ['levelActivities', 'results', 'decisions']);
  if (made.kind !== 'books') throw new Error(made.problem.kind);
  let bytes = await createXlsx(made.books[0]!.sheets);
  bytes = await withRow(bytes, 'Мероприятия школы', { Выполнено: 'да', Документ: 'приказ № 7' });
  bytes = await withRow(bytes, 'Решения', { Результат: 'Подтверждено 96 % работ' });
  bytes = await withRow(bytes, 'Результаты', {
    'Учебный год': '2022/2023',
    Процедура: 'Диагностическая работа',
    Класс: 5,
    Предмет: 'Математика',
    Участников: 20,
    '«2»': 2,
    '«3»': 8,
    '«4»': 6,
    '«5»': 4,
  });
  const { found } = await book.collect([['школа.xlsx', bytes]]);
  expect([...found.refused.values()]).toEqual([]);
  const { tables } = (await book.context()).analysis;
  const [decision] = tables.rows('decisions');
  expect(textOf(decision!.table, decision!.row, 'effect')).toBe('Подтверждено 96 % работ');
  const done = tables.rows('levelActivities').filter(({ table, row }) => textOf(table, row, 'done') !== '');
  expect(
    done.map(({ table, row }) => [textOf(table, row, 'school'), textOf(table, row, 'evidence')]),
  ).toEqual([[code, 'приказ № 7']]);
  const [result] = tables.rows('results');
  expect(
    ['school', 'subject', 'participants', 'marks5'].map((name) => textOf(result!.table, result!.row, name)),
  ).toEqual([code, 'Математика', '20', '4']);
  expect((await book.plan([['школа.xlsx', bytes]])).isNothing).toBe(true);
});

test('a sheet on which nobody would be asked anything is refused in words', async () => {
  const made = await booksOf(new DistrictBook(), ['levelActivities', 'decisions']);
  expect(made).toEqual({
    kind: 'problem',
    problem: { kind: 'empty-sections', sections: ['levelActivities', 'decisions'] },
  });
});
