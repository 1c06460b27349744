import type { SheetModel } from '../../src/core/model/sheet-model';
import type { SheetId, WorkbookPort } from '../../src/core/workbook';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { plainSheet } from '../plain-sheet';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';

let test: TestHost;
let port: WorkbookPort;

beforeAll(loadGenuineClient);
beforeEach(() => {
  test = connectHost(['Школы']);
  port = openExcelWorkbook();
});
afterEach(() => test.engine.dispose());
afterAll(unloadGenuineClient);

const report: SheetModel = {
  ...plainSheet('Отчёт', []),
  columns: [
    { width: 20 },
    { width: 10, hidden: true },
    { width: 12, style: { numberFormat: 'dd.mm.yyyy', locked: false } },
  ],
  rows: [
    {
      cells: [
        { value: 'Школа', style: { bold: true, fill: 'FFEEAA', border: 'thin', horizontal: 'center' } },
      ],
      height: 30,
    },
    {
      cells: [
        { value: 'СОШ № 1', link: { sheet: 'Школы', address: 'B2' }, comment: 'Проверьте код' },
        { value: 0.25, style: { numberFormat: '0.0%', color: '990000' } },
        null,
      ],
    },
    {
      cells: [
        { value: 'СОШ № 2', style: { border: 'thin-left', horizontal: 'across' } },
        { value: { formula: 'B2*2' }, style: { border: 'thin-right' } },
      ],
    },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  freeze: { rows: 1, columns: 0 },
  autoFilter: { top: 0, left: 0, bottom: 2, right: 2 },
  validations: [
    {
      area: { top: 1, left: 0, bottom: 9, right: 0 },
      rule: { kind: 'list', values: ['да', 'нет'] },
      allowBlank: true,
      prompt: 'Выберите из списка',
      error: 'Такого значения нет',
    },
    {
      area: { top: 1, left: 2, bottom: 9, right: 2 },
      rule: { kind: 'date', minimum: 45_000, maximum: null },
      allowBlank: true,
    },
  ],
  conditionalFormats: [
    {
      area: { top: 1, left: 1, bottom: 2, right: 1 },
      formula: 'B2>0.2',
      style: { fill: 'FFC7CE', bold: true },
    },
    { area: { top: 1, left: 1, bottom: 2, right: 1 }, formula: 'B2>0.1', style: { color: '123456' } },
  ],
  charts: [
    {
      kind: 'bar',
      title: 'Доля',
      anchor: { top: 5, left: 0, bottom: 15, right: 4 },
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      series: [
        { title: 'Первый', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: '445566' },
        { title: 'Второй', values: { top: 1, left: 2, bottom: 2, right: 2 } },
      ],
      axisTitle: 'Доля, %',
    },
    {
      kind: 'column',
      title: 'Линии над столбцами',
      anchor: { top: 16, left: 0, bottom: 20, right: 4 },
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      valueAxis: { minimum: 0, maximum: 100 },
      series: [
        { title: 'Школа', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: '445566' },
        {
          title: 'Предел',
          values: { top: 1, left: 2, bottom: 2, right: 2 },
          color: '112233',
          mark: 'dashes',
        },
        { title: 'Точки', values: { top: 1, left: 2, bottom: 2, right: 2 }, color: '112233', mark: 'points' },
      ],
    },
    {
      kind: 'bar',
      grouping: 'percent',
      title: 'Части целого',
      anchor: { top: 21, left: 0, bottom: 25, right: 4 },
      categories: { top: 1, left: 0, bottom: 2, right: 0 },
      series: [{ title: 'Доля', values: { top: 1, left: 1, bottom: 2, right: 1 }, color: '445566' }],
    },
  ],
  print: {
    orientation: 'landscape',
    margins: { left: 30, right: 10, top: 20, bottom: 20 },
    fitToWidth: true,
    fitToHeight: true,
    firstPageNumber: 1,
    repeatRows: { first: 0, last: 0 },
    footer: '&LОтдел образования&RСтраница &P из &N',
    pageBreaksAfterRows: [1],
    area: { top: 0, left: 0, bottom: 2, right: 1 },
  },
  isProtected: true,
  tabColor: '3366CC',
  isOwn: true,
};

async function add(model: SheetModel): Promise<SheetId> {
  const outcome = await port.apply([{ kind: 'add-sheet', model }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  const sheets = await port.listSheets();
  return sheets[sheets.length - 1]!.id;
}

describe('a written sheet', () => {
  let id: SheetId;
  beforeEach(async () => {
    id = await add(report);
  });

  it('has its values, formats and looks', async () => {
    await test.engine.calculated();
    expect(test.engine.readCells(id, { top: 1, left: 0, bottom: 2, right: 1 })).toMatchObject([
      [
        { value: 'СОШ № 1', formula: null },
        { value: 0.25, formula: null },
      ],
      [
        { value: 'СОШ № 2', formula: null },
        { value: 0.5, formula: '=B2*2' },
      ],
    ]);
    expect(test.engine.styleAt(id, 0, 0)).toMatchObject({
      bold: true,
      fill: '#FFEEAA',
      horizontal: 'Center',
    });
    expect(test.engine.styleAt(id, 0, 0).borders).toMatchObject({
      top: { style: 'thin' },
      right: { style: 'thin' },
    });
    const first = test.engine.styleAt(id, 2, 0);
    expect(first.horizontal).toBe('CenterAcrossSelection');
    expect(Object.keys(first.borders).sort()).toEqual(['bottom', 'left', 'top']);
    expect(Object.keys(test.engine.styleAt(id, 2, 1).borders).sort()).toEqual(['bottom', 'right', 'top']);
    expect(test.engine.styleAt(id, 1, 1)).toMatchObject({
      numberFormat: '0.0%',
      color: '#990000',
      bold: false,
    });
    expect(test.engine.rowHeight(id, 0)).toBeCloseTo(30);
    expect(test.engine.columnHidden(id, 1)).toBe(true);
    expect(test.engine.merges(id)).toEqual(report.merges);
    expect(test.engine.frozen(id)).toEqual({ rows: 1, columns: 0 });
  });

  it('gives a column’s look to the cells no row names, down to the last', () => {
    for (const row of [1, 2, 500]) {
      expect(test.engine.styleAt(id, row, 2)).toMatchObject({ locked: false });
      expect(test.engine.readNumberFormats(id, { top: row, left: 2, bottom: row, right: 2 })).toEqual([
        ['dd.mm.yyyy'],
      ]);
    }
  });

  it('has its links, comments, rules, charts and filter', () => {
    const kept = test.host.context.kept.sheet(id);
    expect(kept.links.get('A2')).toEqual({ documentReference: "'Школы'!B2", textToDisplay: 'СОШ № 1' });
    expect(test.host.context.kept.comments.map(({ content }) => content)).toEqual(['Проверьте код']);
    expect(kept.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: 'да,нет' } },
      { date: { formula1: '=45000', operator: 'GreaterThanOrEqualTo' } },
    ]);
    expect(kept.conditionalFormats.map(({ formula }) => formula)).toEqual(['=B2>0.2', '=B2>0.1']);
    expect(kept.autoFilter).toEqual(report.autoFilter);
    expect(kept.charts).toMatchObject([
      {
        type: 'BarClustered',
        title: { text: 'Доля' },
        anchor: report.charts[0]?.anchor,
        series: [
          { name: 'Первый', color: '#445566', values: { area: { left: 1 } } },
          { name: 'Второй', values: { area: { left: 2 } } },
        ],
      },
      {
        type: 'ColumnClustered',
        valueAxis: { minimum: 0, maximum: 100 },
        series: [
          { type: '', color: '#445566' },
          { type: 'Line', color: '#112233', look: { markerStyle: 'None', lineStyle: 'Dash' } },
          { type: 'Line', color: '#112233', look: { markerStyle: 'Triangle', lineStyle: 'None' } },
        ],
      },
      { type: 'BarStacked100', valueAxis: { minimum: 0, maximum: 1 } },
    ]);
  });

  it('is ready to print', () => {
    const { page } = test.host.context.kept.sheet(id);
    expect(page.settings).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      firstPageNumber: 1,
    });
    expect(page.settings['leftMargin']).toBeCloseTo(85.04, 2);
    expect(page.headersFooters).toMatchObject({
      leftFooter: 'Отдел образования',
      rightFooter: 'Страница &P из &N',
    });
    expect(page.titleRows).toMatchObject({ top: 0, bottom: 0 });
    expect(page.breaksBeforeRows).toEqual([2]);
    expect(page.printArea).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  });

  it('is protected and marked as the add-in’s own', async () => {
    expect((await port.listSheets())[1]?.isProtected).toBe(true);
    const outcome = await port.apply([
      { kind: 'replace-sheet', sheet: id, model: { ...report, isProtected: false } },
    ]);
    expect(outcome.applied).toBe(true);
    expect((await port.listSheets())[1]).toMatchObject({ id, isProtected: false });
    expect(test.host.context.kept.sheet(id).charts).toHaveLength(report.charts.length);
  });
});

