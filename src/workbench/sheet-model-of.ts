/** A sheet of the stand-in as a model to write: what the engine holds and what the object model keeps beside it. */
import type {
  CellModel,
  CellStyle,
  ChartModel,
  ConditionalFormatModel,
  SheetModel,
  ValidationModel,
} from '../core/sheet-model';
import type { Area } from '../core/table/grid';
import { isDateFormat } from '../core/table/is-date-format';
import { ownSheetMark } from '../core/workbook-marks';
import { areaAddress } from './host/address';
import type { EngineCell, EngineStyle } from './host/engine/sheet-engine';
import { defaultStyle } from './host/engine/univer-cell';
import type { KeptChart, KeptConditionalFormat, KeptPage, KeptValidation } from './host/kept-state';
import type { HostContext } from './host/model/host-context';

const pointsPerCharacter = 5.25;
const columnPadding = 3.75;
const millimetresPerPoint = 25.4 / 72;

export function sheetModelOf(context: HostContext, id: string): SheetModel {
  const { engine } = context;
  const sheet = context.sheet(id);
  const kept = context.kept.sheet(id);
  const used = engine.usedArea(id, false);
  const frozen = engine.frozen(id);
  const table = context.kept.tables.find((candidate) => candidate.sheet === id);
  return {
    name: sheet.name,
    columns: range(used === null ? 0 : used.right + 1).map((column) => ({
      width: Math.max(1, (engine.columnWidth(id, column) - columnPadding) / pointsPerCharacter),
      ...(engine.columnHidden(id, column) ? { hidden: true } : {}),
    })),
    rows: used === null ? [] : rowsOf(context, id, used),
    merges: engine.merges(id),
    ...(frozen.rows + frozen.columns > 0 ? { freeze: frozen } : {}),
    ...(kept.autoFilter === null ? {} : { autoFilter: kept.autoFilter }),
    ...(table === undefined ? {} : { table: { name: table.name, area: table.area } }),
    validations: kept.validations.flatMap(validationOf),
    conditionalFormats: kept.conditionalFormats.flatMap(conditionalFormatOf),
    charts: kept.charts.flatMap(chartOf),
    print: printOf(kept.page),
    isProtected: kept.protection !== null,
    ...(sheet.tabColor === '' ? {} : { tabColor: hex(sheet.tabColor) }),
    isOwn: context.kept.names.some((name) => name.sheet === id && name.name === ownSheetMark),
  };
}

function rowsOf(context: HostContext, id: string, used: Area): SheetModel['rows'] {
  const { engine } = context;
  const links = context.kept.sheet(id).links;
  const area = { top: 0, left: 0, bottom: used.bottom, right: used.right };
  return engine.readCells(id, area).map((cells, row) => ({
    cells: cells.map((cell, column): CellModel | null => {
      const style = engine.styleAt(id, row, column);
      const link = linkOf(links.get(areaAddress({ top: row, left: column, bottom: row, right: column })));
      const model = styleModelOf(style);
      if (cell.value === null && cell.formula === null && Object.keys(model).length === 0) return null;
      return { value: valueOf(cell, style), style: model, ...(link === null ? {} : { link }) };
    }),
    height: engine.rowHeight(id, row),
  }));
}

function valueOf(cell: EngineCell, style: EngineStyle): CellModel['value'] {
  if (cell.formula !== null) return { formula: cell.formula };
  return typeof cell.value === 'number' && isDateFormat(style.numberFormat)
    ? { date: cell.value }
    : cell.value;
}

/** Only what differs from a cell nobody touched. */
function styleModelOf(style: EngineStyle): CellStyle {
  const { top, bottom, left, right } = style.borders;
  const border = top && bottom && left && right ? 'thin' : bottom ? 'bottom' : undefined;
  return {
    ...(style.fontName === defaultStyle.fontName ? {} : { fontName: style.fontName }),
    ...(style.fontSize === defaultStyle.fontSize ? {} : { fontSize: style.fontSize }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.color === defaultStyle.color ? {} : { color: hex(style.color) }),
    ...(style.fill === '' ? {} : { fill: hex(style.fill) }),
    ...(border === undefined ? {} : { border }),
    ...horizontalOf(style.horizontal),
    ...(style.vertical === 'Bottom'
      ? {}
      : { vertical: style.vertical === 'Top' ? ('top' as const) : ('center' as const) }),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.numberFormat === 'General' ? {} : { numberFormat: style.numberFormat }),
    ...(style.locked ? {} : { locked: false }),
  };
}

function horizontalOf(horizontal: EngineStyle['horizontal']): Pick<CellStyle, 'horizontal'> {
  if (horizontal === 'Center') return { horizontal: 'center' };
  if (horizontal === 'Right') return { horizontal: 'right' };
  return horizontal === 'Left' ? { horizontal: 'left' } : {};
}

