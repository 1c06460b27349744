/** What an edit does to a workbook's own XML, spelled in the ways Excel and others spell it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { valueAt, type CellValue } from '../../src/core/table/grid';
import type { ApplyOutcome } from '../../src/core/workbook';
import type { NewValue } from '../../src/core/model/sheet-model';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { openXlsxDocument } from '../stand-in/document/open-xlsx-document';
import type { XlsxWorkbook } from '../../src/xlsx/book/xlsx-workbook';
import { cellsOf, handleOf } from '../workbook.contract';
import { plainSheet } from '../plain-sheet';
import {
  dateStyles,
  mainNamespace,
  packageBytes,
  packageParts,
  strictNamespace,
  worksheet,
  zipTexts,
} from './package-files';

const sheetPart = 'xl/worksheets/sheet1.xml';

type Cell = readonly [row: number, column: number, expected: CellValue, value: NewValue];

async function edit(workbook: XlsxWorkbook, ...cells: Cell[]): Promise<ApplyOutcome> {
  const [sheet] = await workbook.listSheets();
  return workbook.apply([
    {
      kind: 'set-cells',
      sheet: sheet!.id,
      cells: cells.map(([row, column, expected, value]) => ({ row, column, expected, value })),
    },
  ]);
}

async function textsOf(workbook: XlsxWorkbook): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await workbook.save())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

async function editedSheet(sheet: string, styles: string | undefined, ...cells: Cell[]): Promise<string> {
  const workbook = await openXlsx(packageBytes({ sheet, styles }));
  expect(await edit(workbook, ...cells)).toMatchObject({ applied: true });
  return (await textsOf(workbook))[sheetPart]!;
}

test('only the cell is rewritten', async () => {
  const sheet = worksheet(
    '<row r="2" spans="1:2" ht="20"><c r="A2" s="0"><v>1</v></c><c r="B2"><v>2</v></c></row>',
    '<pageMargins left="0.7"/>',
  );
  expect(await editedSheet(sheet, undefined, [1, 1, 2, 'два'])).toBe(
    sheet.replace('<c r="B2"><v>2</v></c>', '<c r="B2" t="inlineStr"><is><t>два</t></is></c>'),
  );
});

test('bytes that are no UTF-8 before the cells stay as they were, and the used area grows beside them', async () => {
  const sheet = worksheet('<row r="2"><c r="B2"><v>1</v></c></row>').replace(
    '<sheetData>',
    '<sheetPr codeName="\u00e9"/><dimension ref="B2"/><sheetData>',
  );
  const parts = { ...unzipSync(packageBytes({ sheet })), [sheetPart]: strToU8(sheet, true) };
  const workbook = await openXlsx(zipSync(parts));
  expect(await edit(workbook, [6, 2, null, 7])).toMatchObject({ applied: true });
  const edited = strFromU8(unzipSync(await workbook.save())[sheetPart]!, true);
  expect(edited).toContain('<sheetPr codeName="\u00e9"/><dimension ref="B2:C7"/><sheetData>');
});

test('new cells and rows stand in order, and the used area grows', async () => {
  const sheet = worksheet('<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row><row r="5"/>').replace(
    '<sheetData>',
    '<sheetPr codeName="Лист1"/><dimension ref="B2:C5"/><sheetData>',
  );
  const edited = await editedSheet(
    sheet,
    undefined,
    [1, 0, null, 1],
    [1, 3, null, 4],
    [3, 0, null, 'четыре'],
    [4, 2, null, true],
    [7, 1, null, 8],
  );
  expect(edited).toContain('<dimension ref="A2:D8"/>');
  expect(edited.replace(/.*<sheetData>/s, '')).toBe(
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="D2"><v>4</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>четыре</t></is></c></row>' +
      '<row r="5"><c r="C5" t="b"><v>1</v></c></row><row r="8"><c r="B8"><v>8</v></c></row></sheetData></worksheet>',
  );
});

test('cells without addresses keep their places when others come between', async () => {
  const sheet = worksheet('<row><c><v>1</v></c><c><v>2</v></c></row>');
  const edited = await editedSheet(sheet, undefined, [0, 0, 1, null]);
  expect(edited).toContain('<row><c r="A1"/><c r="B1"><v>2</v></c></row>');
});

test.each([
  [
    'a prefix',
    `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  ],
  [
    'the strict dialect',
    `<worksheet xmlns="${strictNamespace}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  ],
  [
    'single quotes and a comment',
    `<worksheet xmlns='${mainNamespace}'><!-- <row r='2'/> --><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>`,
  ],
  [
    'rich text beside',
    worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>а</t></r></is></c></row>'),
  ],
])('a sheet spelled with %s is patched too', async (_, sheet) => {
  const workbook = await openXlsx(packageBytes({ sheet }));
  expect(await edit(workbook, [0, 0, 1, 'раз'], [2, 1, null, { date: 45_000 }])).toMatchObject({
    applied: true,
  });
  const reopened = await openXlsx(await workbook.save());
  const grid = await reopened.readSheet((await reopened.listSheets())[0]!.id);
  expect([valueAt(grid, 0, 0), valueAt(grid, 2, 1)]).toEqual(['раз', { date: 45_000 }]);
});

test.each([
  ['<sheetData/>', mainNamespace],
  ['<sheetData></sheetData>', mainNamespace],
])('an empty sheet written as %s takes rows', async (data, namespace) => {
  const edited = await editedSheet(`<worksheet xmlns="${namespace}">${data}</worksheet>`, undefined, [
    1,
    0,
    null,
    5,
  ]);
  expect(edited).toContain('<sheetData><row r="2"><c r="A2"><v>5</v></c></row></sheetData>');
});

test('a new cell looks like its row or column', async () => {
  const sheet = worksheet('<row r="1" s="1" customFormat="1"/>').replace(
    '<sheetData>',
    '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData>',
  );
  const edited = await editedSheet(
    sheet,
    dateStyles,
    [0, 0, null, { date: 45_000 }],
    [1, 2, null, { date: 45_001 }],
  );
  expect(edited).toContain('<c r="A1" s="1"><v>45000</v></c>');
  expect(edited).toContain('<c r="C2" s="1"><v>45001</v></c>');
});

test('styles are added behind those there are, and found again the next time', async () => {
  const sheet = worksheet(
    '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="1"><v>45000</v></c></row>',
  );
  const workbook = await openXlsx(packageBytes({ sheet, styles: dateStyles }));
  await edit(workbook, [0, 0, { date: 45_000 }, 12], [0, 2, null, '=A1']);
  await edit(workbook, [0, 1, { date: 45_000 }, 13], [0, 3, null, '-']);
  const texts = await textsOf(workbook);
  expect(texts['xl/styles.xml']).toContain(
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>',
  );
  expect(texts['xl/worksheets/sheet1.xml']).toContain(
    '<row r="1"><c r="A1"><v>12</v></c><c r="B1"><v>13</v></c><c r="C1" s="2" t="inlineStr"><is><t>=A1</t></is></c>',
  );
});

test.each(['', '0'])('a number format that claims the id «%s» is not the general one', async (id) => {
  const styles = dateStyles.replace(
    '<cellXfs',
    `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="dd.mm.yyyy"/></numFmts><cellXfs`,
  );
  const workbook = await openXlsx(packageBytes({ sheet: worksheet(''), styles }));
  await edit(workbook, [0, 0, null, 12_345]);
  const again = await openXlsx(await workbook.save());
  expect(valueAt(await again.readSheet((await again.listSheets())[0]!.id), 0, 0)).toBe(12_345);
});

test('a workbook of the 1904 system keeps its day count', async () => {
  const sheet = worksheet('<row r="1"><c r="A1" s="1"><v>43538</v></c></row>');
  const workbook = await openXlsx(
    packageBytes({ sheet, styles: dateStyles, workbookProperties: '<workbookPr date1904="1"/>' }),
  );
  const [info] = await workbook.listSheets();
  expect(valueAt(await workbook.readSheet(info!.id), 0, 0)).toEqual({ date: 45_000 });
  await edit(workbook, [0, 0, { date: 45_000 }, { date: 45_001 }]);
  expect((await textsOf(workbook))['xl/worksheets/sheet1.xml']).toContain('<v>43539</v>');
  const area = { top: 0, left: 0, bottom: 9, right: 0 };
  const validations = [
    { area, rule: { kind: 'date', minimum: 45_000, maximum: 45_365 }, allowBlank: true } as const,
  ];
  await workbook.apply([{ kind: 'add-sheet', model: plainSheet('Сроки', [['Дата']], { validations }) }]);
  expect((await textsOf(workbook))['xl/worksheets/sheet2.xml']).toContain(
    '<formula1>43538</formula1><formula2>43903</formula2>',
  );
});

describe('formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>2</v></c></row>';

  test.each([
    ['shared', 1, 1, 4],
    ['array, not in its first cell', 1, 2, 2],
  ])('a cell of a %s formula is refused', async (_, row, column, expected) => {
    const workbook = await openXlsx(packageBytes({ sheet: worksheet(rows) }));
    expect(await edit(workbook, [row, column, expected, 9])).toMatchObject({
      applied: false,
      conflicts: [{ kind: 'formula', row, column }],
    });
  });

  test('a person may overwrite the cell that holds the others’ formula, and theirs stay', async () => {
    const document = await openXlsxDocument(packageBytes({ sheet: worksheet(rows) }));
    const [info] = await document.listSheets();
    const cells = [{ row: 0, column: 1, expected: 2, value: 9 }];
    const outcome = await document.overwrite([{ kind: 'set-cells', sheet: info!.id, cells }]);
    expect(outcome.applied).toBe(true);
    const { rows: written } = await document.readModel(info!.id);
    expect(written.map((row) => row.cells[1]?.value)).toEqual([9, { formula: 'A2*2' }]);
  });

  test('what depends on an edit is computed anew on opening, and the calculation chain goes', async () => {
    const parts = packageParts({ sheet: worksheet(rows) });
    const related = parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const workbook = await openXlsx(
      zipTexts({
        ...parts,
        'xl/_rels/workbook.xml.rels': related,
        'xl/calcChain.xml': `<calcChain xmlns="${mainNamespace}"><c r="B1" i="1"/></calcChain>`,
      }),
    );
    await edit(workbook, [0, 0, 1, 5]);
    const texts = await textsOf(workbook);
    expect(texts['xl/calcChain.xml']).toBeUndefined();
    expect(texts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(texts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('without formulas the workbook part stays as it was', async () => {
    const workbook = await openXlsx(
      packageBytes({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }),
    );
    await edit(workbook, [0, 0, 1, 5]);
    expect((await textsOf(workbook))['xl/workbook.xml']).toBe(packageParts({})['xl/workbook.xml']);
  });

  test('a formula of ours can be taken back', async () => {
    const workbook = await openXlsx(
      packageBytes({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }),
    );
    const outcome = await edit(workbook, [0, 0, 1, { formula: '=СУММ(B1:B2)&"<"' }]);
    expect((await textsOf(workbook))['xl/worksheets/sheet1.xml']).toContain(
      '<f>СУММ(B1:B2)&amp;&quot;&lt;&quot;</f>',
    );
    expect(await workbook.undo(handleOf(outcome))).toMatchObject({ kind: 'done' });
    expect((await textsOf(workbook))['xl/worksheets/sheet1.xml']).toContain('<c r="A1"><v>1</v></c>');
  });
});

describe('tables', () => {
  const table = `<table xmlns="${mainNamespace}" id="1" name="Т" displayName="Т" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="Код"/><tableColumn id="2" name="Имя"/></tableColumns></table>`;
  const more = {
    'xl/tables/table1.xml': table,
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
  };
  const sheet = worksheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Код</t></is></c><c r="B1" t="inlineStr"><is><t>Имя</t></is></c></row>',
  );

  test('a header cell and its column are renamed together', async () => {
    const workbook = await openXlsx(packageBytes({ sheet, more }));
    expect(await edit(workbook, [0, 1, 'Имя', 'Название\nшколы'])).toMatchObject({ applied: true });
    expect((await textsOf(workbook))['xl/tables/table1.xml']).toBe(
      table.replace('"Имя"', '"Название_x000a_школы"'),
    );
  });

  test.each<[string, NewValue]>([
    ['cleared', null],
    ['made a number', 5],
    ['made equal to another', 'код'],
  ])('a header cell is not %s', async (_, value) => {
    const workbook = await openXlsx(packageBytes({ sheet, more }));
    expect(await edit(workbook, [0, 1, 'Имя', value])).toMatchObject({
      applied: false,
      conflicts: [{ kind: 'protected' }],
    });
  });
});

test('sheets taken out leave no name, tab or part behind', async () => {
  const parts = packageParts({});
  const workbookXml = parts['xl/workbook.xml']!.replace(
    '<sheets>',
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>',
  ).replace(
    '</workbook>',
    '<definedNames><definedName name="Год" localSheetId="0">2026</definedName><definedName name="Район">1</definedName></definedNames></workbook>',
  );
  const workbook = await openXlsx(zipTexts({ ...parts, 'xl/workbook.xml': workbookXml }));
  const model = {
    ...plainSheet(
      'Отчёт',
      [
        ['Школа', 'Доля'],
        ['СОШ № 1', 30],
      ],
      { isOwn: true },
    ),
    charts: [
      {
        kind: 'bar',
        title: 'Доля',
        anchor: { top: 0, left: 3, bottom: 9, right: 9 },
        categories: { top: 1, left: 0, bottom: 1, right: 0 },
        series: [{ title: 'Доля', values: { top: 1, left: 1, bottom: 1, right: 1 } }],
      },
    ],
  } as const;
  const outcome = await workbook.apply([
    { kind: 'add-sheet', model: { ...model, print: { ...model.print, repeatRows: { first: 0, last: 0 } } } },
  ]);
  expect(outcome.applied).toBe(true);
  const withSheet = await textsOf(workbook);
  expect(Object.keys(withSheet)).toEqual(
    expect.arrayContaining(['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'xl/worksheets/sheet2.xml']),
  );
  expect(withSheet['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Отчёт\'!$1:$1</definedName>',
  );
  await workbook.undo(handleOf(outcome));
  const without = await textsOf(workbook);
  expect(Object.keys(without).filter((name) => /chart|drawing|sheet2/.test(name))).toEqual([]);
  expect(without['xl/workbook.xml']).toBe(workbookXml);
  expect(without['[Content_Types].xml']).not.toMatch(/chart|sheet2/);
});

test('parts that no change touches keep their bytes, whatever they are', async () => {
  const odd = {
    'xl/media/picture.bin': strToU8('\u0000двоичное\u0001'),
    'customXml/item7.xml': strToU8('<чужое xmlns="urn:x"/>'),
    'docProps/thumbnail.wmf': new Uint8Array(5000).map((_, index) => index * 7),
  };
  const texts = Object.fromEntries(
    Object.entries(packageParts({ sheet: worksheet('') })).map(([name, text]) => [name, strToU8(text)]),
  );
  const bytes = zipSync({ ...odd, ...texts }, { level: 9 });
  const workbook = await openXlsx(bytes);
  await workbook.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [[1]]) }]);
  await workbook.saveState('ключ', 'значение');
  const after = unzipSync(await workbook.save());
  for (const [name, content] of Object.entries(odd)) expect(after[name]).toEqual(content);
  expect(await workbook.loadState('ключ')).toBe('значение');
});

test('any edits read back as written, and taking them back restores every cell', async () => {
  const value: fc.Arbitrary<NewValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom<NewValue>(
      '=1',
      'а\r\nб',
      '_x000D_',
      ' ',
      '\u0000\u001f',
      '\ud800',
      true,
      false,
      null,
      { error: '#N/A' },
      { date: 45_000.25 },
    ),
    fc.integer({ min: 1, max: 2_958_465 }).map((date) => ({ date })),
  );
  const cells = fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }), value), {
    selector: ([row, column]) => `${row} ${column}`,
    maxLength: 8,
  });
  const rows =
    '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="C1" t="str"><v>текст</v></c></row><row r="3"><c r="B3"><v>2</v></c><c r="D3" t="b"><v>1</v></c></row>';
  await fc.assert(
    fc.asyncProperty(cells, fc.boolean(), async (edits, isOdd) => {
      const sheet = isOdd ? worksheet(rows).replace('<row r="1">', "<row r='1'>") : worksheet(rows);
      const workbook = await openXlsx(packageBytes({ sheet, styles: dateStyles }));
      const [info] = await workbook.listSheets();
      const before = cellsOf(await workbook.readSheet(info!.id));
      const outcome = await edit(
        workbook,
        ...edits.map(([row, column, now]): Cell => [row, column, before[`${row}:${column}`] ?? null, now]),
      );
      if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
      const expected: Record<string, CellValue> = { ...before };
      for (const [row, column, now] of edits) {
        if (now === null || now === '') delete expected[`${row}:${column}`];
        else expected[`${row}:${column}`] = (typeof now === 'number' ? now + 0 : now) as CellValue;
      }
      expect(cellsOf(await workbook.readSheet(info!.id))).toEqual(expected);
      expect(cellsOf(await (await openXlsx(await workbook.save())).readSheet(info!.id))).toEqual(expected);
      await workbook.undo(handleOf(outcome));
      expect(cellsOf(await workbook.readSheet(info!.id))).toEqual(before);
      expect(cellsOf(await (await openXlsx(await workbook.save())).readSheet(info!.id))).toEqual(before);
    }),
    { numRuns: 150 },
  );
});
