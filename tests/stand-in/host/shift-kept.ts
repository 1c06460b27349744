/** What is kept beside the cells goes along when a person puts in or takes out rows or columns, as in Excel. */
import type { Area } from '../../../src/core/table/grid';
import { areaAddress, parseAddress } from './address';
import { sheetColumns } from './engine/sheet-engine';
import type { KeptChart, KeptSheet, SheetArea } from './kept-state';
import type { HostContext } from './model/host-context';
import { shiftArea, type LineChange } from './shift-area';
import { formulaAfterLines } from './formula-after-lines';

export function shiftKept({ kept, engine }: HostContext, change: LineChange): void {
  keepWhere(kept.tables, (table) => table.sheet !== change.sheet || move(table, change));
  keepWhere(kept.comments, ({ at }) => at.sheet !== change.sheet || move(at, change));
  const sheets = engine.sheets();
  const sheetName = sheets.find(({ id }) => id === change.sheet)?.name ?? '';
  const formulaOf = (formula: string, owner: string | null): string =>
    formulaAfterLines(formula, { change, sheetName, isOwn: owner === change.sheet });
  for (const name of kept.names) name.formula = formulaOf(name.formula, name.sheet);
  for (const { id } of sheets) {
    const sheet = kept.sheet(id);
    if (id === change.sheet) shiftSheet(sheet, change);
    for (const chart of sheet.charts) shiftSeries(chart, change);
    for (const format of sheet.conditionalFormats) format.formula = formulaOf(format.formula, id);
    for (const validation of sheet.validations)
      validation.rule = withFormulas(validation.rule, (formula) => formulaOf(formula, id));
  }
}

/** What lies on the sheet whose rows or columns changed. */
function shiftSheet(sheet: KeptSheet, change: LineChange): void {
  keepWhere(sheet.validations, (validation) => move(validation, change));
  keepWhere(sheet.conditionalFormats, (format) => {
    format.areas = format.areas.flatMap((area) => shiftArea(area, change) ?? []);
    return format.areas.length > 0;
  });
  sheet.autoFilter = shiftFilter(sheet.autoFilter, change);
  shiftLinks(sheet.links, change);
  for (const chart of sheet.charts) chart.anchor &&= shiftAnchor(chart.anchor, change);
  const { page } = sheet;
  page.printArea &&= shiftArea(page.printArea, change);
  page.titleRows &&= shiftArea(page.titleRows, change);
  page.titleColumns &&= shiftArea(page.titleColumns, change);
  const breaks = page.breaksBeforeRows.flatMap((row) => shiftArea(wholeRow(row), change)?.top ?? []);
  page.breaksBeforeRows.splice(0, Infinity, ...breaks);
}

/** Whether anything is left of it. */
function move(item: { area: Area }, change: LineChange): boolean {
  const area = shiftArea(item.area, change);
  item.area = area ?? item.area;
  return area !== null;
}

/** A filter goes with its row of buttons. */
function shiftFilter(area: Area | null, change: LineChange): Area | null {
  const isHeaderGone =
    area !== null && change.kind === 'rows-deleted' && area.top >= change.first && area.top <= change.last;
  return area === null || isHeaderGone ? null : shiftArea(area, change);
}

/** A chart whose cells are all gone stays, as small as a chart can be. */
function shiftAnchor(anchor: Area, change: LineChange): Area {
  const at = Math.max(0, change.first - 1);
  const isRows = change.kind.startsWith('rows');
  return (
    shiftArea(anchor, change) ??
    (isRows ? { ...anchor, top: at, bottom: at } : { ...anchor, left: at, right: at })
  );
}

/** A series reads from any sheet; without its cells it has nothing to show. */
function shiftSeries(chart: KeptChart, change: LineChange): void {
  for (const series of chart.series) {
    series.values = shiftPlace(series.values, change);
    series.categories = shiftPlace(series.categories, change);
  }
}

function shiftPlace(place: SheetArea | null, change: LineChange): SheetArea | null {
  if (place === null || place.sheet !== change.sheet) return place;
  const area = shiftArea(place.area, change);
  return area === null ? null : { ...place, area };
}

function shiftLinks(links: KeptSheet['links'], change: LineChange): void {
  const before = [...links];
  links.clear();
  for (const [address, link] of before) {
    const area = shiftArea(parseAddress(address).area, change);
    if (area !== null) links.set(areaAddress(area), link);
  }
}

/** A rule holds formulas at any depth: every text that begins with an equals sign. */
function withFormulas(
  rule: Readonly<Record<string, unknown>>,
  formulaOf: (formula: string) => string,
): Record<string, unknown> {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? formulaOf(value) : value;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? withFormulas(value as Record<string, unknown>, formulaOf) : value;
  };
  return Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, changed(value)]));
}

function wholeRow(row: number): Area {
  return { top: row, bottom: row, left: 0, right: sheetColumns - 1 };
}

function keepWhere<T>(list: T[], isKept: (item: T) => boolean): void {
  list.splice(0, Infinity, ...list.filter(isKept));
}
