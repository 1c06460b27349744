/** Any small model, written and read back, is the same model. */
import fc from 'fast-check';
import type {
  CellModel,
  CellStyle,
  ChartModel,
  ColumnModel,
  ConditionalFormatModel,
  PrintModel,
  SheetModel,
  ValidationModel,
} from '../../../../src/core/model/sheet-model';
import type { Area } from '../../../../src/core/table/grid';
import { createXlsx } from '../../../../src/xlsx/book/create-xlsx';
import { openDocumentWorkbook } from '../../document/document-workbook';
import { readSheetModel } from '../../document/read-sheet-model';
import { asReadBack } from './as-read-back';

const text = fc.string({
  unit: fc.constantFrom(...'абё№ az09_<>&"\'\n\u00a0;=+-@,—(){}[]!$#'.split(''), '_x0041_', '😀'),
  maxLength: 12,
});
/** Where a title or a message stands, and blanks at the ends may be lost. */
const words = fc.constantFrom('Так нельзя', 'Укажите "да" или <нет>', 'Доля, %', "O'Нил & Ко");
const sheetName = fc.constantFrom('Лист1', "Отчёт 'А', 2026", 'Q1', 'Признаки & <итоги>');
const color = fc.constantFrom('FF0000', '1F4E79', 'ABCDEF', '0B0B0B');
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    fontName: fc.constantFrom('Times New Roman', 'Calibri', 'PT Sans & Ко'),
    fontSize: fc.constantFrom(8, 10.5, 11, 14),
    bold: fc.boolean(),
    italic: fc.boolean(),
    color,
    fill: color,
    border: fc.constantFrom('none', 'thin', 'thin-left', 'thin-middle', 'thin-right', 'bottom'),
    horizontal: fc.constantFrom('left', 'center', 'right', 'across'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    wrap: fc.boolean(),
    numberFormat: fc.constantFrom(
      'General',
      '0',
      '0.0',
      '0.00%',
      '@',
      'dd.mm.yyyy',
      '#,##0 "чел."',
      '[h]:mm',
    ),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const address = fc.constantFrom('A1', 'B2', 'AA100', 'B2:D5');
const formula = fc.constantFrom('SUM(A1:B2)', '=IF(A1>0,"да & <нет>","")', "'Лист 1'!A1*2", 'СУММ(Q1!$A:$A)');
/** A number in a cell of a date format is a date, so the two are not mixed. */
const value = fc.oneof(
  fc.constant(null),
  text,
  fc.boolean(),
  fc.record({ error: fc.constantFrom('#N/A', '#DIV/0!') }),
  fc.record({ formula }),
);
const dateFormat = 'dd.mm.yyyy';
const styledNumber = fc
  .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), style)
  .map(([number, look]): CellModel => ({
    value: look.numberFormat === dateFormat ? { date: 45_000.5 } : number + 0,
    style: look,
  }));
