/** Blocks pasted from elsewhere: numbers of another language, a hundred thousand cells, and formulas among them. */
import { textAt, valueAt } from '../../src/core/table/grid';
import { formsVersion } from '../../src/data/forms/forms';
import { problemOf } from '../../src/job/work-problem';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { givenFile, inlineJob } from './inline-job';

const header = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', 'Средний балл'];
const row = ['2025/2026', 'ВПР', 'edu580101', 4, 'Математика', 20, 12];

async function opened() {
  const job = inlineJob();
  const details = [
    ['Показатель', 'Значение'],
    ['Район', 'Белинский район'],
    ['Версия формы', String(formsVersion)],
  ];
  const bytes = await createXlsx([plainSheet('Сведения', details), plainSheet('Результаты', [header, row])]);
  const { sheets } = await job.call('open', { files: [givenFile('Район.xlsx', bytes)] });
  const { id } = sheets.find(({ name }) => name === 'Результаты')!;
  const paste = (top: number, left: number, text: string) =>
    job.call('paste', { sheet: id, area: { top, left, bottom: top, right: left }, text });
  const saved = async () => {
    const { bytes: out } = await job.call('save', { sheets: [], answers: new Map() });
    const book = await openXlsx(out);
    const infos = await book.listSheets();
    return book.readSheet(infos.find(({ name }) => name === 'Результаты')!.id);
  };
  const refused = (text: string, column: number) =>
    paste(1, column, text).then(
      () => null,
      (error: unknown) => problemOf(error),
    );
  return { paste, saved, refused };
}

const [participants, mean] = [5, 6];

test.each([
  [mean, '12,5', 12.5],
  [mean, '12.5', 12.5],
  [participants, '1 012', 1012],
  [participants, '1\u202f012', 1012],
  [participants, '1\u00a0012', 1012],
  [participants, '1,012', null],
  [participants, '1.012', null],
  [participants, "1'012", null],
  [mean, '1,012.5', null],
  [mean, '1.012,5', null],
  [mean, '−3', null],
  [mean, 'twelve', null],
])('in column %d «%s» is the number that it says or is refused', async (column, text, number) => {
  const { refused, saved } = await opened();
  const problem = await refused(text, column);
  if (number === null) expect(problem).toMatchObject({ kind: 'entry-refused', count: 1 });
  else expect(problem).toBeNull();
  expect(valueAt(await saved(), 1, column)).toBe(number ?? row[column]);
});

test('a hundred thousand cells are one step; one formula among them keeps all of it out', async () => {
  const { paste, refused, saved } = await opened();
  const rows = Array.from({ length: 14_290 }, (_, at) =>
    ['2025/2026', 'ВПР', `edu58${String(1000 + at)}`, 4, 'Математика', 20, 12].join('\t'),
  );
  const problem = await refused(
    [...rows.slice(1), '=1+1\tВПР\tedu580102\t4\tМатематика\t20\t12'].join('\n'),
    0,
  );
  expect(problem).toMatchObject({ kind: 'entry-refused', count: 1 });
  expect((await saved()).rowCount).toBe(2);
  const { undoDepth } = await paste(1, 0, rows.join('\n'));
  expect(undoDepth).toBe(1);
  const grid = await saved();
  expect(grid.rowCount).toBe(14_291);
  expect(textAt(grid, 14_290, 2)).toBe('edu5815289');
});
