/** Files that are no workbook, or a broken one: each is named by its code and place, none crashes or hangs. */
import { strToU8, zipSync } from 'fflate';
import { fileErrorText } from '../../src/text/file-error-text';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { FileError, type FileProblem } from '../../src/core/file-error';
import { plainSheet } from '../plain-sheet';
import { packageBytes, packageParts, worksheet, zipTexts } from './package-files';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const compoundFile = (stream: string): Uint8Array =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Array.from(stream).flatMap((char) => [char.charCodeAt(0), 0]),
  );

async function problemOf(bytes: Uint8Array): Promise<FileProblem> {
  try {
    const workbook = await openXlsx(bytes, { file: 'школа.xlsx' });
    for (const { id } of await workbook.listSheets()) await workbook.readSheet(id);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.problem;
  }
  throw new Error('The file was read');
}

/** A zip whose directory states another inflated size for its largest entry. */
function withStatedSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + 24, size, true);
  }
  return changed;
}

const sound = packageBytes({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
const sheetPart = 'xl/worksheets/sheet1.xml';

const cases: [string, Uint8Array, FileProblem][] = [
  ['no bytes', new Uint8Array(0), { code: 'empty-file' }],
  [
    'a picture',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0),
    { code: 'other-format', format: 'picture' },
  ],
  ['a PDF', bytesOf('%PDF-1.7'), { code: 'other-format', format: 'pdf' }],
  ['bytes of no known kind', Uint8Array.of(1, 2, 3, 4, 5), { code: 'not-zip' }],
  ['an .xls of Excel 2', Uint8Array.of(0x09, 0, 4, 0, 2, 0, 0x10, 0), { code: 'old-xls' }],
  ['an .xls of Excel 3', Uint8Array.of(0x09, 2, 6, 0, 0, 0, 0x10, 0), { code: 'old-xls' }],
  ['an .xls of Excel 4', Uint8Array.of(0x09, 4, 6, 0, 0, 0, 0x10, 0), { code: 'old-xls' }],
  [
    'an old .xls with a theme, an archive inside it',
    Uint8Array.of(
      ...compoundFile('Workbook'),
      ...zipTexts({ 'theme/theme1.xml': '<x/>' }),
      ...new Uint8Array(64),
    ),
    { code: 'old-xls' },
  ],
  [
    'a web page named .xls',
    bytesOf('\ufeff <html><table><tr><td>1</td></tr></table></html>'),
    { code: 'html-table' },
  ],
  ['an XML table of Excel 2003', bytesOf('<?xml version="1.0"?><Workbook/>'), { code: 'html-table' }],
  ['an old .xls', compoundFile('Workbook'), { code: 'old-xls' }],
  ['an .xls of Excel 5', Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0), { code: 'old-xls' }],
  ['a workbook with a password', compoundFile('EncryptedPackage'), { code: 'encrypted' }],
  ['an old .doc', compoundFile('WordDocument'), { code: 'other-format', format: 'word' }],
  ['a file cut in half', sound.subarray(0, sound.length >> 1), { code: 'truncated' }],
  ['a file without its last byte', sound.subarray(0, sound.length - 1), { code: 'truncated' }],
  [
    'an .ods',
    zipTexts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    { code: 'ods' },
  ],
  ['an ordinary archive', zipTexts({ 'читай.txt': 'текст' }), { code: 'not-workbook' }],
  [
    'an archive of protocols',
    zipTexts({ '4/Математика.xlsx': 'PK' }),
    { code: 'other-format', format: 'archive' },
  ],
  ['an empty archive', zipSync({}), { code: 'not-workbook' }],
  [
    'a Word file',
    zipTexts({
      ...packageParts({}),
      '_rels/.rels': packageParts({})['_rels/.rels']!.replace('xl/workbook.xml', 'word/document.xml'),
      'word/document.xml': '<w/>',
    }),
    { code: 'other-format', format: 'word' },
  ],
  [
    'a binary workbook',
    zipTexts({
      ...packageParts({}),
      '_rels/.rels': packageParts({})['_rels/.rels']!.replace('workbook.xml', 'workbook.bin'),
      'xl/workbook.bin': '',
    }),
    { code: 'xlsb' },
  ],
  [
    'no sheet',
    zipTexts({
      ...packageParts({}),
      'xl/workbook.xml': packageParts({})['xl/workbook.xml']!.replace(/<sheet .*?\/>/, ''),
    }),
    { code: 'no-sheets' },
  ],
  [
    'a sheet part that is missing',
    zipTexts(Object.fromEntries(Object.entries(packageParts({})).filter(([name]) => name !== sheetPart))),
    { code: 'missing-part', part: sheetPart },
  ],
  [
    'a document type',
    packageBytes({
      sheet: `<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>${worksheet('<row><c t="str"><v>&a;</v></c></row>')}`,
    }),
    { code: 'doctype', part: sheetPart },
  ],
  [
    'an entity of its own',
    packageBytes({ sheet: worksheet('<row><c t="str"><v>&a;</v></c></row>') }),
    { code: 'damaged-part', part: sheetPart, place: { sheet: 'Лист1', row: 0 } },
  ],
  [
    'XML that breaks off',
    packageBytes({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v>') }),
    { code: 'damaged-part', part: sheetPart, place: { sheet: 'Лист1', row: 0 } },
  ],
  [
    'an address that no sheet has',
    packageBytes({
      sheet: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C99999999"><v>1</v></c></row>',
      ),
    }),
    { code: 'damaged-part', part: sheetPart, address: 'C99999999', place: { sheet: 'Лист1', row: 0 } },
  ],
  [
    'a row number that no sheet has',
    packageBytes({ sheet: worksheet('<row r="0"><c><v>1</v></c></row>') }),
    { code: 'damaged-part', part: sheetPart, address: '0', place: { sheet: 'Лист1', row: 0 } },
  ],
  [
    'elements in each other without end',
    packageBytes({ sheet: worksheet('', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`) }),
    { code: 'too-large', measure: 'depth', limit: 200 },
  ],
  [
    'styles that are no XML',
    packageBytes({ styles: 'не XML' }),
    { code: 'damaged-part', part: 'xl/styles.xml' },
  ],
  [
    'a stated size that lies',
    withStatedSize(sound, sheetPart, 40),
    { code: 'damaged-part', part: sheetPart },
  ],
  [
    '3 GB by its directory',
    withStatedSize(sound, sheetPart, 3_000_000_000),
    { code: 'too-large', measure: 'bytes', limit: 1_500_000_000 },
  ],
  [
    'a bomb by its ratio',
    withStatedSize(sound, sheetPart, 900_000_000),
    { code: 'too-large', measure: 'ratio', limit: 250 },
  ],
  [
    'too many entries',
    zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`p${index}`, strToU8('')]))),
    { code: 'too-large', measure: 'entries', limit: 10_000 },
  ],
  [
    'cells at the ends of the earth',
    packageBytes({
      sheet: worksheet(
        `<row r="1048576">${Array.from({ length: 600 }, (_, column) => `<c r="${letters(column)}1048576"><v>1</v></c>`).join('')}</row>`,
      ),
    }),
    { code: 'too-large', measure: 'cells', limit: 500_000_000 },
  ],
];

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

test.each(cases)('%s', async (_, bytes, problem) => {
  expect(await problemOf(bytes)).toEqual(problem);
});

test('a changed byte inside a part is noticed', async () => {
  const stored = zipSync(
    {
      ...Object.fromEntries(
        Object.entries(packageParts({ sheet: worksheet('<row r="1"><c r="A1"><v>12345</v></c></row>') })).map(
          ([name, text]) => [name, strToU8(text)],
        ),
      ),
    },
    { level: 0 },
  );
  const at = Buffer.from(stored).indexOf('12345');
  stored[at] = '9'.charCodeAt(0);
  expect(await problemOf(stored)).toEqual({ code: 'damaged-part', part: sheetPart });
});

test('cut anywhere, a workbook is refused and never crashes', async () => {
  const bytes = await createXlsx([
    plainSheet('Школы', [
      ['Код', 1],
      ['Имя', 2],
    ]),
  ]);
  for (let length = 0; length < bytes.length; length += 41) {
    expect((await problemOf(bytes.subarray(0, length))).code).toMatch(/^(empty-file|truncated|not-zip)$/);
  }
});

test('the error knows the name of the file', async () => {
  await expect(openXlsx(new Uint8Array(0), { file: 'школа.xlsx' })).rejects.toMatchObject({
    file: 'школа.xlsx',
    code: 'empty-file',
  });
});

test('every problem has a whole Russian sentence with what happened and what to do', () => {
  for (const [, , problem] of cases) {
    const sentence = fileErrorText(problem, 'школа.xlsx');
    expect(sentence).toMatch(/^Файл «школа\.xlsx» [^A-Z].*\. [А-Я].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|null|\{/);
  }
  expect(fileErrorText({ code: 'old-xls' })).toBe(
    'Файл записан в старом формате Excel 97–2003 (.xls), который не поддерживается. Откройте его в Excel и сохраните: «Файл» → «Сохранить как» → «Книга Excel (.xlsx)».',
  );
});
