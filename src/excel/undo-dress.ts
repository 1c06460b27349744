/** Gives a dressed table the looks that it had, unless it is another table by now. */
import type { Area } from '../core/table/grid';
import type { UndoHandle, UndoOutcome } from '../core/workbook';
import { dressConflict, lookAreas, sharedLooks, type Look, type LookArea, type SeenLook } from './read-looks';
import type { RunBatch } from './run-batch';
import { addressLists } from './style-areas';
import type { DressedStep, ExcelBook } from './undo-step';
import { sendSteps, step } from './write-step';

export async function undoDress(
  book: ExcelBook,
  handle: UndoHandle,
  dressed: DressedStep,
): Promise<UndoOutcome> {
  const { sheet, before, isCertain } = dressed;
  const conflict = await dressConflict(book.read, sheet);
  if (conflict !== null) return { kind: 'conflicts', conflicts: [conflict] };
  if (isCertain && !(await isStillDressed(book.read, dressed))) {
    if (!(await isBack(book.read, dressed)))
      return { kind: 'conflicts', conflicts: [{ kind: 'look', sheet, reason: 'changed' }] };
    book.journal.end(handle);
    return { kind: 'already-undone' };
  }
  const steps = sameLooks(before).flatMap(({ look, areas }) =>
    addressLists(areas).map((address) =>
      step({ calls: 40, text: address }, ({ sheet: target }) =>
        giveBack(target.getRanges(address).untrack().format, look),
      ),
    ),
  );
  await sendSteps(book.write, sheet, steps, {});
  book.journal.end(handle);
  return { kind: 'done', sheets: [sheet] };
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Rows or columns put in or taken out since would get looks of others. */
async function isStillDressed(read: RunBatch, { sheet, table, looks }: DressedStep): Promise<boolean> {
  const { top, left, bottom, right } = table.area;
  const inside = lookAreas(table);
  const beside: Area[] = [
    ...(bottom < lastRow ? [{ top: bottom + 1, left, bottom: bottom + 1, right }] : []),
    ...(right < lastColumn ? [{ top, left: right + 1, bottom, right: right + 1 }] : []),
  ];
  const ranges = [...inside, ...beside.map((area): LookArea => ({ area, isHeader: false }))];
  return read(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const formats = ranges.map(({ area }) =>
      target
        .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1)
        .untrack()
        .format.load(['wrapText', 'font/name', 'font/size', 'font/color']),
    );
    await context.sync();
    return formats.every(({ wrapText, font }, index) => {
      const { fontName, fontSize, color, wrap } =
        ranges[index]?.isHeader === true ? looks.header : looks.body;
      const isOurs =
        wrapText === wrap &&
        font.name === fontName &&
        font.size === fontSize &&
        font.color?.toUpperCase() === `#${color ?? ''}`;
      return isOurs === index < inside.length;
    });
  });
}

/** A person's Ctrl+Z has brought it back. */
async function isBack(read: RunBatch, { sheet, before }: DressedStep): Promise<boolean> {
  const looks = await sharedLooks(read, sheet, before);
  return before.every(({ look }, index) => JSON.stringify(look) === JSON.stringify(looks[index]));
}

function sameLooks(before: readonly SeenLook[]): { readonly look: Look; readonly areas: readonly Area[] }[] {
  const groups = new Map<string, { look: Look; areas: Area[] }>();
  for (const { look, area } of before) {
    const key = JSON.stringify(look);
    const group = groups.get(key) ?? { look, areas: [] };
    groups.set(key, group);
    group.areas.push(area);
  }
  return [...groups.values()];
}

function giveBack(format: Excel.RangeFormat, { font, vertical, wrap, borders, header }: Look): void {
  format.font.name = font.name;
  format.font.size = font.size;
  format.font.color = font.color;
  format.verticalAlignment = vertical as Excel.VerticalAlignment;
  format.wrapText = wrap;
  if (header !== null) {
    format.font.bold = header.bold;
    format.horizontalAlignment = header.horizontal as Excel.HorizontalAlignment;
    if (header.fill === null) format.fill.clear();
    else format.fill.color = header.fill;
  }
  for (const { edge, style, weight, color } of borders) {
    const border = format.borders.getItem(edge as Excel.BorderIndex);
    border.style = style as Excel.BorderLineStyle;
    if (style === 'None') continue;
    border.weight = weight as Excel.BorderWeight;
    border.color = color;
  }
}
