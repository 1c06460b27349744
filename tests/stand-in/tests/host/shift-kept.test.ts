import type { FWorkbook } from '@univerjs/sheets/facade';
import { connectHost, loadGenuineClient, unloadGenuineClient, type TestHost } from './genuine-client';

let test: TestHost;

beforeAll(loadGenuineClient);
beforeEach(async () => {
  test = connectHost(['Школы', 'Итоги']);
  await prepare();
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

/** The sheet as a person has it before them. */
function grid() {
  return (test.engine as unknown as { workbook: FWorkbook }).workbook.getSheets()[0]!;
}

function kept() {
  return test.host.context.kept.sheet(test.engine.sheets()[0]!.id);
}

async function prepare(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, comments } = context.workbook;
    const sheet = worksheets.getItem('Школы');
    sheet.getRange('A1:C6').values = Array.from({ length: 6 }, (_, row) => [
      `строка ${row + 1}`,
      row,
      row * 2,
    ]);
    sheet.tables.add('A2:C6', true).name = 'Школы_таблица';
    sheet.names.add('Число', sheet.getRange('B3:B6'));
    comments.add("'Школы'!B4", 'Уточнить');
    const rules = sheet.getRange('C3:C6');
    rules.dataValidation.rule = { list: { inCellDropDown: true, source: '=$E$1:$E$4' } };
    const { custom } = rules.conditionalFormats.add('Custom');
    custom.rule.formula = '=$C3>$B3';
    sheet.getRange('A5').hyperlink = { documentReference: 'Итоги!A1', textToDisplay: 'Итоги' };
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B3:B6'));
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A3:A6'));
    chart.setPosition('E8', 'H20');
    const layout = sheet.pageLayout;
    layout.setPrintArea('A1:C6');
    layout.setPrintTitleRows('$1:$2');
    sheet.horizontalPageBreaks.add('A5');
    const other = worksheets.getItem('Итоги');
    other.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '=Школы!$A$3:$A$6' } };
    await context.sync();
  });
}

/** Everything kept, as the client is told of it. */
async function told() {
  return Excel.run(async (context) => {
    const { worksheets, comments } = context.workbook;
    const sheet = worksheets.getItem('Школы');
    const table = sheet.tables.getItemOrNullObject('Школы_таблица');
    const area = table.getRange().load('address');
    const name = sheet.names.getItem('Число').load('formula');
    const list = worksheets.getItem('Итоги').getRange('A1').dataValidation.load('rule');
    comments.load('items/id');
    const print = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return {
      table: area.address,
      name: name.formula,
      list: list.rule.list?.source,
      comments: places.map(({ address }) => address),
      print: print.address,
      titles: titles.address,
    };
  });
}

it('rows a person puts in push down and stretch what is kept', async () => {
  grid().insertRows(3, 2);
  expect(await told()).toEqual({
    table: 'Школы!A2:C8',
    name: '=Школы!$B$3:$B$8',
    list: '=Школы!$A$3:$A$8',
    comments: ['Школы!B6'],
    print: 'Школы!A1:C8',
    titles: 'Школы!1:2',
  });
  const { validations, conditionalFormats, links, charts, page } = kept();
  expect(validations).toMatchObject([
    { area: { top: 2, bottom: 7 }, rule: { list: { source: '=$E$1:$E$6' } } },
  ]);
  expect(conditionalFormats).toMatchObject([{ areas: [{ top: 2, bottom: 7 }], formula: '=$C3>$B3' }]);
  expect([...links.keys()]).toEqual(['A7']);
  expect(charts).toMatchObject([
    {
      anchor: { top: 9, bottom: 21 },
      series: [{ values: { area: { top: 2, bottom: 7 } }, categories: { area: { top: 2, bottom: 7 } } }],
    },
  ]);
  expect(page.breaksBeforeRows).toEqual([6]);
});

it('rows a person takes out pull up, shrink and remove', async () => {
  grid().deleteRows(3, 2);
  expect(await told()).toEqual({
    table: 'Школы!A2:C4',
    name: '=Школы!$B$3:$B$4',
    list: '=Школы!$A$3:$A$4',
    comments: [],
    print: 'Школы!A1:C4',
    titles: 'Школы!1:2',
  });
  const { validations, conditionalFormats, links, charts, page } = kept();
  expect(validations).toMatchObject([
    { area: { top: 2, bottom: 3 }, rule: { list: { source: '=$E$1:$E$3' } } },
  ]);
  expect(conditionalFormats).toMatchObject([{ areas: [{ top: 2, bottom: 3 }] }]);
  expect([...links.keys()]).toEqual([]);
  expect(charts).toMatchObject([{ anchor: { top: 5, bottom: 17 } }]);
  expect(page.breaksBeforeRows).toEqual([]);
});

it('a column put in before the first moves all of it, whole rows apart', async () => {
  grid().insertColumns(0, 1);
  expect(await told()).toEqual({
    table: 'Школы!B2:D6',
    name: '=Школы!$C$3:$C$6',
    list: '=Школы!$B$3:$B$6',
    comments: ['Школы!C4'],
    print: 'Школы!B1:D6',
    titles: 'Школы!1:2',
  });
  const { conditionalFormats, page } = kept();
  expect(conditionalFormats).toMatchObject([{ areas: [{ left: 3, right: 3 }], formula: '=$D3>$C3' }]);
  expect(page.breaksBeforeRows).toEqual([4]);
});

it('what stood only in the rows taken out is gone, and a chart stays with what is left', () => {
  grid().deleteRows(1, 20);
  const { validations, conditionalFormats, charts, page } = kept();
  expect([validations, conditionalFormats, page.breaksBeforeRows]).toEqual([[], [], []]);
  expect(test.host.context.kept.tables).toEqual([]);
  expect(charts).toMatchObject([{ anchor: { top: 0, bottom: 0 }, series: [{ values: null }] }]);
  expect(page.titleRows).toMatchObject({ top: 0, bottom: 0 });
});
