import { columnPoints, pagePoints, widthsForPage } from '../../src/layout/page';
import { cell, SheetBuilder } from '../../src/layout/sheet-builder';
import { styles, tableStyles } from '../../src/layout/styles';

const builder = () => new SheetBuilder({ name: 'Лист', orientation: 'portrait', widths: [10, 20, 30] });

describe('a sheet built row by row', () => {
  it('turns a span into a merge and keeps the frame on its other cells', () => {
    const sheet = builder();
    const text = 'два столбца '.repeat(9);
    sheet.row([cell('№', tableStyles.text), cell(text, tableStyles.text, { span: 2 })]);
    const model = sheet.build();
    expect(model.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
    expect(model.rows[0]?.cells).toHaveLength(3);
    expect(model.rows[0]?.cells[2]).toEqual({ value: null, style: tableStyles.text });
  });

  it('frames a line over several cells as one, and merges none of them', () => {
    const sheet = builder();
    sheet.row([cell('одна строка', tableStyles.section, { span: 3 })]);
    sheet.row([cell(12, tableStyles.count, { span: 2 }), cell('да', tableStyles.text)]);
    const { merges, rows } = sheet.build();
    expect(merges).toEqual([]);
    const looks = rows.map(({ cells }) =>
      cells.map((each) => [each?.value, each?.style?.border, each?.style?.horizontal, each?.style?.wrap]),
    );
    expect(looks).toEqual([
      [
        ['одна строка', 'thin-left', undefined, false],
        [null, 'thin-middle', undefined, false],
        [null, 'thin-right', undefined, false],
      ],
      [
        [12, 'thin-left', 'across', false],
        [null, 'thin-right', 'across', false],
        ['да', 'thin', undefined, true],
      ],
    ]);
    expect(rows[0]?.cells[2]?.style?.fill).toBe(tableStyles.section.fill);
  });

  it('merges what a person fills in, and a number wider than its first cell: neither runs on', () => {
    const sheet = builder();
    sheet.row([cell(null, tableStyles.text, { span: 2 })]);
    sheet.row([cell('да', { ...tableStyles.text, locked: false }, { span: 2 })]);
    sheet.row([cell(1_234_567_890_123, tableStyles.count, { span: 2 })]);
    expect(sheet.build().merges.map(({ top }) => top)).toEqual([0, 1, 2]);
  });

  it('makes a row as high as its longest text, at most as high as Excel allows', () => {
    const sheet = builder();
    sheet.row([cell('слово', tableStyles.text), cell('слово '.repeat(30), tableStyles.text), null]);
    sheet.row([cell('слово '.repeat(2000), tableStyles.text)]);
    const [first, second] = sheet.build().rows;
    expect(first?.height).toBeGreaterThan(90);
    expect(second?.height).toBe(409);
  });

  it('counts the merged width when it measures a wide text', () => {
    const sheet = builder();
    const text = 'Итоги оценочных процедур района за год';
    sheet.row([cell(text, styles.prose)]);
    sheet.wide(text, styles.prose);
    const [narrow, wide] = sheet.build().rows;
    expect(narrow?.height).toBeGreaterThan(2 * (wide?.height ?? 0));
  });

  it('prints on A4 with the margins of the standard, repeated header and page numbers', () => {
    const sheet = builder();
    sheet.repeat(sheet.row([cell('Заголовок', tableStyles.header)]));
    expect(sheet.build().print).toMatchObject({
      orientation: 'portrait',
      margins: { left: 30, right: 10, top: 20, bottom: 20 },
      repeatRows: { first: 0, last: 0 },
      fitToWidth: true,
      footer: expect.stringContaining('Страница &P из &N'),
    });
  });

  it('shares the width of the page without passing it', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const widths = widthsForPage([1, 3, 2.5, 7], orientation);
      const sum = widths.reduce((total, width) => total + columnPoints(width), 0);
      expect(sum).toBeLessThanOrEqual(pagePoints(orientation));
      expect(sum).toBeGreaterThan(pagePoints(orientation) - 4);
    }
  });
});
