/** What becomes of a model that is written and read back, said in its own words: every difference there may be. */
import type { CellModel, CellStyle, SheetModel } from '../../../../src/core/model/sheet-model';
import { isDateFormat } from '../../../../src/core/table/is-date-format';

/** The look of a new cell is not named; neither is «no». */
const unnamed: CellStyle = {
  fontName: 'Times New Roman',
  fontSize: 10.5,
  color: '000000',
  border: 'none',
  numberFormat: 'General',
  bold: false,
  italic: false,
  wrap: false,
  vertical: 'bottom',
  locked: true,
};
/** A chart's own colours, where the model leaves them open. */
const chartColors = ['4472C4', 'ED7D31', '70AD47', 'A5A5A5', 'FFC000', '5B9BD5'];
const widest = 254.29;

export function asReadBack(model: SheetModel): SheetModel {
  const columnStyles = model.columns.map(({ style }) => named(style));
  const rows = model.rows.map(({ cells, height }) => ({
    cells: withoutEnd(
      cells.map((cell, column) => (cell === null ? null : readCell(cell, columnStyles[column]))),
      (cell) => cell === null,
    ),
    ...(height === undefined ? {} : { height: Math.min(409, height) }),
  }));
  const { isProtected, autoFilter, ...rest } = model;
  return {
    ...rest,
    columns: model.columns.map(({ width, hidden }, index) => ({
      width: Math.min(widest, Math.round(width * 100) / 100),
      ...(hidden === true ? { hidden } : {}),
      ...(columnStyles[index] === undefined ? {} : { style: columnStyles[index] }),
    })),
    rows: withoutEnd(rows, ({ cells, height }) => cells.length === 0 && height === undefined),
    merges: model.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    // A table brings its own filter.
    ...(autoFilter === undefined || model.table !== undefined ? {} : { autoFilter }),
    conditionalFormats: model.conditionalFormats.map((format) => ({
      ...format,
      formula: format.formula.replace(/^=/, ''),
    })),
    charts: model.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series, index) => ({
        ...series,
        color: series.color ?? chartColors[index % 6]!,
      })),
    })),
    ...(isProtected === true ? { isProtected } : {}),
  };
}

/** A cell repeats the look of its column, or says that it does not have it; a date has a format that shows one. */
function readCell(cell: CellModel, columnStyle: CellStyle | undefined): CellModel | null {
  const isDate = typeof cell.value === 'object' && cell.value !== null && 'date' in cell.value;
  const wanted = cell.style ?? columnStyle ?? {};
  const style =
    isDate && !isDateFormat(wanted.numberFormat ?? '') ? { ...wanted, numberFormat: 'dd.mm.yyyy' } : wanted;
  const value = readValue(cell.value);
  const shown = named(style) ?? (columnStyle === undefined ? undefined : {});
  const hangs = cell.link !== undefined || cell.comment !== undefined;
  if (value === null && shown === undefined && !hangs) return null;
  return {
    value,
    ...(shown === undefined ? {} : { style: shown }),
    ...(cell.link === undefined ? {} : { link: cell.link }),
    ...(cell.comment === undefined ? {} : { comment: cell.comment }),
  };
}

function readValue(value: CellModel['value']): CellModel['value'] {
  if (value === '') return null;
  if (typeof value === 'object' && value !== null && 'formula' in value) {
    return { formula: value.formula.replace(/^=/, '') };
  }
  return value;
}

function named(style: CellStyle | undefined): CellStyle | undefined {
  const entries = Object.entries(style ?? {}).filter(
    ([key, value]) => value !== undefined && unnamed[key as keyof CellStyle] !== value,
  );
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as CellStyle);
}

function withoutEnd<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  const last = items.findLastIndex((item) => !isEmpty(item));
  return items.slice(0, last + 1);
}