function linkOf(link: Record<string, unknown> | undefined): CellModel['link'] | null {
  const match = /^'?(.*?)'?!(\w+)$/.exec(String(link?.['documentReference'] ?? ''));
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { sheet: match[1].replaceAll("''", "'"), address: match[2] };
}

function validationOf({ area, rule, prompt, errorAlert, ignoreBlanks }: KeptValidation): ValidationModel[] {
  const model = ruleOf(rule);
  if (model === null) return [];
  const asked = (prompt ?? {}) as { title?: string; message?: string };
  const refused = (errorAlert ?? {}) as { title?: string; message?: string };
  return [
    {
      area,
      rule: model,
      allowBlank: ignoreBlanks,
      ...(asked.title ? { promptTitle: asked.title } : {}),
      ...(asked.message ? { prompt: asked.message } : {}),
      ...(refused.title ? { errorTitle: refused.title } : {}),
      ...(refused.message ? { error: refused.message } : {}),
    },
  ];
}

interface KeptLimits {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

function ruleOf(rule: Record<string, unknown>): ValidationModel['rule'] | null {
  const list = rule['list'] as { source?: string } | undefined;
  if (list?.source !== undefined) {
    return list.source.startsWith('=')
      ? { kind: 'list-range', formula: list.source }
      : { kind: 'list', values: list.source.split(',') };
  }
  const length = rule['textLength'] as KeptLimits | undefined;
  if (length !== undefined) return { kind: 'text-length', maximum: numberOf(length.formula1) ?? 255 };
  for (const [key, kind] of [
    ['wholeNumber', 'whole'],
    ['decimal', 'decimal'],
    ['date', 'date'],
  ] as const) {
    const limits = rule[key] as KeptLimits | undefined;
    if (limits === undefined) continue;
    const first = numberOf(limits.formula1);
    const isUpper = limits.operator === 'LessThanOrEqualTo';
    return { kind, minimum: isUpper ? null : first, maximum: isUpper ? first : numberOf(limits.formula2) };
  }
  return null;
}

function conditionalFormatOf({
  areas,
  formula,
  font,
  fill,
}: KeptConditionalFormat): ConditionalFormatModel[] {
  return areas.map((area) => ({
    area,
    formula: formula.replace(/^=/, ''),
    style: {
      ...(font['bold'] === true ? { bold: true } : {}),
      ...(typeof font['color'] === 'string' ? { color: hex(font['color']) } : {}),
      ...(typeof fill['color'] === 'string' ? { fill: hex(fill['color']) } : {}),
    },
  }));
}

function chartOf(chart: KeptChart): ChartModel[] {
  const categories = chart.series.find((series) => series.categories !== null)?.categories;
  if (chart.anchor === null || !categories) return [];
  const kind = chart.type.startsWith('Bar') ? 'bar' : chart.type.startsWith('Line') ? 'line' : 'column';
  const axisTitle = String(chart.valueAxisTitle['text'] ?? '');
  return [
    {
      kind,
      title: String(chart.title['text'] ?? ''),
      anchor: chart.anchor,
      categories: categories.area,
      series: chart.series.flatMap(({ name, values, color }) =>
        values === null
          ? []
          : [{ title: name, values: values.area, ...(color === '' ? {} : { color: hex(color) }) }],
      ),
      ...(axisTitle === '' ? {} : { axisTitle }),
    },
  ];
}

function printOf({ settings, headersFooters, titleRows, breaksBeforeRows }: KeptPage): SheetModel['print'] {
  const margin = (name: string): number =>
    Math.round(Number(settings[name]) * millimetresPerPoint * 100) / 100;
  const zoom = settings['zoom'] as { horizontalFitToPages?: number } | undefined;
  const header = sections(headersFooters, 'Header');
  const footer = sections(headersFooters, 'Footer');
  return {
    orientation: settings['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      left: margin('leftMargin'),
      right: margin('rightMargin'),
      top: margin('topMargin'),
      bottom: margin('bottomMargin'),
    },
    fitToWidth: zoom?.horizontalFitToPages === 1,
    ...(titleRows === null ? {} : { repeatRows: { first: titleRows.top, last: titleRows.bottom } }),
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
    ...(breaksBeforeRows.length === 0 ? {} : { pageBreaksAfterRows: breaksBeforeRows.map((row) => row - 1) }),
  };
}

function sections(texts: Record<string, unknown>, end: string): string {
  return (
    [
      ['&L', 'left'],
      ['&C', 'center'],
      ['&R', 'right'],
    ] as const
  )
    .map(([code, side]) => [code, String(texts[`${side}${end}`] ?? '')] as const)
    .map(([code, text]) => (text === '' ? '' : code + text))
    .join('');
}

function numberOf(value: unknown): number | null {
  const number = Number(String(value ?? '').replace(/^=/, ''));
  return value === undefined || Number.isNaN(number) ? null : number;
}

function hex(color: string): string {
  return color.replace('#', '');
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