it('writes a large sheet in several requests, each under the limit', async () => {
  const rows = Array.from({ length: 9_000 }, (_, row) => [`строка ${row}`, row, row / 7, 'пояснение']);
  const id = await add(plainSheet('Большой', rows));
  const grid = await port.readSheet(id);
  expect(grid.rowCount).toBe(9_000);
  expect(test.engine.readCells(id, { top: 8_999, left: 0, bottom: 8_999, right: 1 })).toMatchObject([
    [
      { value: 'строка 8999', formula: null },
      { value: 8_999, formula: null },
    ],
  ]);
});

it('leaves nothing behind when a sheet cannot be written to its end', async () => {
  const broken: SheetModel = {
    ...plainSheet('Отчёт', [['a']]),
    table: { name: '1 нельзя', area: { top: 0, left: 0, bottom: 1, right: 0 } },
  };
  await expect(port.apply([{ kind: 'add-sheet', model: broken }])).rejects.toMatchObject({
    problem: { code: 'other' },
  });
  expect((await port.listSheets()).map(({ name }) => name)).toEqual(['Школы']);
});

it('does not delete a person’s sheet', async () => {
  const [sheet] = await port.listSheets();
  const outcome = await port.apply([{ kind: 'delete-sheet', sheet: sheet!.id }]);
  expect(outcome).toEqual({ applied: false, conflicts: [{ kind: 'protected', sheet: sheet!.id }] });
});
