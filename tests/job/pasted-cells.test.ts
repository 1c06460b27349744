import fc from 'fast-check';
import { pastedCells } from '../../src/job/pasted-cells';

test.each<[string, string, string[][]]>([
  ['one cell', '12', [['12']]],
  [
    'a block as Excel copies it',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['empty cells at the ends', '\t2\t\r\n', [['', '2', '']]],
  ['a blank row in the middle', '1\r\n\r\n3\r\n', [['1'], [''], ['3']]],
  ['a cell of two lines in quotes', '"а\nб"\t2\n', [['а\nб', '2']]],
  ['doubled quotes inside', '"ООО ""Ромашка"""\t1', [['ООО "Ромашка"', '1']]],
  ['a text that only begins with a quote', '"Ромашка" и другие\t1', [['"Ромашка" и другие', '1']]],
  ['lines of an old Macintosh', '1\r2\r', [['1'], ['2']]],
  ['nothing', '', []],
])('%s', (_, text, cells) => expect(pastedCells(text)).toEqual(cells));

const quotedWhereNeeded = (cell: string) =>
  /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

test('what is copied comes back', () => {
  const cell = fc.string({ maxLength: 6, unit: fc.constantFrom('а', '1', '"', '\t', '\n', '\r', ' ') });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      const text = rows.map((cells) => `${cells.map(quotedWhereNeeded).join('\t')}\r\n`).join('');
      expect(pastedCells(text)).toEqual(rows);
    }),
  );
});
