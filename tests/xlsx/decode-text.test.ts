/** A text file's encoding is judged by the whole of it. */
import fc from 'fast-check';
import { decodeText, type TextEncoding } from '../../src/xlsx/book/decode-text';
import { readCsv } from '../../src/xlsx/book/read-csv';

const codePages = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/** The way back of a code page, from the decoder that every host has. */
function encode(text: string, page: (typeof codePages)[number]): Uint8Array {
  const all = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (char) => all.indexOf(char));
}

function wide(text: string, isBig: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
}

const table =
  'Код школы;Краткое наименование;Вид\r\nМБОУ1;МБОУ СОШ № 1;школа\r\nМБОУ2;Лицей «Надежда»;лицей\r\nМБОУ3;ОСНОВНАЯ ШКОЛА;школа\r\n';

test.each(codePages)('recognises %s', (page) => {
  const text = page === 'windows-1251' ? table : table.replace(/[«»]/g, '"').replace('№', 'N');
  expect(decodeText(encode(text, page))).toEqual({ text, encoding: page, lostCharacters: 0 });
});

test.each(codePages)('recognises %s in two words', (page) => {
  for (const text of ['Школа;Предмет', 'школы', 'РУССКИЙ ЯЗЫК', 'Фамилия;Имя;Отчество'])
    expect([text, decodeText(encode(text, page))?.encoding]).toEqual([text, page]);
});

test.each<[TextEncoding, boolean]>([
  ['utf-16le', false],
  ['utf-16be', true],
])('recognises %s without a mark', (encoding, isBig) => {
  expect(decodeText(wide(table, isBig))).toEqual({ text: table, encoding, lostCharacters: 0 });
});

test('UTF-8 stays UTF-8 wherever it is cut or broken', () => {
  const bytes = new TextEncoder().encode(table);
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: bytes.length }),
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 128, max: 255 })), {
        maxLength: 2,
      }),
      (length, changes) => {
        const broken = bytes.slice();
        for (const [at, byte] of changes) broken[at] = byte;
        expect(decodeText(broken.subarray(0, length))?.encoding).toBe('utf-8');
      },
    ),
  );
});

test('a file cut in the middle of a character says how many were lost', () => {
  const bytes = new TextEncoder().encode('а;б\nв;г');
  expect(readCsv(bytes.subarray(0, bytes.length - 1), { sheet: 'а' }).grid.lostCharacters).toBe(1);
  expect(readCsv(bytes, { sheet: 'а' }).grid.lostCharacters).toBeUndefined();
});

test('bytes with zeros that are no UTF-16 are no text', () => {
  expect(decodeText(Uint8Array.of(0, 1, 2, 250, 0, 7, 9, 200))).toBeNull();
});
