import type { SheetModel } from '../../../src/core/model/sheet-model';
import { createUniverEngine } from '../host/engine/univer-engine';
import { startHeadlessUniver } from '../host/engine/univer-headless';
import { HostContext } from '../host/model/host-context';
import { putSheetModel } from '../sheet-model/put-sheet-model';
import { sheetModelOf } from '../sheet-model/sheet-model-of';

const engine = createUniverEngine(startHeadlessUniver());
const context = new HostContext(engine, () => undefined);
afterAll(() => engine.dispose());

/** What the stand-in holds after the model was put into it. */
async function putAndRead(model: SheetModel): Promise<SheetModel> {
  const id = engine.addSheet(model.name);
  putSheetModel(context, id, model);
  await engine.calculated();
  return sheetModelOf(context, id);
}

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const form: SheetModel = {
  name: 'Форма района',
  columns: [
    { width: 12.5 },
    { width: 40, hidden: true },
    { width: 9, style: { numberFormat: 'dd.mm.yyyy', locked: false } },
  ],
  rows: [
    {
      cells: [
        {
          value: 'Код',
          style: { bold: true, fontName: 'Arial', fontSize: 12, fill: 'D9E1F2', border: 'thin' },
        },
        {
          value: 'Доля',
          style: { italic: true, color: '1F4E79', border: 'bottom', horizontal: 'center', vertical: 'top' },
        },
        { value: null, style: { wrap: true, horizontal: 'right', vertical: 'center' } },
      ],
      height: 30,
    },
    {
      cells: [
        { value: '0101', style: { locked: false }, comment: 'Проверено' },
        { value: 0.25, style: { numberFormat: '0.0%' }, link: { sheet: "Лист 'один'", address: 'B2' } },
        { value: { date: 45_000 }, style: { numberFormat: 'dd.mm.yyyy' } },
      ],
    },
    {
      cells: [
        { value: true, style: {} },
        { value: { error: '#N/A' }, style: {} },
        { value: { formula: '=B2*2' }, style: {} },
      ],
    },
  ],
  merges: [area(0, 1, 0, 2)],
  freeze: { rows: 1, columns: 1 },
  table: { name: 'Формы', area: area(0, 0, 2, 2) },
  autoFilter: area(0, 0, 2, 2),
  validations: [
    {
      area: area(1, 0, 9, 0),
      rule: { kind: 'list', values: ['да', 'нет'] },
      allowBlank: true,
      promptTitle: 'Код',
      prompt: 'Из списка',
      errorTitle: 'Нет',
      error: 'Выберите',
    },
    { area: area(1, 1, 9, 1), rule: { kind: 'decimal', minimum: 0, maximum: 1 }, allowBlank: false },
    { area: area(1, 2, 9, 2), rule: { kind: 'date', minimum: 40_000, maximum: null }, allowBlank: true },
    { area: area(1, 3, 9, 3), rule: { kind: 'whole', minimum: null, maximum: 9 }, allowBlank: true },
    { area: area(1, 4, 9, 4), rule: { kind: 'list-range', formula: "'Школы'!$A$2:$A$9" }, allowBlank: true },
    { area: area(1, 5, 9, 5), rule: { kind: 'text-length', maximum: 100 }, allowBlank: true },
  ],
  conditionalFormats: [
    { area: area(1, 0, 9, 2), formula: '$B2>0.5', style: { bold: true, color: '9C0006', fill: 'FFC7CE' } },
    { area: area(1, 0, 9, 0), formula: '$A2=""', style: { fill: 'FFEB9C' } },
  ],
  charts: [
    {
      kind: 'bar',
      title: 'Доли',
      anchor: area(4, 0, 12, 3),
      categories: area(1, 0, 2, 0),
      series: [
        { title: 'Доля', values: area(1, 1, 2, 1), color: '4472C4' },
        { title: 'Ещё', values: area(1, 2, 2, 2) },
      ],
      axisTitle: 'Доля, %',
    },
  ],
  print: {
    orientation: 'landscape',
    margins: { left: 30, right: 10, top: 20, bottom: 20 },
    repeatRows: { first: 0, last: 0 },
    fitToWidth: true,
    fitToHeight: true,
    firstPageNumber: 1,
    header: '&LМСОКО&RР&&Д',
    headerOnFirstPage: false,
    footer: '&C&P',
    pageBreaksAfterRows: [1],
    area: area(0, 0, 2, 2),
  },
  isProtected: true,
  tabColor: '70AD47',
  isOwn: true,
};

it('a model put into the stand-in is the model read from it', async () => {
  expect(await putAndRead(form)).toEqual(form);
});

test('cells framed together keep their sides', async () => {
  const rows: SheetModel['rows'] = [
    {
      cells: [
        { value: null, style: { border: 'thin-left', horizontal: 'across' } },
        { value: null, style: { border: 'thin-middle' } },
        { value: null, style: { border: 'thin-right' } },
      ],
    },
  ];
  expect((await putAndRead({ ...form, rows, merges: [] })).rows).toEqual(rows);
});

it('a sheet with nothing set has the plain look', async () => {
  const id = engine.addSheet('Новый');
  expect(sheetModelOf(context, id)).toMatchObject({
    columns: [],
    rows: [],
    isProtected: false,
    isOwn: false,
  });
  engine.writeCells(id, area(0, 0, 0, 0), [[{ value: 5 }]]);
  expect(sheetModelOf(context, id).rows).toEqual([{ cells: [{ value: 5, style: {} }] }]);
});

it('a protected sheet refuses the locked cells of its model and takes the open ones', async () => {
  await putAndRead({ ...form, name: 'Под защитой', isOwn: false });
  const id = engine.sheets().find(({ name }) => name === 'Под защитой')?.id ?? '';
  expect(() => context.guard(id, area(0, 0, 0, 0), 'Range.values')).toThrow();
  expect(() => context.guard(id, area(1, 0, 1, 0), 'Range.values')).not.toThrow();
  expect(() => context.guard(id, area(7, 2, 7, 2), 'Range.values')).not.toThrow();
});
