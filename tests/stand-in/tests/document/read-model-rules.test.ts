/** Data validation and conditional formats of other programs. */
import type { SheetModel } from '../../../../src/core/model/sheet-model';
import { modelOf } from '../../../xlsx/model-of';
import { mainNamespace, worksheet } from '../../../xlsx/package-files';

describe('rules', () => {
  const rulesOf = async (after: string, styles?: string): Promise<SheetModel> =>
    modelOf({ sheet: worksheet('', after), ...(styles === undefined ? {} : { styles }) });
  const validation = (attributes: string, inside: string): string =>
    `<dataValidations><dataValidation showErrorMessage="1" sqref="B2:B9" ${attributes}>${inside}</dataValidation></dataValidations>`;
  const area = { top: 1, left: 1, bottom: 8, right: 1 };

  test.each([
    [
      'a list, with blanks around',
      'type="list"',
      '<formula1>"да, нет ,а ""б"""</formula1>',
      { kind: 'list', values: ['да', 'нет', 'а "б"'] },
    ],
    [
      'a list from cells',
      'type="list"',
      "<formula1>'Списки'!$A$1:$A$9</formula1>",
      { kind: 'list-range', formula: "'Списки'!$A$1:$A$9" },
    ],
    [
      'between, said or not',
      'type="whole"',
      '<formula1>0</formula1><formula2>5000</formula2>',
      { kind: 'whole', minimum: 0, maximum: 5000 },
    ],
    [
      'more than, of whole numbers',
      'type="whole" operator="greaterThan"',
      '<formula1>0</formula1>',
      { kind: 'whole', minimum: 1, maximum: null },
    ],
    [
      'exactly',
      'type="decimal" operator="equal"',
      '<formula1>.5</formula1>',
      { kind: 'decimal', minimum: 0.5, maximum: 0.5 },
    ],
    [
      'shorter than',
      'type="textLength" operator="lessThan"',
      '<formula1>10</formula1>',
      { kind: 'text-length', maximum: 9 },
    ],
    [
      'a formula of its own',
      'type="custom"',
      '<formula1>ISTEXT(B2)</formula1>',
      { kind: 'formula', formula: 'ISTEXT(B2)' },
    ],
    [
      'a choice told from another cell',
      'type="custom"',
      '<formula1>OR(C2="а, б",C2="в")</formula1>',
      { kind: 'formula', formula: 'OR(C2="а, б",C2="в")' },
    ],
  ])('%s', async (_, attributes, inside, rule) => {
    expect((await rulesOf(validation(attributes, inside))).validations).toEqual([
      { area, rule, allowBlank: false },
    ]);
  });

  test.each([
    ['a limit that is a formula', 'type="whole" operator="lessThan"', '<formula1>$A$1</formula1>'],
    [
      'what lies outside',
      'type="decimal" operator="notBetween"',
      '<formula1>1</formula1><formula2>2</formula2>',
    ],
    ['a warning', 'type="list" errorStyle="warning"', '<formula1>"да,нет"</formula1>'],
    ['times of day', 'type="time"', '<formula1>0.5</formula1><formula2>0.6</formula2>'],
  ])('left out: %s', async (_, attributes, inside) => {
    expect((await rulesOf(validation(attributes, inside))).validations).toEqual([]);
  });

  test('a rule over several areas is one for each, its cells moved along', async () => {
    const { validations } = await rulesOf(
      '<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" showInputMessage="1" prompt="Две_x000a_строки" errorTitle="Нельзя" sqref="B2 D3:D4"><formula1>A2:A5</formula1></dataValidation></dataValidations>',
    );
    const more = { allowBlank: true, prompt: 'Две\nстроки', errorTitle: 'Нельзя' };
    expect(validations).toEqual([
      {
        area: { top: 1, left: 1, bottom: 1, right: 1 },
        rule: { kind: 'list-range', formula: 'A2:A5' },
        ...more,
      },
      {
        area: { top: 2, left: 3, bottom: 3, right: 3 },
        rule: { kind: 'list-range', formula: 'C3:C6' },
        ...more,
      },
    ]);
  });

  test('what Excel keeps among the extensions, because it looks at another sheet', async () => {
    const extended =
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
      '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Списки!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
      '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting>' +
      '<x14:cfRule type="expression" priority="1" id="{1}"><xm:f>Списки!$A$1&gt;1</xm:f><x14:dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref>' +
      '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const model = await rulesOf(extended);
    expect(model.validations).toEqual([
      { area, rule: { kind: 'list-range', formula: 'Списки!$A$1:$A$9' }, allowBlank: true },
    ]);
    expect(model.conditionalFormats).toEqual([
      { area, formula: 'Списки!$A$1>1', style: { bold: true, fill: 'FFC7CE' } },
    ]);
  });

  test('conditional formats with a formula, the strongest first, each area by itself', async () => {
    const styles = `<styleSheet xmlns="${mainNamespace}"><dxfs><dxf><font><color indexed="10"/></font></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs></styleSheet>`;
    const formats =
      '<conditionalFormatting sqref="C3 B2"><cfRule type="expression" dxfId="0" priority="2"><formula>B2&gt;$A2</formula></cfRule><cfRule type="cellIs" operator="lessThan" dxfId="0" priority="3"><formula>1</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>TRUE</formula></cfRule><cfRule type="expression" dxfId="9" priority="4"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const one = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
    expect((await rulesOf(formats, styles)).conditionalFormats).toEqual([
      { area: one(0, 0), formula: 'TRUE', style: { fill: 'FFEB9C' } },
      { area: one(2, 2), formula: 'C3>$A3', style: { color: 'FF0000' } },
      { area: one(1, 1), formula: 'B2>$A2', style: { color: 'FF0000' } },
    ]);
  });

  test('days of a workbook that counts from 1904 are counted as everywhere else', async () => {
    const sheet = worksheet(
      '',
      validation('type="date" operator="greaterThanOrEqual"', '<formula1>44561</formula1>'),
    );
    const { validations } = await modelOf({ sheet, workbookProperties: '<workbookPr date1904="1"/>' });
    // The two systems are 1462 days apart.
    expect(validations).toEqual([
      { area, rule: { kind: 'date', minimum: 46_023, maximum: null }, allowBlank: false },
    ]);
  });
});
