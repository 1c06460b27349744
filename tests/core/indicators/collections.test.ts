/** Collections as the sheet describes them and as rows name them. */
import { collectionsOf } from '../../../src/core/indicators/collections';
import type { CellValue } from '../../../src/core/table/grid';
import { serialOf } from '../../../src/core/table/parse-date';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { contextOf } from '../validation/checking';

const day = (year: number, month: number, date: number) => ({ date: serialOf(year, month, date)! });

function collections(described: CellValue[][], named: CellValue[] = []) {
  const { tables } = contextOf({
    Сборы: [
      [
        'Сбор',
        'Период с',
        'Период по',
        'На дату',
        'Сдать до',
        'Утверждает',
        'Состояние',
        'Утверждён',
        'Приказ №',
      ],
      ...described,
    ],
    'Показатели школ': [
      ['Код школы', 'Что считаем', 'Сбор', 'Значение'],
      ...named.map((title): CellValue[] => ['a', 'x', title, 1]),
    ],
  });
  return collectionsOf(tables, ['schoolQuantities'], lexicon);
}

test('a described collection: its days, who approves it and how far it is', () => {
  const [found] = collections([
    [
      'вход',
      day(2025, 9, 1),
      day(2026, 5, 31),
      day(2026, 4, 1),
      day(2026, 4, 10),
      'начальник',
      'утверждён',
      day(2026, 4, 25),
      '118',
    ],
  ]);
  expect(found).toMatchObject({
    title: 'вход',
    year: 2026,
    due: serialOf(2026, 4, 10),
    approver: 'начальник',
    state: 'approved',
    approvedOn: serialOf(2026, 4, 25),
    order: '118',
  });
});

test('blank days are those of the year that the title names, and nobody’s state is open', () => {
  expect(collections([['2025/2026']])[0]).toMatchObject({
    year: 2026,
    first: serialOf(2026, 1, 1),
    last: serialOf(2026, 12, 31),
    asOf: null,
    state: 'open',
  });
});

test('rows name collections that nobody described; the same title is one collection', () => {
  const found = collections(
    [['2026', null, null, null, null, null, 'закрыт']],
    [2026, '2026', '2024-25', 'весна'],
  );
  expect(found.map(({ title, year, state }) => [title, year, state])).toEqual([
    ['2024-25', 2025, null],
    ['2026', 2026, 'closed'],
  ]);
});

test('within a year they stand by the day they are of, whatever the order of their rows', () => {
  const found = collections([
    ['декабрь 2026', null, null, day(2026, 12, 1)],
    ['апрель 2026', null, null, day(2026, 4, 1)],
  ]);
  expect(found.map(({ title }) => title)).toEqual(['апрель 2026', 'декабрь 2026']);
});
