import fc from 'fast-check';
import type { Block, TableBlock } from '../../src/core/model/document-model';
import { columnPoints } from '../../src/layout/page';
import { documentSheet } from '../../src/layout/document-sheet';
import { sharedGrid } from '../../src/layout/shared-grid';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Each column may be as narrow as half of what it wishes for. */
const plainTable = (wished: readonly number[], rowCount: number) => ({
  wished,
  rowCount,
  addedLines: (column: number, width: number) =>
    width < (wished[column] ?? 0) / 2 ? 1000 : rowCount * Math.max(0, 1 - width / (wished[column] ?? 1)),
});

describe('the columns that tables share', () => {
  it('are those of a table that is alone', () => {
    expect(sharedGrid([plainTable([10, 50, 40], 30)], 100)).toEqual({
      widths: [10, 50, 40],
      spans: [[1, 1, 1]],
    });
  });

  it('are those of the long table; the short one takes several for one of its own', () => {
    const { widths, spans } = sharedGrid(
      [plainTable([70, 30], 3), plainTable([10, 30, 20, 20, 20], 200), plainTable([50, 25, 25], 4)],
      100,
    );
    expect(widths).toEqual([10, 30, 20, 20, 20]);
    expect(spans[1]).toEqual([1, 1, 1, 1, 1]);
    // Two and three columns over five: one cell a row is merged, not two.
    for (const own of [spans[0]!, spans[2]!]) expect(own.filter((span) => span > 1)).toHaveLength(1);
  });

  it('end with the page where an edge that is moved would leave it at the left', () => {
    const long = {
      ...plainTable([8, 152], 9),
      addedLines: (column: number, width: number) => (column === 1 ? 400 - width : 0),
    };
    expect(sum(sharedGrid([long], 160).widths)).toBe(160);
  });

  it('fill the page, and every table fills them', () => {
    const table = fc
      .tuple(
        fc.array(fc.integer({ min: 6, max: 40 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 90 }),
      )
      .map(([shares, rowCount]) => {
        const wished = shares.map((share) => Math.floor((share * 160) / sum(shares)));
        return plainTable([160 - sum(wished.slice(1)), ...wished.slice(1)], rowCount);
      });
    fc.assert(
      fc.property(fc.array(table, { maxLength: 5 }), (tables) => {
        const { widths, spans } = sharedGrid(tables, 160);
        expect(sum(widths)).toBe(160);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
        tables.forEach(({ wished }, index) => {
          expect(spans[index]).toHaveLength(wished.length);
          expect(sum(spans[index]!)).toBe(widths.length);
          expect(Math.min(...spans[index]!)).toBeGreaterThanOrEqual(1);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a document on a sheet', () => {
  const table = (titles: readonly string[], rowCount: number, share = 10): TableBlock => ({
    kind: 'table',
    columns: titles.map((title, index) => ({ title, share: index === 0 ? 40 : share })),
    rows: Array.from({ length: rowCount }, (_, row) => ({
      cells: titles.map((title) => ({ value: `${title} ${row}` })),
    })),
  });
  const sheetOf = (blocks: readonly Block[]) =>
    documentSheet({ name: 'Лист', orientation: 'landscape', footerText: '', blocks });

  it('has as few merged cells with a list of 3,000 rows as with one of 30, where that has most columns', () => {
    const merges = (rowCount: number) =>
      sheetOf([
        table(['Школа', 'Всего', 'Да', 'Нет', 'Мало'], 12),
        table(['Запись', 'Лист', 'Ячейка', 'Что не так', 'Как исправить', 'Кому'], rowCount),
        table(['Признак', 'Правило'], 10, 100),
      ]).merges.length;
    expect(merges(3000)).toBeLessThanOrEqual(merges(30));
    expect(merges(3000)).toBeLessThan(60);
  });

  it('merges no cells for a text that fits into its line, and all of them for a longer one', () => {
    const sheet = sheetOf([
      { kind: 'heading', text: '1. Основание' },
      { kind: 'paragraph', text: 'Данные проверены. '.repeat(20) },
      table(['Школа', 'Всего', 'Да'], 2),
    ]);
    const paragraph = sheet.rows.findIndex(({ cells }) =>
      String(cells[0]?.value).startsWith('Данные проверены'),
    );
    expect(sheet.merges).toEqual([{ top: paragraph, left: 0, bottom: paragraph, right: 2 }]);
    const heading = sheet.rows.find(({ cells }) => cells[0]?.value === '1. Основание');
    expect(heading?.cells).toHaveLength(1);
    expect(heading?.cells[0]?.style?.wrap).toBe(false);
  });

  it('gives no column less than the longest word of its header', () => {
    const sheet = sheetOf([
      table(['Работа', 'Просрочено', 'Выполнено', 'Подтверждение'], 4, 3),
      table(['Показатель', 'План', 'Факт', 'Состояние', 'Примечание', 'Ответственный'], 40),
    ]);
    const header = sheet.rows.findIndex(({ cells }) => cells.some((each) => each?.value === 'Просрочено'));
    const starts = sheet.rows[header]!.cells.flatMap((each, index) =>
      (each?.value ?? null) === null ? [] : [index],
    );
    const widths = starts.map((start, index) =>
      sum(sheet.columns.slice(start, starts[index + 1]).map(({ width }) => columnPoints(width))),
    );
    // 10 letters of 11-point bold type need about 66 points, 13 about 86.
    expect(widths[1]).toBeGreaterThan(66);
    expect(widths[3]).toBeGreaterThan(86);
  });
});
