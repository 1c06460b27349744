/** Four times the file takes about four times the time: what once grew with the square is tried small and large. */
import { recognise } from '../../src/core/table/recognise';
import { reference } from '../../src/job/reference';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { FileError } from '../../src/core/file-error';
import { mainNamespace, packageBytes, worksheet } from './package-files';

const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const strings = (items: readonly string[]): string =>
  `<sst xmlns="${mainNamespace}">${items.map((item) => `<si><t>${item}</t></si>`).join('')}</sst>`;

/** A file of some size; `size` 1 takes tenths of a second. */
const files: Readonly<Record<string, (size: number) => Uint8Array>> = {
  'rows filled far to the right': (size) =>
    packageBytes({
      sheet: worksheet(
        times(
          3,
          (row) =>
            `<row r="${row + 1}">${times(4_000 * size, (column) => `<c r="${columnName(column)}${row + 1}"><v>0</v></c>`).join('')}</row>`,
        ).join(''),
      ),
    }),
  'texts of inner blanks': (size) =>
    packageBytes({
      sheet: worksheet('<row r="1"><c t="s"><v>0</v></c></row>'),
      sharedStrings: strings(times(20, (index) => `а${index}${' '.repeat(100_000 * size)}б`)),
    }),
  'elements in each other': (size) =>
    packageBytes({ sheet: worksheet('', `${'<a>'.repeat(50_000 * size)}${'</a>'.repeat(50_000 * size)}`) }),
  'long digits that are no number': (size) =>
    packageBytes({ sheet: worksheet(`<row r="1"><c><v>${'1'.repeat(1_000_000 * size)}x</v></c></row>`) }),
  'shared formulas': (size) =>
    packageBytes({
      sheet: worksheet(
        times(
          40_000 * size,
          (row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0"/><v>1</v></c></row>`,
        ).join(''),
      ),
    }),
  'unusual spellings': (size) =>
    packageBytes({
      sheet: worksheet(
        times(5_000 * size, (row) => `<row r='${row + 1}'><c r='A${row + 1}'><v>1</v></c></row>`).join(''),
      ),
    }),
  'merged areas': (size) =>
    packageBytes({
      sheet: worksheet(
        '',
        `<mergeCells>${times(5_000 * size, (row) => `<mergeCell ref="A${row * 2 + 1}:B${row * 2 + 2}"/>`).join('')}</mergeCells>`,
      ),
    }),
};

async function secondsOf(bytes: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  try {
    const book = await openXlsx(bytes);
    const sheets = await Promise.all(
      (await book.listSheets()).map(async ({ id }) => ({ grid: await book.readSheet(id) })),
    );
    recognise(sheets, reference.forms, reference.lexicon);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The quickest of three: a busy machine only ever adds. */
async function quickest(bytes: Uint8Array): Promise<number> {
  const tries = [await secondsOf(bytes), await secondsOf(bytes), await secondsOf(bytes)];
  return Math.min(...tries);
}

/** What the engine spends on warming up and sweeping is no growth. */
const unmeasured = 0.15;

test.each(Object.keys(files))(
  '%s: four times the size, under five times the time',
  async (name) => {
    const make = files[name]!;
    const small = await quickest(make(1));
    const large = await quickest(make(4));
    expect(large).toBeLessThan(small * 5 + unmeasured);
  },
  60_000,
);

test('a table of text: four times the size, under five times the time', async () => {
  const table = (size: number): Uint8Array =>
    new TextEncoder().encode('МБОУ;1,5;2026\r\n'.repeat(20_000 * size));
  const seconds = (bytes: Uint8Array): number => {
    const before = process.cpuUsage();
    readCsv(bytes, { sheet: 'а' });
    return process.cpuUsage(before).user / 1e6;
  };
  const least = (bytes: Uint8Array): number => Math.min(seconds(bytes), seconds(bytes), seconds(bytes));
  expect(least(table(4))).toBeLessThan(least(table(1)) * 5 + unmeasured);
});
