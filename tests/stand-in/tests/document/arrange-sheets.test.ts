import type { SheetId } from '../../../../src/core/workbook';
import { createXlsx } from '../../../../src/xlsx/book/create-xlsx';
import { openXlsxDocument } from '../../document/open-xlsx-document';
import { unshareFormulas } from '../../document/unshare-formulas';
import { plainSheet } from '../../../plain-sheet';

async function arranged(
  names: readonly (readonly [old: string, name: string, visibility?: 'hidden' | 'visible'])[],
) {
  const document = await openXlsxDocument(
    await createXlsx([
      plainSheet('Первый', [[1, { formula: '\'Второй\'!A1+Второй!A1+LEN("Второй!")' }]]),
      plainSheet('Второй', [[2]], {
        validations: [
          {
            area: { top: 0, left: 1, bottom: 5, right: 1 },
            rule: { kind: 'list-range', formula: "'Третий'!$A$1:$A$3" },
            allowBlank: true,
          },
        ],
        print: { ...plainSheet('', []).print, repeatRows: { first: 0, last: 0 } },
      }),
      plainSheet('Третий', [[3]], { isOwn: true }),
    ]),
  );
  const ids = new Map((await document.listSheets()).map(({ id, name }) => [name, id]));
  await document.arrange(
    names.map(([old, name, visibility = 'visible']) => ({ id: ids.get(old) as SheetId, name, visibility })),
  );
  return openXlsxDocument(await document.save());
}

it('sheets stand in their new order with their local names', async () => {
  const document = await arranged([
    ['Третий', 'Третий'],
    ['Второй', 'Второй'],
    ['Первый', 'Первый'],
  ]);
  const sheets = await document.listSheets();
  expect(sheets.map(({ name }) => name)).toEqual(['Третий', 'Второй', 'Первый']);
  const models = await Promise.all(sheets.map(({ id }) => document.readModel(id)));
  expect(models.map(({ isOwn }) => isOwn)).toEqual([true, false, false]);
  expect(models.map(({ print }) => print.repeatRows)).toEqual([undefined, { first: 0, last: 0 }, undefined]);
});

it('references follow a renamed sheet in formulas, rules and names, and texts stay', async () => {
  const document = await arranged([
    ['Первый', 'Первый'],
    ['Второй', "Дом 'Мир' & К"],
    ['Третий', 'Список', 'hidden'],
  ]);
  const [first, second, third] = await document.listSheets();
  expect(third).toMatchObject({ name: 'Список', visibility: 'hidden' });
  const model = await document.readModel(first!.id);
  expect(model.rows[0]?.cells[1]?.value).toEqual({
    formula: "'Дом ''Мир'' & К'!A1+'Дом ''Мир'' & К'!A1+LEN(\"Второй!\")",
  });
  expect((await document.readModel(second!.id)).validations[0]?.rule).toEqual({
    kind: 'list-range',
    formula: "'Список'!$A$1:$A$3",
  });
  const titles = (await document.readNames()).find(({ name }) => name === '_xlnm.Print_Titles');
  expect(titles).toMatchObject({ formula: "'Дом ''Мир'' & К'!$1:$1", sheet: second!.id });
});

it('two sheets may change names with one another', async () => {
  const document = await arranged([
    ['Первый', 'Второй'],
    ['Второй', 'Первый'],
    ['Третий', 'Третий'],
  ]);
  const [first] = await document.listSheets();
  expect((await document.readModel(first!.id)).rows[0]?.cells[1]?.value).toEqual({
    formula: "'Первый'!A1+'Первый'!A1+LEN(\"Второй!\")",
  });
});

it('cells that share a formula each get their own', () => {
  const part =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
    '<row r="1"><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1&amp;"B1"</f><v>1</v></c><c><f t="shared" si="0"/></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/></c><c r="D3"><f>A1</f></c></row></sheetData></worksheet>';
  expect(unshareFormulas(part, 'sheet1.xml').match(/<f[^>]*>[^<]*/g)).toEqual([
    '<f>A1*$A$1&amp;&quot;B1&quot;',
    '<f>B1*$A$1&amp;&quot;B1&quot;',
    '<f>A3*$A$1&amp;&quot;B1&quot;',
    '<f>A1',
  ]);
});

it('another workbook’s sheet keeps its name, a span of sheets follows', async () => {
  const document = await openXlsxDocument(
    await createXlsx([
      plainSheet('А', [[1]]),
      plainSheet('Б', [[{ formula: "[1]А!A1+'[1]А'!A1+SUM(А:Б!A1)+ОА!A1" }]]),
      plainSheet('ОА', [[1]]),
    ]),
  );
  const [first, second, third] = await document.listSheets();
  await document.arrange([
    { ...first!, name: 'Новый' },
    { ...second!, visibility: 'visible' },
    { ...third!, visibility: 'visible' },
  ]);
  const model = await document.readModel(second!.id);
  expect(model.rows[0]?.cells[0]?.value).toEqual({
    formula: "[1]А!A1+'[1]А'!A1+SUM('Новый:Б'!A1)+ОА!A1",
  });
});
