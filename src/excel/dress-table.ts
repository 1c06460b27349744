/** Gives a person's own table other looks where it stands; values, formulas and number formats stay. */
import type { CellStyle } from '../core/model/sheet-model';
import type { ApplyOutcome } from '../core/workbook';
import { addressOf } from './address';
import { takenBack } from './apply-changes';
import { dressConflict, lookAreas, readLooks } from './read-looks';
import { sizeOfStep, type DressedStep, type Dressing, type ExcelBook } from './undo-step';
import { applyStyle } from './write-cells';
import { sendSteps, step } from './write-step';

export async function dressTable(book: ExcelBook, dressing: Dressing): Promise<ApplyOutcome> {
  const { sheet, table, looks } = dressing;
  const conflict = await dressConflict(book.read, sheet);
  if (conflict !== null) return { applied: false, conflicts: [conflict] };
  const areas = lookAreas(table);
  const before = await readLooks(book.read, sheet, areas);
  if (before === null) return { applied: false, conflicts: [{ kind: 'look', sheet, reason: 'varied' }] };
  const begun: DressedStep = { ...dressing, kind: 'dressed', before, isCertain: false };
  const undo = book.journal.begin();
  book.journal.grow(undo, begun, sizeOfStep(begun));
  try {
    const steps = areas.map(({ area, isHeader }) =>
      step({ calls: 40 }, ({ sheet: target }) =>
        dress(target.getRange(addressOf(area)).untrack().format, isHeader ? looks.header : looks.body),
      ),
    );
    await sendSteps(book.write, sheet, steps, {});
  } catch (error) {
    throw await takenBack(book, undo, error);
  }
  book.journal.exchange(undo, begun, { ...begun, isCertain: true });
  return { applied: true, undo, sheets: [sheet], expired: book.journal.trim() };
}

const frame = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
/** As in files. */
const frameColor = '#808080';

function dress(format: Excel.RangeFormat, style: CellStyle): void {
  applyStyle(format, style);
  // A person's own lines may be thick and coloured.
  for (const edge of frame) {
    const border = format.borders.getItem(edge);
    border.weight = 'Thin';
    border.color = frameColor;
  }
}
