/**
 * What taking a change back needs beside the value: the number format that was there and the formula we put in.
 * Undoing is applied with the very objects that were handed out, so what they remember hangs on them.
 */
import type { CellChange } from '../core/workbook';

export interface CellMemory {
  readonly format: string;
  /** The formula that undoing may overwrite. */
  readonly writtenFormula: string | null;
}

const memories = new WeakMap<CellChange, CellMemory>();

export function remember(change: CellChange, memory: CellMemory): void {
  memories.set(change, memory);
}

export function memoryOf(change: CellChange): CellMemory | undefined {
  return memories.get(change);
}

/** A change made of two overwrites what the first may and leaves the format of the second. */
export function inheritMemory(change: CellChange, earlier: CellChange, later: CellChange): void {
  const first = memories.get(earlier);
  const last = memories.get(later);
  if (first === undefined && last === undefined) return;
  memories.set(change, {
    format: last?.format ?? first?.format ?? 'General',
    writtenFormula: first?.writtenFormula ?? null,
  });
}
