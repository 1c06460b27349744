import { valueAt } from '../../src/core/table/grid';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { cellsOf } from '../workbook.contract';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Cyrillic letters of Windows-1251 lie in one run from А (0xC0) to я (0xFF). */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f
      ? code - 0x410 + 0xc0
      : char === '№'
        ? 0xb9
        : char === 'ё'
          ? 0xb8
          : code;
  });
const rows = (bytes: Uint8Array): unknown[][] => {
  const { grid } = readCsv(bytes, { sheet: 'Данные' });
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((_column, column) => valueAt(grid, row, column)),
  );
};

test('recognises UTF-8 with and without a mark, Windows-1251 and UTF-16', () => {
  const text = 'Школа;Ученики\nСОШ № 1;512\nсёла;3\n';
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(text));
  const wide = Uint8Array.of(
    0xff,
    0xfe,
    ...Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  );
  const readings = [utf8(text), marked, windows1251(text), wide].map((bytes) =>
    readCsv(bytes, { sheet: 'Данные' }),
  );
  expect(readings.map(({ encoding }) => encoding)).toEqual([
    'utf-8',
    'utf-8-bom',
    'windows-1251',
    'utf-16le',
  ]);
  for (const { grid, delimiter } of readings) {
    expect(delimiter).toBe(';');
    expect(valueAt(grid, 0, 0)).toBe('Школа');
    expect(valueAt(grid, 1, 0)).toBe('СОШ № 1');
    expect(valueAt(grid, 2, 0)).toBe('сёла');
  }
});

test.each([
  ['а;б;в\n1,5;2,5;3,5\n4,5;5,5;6,5', ';'],
  ['а,б,в\n1;5,2,3\n4,5,6', ','],
  ['а\tб\n1,5\t2,5', '\t'],
  ['а|б|в\n1,5|2;5|3', '|'],
  ['один столбец\nбез разделителей', ';'],
  ['sep=,\nа,б;в\n1,2', ','],
])('finds the delimiter of %j', (text, delimiter) => {
  expect(readCsv(utf8(text), { sheet: 'Данные' }).delimiter).toBe(delimiter);
});

test('keeps every cell as the text it is', () => {
  expect(rows(utf8('Код;Доля;Дата;Итог\n01;1,5;31.10.2016;=1+1\n'))).toEqual([
    ['Код', 'Доля', 'Дата', 'Итог'],
    ['01', '1,5', '31.10.2016', '=1+1'],
  ]);
});

test('reads quotes, doubled quotes, delimiters and line breaks inside quotes', () => {
  expect(rows(utf8('"а;б";"в ""г"" д"\r\n"две\nстроки";е\r\n'))).toEqual([
    ['а;б', 'в "г" д'],
    ['две\nстроки', 'е'],
  ]);
});

test('reads a quoted file whose lines end in an empty column', () => {
  // The shape of data.mos.ru set 2263 (results of the EGE 2016 in Moscow): every line, the header too, ends in «;».
  const text =
    '"signature_date";"global_id";"EDU_NAME";"PASSED_NUMBER_FULL";"PASSES_OVER_220";"PASSER_UNDER_160";\n' +
    '"31.10.2016 09:29:23";"4697910";"ГАОУ ВО «МИОО» (школа № 179)";"109";"80";"101";\n' +
    '"31.10.2016 09:15:29";"4697911";"ГБОУ «Школа № 426»";"87";"3";"19";\n';
  const { grid, delimiter } = readCsv(utf8(text), { sheet: 'Данные' });
  expect(delimiter).toBe(';');
  expect(grid.columns).toHaveLength(6);
  expect(grid.rowCount).toBe(3);
  expect(valueAt(grid, 1, 3)).toBe('109');
});

test('leaves blank lines as blank rows, so that addresses stay those of the file', () => {
  const { grid } = readCsv(utf8('а;б\n\nв;г\n'), { sheet: 'Данные' });
  expect(cellsOf(grid)).toEqual({ '0:0': 'а', '0:1': 'б', '2:0': 'в', '2:1': 'г' });
});

test.each([
  ['empty-file', new Uint8Array(0)],
  ['empty-file', utf8(' \n\n')],
  ['not-csv', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3, 4)],
  ['not-csv', Uint8Array.of(1, 0, 2, 0, 0, 7)],
  ['old-xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
])('says %s of what is no table of text', (code, bytes) => {
  expect(() => readCsv(bytes, { sheet: 'Данные', file: 'данные.csv' })).toThrow(
    expect.objectContaining({ code, file: 'данные.csv' }),
  );
});
