/** The byte scanner and the XML parser must give the same cells for every spelling that the scanner accepts. */
import fc from 'fast-check';
import { StringPool, type Grid } from '../../src/core/table/grid';
import { parseSheet, scanSheet, type SheetSource } from '../../src/xlsx/cells/read-sheet-part';
import { parseSharedStrings, scanSharedStrings } from '../../src/xlsx/cells/shared-strings';
import { cellsOf } from '../workbook.contract';
import { mainNamespace, strictNamespace, worksheet } from './package-files';

const shared = ['', 'один', 'два', 'ё & <'];

function source(xml: string): SheetSource {
  const pool = new StringPool();
  const sharedIds = Uint32Array.from(shared, (text) => {
    if (text === '') return 0xffffffff;
    pool.strings.push(text);
    pool.ids.set(text, pool.strings.length - 1);
    return pool.strings.length - 1;
  });
  const context = { sharedIds, dateStyles: Uint8Array.of(0, 1, 0), is1904: false };
  return {
    name: 'Лист1',
    part: 'xl/worksheets/sheet1.xml',
    bytes: new TextEncoder().encode(xml),
    pool,
    context,
  };
}

async function bothPaths(
  xml: string,
): Promise<{ scanned: Grid | null; parsed: Grid; scannedMeta?: unknown; parsedMeta?: unknown }> {
  const scanned = await scanSheet(source(xml));
  const parsed = await parseSheet(source(xml));
  if (scanned !== null) {
    expect(cellsOf(scanned.grid)).toEqual(cellsOf(parsed.grid));
    expect(scanned.grid.merges).toEqual(parsed.grid.merges);
    expect([scanned.isProtected, scanned.hasFormulas]).toEqual([parsed.isProtected, parsed.hasFormulas]);
  }
  return { scanned: scanned?.grid ?? null, parsed: parsed.grid };
}

const text = fc.string({
  unit: fc.constantFrom(...'абвёЖ№ az09_<>&"\'\u00a0\t\n\r;=—😀x000D'.split(''), '😀', '_x0041_'),
  maxLength: 12,
});
const escapeText = (value: string): string =>
  value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\ud83d(?!\ude00)|(?<!\ud83d)\ude00/g, '');
const numberText = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
    .map(([whole, digit]) => `${whole}.${digit}`),
  fc.constantFrom(
    '0',
    '-0',
    '007',
    '1e5',
    '1E-7',
    '-1.50',
    '9007199254740993',
    '0.1',
    '0.30000000000000004',
    '12345678901234567890',
    '.5',
    '5.',
    '+3',
    ' 7 ',
    '1,5',
    'нет',
    '0x10',
    '1e999',
    '',
  ),
);
const space = fc.constantFrom('', ' ', '\n', '\r\n\t');

interface CellSpec {
  readonly gap: number;
  readonly style: number | null;
  readonly body: string;
  readonly type: string;
  readonly hasReference: boolean;
  readonly order: boolean;
  readonly extra: string;
}

