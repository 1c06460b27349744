/** What a sheet model becomes in the file: each feature in the words of the format. */
import { strFromU8, unzipSync } from 'fflate';
import type { SheetModel, ValidationModel } from '../../src/core/model/sheet-model';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { parseXml } from '../../src/xlsx/xml/xml-tree';
import { plainSheet } from '../plain-sheet';

async function partsOf(...models: SheetModel[]): Promise<Record<string, string>> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await createXlsx(models))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  for (const [name, text] of Object.entries(parts)) parseXml(text, name);
  return parts;
}

const sheetOf = async (model: SheetModel): Promise<string> =>
  (await partsOf(model))['xl/worksheets/sheet1.xml']!;
const rows = [
  ['Школа', 'Доля'],
  ['СОШ № 1', 30],
  ['СОШ № 2', 20.5],
];
const table = { top: 0, left: 0, bottom: 2, right: 1 };

test('every part is well-formed and listed, and the same models give the same bytes', async () => {
  const models = [plainSheet('Отчёт', rows, { isOwn: true }), plainSheet('Ещё', rows)];
  const bytes = await createXlsx(models);
  expect(Buffer.compare(bytes, await createXlsx(models))).toBe(0);
  const parts = await partsOf(...models);
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/') && !part.endsWith('.rels'))) {
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
  }
});

test('elements stand in the order the format demands', async () => {
  const xml = await sheetOf(
    plainSheet('Отчёт', rows, {
      tabColor: 'FF0000',
      columns: [{ width: 20 }],
      freeze: { rows: 1, columns: 1 },
      isProtected: true,
      autoFilter: table,
      merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
      conditionalFormats: [{ area: table, formula: '=$B1>25', style: { fill: 'FFC7CE' } }],
      validations: [{ area: table, rule: { kind: 'whole', minimum: 0, maximum: 9 }, allowBlank: true }],
      rows: [{ cells: [{ value: 'Школа', comment: 'Пояснение', link: { sheet: 'Отчёт', address: 'B2' } }] }],
      charts: [
        {
          kind: 'line',
          title: 'Т',
          anchor: table,
          categories: table,
          series: [{ title: 'Ряд', values: table }],
        },
      ],
      print: {
        orientation: 'landscape',
        margins: { left: 20, right: 10, top: 20, bottom: 20 },
        fitToWidth: true,
        footer: '&C&P',
        pageBreaksAfterRows: [9],
      },
    }),
  );
  const names = parseXml(xml, 'sheet').children.map(({ name }) => name);
  // CT_Worksheet, ECMA-376 part 1, 18.3.1.99.
  const order =
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing';
  expect(names.join(' ')).toBe(order);
});

test('print setup: A4, margins in inches, one page wide, repeated rows, breaks', async () => {
  const print = {
    orientation: 'landscape',
    margins: { left: 20, right: 10, top: 20, bottom: 25.4 },
    fitToWidth: true,
    repeatRows: { first: 1, last: 2 },
    header: 'МСОКО && отчёт',
    footer: '&C&P',
    pageBreaksAfterRows: [9, 19],
  } as const;
  const parts = await partsOf(plainSheet("Отчёт 'А'", rows, { name: "Отчёт 'А' 2026", print }));
  const xml = parts['xl/worksheets/sheet1.xml']!;
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain(
    '<pageMargins left="0.787402" right="0.393701" top="0.787402" bottom="1" header="0.4" footer="0.3"/>',
  );
  expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>');
  expect(xml).toContain('<oddHeader>МСОКО &amp;&amp; отчёт</oddHeader><oddFooter>&amp;C&amp;P</oddFooter>');
  expect(xml).toContain('<brk id="10" max="16383" man="1"/><brk id="20"');
  expect(parts['xl/workbook.xml']).toContain(">'Отчёт ''А'' 2026'!$2:$3</definedName>");
});

