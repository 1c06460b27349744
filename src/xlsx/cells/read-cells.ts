/** Hands the values a cursor walks over to the sink: the one meaning of a cell's type, however it was spelled. */
import { CellType, Step, type CellCursor } from './cell-cursor';
import type { CellSink } from './cell-sink';
import { isTrue } from './sheet-frame';

export type ReadState = 'more' | 'done' | 'unknown';

/** Reads until the cursor has passed `limit` or come to its end. */
export function readCells(cursor: CellCursor, sink: CellSink, limit: number): ReadState {
  while (cursor.position < limit) {
    const step = cursor.next();
    if (step === Step.cell) {
      if (!cursor.isEmpty && !readCell(cursor, sink)) return 'unknown';
    } else if (step === Step.row) {
      if (cursor.isHidden) sink.hideRow(cursor.row);
    } else if (step === Step.end) return 'done';
    else if (step === Step.unknown) return 'unknown';
  }
  return 'more';
}

/** False for a value spelled in a way the cursor does not know. */
function readCell(cursor: CellCursor, sink: CellSink): boolean {
  const { row, column, type } = cursor;
  if (cursor.hasFormula) sink.hasFormulas = true;
  if (type === CellType.number || type === CellType.shared) {
    const number = cursor.number();
    if (Number.isNaN(number)) return readUnusual(cursor, sink);
    if (type === CellType.number) sink.number(row, column, cursor.style, number);
    else sink.shared(row, column, number);
    return true;
  }
  const text = cursor.text();
  if (text === null) return false;
  if (type === CellType.error) sink.error(row, column, text.trim());
  else if (type === CellType.date) sink.isoDate(row, column, text);
  else if (type !== CellType.boolean) sink.text(row, column, text);
  else if (text.trim() !== '') sink.boolean(row, column, isTrue(text.trim()));
  return true;
}

/** What should be a plain number and is none: another spelling of one, a text, or nothing. */
function readUnusual(cursor: CellCursor, sink: CellSink): boolean {
  const { row, column, style, type, hasFormula } = cursor;
  const text = cursor.text();
  if (text === null) return false;
  if (text.trim() !== '') {
    if (type === CellType.number) sink.numberText(row, column, style, text);
    else sink.shared(row, column, Number(text));
  } else if (hasFormula && type === CellType.number) sink.uncalculated(row, column);
  return true;
}
