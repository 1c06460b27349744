import { deadlinePhraseOf, eventRecordsOf } from '../../../src/core/roadmap/roadmap-sheets';
import type { CellValue } from '../../../src/core/table/grid';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { contextOf } from '../validation/checking';

const header = ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный', 'Состояние', 'Факт'];
const rowsOf = (...cells: CellValue[][]) => {
  const rows = cells.map((each, at) => ['Приложение 1', `${at + 1}`, 'Текст', ...each]);
  return contextOf({ 'Дорожная карта': [header, ...rows] }).tables;
};

test('a deadline cell that Excel turned into a date is that day, its first of a month the month', () => {
  const tables = rowsOf(
    [{ date: 46635 }, 'Отдел'],
    [{ date: 46266 }, 'Отдел'],
    [{ date: 20_112_026 }, 'Отдел'],
  );
  const [table] = tables.of('roadmap');
  const phrases = Array.from(table!.rows, (row) => deadlinePhraseOf(table!, row));
  expect(phrases).toEqual(['2027-09-05', '09.2026', '20112026']);
});

test('a fact that Excel turned into a date is no number', () => {
  const tables = rowsOf(
    ['ежегодно', 'Отдел', 'выполнено', { date: 46144 }],
    ['ежегодно', 'Отдел', 'Выполнено', 35],
  );
  const records = eventRecordsOf(tables, lexicon)!;
  expect(records.map(({ status, fact }) => [status, fact])).toEqual([
    ['done', '2026-05-02'],
    ['done', 35],
  ]);
});

test('without the sheet there are no rows to speak of', () => {
  expect(eventRecordsOf(contextOf({}).tables, lexicon)).toBeNull();
});
