/** A cell is its place as reading counts it: in files without addresses, with rows out of order or standing twice. */
import fc from 'fast-check';
import { valueAt, type Grid } from '../../src/core/table/grid';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import type { XlsxWorkbook } from '../../src/xlsx/book/xlsx-workbook';
import { cellsOf } from '../workbook.contract';
import { mainNamespace, packageBytes, partText, worksheet } from './package-files';

interface OddCell {
  /** Row and column it says, or nothing. */
  readonly reference: readonly [number, number] | null;
  readonly value: number | null;
}

const oddCell: fc.Arbitrary<OddCell> = fc.record({
  reference: fc.option(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 4 })), { freq: 2 }),
  value: fc.option(fc.nat({ max: 99 }), { freq: 4 }),
});
const oddRow = fc.record({
  number: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
  cells: fc.array(oddCell, { maxLength: 4 }),
  isOwn: fc.boolean(),
});

function rowsXml(
  rows: readonly { number: number | null; cells: readonly OddCell[]; isOwn: boolean }[],
): string {
  return rows
    .map(({ number, cells, isOwn }) => {
      const inside = cells.map(({ reference, value }) => {
        const row = isOwn && number !== null ? number : reference?.[0];
        const address =
          reference === null || row === undefined
            ? ''
            : ` r="${String.fromCharCode(65 + reference[1])}${row + 1}"`;
        return value === null ? `<c${address}/>` : `<c${address}><v>${value}</v></c>`;
      });
      const tag = number === null ? '<row' : `<row r="${number + 1}" spans="1:2"`;
      return inside.length === 0 ? `${tag}/>` : `${tag}>${inside.join('')}</row>`;
    })
    .join('');
}

const prefixed = (xml: string): string =>
  xml
    .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
    .replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x=')
    .replace(/<\?x:xml/, '<?xml');

async function opened(bytes: Uint8Array): Promise<{ book: XlsxWorkbook; grid: Grid }> {
  const book = await openXlsx(bytes);
  const [sheet] = await book.listSheets();
  return { book, grid: await book.readSheet(sheet!.id) };
}

async function edited(
  xml: string,
  cells: readonly { row: number; column: number; value: number | null }[],
): Promise<{ before: Grid; after: Grid; xml: string; undone: boolean }> {
  const bytes = packageBytes({ sheet: xml });
  const { book, grid } = await opened(bytes);
  const [sheet] = await book.listSheets();
  const changes = cells.map((cell) => ({ ...cell, expected: valueAt(grid, cell.row, cell.column) }));
  const outcome = await book.apply([{ kind: 'set-cells', sheet: sheet!.id, cells: changes }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  const saved = await book.save();
  const { grid: after } = await opened(saved);
  const written = partText(saved, 'xl/worksheets/sheet1.xml');
  await book.undo(outcome.undo);
  const undone = await opened(await book.save());
  return {
    before: grid,
    after,
    xml: written,
    undone: JSON.stringify(cellsOf(undone.grid)) === JSON.stringify(cellsOf(grid)),
  };
}

const edits = fc.uniqueArray(
  fc.record({
    row: fc.nat({ max: 6 }),
    column: fc.nat({ max: 5 }),
    value: fc.option(fc.integer({ min: 100, max: 999 }), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row} ${column}` },
);

test.each([
  ['over bytes', (xml: string) => xml],
  ['by the parser', prefixed],
])('set cells are read back and nothing else changes, %s', async (_, spelled) => {
  await fc.assert(
    fc.asyncProperty(fc.array(oddRow, { maxLength: 5 }), edits, async (rows, cells) => {
      const { before, after, undone } = await edited(spelled(worksheet(rowsXml(rows))), cells);
      const expected = { ...cellsOf(before) };
      for (const { row, column, value } of cells) {
        if (value === null) delete expected[`${row}:${column}`];
        else expected[`${row}:${column}`] = value;
      }
      expect(cellsOf(after)).toEqual(expected);
      expect(undone).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['a row without its number', '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>', 1],
  ['a row that is its cells’', '<row><c r="A5"><v>1</v></c></row><row><c r="A7"><v>2</v></c></row>', 4],
  ['rows out of order', '<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>', 1],
  ['a repeated row', '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>', 1],
])('writing into %s makes no second row', async (_, rows, row) => {
  const { xml } = await edited(worksheet(rows), [{ row, column: 2, value: 500 }]);
  expect(xml.match(/<row[ >]/g)).toHaveLength(rows.match(/<row[ >]/g)!.length);
  expect(xml).toContain(`<c r="C${row + 1}"><v>500</v></c>`);
});

test('a place that stands twice is written once, where it was read', async () => {
  const rows = '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c><c r="A2"/></row>';
  const { before, after, xml } = await edited(worksheet(rows), [{ row: 1, column: 0, value: null }]);
  expect(cellsOf(before)).toEqual({ '1:0': 2 });
  expect(cellsOf(after)).toEqual({});
  expect(xml).not.toContain('<v>');
});

test('a sheet with empty data gets its first row, in any spelling', async () => {
  const empty = `<worksheet xmlns="${mainNamespace}"><sheetData/></worksheet>`;
  for (const xml of [empty, prefixed(empty), worksheet('')]) {
    const { after } = await edited(xml, [{ row: 3, column: 1, value: 7 }]);
    expect(cellsOf(after)).toEqual({ '3:1': 7 });
  }
});
