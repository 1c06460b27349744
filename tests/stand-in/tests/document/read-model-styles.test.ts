/** What cells look like in files of other programs: themes, palettes, built-in formats, columns. */
import { openDocumentWorkbook } from '../../document/document-workbook';
import { firstModel, modelOf, relationshipTypes } from '../../../xlsx/model-of';
import {
  mainNamespace,
  packageBytes,
  packageParts,
  strictNamespace,
  worksheet,
  zipTexts,
  type PackageTexts,
} from '../../../xlsx/package-files';

/** Office 2013 colours, cut to those named; the first text colour is the system's. */
const theme = (accent: string): string =>
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  `<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>${accent}</a:clrScheme></a:themeElements></a:theme>`;
const accent1 = '<a:accent1><a:srgbClr val="4472c4"/></a:accent1>';
const stylesPart = (main: string, prefix = ''): string =>
  (
    `<styleSheet xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${main}">` +
    '<fonts><font><sz val="10.5"/><color theme="1"/><name val="Times New Roman"/></font><font><b/><i val="0"/><sz val="9.5"/><color theme="4"/><name val="Arial"/></font>' +
    '<font><b val="false"/><color indexed="10"/><name val="Times New Roman"/></font><font><color theme="3"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor indexed="47"/></patternFill></fill>' +
    '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill></fills>' +
    '<borders><border><left/><bottom/></border><border><left style="medium"/><right style="hair"/><top style="double"/><bottom style="dashed"/></border>' +
    '<border><left style="none"/><bottom style="thick"/></border><border><top style="thin"/></border></borders>' +
    '<cellXfs><xf/>' +
    '<xf numFmtId="14" fontId="1" fillId="2" borderId="1" applyFont="0" applyFill="0"><alignment horizontal="centerContinuous" vertical="bottom" wrapText="1"/><protection locked="false"/></xf>' +
    '<xf numFmtId="10" fontId="2" fillId="3" borderId="2"><alignment horizontal="general" vertical="center"/><protection locked="1"/></xf>' +
    '<xf numFmtId="3" fontId="3" fillId="4" borderId="3"/><xf numFmtId="200" fontId="99" fillId="1"/></cellXfs></styleSheet>'
  ).replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`);
const styledRow =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>46023</v></c><c r="C1" s="2"><v>0.5</v></c><c r="D1" s="3"><v>1000</v></c><c r="E1" s="4"/><c r="F1" s="77"><v>6</v></c></row>';
const styledCells = [
  { value: 1 },
  {
    value: { date: 46_023 },
    style: {
      fontName: 'Arial',
      fontSize: 9.5,
      bold: true,
      color: '4472C4',
      fill: 'D9E1F2',
      border: 'thin',
      horizontal: 'across',
      wrap: true,
      numberFormat: 'dd.mm.yyyy',
      locked: false,
    },
  },
  {
    value: 0.5,
    style: { color: 'FF0000', fill: 'FFCC99', border: 'bottom', vertical: 'center', numberFormat: '0.00%' },
  },
  { value: 1000, style: { color: '44546A', numberFormat: '#,##0' } },
  null,
  { value: 6 },
];

describe('looks', () => {
  const withTheme = (texts: PackageTexts, source: string): Uint8Array => {
    const parts = packageParts(texts);
    const rels = 'xl/_rels/workbook.xml.rels';
    return zipTexts({
      ...parts,
      'xl/theme/theme1.xml': source,
      [rels]: parts[rels]!.replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${relationshipTypes}/theme" Target="theme/theme1.xml"/></Relationships>`,
      ),
    });
  };
  const texts = { sheet: worksheet(styledRow), styles: stylesPart(mainNamespace) };

  test('come from theme, palette and built-in formats, whatever the apply flags say', async () => {
    const model = await firstModel(await openDocumentWorkbook(withTheme(texts, theme(accent1))));
    expect(model.rows).toEqual([{ cells: styledCells }]);
  });

  test('are the same in prefixed and in strict spelling', async () => {
    const prefixed = worksheet(styledRow)
      .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
      .replace('<x:?xml', '<?xml');
    const spellings = [
      { sheet: prefixed, styles: stylesPart(mainNamespace, 'x:') },
      {
        sheet: worksheet(styledRow).replace(mainNamespace, strictNamespace),
        styles: stylesPart(strictNamespace),
      },
    ];
    for (const spelled of spellings) {
      const model = await firstModel(await openDocumentWorkbook(withTheme(spelled, theme(accent1))));
      expect(model.rows).toEqual([{ cells: styledCells }]);
    }
  });

  test.each([
    ['broken', '<a:theme><a:themeElements>'],
    ['without the colour', theme('')],
    ['no theme at all', ''],
  ])('keep everything but the colours of a theme that is %s', async (_, source) => {
    const model = await firstModel(
      await openDocumentWorkbook(source === '' ? packageBytes(texts) : withTheme(texts, source)),
    );
    const [first, dated, percent] = model.rows[0]!.cells;
    expect([first, percent]).toEqual([styledCells[0], styledCells[2]]);
    expect(dated?.style).toEqual({
      fontName: 'Arial',
      fontSize: 9.5,
      bold: true,
      border: 'thin',
      horizontal: 'across',
      wrap: true,
      numberFormat: 'dd.mm.yyyy',
      locked: false,
    });
  });

  test('a palette of the workbook’s own comes before the usual one', async () => {
    const palette = `<colors><indexedColors>${'<rgbColor rgb="00010203"/>'.repeat(11)}</indexedColors></colors></styleSheet>`;
    const model = await modelOf({ ...texts, styles: texts.styles.replace('</styleSheet>', palette) });
    expect(model.rows[0]!.cells[2]!.style!.color).toBe('010203');
  });

  test('without a styles part every cell is plain', async () => {
    const model = await modelOf({ sheet: worksheet(styledRow) });
    expect(model.rows[0]!.cells).toEqual(
      [1, 46_023, 0.5, 1000, null, 6].map((value) => (value === null ? null : { value })),
    );
  });

  test('a column’s look is on its cells, and a plain cell in it says so', async () => {
    const cols =
      '<cols><col min="2" max="3" width="20.7109375" style="1" customWidth="1"/><col min="5" max="16384" hidden="1"/></cols>';
    const sheet = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><v>2</v></c><c r="C1" s="1"/></row>',
    ).replace('<sheetData>', `<sheetFormatPr defaultColWidth="9.140625"/>${cols}<sheetData>`);
    const model = await modelOf({ sheet, styles: texts.styles });
    const [plain, styled] = [model.columns[0]!, model.columns[1]!];
    // 20.7109375 is 145 pixels: 20 characters of 7 and 5 between columns.
    expect([plain, styled.width, model.columns[4]]).toEqual([
      { width: 8.43 },
      20,
      { width: 8.43, hidden: true },
    ]);
    expect(model.columns).toHaveLength(256);
    expect(model.rows[0]!.cells).toEqual([
      { value: 1 },
      { value: 2, style: {} },
      { value: null, style: styled.style },
    ]);
  });
});
