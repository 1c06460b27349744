import { dataRows } from '../../src/functions/data-rows';
import { argument, countAt, filledRowCount, numberAt, optionalArgument } from '../../src/functions/matrix';
import { blank, column, excelRows, failure, wholeColumn } from './ranges';
import { lowResultDefinition } from '../../src/functions/catalogue/low-results';
import { spearmanDefinition } from '../../src/functions/catalogue/statistics';

const lowResultColumn = lowResultDefinition.run;
const spearmanCorrelation = spearmanDefinition.run;

describe('cells of a range', () => {
  test('numbers typed as text are numbers: decimal comma, thousands apart, a per cent sign', () => {
    const source = argument('числа', column('12,5', '1 234', '1 234,5', '30%', ' 7 '));
    expect([0, 1, 2, 3, 4].map((row) => numberAt(source, row))).toEqual([12.5, 1234, 1234.5, 30, 7]);
  });

  test('a blank cell, a dash and «н/д» hold no number; zero is a number', () => {
    const source = argument('числа', column(blank, null, '  ', '–', 'н/д', 0));
    expect([0, 1, 2, 3, 4, 5].map((row) => numberAt(source, row))).toEqual([null, null, null, null, null, 0]);
  });

  test('text, a logical value, an error and a fraction of a pupil are named with their row and column', () => {
    const source = argument('числа', [
      [1, 2],
      ['семь', true],
      [{ code: '#DIV/0!' }, 2.5],
    ]);
    expect(failure(() => numberAt(source, 1, 0))).toEqual({
      kind: 'value',
      message: 'Аргумент «числа», строка 2, столбец 1: «семь» — не число.',
    });
    expect(failure(() => numberAt(source, 1, 1)).message).toContain('строка 2, столбец 2: «true» — не число');
    expect(failure(() => numberAt(source, 2, 0)).message).toContain('в ячейке ошибка формулы');
    expect(failure(() => countAt(source, 2, 1)).message).toBe(
      'Аргумент «числа», строка 3, столбец 2: нужно целое число, а здесь 2,5.',
    );
  });

  test('a single value stands for every row and is named without a row', () => {
    const source = argument('порог', 'много');
    expect(failure(() => numberAt(source, 5)).message).toBe('Аргумент «порог»: «много» — не число.');
  });

  test('an argument left out is absent, and a needed one says its name', () => {
    expect(optionalArgument('порог', null)).toBeNull();
    expect(optionalArgument('порог', undefined)).toBeNull();
    expect(failure(() => argument('баллы', null))).toEqual({
      kind: 'value',
      message: 'Не указан аргумент «баллы».',
    });
  });
});

describe('rows of ranges', () => {
  const rowsOf = (...columns: unknown[][][]) =>
    dataRows(columns.map((cells, at) => argument(`№${at}`, cells)));

  test('a header of texts is told from data, also with blank rows and a second header row', () => {
    expect(rowsOf(column('Баллы', 5, 7))).toEqual({ start: 1, end: 3 });
    expect(rowsOf(column(blank, 'Баллы', 'из 38', blank, 5))).toEqual({ start: 4, end: 5 });
    expect(rowsOf(column(5, 'семь'))).toEqual({ start: 0, end: 2 });
    expect(rowsOf(column('12,5', 7))).toEqual({ start: 0, end: 2 });
    expect(rowsOf(column('Баллы', blank, blank))).toEqual({ start: 1, end: 1 });
  });

  test('ranges of different height cannot be paired', () => {
    expect(failure(() => rowsOf(column(1, 2, 3), column(1, 2))).message).toBe(
      'В аргументе «№0» 3\u00a0строки, а в аргументе «№1» — 2. Выделите диапазоны одной высоты.',
    );
    expect(rowsOf(column(1, 2, 3), [[7]])).toEqual({ start: 0, end: 3 });
  });
});

describe('a whole column', () => {
  /** A whole column that counts how often a blank cell below its data is read. */
  function counted(...cells: readonly unknown[]): {
    readonly rows: unknown[][];
    readonly looks: () => number;
  } {
    let looks = 0;
    const empty = Object.defineProperty([blank], 0, {
      get: () => {
        looks++;
        return blank;
      },
    });
    const rows = column(...cells);
    while (rows.length < excelRows) rows.push(empty);
    return { rows, looks: () => looks };
  }

  test('ends where its cells end', () => {
    expect(filledRowCount(wholeColumn('Низких', 3, blank, 4))).toBe(4);
    expect(filledRowCount(wholeColumn())).toBe(0);
    expect(
      lowResultColumn(
        wholeColumn('Низких', 3, blank, 1),
        wholeColumn('Всего', 10, blank, 10),
        null,
        null,
        null,
      ),
    ).toEqual(column('', 'да', '', 'нет'));
  });

  test('is looked through once: no blank cell below the data is read twice', () => {
    const scores = counted('Балл', 5, 7, 9, 11);
    const marks = counted('Отметка', 2, 3, 4, 5);
    expect(spearmanCorrelation(scores.rows, marks.rows)).toBe(1);
    expect([scores.looks(), marks.looks()]).toEqual([excelRows - 5, excelRows - 5]);
  });
});
