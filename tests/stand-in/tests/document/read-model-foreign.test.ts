/** Sheets of other programs as models: what their spellings mean, and what a damaged part costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ownSheetMark } from '../../../../src/core/workbook-marks';
import type { SheetModel } from '../../../../src/core/model/sheet-model';
import { createXlsx } from '../../../../src/xlsx/book/create-xlsx';
import { openDocumentWorkbook } from '../../document/document-workbook';
import { readNames } from '../../document/read-names';
import { readSheetModel } from '../../document/read-sheet-model';
import { plainSheet } from '../../../plain-sheet';
import { firstModel, modelOf, relationshipTypes } from '../../../xlsx/model-of';
import { packageBytes, packageParts, worksheet, zipTexts } from '../../../xlsx/package-files';

const relationshipPart = (
  ...entries: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, kind, target, mode = 'Internal']) =>
        `<Relationship Id="${id}" Type="${relationshipTypes}/${kind}" Target="${target}" TargetMode="${mode}"/>`,
    )
    .join('')}</Relationships>`;
const valuesOf = ({ rows }: SheetModel): unknown[] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

describe('formulas', () => {
  test('cells that share one have their own copies of it', async () => {
    const model = await modelOf({
      sheet: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1+"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f t="shared" si="9"/><v>7</v></c></row>',
      ),
    });
    expect(valuesOf(model)).toEqual([
      [1, { formula: 'A1*$A$1+"A1"' }, { formula: 'B1*$A$1+"A1"' }],
      [],
      [null, { formula: 'A3*$A$1+"A1"' }, 7],
    ]);
  });

  test('an array formula is its first cell’s; the other cells keep their results', async () => {
    const model = await modelOf({
      sheet: worksheet('<row><c><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c><v>4</v></c></row>'),
    });
    expect(valuesOf(model)).toEqual([[{ formula: 'C1:D1*2' }, 4]]);
  });
});

test('jumps: by place, by LibreOffice’s outer address; not out of the workbook and not to names', async () => {
  const links =
    `<hyperlinks xmlns:r="${relationshipTypes}"><hyperlink ref="A1" location="'Лист ''2'''!$B$3"/><hyperlink ref="B1:C2" location="C7"/>` +
    '<hyperlink ref="A2" r:id="rId1"/><hyperlink ref="B2" r:id="rId2" location="A1"/><hyperlink ref="D1" location="Год"/></hyperlinks>';
  const model = await modelOf({
    sheet: worksheet('<row><c t="inlineStr"><is><t>К листу</t></is></c></row>', links),
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipPart(
        ['rId1', 'hyperlink', '#Лист1!A5', 'External'],
        ['rId2', 'hyperlink', 'https://example.org/', 'External'],
      ),
    },
  });
  expect(model.rows).toEqual([
    {
      cells: [
        { value: 'К листу', link: { sheet: "Лист '2'", address: 'B3' } },
        { value: null, link: { sheet: 'Лист1', address: 'C7' } },
      ],
    },
    { cells: [{ value: null, link: { sheet: 'Лист1', address: 'A5' } }] },
  ]);
});

test('print setup and marks are read from the names of the sheet', async () => {
  const names =
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Лист1\'!$A:$B,\'Лист1\'!$2:$3</definedName>' +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">Лист1!$A$1:$C$9</definedName><definedName name="${ownSheetMark}" localSheetId="0" hidden="1">TRUE</definedName>` +
    '<definedName name="Год">Лист1!$B$2</definedName><definedName name="Лишнее" localSheetId="5">1</definedName></definedNames>';
  const bytes = zipTexts(
    Object.fromEntries(
      Object.entries(packageParts({})).map(([name, text]) => [
        name,
        name === 'xl/workbook.xml' ? text.replace('</workbook>', `${names}</workbook>`) : text,
      ]),
    ),
  );
  const workbook = await openDocumentWorkbook(bytes);
  const model = await firstModel(workbook);
  expect(model.isOwn).toBe(true);
  // Excel's usual margins are 0.7 and 0.75 inches.
  expect(model.print).toEqual({
    orientation: 'portrait',
    margins: { left: 17.78, right: 17.78, top: 19.05, bottom: 19.05 },
    repeatRows: { first: 1, last: 2 },
    fitToWidth: false,
    area: { top: 0, left: 0, bottom: 8, right: 2 },
  });
  expect(await readNames(workbook)).toEqual([
    { name: '_xlnm.Print_Titles', formula: "'Лист1'!$A:$B,'Лист1'!$2:$3", sheet: '1', isHidden: false },
    { name: '_xlnm.Print_Area', formula: 'Лист1!$A$1:$C$9', sheet: '1', isHidden: false },
    { name: ownSheetMark, formula: 'TRUE', sheet: '1', isHidden: true },
    { name: 'Год', formula: 'Лист1!$B$2', sheet: null, isHidden: false },
  ]);
});

test('everything the add-in keeps in the workbook is there to list', async () => {
  const workbook = await openDocumentWorkbook(packageBytes({}));
  expect([...(await workbook.stateEntries())]).toEqual([]);
  await workbook.saveState('район', '{"id":"belinsky"}');
  await workbook.saveState('год', '2026');
  const again = await openDocumentWorkbook(await workbook.save());
  expect([...(await again.stateEntries())]).toEqual([
    ['район', '{"id":"belinsky"}'],
    ['год', '2026'],
  ]);
});

describe('a damaged piece costs that piece alone', () => {
  const chart = {
    kind: 'bar',
    title: 'Доля',
    anchor: { top: 4, left: 0, bottom: 12, right: 5 },
    categories: { top: 1, left: 0, bottom: 2, right: 0 },
    series: [{ title: 'Ряд', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: '1F4E79' }],
  } as const;
  const written = plainSheet(
    'Отчёт',
    [
      ['Школа', 'Доля'],
      ['СОШ № 1', 30],
      ['СОШ № 2', 20],
    ],
    {
      charts: [chart, { ...chart, kind: 'line' }],
      table: { name: 'Школы', area: { top: 0, left: 0, bottom: 2, right: 1 } },
    },
  );
  const withComment: SheetModel = {
    ...written,
    rows: [...written.rows, { cells: [{ value: 1, comment: 'Пояснение' }] }],
  };
  const without = async (part: string, text: string | null): Promise<SheetModel> => {
    const parts = unzipSync(await createXlsx([withComment]));
    expect(Object.keys(parts)).toContain(part);
    const texts = Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name !== part || text !== null)
        .map(([name, bytes]) => [name, name === part ? text! : new TextDecoder().decode(bytes)]),
    );
    return firstModel(await openDocumentWorkbook(zipTexts(texts)));
  };
  const [first, second] = withComment.charts;

  test.each<[string, string | null, Partial<SheetModel>]>([
    ['xl/charts/chart1.xml', '<c:chartSpace', { charts: [second!] }],
    ['xl/charts/chart2.xml', null, { charts: [first!] }],
    ['xl/drawings/drawing1.xml', 'не XML', { charts: [] }],
    ['xl/drawings/drawing1.xml', null, { charts: [] }],
    ['xl/drawings/_rels/drawing1.xml.rels', null, { charts: [] }],
    ['xl/comments1.xml', '<comments', { rows: [...written.rows, { cells: [{ value: 1 }] }] }],
  ])('%s %#', async (part, text, lost) => {
    expect(await without(part, text)).toEqual({ ...withComment, ...lost });
  });

  test('a table', async () => {
    const { table, ...rest } = withComment;
    expect(table).toBeDefined();
    expect(await without('xl/tables/table1.xml', '<table ref="что-то"/>')).toEqual(rest);
  });

  test('but a sheet that is no XML is refused', async () => {
    const workbook = await openDocumentWorkbook(packageBytes({ sheet: worksheet('<row><c><v>1</v></row>') }));
    const [record] = [...workbook.contents.reading.workbook.sheets];
    await expect(readSheetModel(workbook, record!.sheetId as never)).rejects.toMatchObject({
      code: 'damaged-part',
    });
  });
});

describe.each(['made-by-openpyxl.xlsx', 'made-by-libreoffice.xlsx'])('%s', (file) => {
  const opened = openDocumentWorkbook(
    new Uint8Array(readFileSync(join(__dirname, '../../../fixtures/xlsx', file))),
  );

  test('has its table, validation, chart, comment, repeated row and formulas', async () => {
    const model = await firstModel(await opened);
    expect(model).toMatchObject({
      table: { name: 'Школы1', area: { top: 0, left: 0, bottom: 8, right: 5 } },
      validations: [
        {
          area: { top: 1, left: 2, bottom: 8, right: 2 },
          rule: { kind: 'whole', minimum: 0, maximum: 5000 },
        },
      ],
      charts: [
        {
          kind: 'column',
          title: 'Ученики',
          categories: { top: 1, left: 1, bottom: 8, right: 1 },
          series: [{ title: 'Учеников', values: { top: 1, left: 2, bottom: 8, right: 2 } }],
        },
      ],
      print: { repeatRows: { first: 0, last: 0 } },
    });
    expect(model.charts[0]!.anchor).toMatchObject({ top: 1, left: 7, bottom: 15 });
    expect(model.columns[1]!.width).toBe(29.29);
    expect(model.rows[1]!.cells[1]!.comment).toBe('Примечание к школе');
    expect(model.rows[10]!.cells.map((cell) => cell?.value)).toEqual([
      'Итого',
      undefined,
      { formula: 'SUM(C2:C9)' },
      { formula: '1/0' },
      { date: 46_082.5625 },
      1.25,
    ]);
    expect(model.rows[10]!.cells[5]!.style).toMatchObject({ numberFormat: '[h]:mm' });
  });
});