const formula = fc.constantFrom(
  '',
  '',
  '<f>A1*2</f>',
  '<f t="shared" ref="A1:A3" si="0">A1&gt;2</f>',
  '<f t="shared" si="0"/>',
  '<f/>',
);
const body = fc.oneof(
  fc
    .tuple(formula, numberText, fc.constantFrom('', ' t="n"'))
    .map(([f, value, type]) => ({ type, body: `${f}<v>${value}</v>` })),
  fc.nat({ max: shared.length - 1 }).map((index) => ({ type: ' t="s"', body: `<v>${index}</v>` })),
  fc.constantFrom('0', '1').map((value) => ({ type: ' t="b"', body: `<v>${value}</v>` })),
  fc
    .constantFrom('#N/A', '#DIV/0!', '#ЗНАЧ!')
    .map((value) => ({ type: ' t="e"', body: `<f>1/0</f><v>${value}</v>` })),
  fc
    .tuple(formula, text)
    .map(([f, value]) => ({ type: ' t="str"', body: `${f}<v>${escapeText(value)}</v>` })),
  fc.tuple(text, fc.boolean()).map(([value, kept]) => ({
    type: ' t="inlineStr"',
    body: `<is><t${kept ? ' xml:space="preserve"' : ''}>${escapeText(value)}</t></is>`,
  })),
  fc.constantFrom(
    { type: '', body: '' },
    { type: ' t="s"', body: '' },
    { type: ' t="str"', body: '<v/>' },
    { type: '', body: '<v></v>' },
  ),
  // Spellings only the parser knows.
  fc.constantFrom(
    {
      type: ' t="inlineStr"',
      body: '<is><r><t>бо</t></r><r><rPr><b/></rPr><t xml:space="preserve">гатый </t></r><rPh sb="0" eb="1"><t>фонетика</t></rPh></is>',
    },
    { type: " t='str'", body: '<v>одинарные</v>' },
    { type: ' t="str"', body: '<v><![CDATA[<сырое> & так]]></v>' },
    { type: ' t="d"', body: '<v>2026-03-01T12:00:00</v>' },
    { type: ' t="str"', body: '<!-- пояснение --><v>с комментарием</v>' },
    { type: ' t="b"', body: '<v>true</v>' },
    { type: ' t="str"', body: '<v>&#x41f;&#1088;и&quot;</v>' },
    { type: '', body: '<v>5</v><extLst><ext uri="x"/></extLst>' },
  ),
);
const cell: fc.Arbitrary<CellSpec> = fc
  .tuple(
    body,
    fc.nat({ max: 3 }),
    fc.option(fc.nat({ max: 2 })),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('', ' cm="1"', ' ph="1"'),
  )
  .map(([content, gap, style, hasReference, order, extra]) => ({
    ...content,
    gap,
    style,
    hasReference,
    order,
    extra,
  }));

function rowXml(number: number | null, cells: readonly CellSpec[], blank: string): string {
  let column = -1;
  const written = cells.map((spec) => {
    column += spec.hasReference ? spec.gap + 1 : 1;
    const reference =
      spec.hasReference && number !== null ? ` r="${String.fromCharCode(65 + column)}${number}"` : '';
    if (reference === '' && spec.hasReference) column -= spec.gap;
    const style = spec.style === null ? '' : ` s="${spec.style}"`;
    const attributes = spec.order
      ? `${reference}${style}${spec.type}${spec.extra}`
      : `${spec.extra}${spec.type}${style}${reference}`;
    return spec.body === '' ? `<c${attributes}/>` : `<c${attributes}>${spec.body}</c>`;
  });
  const attributes = number === null ? ' spans="1:5"' : ` r="${number}" ht="15.5" customHeight="1"`;
  return `<row${attributes}>${blank}${written.join(blank)}${blank}</row>`;
}

const sheet = fc
  .array(fc.tuple(fc.array(cell, { maxLength: 6 }), fc.nat({ max: 2 }), fc.boolean(), space), {
    maxLength: 8,
  })
  .map((rows) => {
    let number = 0;
    const written = rows.map(([cells, gap, isNumbered, blank]) => {
      number += isNumbered ? gap + 1 : 1;
      return rowXml(isNumbered ? number : null, cells, blank);
    });
    return written.join('');
  });

test('the scanner and the parser agree on generated sheets', async () => {
  let scans = 0;
  await fc.assert(
    fc.asyncProperty(sheet, async (rows) => {
      const xml = worksheet(
        rows,
        '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>',
      );
      const { scanned } = await bothPaths(xml);
      if (scanned !== null) scans++;
    }),
    { numRuns: 400 },
  );
  expect(scans).toBeGreaterThan(50);
});

test('the scanner reads the spellings of Excel, LibreOffice and openpyxl itself', async () => {
  const rows =
    '<row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1" t="n"><v>0.1</v></c><c r="D1"><f aca="false">B1+1</f><v>45001</v></c></row>' +
    '<row r="3"><c r="A3" s="2"/><c r="B3" t="inlineStr"><is><t>&#1064;кола</t></is></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const xml = worksheet(rows).replace(
    '<worksheet ',
    '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
  );
  const { scanned } = await bothPaths(xml);
  expect(cellsOf(scanned!)).toEqual({
    '0:0': 'один',
    '0:1': { date: 45_000 },
    '0:2': 0.1,
    '0:3': 45_001,
    '2:1': 'Школа',
    '2:2': true,
    '2:3': { error: '#DIV/0!' },
  });
});