const cell: fc.Arbitrary<CellModel | null> = fc.option(
  fc.oneof(
    styledNumber,
    fc.record(
      {
        value,
        style,
        link: fc.record({ sheet: sheetName, address }),
        comment: text.filter((note) => note !== ''),
      },
      { requiredKeys: ['value'] },
    ),
    fc.record({ value: fc.record({ date: fc.integer({ min: 1, max: 60_000 }) }) }),
  ),
);
const column: fc.Arbitrary<ColumnModel> = fc.record(
  {
    width: fc.integer({ min: 0, max: 25_000 }).map((hundredths) => hundredths / 100),
    hidden: fc.boolean(),
    style: style.filter(({ numberFormat }) => numberFormat !== dateFormat),
  },
  { requiredKeys: ['width'] },
);
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(20), fc.nat(5))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const limit = fc.option(fc.integer({ min: -500, max: 500 }));
/** A workbook counts its days from its epoch on. */
const day = fc.option(fc.nat(500));
const rule: fc.Arbitrary<ValidationModel['rule']> = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    values: fc.array(fc.constantFrom('да', 'нет', 'а "б"', 'в, г', '<д> & е'), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant('list-range' as const), formula: fc.constant("'Списки, 1'!$A$1:$A$9") }),
  fc.record({
    kind: fc.constantFrom('whole' as const, 'decimal' as const),
    minimum: limit,
    maximum: limit,
  }),
  fc.record({
    kind: fc.constant('date' as const),
    minimum: day.filter((number) => number !== 1),
    maximum: day,
  }),
  fc.record({ kind: fc.constant('text-length' as const), maximum: fc.nat(200) }),
  fc.record({
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('AND(ISNUMBER($B$1),$B$1>=0)', 'OR($C$2="a",$C$2>1)'),
  }),
);
const validation: fc.Arbitrary<ValidationModel> = fc.record(
  {
    area,
    rule,
    allowBlank: fc.boolean(),
    promptTitle: words,
    prompt: words,
    errorTitle: words,
    error: words,
  },
  { requiredKeys: ['area', 'rule', 'allowBlank'] },
);
const conditionalFormat: fc.Arbitrary<ConditionalFormatModel> = fc.record({
  area,
  formula: fc.constantFrom('$B1>25', '=AND(A1<>"",A1<B1)', 'LEN(TRIM($A2))=0'),
  style: fc.record({ bold: fc.constant(true), color, fill: color }, { requiredKeys: [] }),
});
const plainSeries = fc.record({ title: words, values: area, color }, { requiredKeys: ['title', 'values'] });
const markedSeries = fc.record(
  { title: words, values: area, color, mark: fc.constantFrom('line', 'dashes', 'points') },
  { requiredKeys: ['title', 'values', 'mark'] },
);
const lookOfChart = fc.record(
  { axisTitle: words, valueAxis: fc.constant({ minimum: 0, maximum: 100 }) },
  { requiredKeys: [] },
);
const fewSeries = fc.array(plainSeries, { minLength: 1, maxLength: 3 });
/** Bars of every grouping, columns with lines over them, lines of every look. */
const drawnChart: fc.Arbitrary<Pick<ChartModel, 'kind' | 'grouping' | 'series'>> = fc.oneof(
  fc.record({ kind: fc.constant('bar'), series: fewSeries }),
  fc.record({ kind: fc.constantFrom('bar', 'column'), grouping: fc.constant('stacked'), series: fewSeries }),
  fc
    .tuple(fewSeries, fc.array(markedSeries, { maxLength: 2 }))
    .map(([columns, lines]) => ({ kind: 'column' as const, series: [...columns, ...lines] })),
  fc.record({
    kind: fc.constant('line'),
    series: fc.array(fc.oneof(plainSeries, markedSeries), { minLength: 1, maxLength: 3 }),
  }),
);
const placedChart = fc.record({ title: words, anchor: area, categories: area });
const chart: fc.Arbitrary<ChartModel> = fc.oneof(
  fc
    .tuple(drawnChart, placedChart, lookOfChart)
    .map(([drawn, placed, look]) => ({ ...drawn, ...placed, ...look })),
  // Parts of a whole end at the whole: they name no ends.
  fc
    .tuple(fewSeries, placedChart)
    .map(([series, placed]) => ({ kind: 'bar' as const, grouping: 'percent' as const, series, ...placed })),
);
const millimetre = fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10);
const page: fc.Arbitrary<PrintModel> = fc.record(
  {
    orientation: fc.constantFrom('portrait', 'landscape'),
    margins: fc.record({ left: millimetre, right: millimetre, top: millimetre, bottom: millimetre }),
    repeatRows: fc.record({ first: fc.nat(3), last: fc.integer({ min: 3, max: 5 }) }),
    fitToWidth: fc.boolean(),
    header: fc.constantFrom('МСОКО && <отчёт>', '&LСлева&RСправа'),
    footer: fc.constant('&C&P'),
    firstPageNumber: fc.nat(9),
    pageBreaksAfterRows: fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 3 }),
    area,
  },
  { requiredKeys: ['orientation', 'margins', 'fitToWidth'] },
);
/** The height is fitted together with the width or not at all. */
const print = fc
  .tuple(page, fc.boolean())
  .map(([plain, isFitted]) => (isFitted ? { ...plain, fitToWidth: true, fitToHeight: true } : plain));
const model: fc.Arbitrary<SheetModel> = fc.record(
  {
    name: sheetName,
    columns: fc.array(column, { maxLength: 5 }),
    rows: fc.array(
      fc.record(
        { cells: fc.array(cell, { maxLength: 6 }), height: fc.constantFrom(0, 15, 40.5, 500) },
        { requiredKeys: ['cells'] },
      ),
      { maxLength: 6 },
    ),
    merges: fc.array(area, { maxLength: 2 }),
    freeze: fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.nat(2) }),
    autoFilter: area,
    validations: fc.array(validation, { maxLength: 4 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
    charts: fc.array(chart, { maxLength: 2 }),
    print,
    isProtected: fc.boolean(),
    tabColor: color,
    isOwn: fc.boolean(),
  },
  {
    requiredKeys: [
      'name',
      'columns',
      'rows',
      'merges',
      'validations',
      'conditionalFormats',
      'charts',
      'print',
      'isOwn',
    ],
  },
);

test('a model comes back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(model, async (written) => {
      const workbook = await openDocumentWorkbook(await createXlsx([written]));
      const [sheet] = await workbook.listSheets();
      expect(await readSheetModel(workbook, sheet!.id)).toEqual(asReadBack(written));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a table comes back with its name and cells, and its filter is its own', async () => {
  const table = { name: 'Школы', area: { top: 0, left: 0, bottom: 2, right: 1 } };
  const rows = [
    { cells: [{ value: 'Школа' }, { value: 'Доля' }] },
    { cells: [{ value: 'СОШ № 1' }, { value: 30 }] },
    { cells: [{ value: 'СОШ № 2' }, { value: 20 }] },
  ];
  await fc.assert(
    fc.asyncProperty(model, async (random) => {
      const written = { ...random, rows, columns: [], table, autoFilter: table.area };
      const workbook = await openDocumentWorkbook(await createXlsx([written]));
      const [sheet] = await workbook.listSheets();
      expect(await readSheetModel(workbook, sheet!.id)).toEqual(asReadBack(written));
    }),
    { numRuns: 10 },
  );
});