describe('validation', () => {
  const area = { top: 1, left: 1, bottom: 1_048_575, right: 1 };
  const validationOf = async (validation: Omit<ValidationModel, 'area' | 'allowBlank'>): Promise<string> => {
    const xml = await sheetOf(
      plainSheet('Форма', [], { validations: [{ area, allowBlank: true, ...validation }] }),
    );
    return /<dataValidation .*<\/dataValidation>/.exec(xml)?.[0] ?? '';
  };

  test.each<[string, ValidationModel['rule'], string]>([
    [
      'a list',
      { kind: 'list', values: ['да', 'нет', 'а "б"'] },
      'type="list".*<formula1>&quot;да,нет,а &quot;&quot;б&quot;&quot;&quot;</formula1>',
    ],
    [
      'a list from cells',
      { kind: 'list-range', formula: "='Списки'!$A$1:$A$9" },
      'type="list".*<formula1>\'Списки\'!\\$A\\$1:\\$A\\$9</formula1>',
    ],
    [
      'a list with commas',
      { kind: 'list', values: ['а, б', 'в'] },
      'type="custom".*<formula1>OR\\(B2=&quot;а, б&quot;,B2=&quot;в&quot;\\)</formula1>',
    ],
    [
      'whole numbers between',
      { kind: 'whole', minimum: 0, maximum: 100 },
      'type="whole" operator="between".*<formula1>0</formula1><formula2>100</formula2>',
    ],
    [
      'numbers up to',
      { kind: 'decimal', minimum: null, maximum: 1.5 },
      'type="decimal" operator="lessThanOrEqual".*<formula1>1.5</formula1>',
    ],
    [
      'dates from',
      { kind: 'date', minimum: 45_000, maximum: null },
      'type="date" operator="greaterThanOrEqual".*<formula1>45000</formula1>',
    ],
    [
      'any date',
      { kind: 'date', minimum: null, maximum: null },
      'operator="greaterThanOrEqual".*<formula1>1</formula1>',
    ],
    [
      'text up to',
      { kind: 'text-length', maximum: 50 },
      'type="textLength" operator="lessThanOrEqual".*<formula1>50</formula1>',
    ],
  ])('%s', async (_, rule, expected) => {
    expect(await validationOf({ rule })).toMatch(new RegExp(expected));
  });

  test('a list longer than the format allows still refuses other values', async () => {
    const values = Array.from({ length: 40 }, (_, index) => `значение ${index}`);
    expect(await validationOf({ rule: { kind: 'list', values } })).toContain('type="custom"');
  });

  test('texts are cut to what Excel accepts', async () => {
    const long = 'я'.repeat(300);
    const xml = await validationOf({
      rule: { kind: 'text-length', maximum: 5 },
      promptTitle: long,
      prompt: long,
      errorTitle: long,
      error: long,
    });
    const lengths = ['promptTitle', 'prompt', 'errorTitle', 'error'].map(
      (name) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1]?.length,
    );
    expect(lengths).toEqual([32, 255, 32, 255]);
  });
});

test('equal styles are one style, and dates get a format that shows them', async () => {
  const style = { bold: true, fill: 'DDEBF7', border: 'thin', numberFormat: '0.0' } as const;
  const parts = await partsOf(
    plainSheet('Отчёт', [], {
      rows: [
        {
          cells: [
            { value: 1, style },
            { value: 2, style: { ...style } },
            { value: { date: 45_000 } },
            { value: null, style },
          ],
        },
      ],
    }),
  );
  expect(parts['xl/worksheets/sheet1.xml']).toContain(
    '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>45000</v></c><c r="D1" s="1"/>',
  );
  expect(parts['xl/styles.xml']).toContain(
    '<numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy"/>',
  );
  expect(parts['xl/styles.xml']).toContain('<cellXfs count="3">');
});

test("a column's style covers its empty cells and those the rows leave plain", async () => {
  const style = { numberFormat: '@', locked: false } as const;
  const xml = await sheetOf(
    plainSheet('Форма', [['Код'], ['0101']], { columns: [{ width: 10, style, hidden: true }] }),
  );
  expect(xml).toContain('<col min="1" max="1" width="10.7109375" style="1" hidden="1" customWidth="1"/>');
  expect(xml).toContain('<c r="A2" s="1" t="inlineStr">');
});

describe('tables', () => {
  const withTable = (header: (string | number | null)[], name = 'Сводка школ'): SheetModel =>
    plainSheet('Отчёт', [header, ['СОШ № 1', 30]], {
      table: { name, area: { ...table, bottom: 1 } },
      autoFilter: table,
    });

  test('a table names its columns as its header does and brings its own filter', async () => {
    const parts = await partsOf(withTable(['Школа', 'Доля,\n%']));
    expect(parts['xl/tables/table1.xml']).toContain('displayName="Сводка_школ" ref="A1:B2"');
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="2" name="Доля,_x000a_%"/>');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<autoFilter');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    );
  });

  test.each<[string, (string | number | null)[]]>([
    ['a name twice', ['Школа', 'школа']],
    ['an empty name', ['Школа', null]],
    ['a number for a name', ['Школа', 2026]],
  ])('a header with %s gets a plain filter instead', async (_, header) => {
    const parts = await partsOf(withTable(header));
    expect(parts['xl/tables/table1.xml']).toBeUndefined();
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:B3"/>');
  });

  test('two tables never share a name or an id', async () => {
    const parts = await partsOf(withTable(['А', 'Б']), { ...withTable(['А', 'Б']), name: 'Второй' });
    expect(parts['xl/tables/table1.xml']).toContain('id="1" name="Сводка_школ"');
    expect(parts['xl/tables/table2.xml']).toContain('id="2" name="Сводка_школ_2"');
  });
});

