/** How a table looks, as far as dressing it changes that: read in large areas first, in their parts where cells differ. */
import type { Area } from '../core/table/grid';
import type { PersonTable } from '../core/table/person-table';
import type { Conflict, SheetId } from '../core/workbook';
import type { RunBatch } from './run-batch';
import { packed } from './send-in-parts';

export interface LookArea {
  readonly area: Area;
  /** Of a header more is changed than of other cells. */
  readonly isHeader: boolean;
}

type Edge = `${Excel.BorderIndex}`;

interface Border {
  readonly edge: Edge;
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
}

export interface Look {
  readonly font: Font;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly borders: readonly Border[];
  readonly header: {
    readonly bold: boolean;
    readonly horizontal: string;
    readonly fill: string | null;
  } | null;
}

export interface SeenLook extends LookArea {
  readonly look: Look;
}

/** Two thousand looks are brought back in a few requests; a table of more of them is not dressed. */
const mostAreas = 2000;
const rowParts = 8;
/** Some twenty calls: the range, its format, font and six edges. */
const areaBytes = 8000;
const solidFills: readonly string[] = ['None', 'Solid'];

/** What keeps looks of the sheet from being changed. */
export async function dressConflict(read: RunBatch, sheet: SheetId): Promise<Conflict | null> {
  return read(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('protection/protected');
    await context.sync();
    if (found.isNullObject) return { kind: 'sheet-missing', sheet };
    return found.protection.protected ? { kind: 'protected', sheet } : null;
  });
}

export function lookAreas({ area, headerRows }: PersonTable): LookArea[] {
  const top = area.top + headerRows;
  return [
    { area: { ...area, bottom: top - 1 }, isHeader: true },
    ...(top > area.bottom ? [] : [{ area: { ...area, top }, isHeader: false }]),
  ];
}

/** Null where the looks are too many, or such as cannot be brought back. */
export async function readLooks(
  read: RunBatch,
  sheet: SheetId,
  whole: readonly LookArea[],
): Promise<readonly SeenLook[] | null> {
  const seen: SeenLook[] = [];
  let open = whole;
  while (open.length > 0) {
    if (seen.length + open.length > mostAreas) return null;
    const looks = await sharedLooks(read, sheet, open);
    const varied = open.filter((part, index) => {
      const look = looks[index] ?? null;
      if (look !== null) seen.push({ ...part, look });
      return look === null;
    });
    open = varied.flatMap(partsOf);
    if (open.some((part) => varied.includes(part))) return null;
  }
  return seen;
}

/** The look that all cells of an area share, or null. */
export async function sharedLooks(
  read: RunBatch,
  sheet: SheetId,
  areas: readonly LookArea[],
): Promise<(Look | null)[]> {
  const looks: (Look | null)[] = [];
  for (const part of packed(areas, () => ({ bytes: areaBytes, cells: 0 })))
    looks.push(...(await read((context) => lookedAt(context, sheet, part))));
  return looks;
}

async function lookedAt(
  context: Excel.RequestContext,
  id: SheetId,
  areas: readonly LookArea[],
): Promise<(Look | null)[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const loaded = areas.map(({ area, isHeader }) => {
    const { top, left, bottom, right } = area;
    const { format } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    format.load(['verticalAlignment', 'wrapText']);
    format.font.load(['name', 'size', 'color']);
    if (isHeader) format.load(['horizontalAlignment', 'font/bold']);
    const fill = isHeader ? format.fill.load(['pattern', 'color']) : null;
    const borders = edgesOf(area).map((edge) =>
      format.borders.getItem(edge).load(['style', 'weight', 'color']),
    );
    return { format, fill, borders, area };
  });
  await context.sync();
  return loaded.map(({ format, fill, borders, area }) => {
    const { font, verticalAlignment: vertical, wrapText: wrap } = format;
    const { name, size, color } = font;
    const header = fill
      ? { bold: font.bold, horizontal: format.horizontalAlignment, fill: fillOf(fill) }
      : null;
    const edges = edgesOf(area).map((edge, index) => borderOf(edge, borders[index]));
    const parts: readonly unknown[] = [name, size, color, vertical, wrap, ...edges];
    const isShared = [...parts, header?.bold, header?.horizontal, header?.fill].every(
      (each) => each !== null,
    );
    if (!isShared) return null;
    return {
      font: { name, size, color },
      vertical,
      wrap,
      borders: edges.filter((edge) => edge !== null),
      header: header && { ...header, fill: header.fill === '' ? null : (header.fill ?? null) },
    };
  });
}

/** Empty: no fill. Null: cells differ, or the fill is one that cannot be brought back. */
function fillOf({ pattern, color }: Excel.RangeFill): string | null {
  if (!solidFills.includes(pattern)) return null;
  return pattern === 'None' ? '' : color;
}

function borderOf(edge: Edge, border: Excel.RangeBorder | undefined): Border | null {
  if (border === undefined) return null;
  const { style, weight, color } = border;
  if (style === 'None') return { edge, style, weight: '', color: '' };
  const found: readonly (string | null)[] = [style, weight, color];
  return found.includes(null) ? null : { edge, style, weight, color };
}

function edgesOf({ top, left, bottom, right }: Area): Edge[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
}

/** Columns first: their cells are mostly alike. Of a single cell itself. */
function partsOf(part: LookArea): LookArea[] {
  const { area, isHeader } = part;
  const { top, left, bottom, right } = area;
  if (right > left)
    return Array.from({ length: right - left + 1 }, (_, index) => ({
      area: { ...area, left: left + index, right: left + index },
      isHeader,
    }));
  if (bottom === top) return [part];
  const rows = Math.ceil((bottom - top + 1) / rowParts);
  const starts = Array.from(
    { length: Math.ceil((bottom - top + 1) / rows) },
    (_, index) => top + index * rows,
  );
  return starts.map((start) => ({
    area: { ...area, top: start, bottom: Math.min(bottom, start + rows - 1) },
    isHeader,
  }));
}