test.each([
  [
    'a prefix',
    `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  ],
  [
    'the strict dialect',
    `<worksheet xmlns="${strictNamespace}"><sheetData><row r="1"><c r="B1"><v>5</v></c></row></sheetData></worksheet>`,
  ],
  ['single quotes', worksheet("<row r='1'><c r='B1'><v>5</v></c></row>")],
  [
    'a comment around it',
    `<worksheet xmlns="${mainNamespace}"><!-- <sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData> --><sheetData><row r="1"><c r="B1"><v>5</v></c></row></sheetData></worksheet>`,
  ],
  ['a comment behind it', worksheet('<row r="1"><c r="B1"><v>5</v></c></row>', '<!-- </sheetData> -->')],
  [
    'attributes on the data',
    worksheet('<row r="1"><c r="B1"><v>5</v></c></row>').replace('<sheetData>', '<sheetData id="x">'),
  ],
  ['blanks inside tags', worksheet('<row\n r="1" ><c\tr="B1" ><v>5</v></c ></row >')],
  ['no addresses', worksheet('<row><c/><c><v>5</v></c></row>')],
])('reads a sheet spelled with %s', async (_, xml) => {
  const { parsed } = await bothPaths(xml);
  expect(cellsOf(parsed)).toEqual({ '0:1': 5 });
});

test('blanks at the ends of text count only where the file says so', async () => {
  const rows =
    '<row r="1"><c t="inlineStr"><is><t> a </t></is></c><c t="inlineStr"><is><t xml:space="preserve"> b </t></is></c></row>';
  const { scanned, parsed } = await bothPaths(worksheet(rows));
  expect(cellsOf(scanned!)).toEqual({ '0:0': 'a', '0:1': ' b ' });
  const inherited = await bothPaths(
    worksheet(rows).replace('<worksheet ', '<worksheet xml:space="preserve" '),
  );
  expect(inherited.scanned).toBeNull();
  expect(cellsOf(inherited.parsed)['0:0']).toBe(' a ');
  expect(cellsOf(parsed)['0:0']).toBe('a');
});

test('elements of other namespaces are passed over', async () => {
  const xml = worksheet(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<x:mergeCells xmlns:x="urn:x"><x:mergeCell ref="A1:B2"/></x:mergeCells>',
  );
  const { scanned, parsed } = await bothPaths(xml);
  expect(scanned?.merges).toEqual([]);
  expect(parsed.merges).toEqual([]);
});

const list = (items: string): string =>
  `<?xml version="1.0"?>\n<sst xmlns="${mainNamespace}" count="3" uniqueCount="3">${items}</sst>`;

test('shared strings: scanner and parser agree on plain items', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean(), space)), (items) => {
      const xml = list(
        items
          .map(
            ([value, kept, blank]) =>
              `<si>${blank}<t${kept ? ' xml:space="preserve"' : ''}>${escapeText(value)}</t></si>${blank}`,
          )
          .join(''),
      );
      const bytes = new TextEncoder().encode(xml);
      expect(scanSharedStrings(bytes)).toEqual(parseSharedStrings(bytes, 'xl/sharedStrings.xml'));
    }),
  );
});

test('shared strings: rich text is joined, phonetic runs are left out', () => {
  const xml = list(
    '<si><t>а</t></si><si><r><t>бо</t></r><r><rPr><b/></rPr><t xml:space="preserve"> гат</t></r><rPh sb="0" eb="1"><t>ф</t></rPh><phoneticPr fontId="1"/></si><si/>',
  );
  const bytes = new TextEncoder().encode(xml);
  expect(scanSharedStrings(bytes)).toBeNull();
  expect(parseSharedStrings(bytes, 'xl/sharedStrings.xml')).toEqual(['а', 'бо гат', '']);
});
