/** Whole files in spellings that ordinary programs do not use and the format allows. */
import { strToU8, zipSync } from 'fflate';
import { valueAt, type CellValue } from '../../src/core/table/grid';
import { buffersOf } from '../../src/core/table/grid-buffers';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import {
  dateStyles,
  mainNamespace,
  packageBytes,
  packageParts,
  strictNamespace,
  worksheet,
} from './package-files';

async function cell(bytes: Uint8Array): Promise<CellValue> {
  const workbook = await openXlsx(bytes);
  return valueAt(await workbook.readSheet((await workbook.listSheets())[0]!.id), 0, 0);
}

function withPart(name: string, content: Uint8Array): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(packageParts({})).map(([part, text]) => [part, strToU8(text)]),
  );
  return zipSync({ ...parts, [name]: content });
}

const sheet = 'xl/worksheets/sheet1.xml';
const textSheet = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Школа</t></is></c></row>');

test('a part with a byte order mark', async () => {
  expect(await cell(withPart(sheet, strToU8(`\ufeff${textSheet}`)))).toBe('Школа');
});

test('a part in UTF-16', async () => {
  const utf16 = Uint8Array.of(0xff, 0xfe, ...Buffer.from(textSheet.replace('UTF-8', 'UTF-16'), 'utf16le'));
  expect(await cell(withPart(sheet, utf16))).toBe('Школа');
});

test('a part in Windows-1251, by its declaration', async () => {
  const bytes = Uint8Array.from(textSheet.replace('UTF-8', 'windows-1251'), (char) => {
    const code = char.charCodeAt(0);
    return code >= 0x410 ? code - 0x410 + 0xc0 : code;
  });
  expect(await cell(withPart(sheet, bytes))).toBe('Школа');
});

test('every part with a prefix, as the Open XML SDK writes them', async () => {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = packageBytes({
    sheet: `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>45000</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    styles: dateStyles.replace(/<(\/?)/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    more: {
      'xl/workbook.xml': `<x:workbook xmlns:x="${mainNamespace}"><x:sheets><x:sheet name="Лист1" sheetId="1" rr:id="rId1" xmlns:rr="${relationships}"/></x:sheets></x:workbook>`,
    },
  });
  expect(await cell(bytes)).toEqual({ date: 45_000 });
  const workbook = await openXlsx(bytes);
  const [info] = await workbook.listSheets();
  const outcome = await workbook.apply([
    {
      kind: 'set-cells',
      sheet: info!.id,
      cells: [{ row: 0, column: 1, expected: null, value: { date: 45_001 } }],
    },
  ]);
  expect(outcome.applied).toBe(true);
  const again = await openXlsx(await workbook.save());
  expect(valueAt(await again.readSheet(info!.id), 0, 1)).toEqual({ date: 45_001 });
});

test('the strict dialect throughout', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const bytes = packageBytes({
    sheet: `<worksheet xmlns="${strictNamespace}"><sheetData><row r="1"><c r="A1" t="d"><v>2023-03-15</v></c></row></sheetData></worksheet>`,
    more: {
      '_rels/.rels': packageParts({})['_rels/.rels']!.replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
        strict,
      ),
      'xl/workbook.xml': `<workbook xmlns="${strictNamespace}" xmlns:r="${strict}" conformance="strict"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': packageParts({})['xl/_rels/workbook.xml.rels']!.replace(
        /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
        strict,
      ),
    },
  });
  // 15 March 2023 is day 45,000 of the 1900 system.
  expect(await cell(bytes)).toEqual({ date: 45_000 });
});

test('a style of the workbook may turn a built-in format into another', async () => {
  const styles = `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="14" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`;
  expect(
    await cell(packageBytes({ sheet: worksheet('<row r="1"><c r="A1" s="0"><v>5</v></c></row>'), styles })),
  ).toBe(5);
});

test('shared strings with rich text, phonetic runs and escapes', async () => {
  const sharedStrings = `<sst xmlns="${mainNamespace}"><si><r><t>Шко</t></r><r><t xml:space="preserve">ла </t></r><rPh sb="0" eb="1"><t>нет</t></rPh></si><si><t>а_x000D_б_x005F_x</t></si></sst>`;
  const rows = (index: number): string => `<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`;
  expect(await cell(packageBytes({ sheet: worksheet(rows(0)), sharedStrings }))).toBe('Школа ');
  expect(await cell(packageBytes({ sheet: worksheet(rows(1)), sharedStrings }))).toBe('а\rб_x');
});

test('a sheet that moved its columns to a worker is read again when asked for again', async () => {
  const workbook = await openXlsx(packageBytes({ sheet: textSheet }));
  const [info] = await workbook.listSheets();
  const grid = await workbook.readSheet(info!.id);
  structuredClone(grid, { transfer: buffersOf(grid) });
  expect(valueAt(await workbook.readSheet(info!.id), 0, 0)).toBe('Школа');
});

test.each([
  ['plainly, over bytes', ''],
  ['in a way only the parser knows', '<!-- -->'],
])('hidden rows, columns and sheets written %s', async (_, unusual) => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2">${unusual}<v>2</v></c></row><row r="4" hidden="true"/><row r="5" hidden="0"><c r="A5"><v>5</v></c></row>`;
  const columns = '<cols><col min="2" max="3" hidden="1" width="9"/><col min="4" max="4" width="9"/></cols>';
  const part = worksheet(rows).replace('<sheetData', `${columns}<sheetData`);
  const [name, book] = Object.entries(packageParts({})).find(([part]) => part.endsWith('workbook.xml'))!;
  const parts = {
    ...packageParts({}),
    [sheet]: part,
    [name]: book.replace('<sheet ', '<sheet state="veryHidden" '),
  };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
  const workbook = await openXlsx(bytes);
  const [info] = await workbook.listSheets();
  const { hidden } = await workbook.readSheet(info!.id);
  expect(hidden).toEqual({ sheet: 'veryHidden', rows: new Set([1, 3]), columns: new Set([1, 2]) });
});

test('a sheet that hides nothing says nothing of it', async () => {
  const workbook = await openXlsx(packageBytes({}));
  const [info] = await workbook.listSheets();
  expect((await workbook.readSheet(info!.id)).hidden).toBeUndefined();
});