test('charts point at their cells and carry the values', async () => {
  const chart = {
    kind: 'column',
    title: 'Доля «2» & «3»',
    anchor: { top: 4, left: 3, bottom: 14, right: 9 },
    categories: { top: 1, left: 0, bottom: 2, right: 0 },
    series: [{ title: 'Доля', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: 'C00000' }],
  } as const;
  const parts = await partsOf(plainSheet('Отчёт', rows, { charts: [chart] }));
  const xml = parts['xl/charts/chart1.xml']!;
  expect(xml).toContain(
    '<c:f>\'Отчёт\'!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>СОШ № 1</c:v></c:pt>',
  );
  expect(xml).toContain("<c:f>'Отчёт'!$B$2:$B$3</c:f>");
  expect(xml).toContain('<c:pt idx="1"><c:v>20.5</c:v></c:pt>');
  expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:to><xdr:col>10</xdr:col>');
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('Target="/xl/charts/chart1.xml"');
});

test('charts end where their scale ends, and lines lie over columns on the same axes', async () => {
  const column = (left: number) => ({ top: 1, left, bottom: 2, right: left });
  const placed = { title: 'Доля', anchor: { ...column(3), bottom: 9 }, categories: column(0) };
  const first = { title: 'Доля', values: column(1) };
  const line = { ...first, mark: 'dashes' } as const;
  const points = { ...first, mark: 'points' } as const;
  const parts = await partsOf(
    plainSheet('Отчёт', rows, {
      charts: [
        { ...placed, kind: 'bar', grouping: 'percent', series: [first, first] },
        {
          ...placed,
          kind: 'column',
          valueAxis: { minimum: 0, maximum: 100 },
          series: [first, line, points],
        },
      ],
    }),
  );
  const [whole, mixed] = [parts['xl/charts/chart1.xml']!, parts['xl/charts/chart2.xml']!];
  expect(whole).toContain('<c:grouping val="percentStacked"/>');
  expect(whole).toContain('<c:overlap val="100"/>');
  expect(whole).toContain('<c:max val="1"/><c:min val="0"/>');
  expect(mixed).toContain('<c:max val="100"/><c:min val="0"/>');
  expect(mixed).toMatch(/<c:barChart>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart><c:catAx>/u);
  expect(mixed).toMatch(/<a:prstDash val="dash"\/>.*<a:ln w="\d+" cap="rnd"><a:noFill\/>/u);
  expect(mixed.match(/<c:axId val="111111111"\/>/gu)).toHaveLength(3);
});

test('comments have a text and a box', async () => {
  const parts = await partsOf(
    plainSheet('Форма', [], { rows: [{ cells: [null, { value: 'Код', comment: 'Две цифры\n<района>' }] }] }),
  );
  expect(parts['xl/comments1.xml']).toContain(
    '<comment ref="B1" authorId="0"><text><t>Две цифры\n&lt;района&gt;</t></text></comment>',
  );
  expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>0</x:Row><x:Column>1</x:Column>');
  expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(/comments.*vmlDrawing/);
});

test('a text past what a cell holds is cut, as reading it back says', async () => {
  const workbook = await openXlsx(await createXlsx([plainSheet('Текст', [['я'.repeat(40_000)]])]));
  const grid = await workbook.readSheet((await workbook.listSheets())[0]!.id);
  expect(grid.strings.map((text) => text.length)).toEqual([32_767]);
});

test.each(['', 'а'.repeat(32), 'а/б', "'а"])('a sheet cannot be named %j', async (name) => {
  await expect(createXlsx([plainSheet(name, [])])).rejects.toThrow(RangeError);
});

test('what no cell can hold is refused', async () => {
  await expect(createXlsx([plainSheet('Числа', [[Number.NaN]])])).rejects.toThrow(RangeError);
});
