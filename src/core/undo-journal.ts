/** What a door remembers for taking its changes back: the newest steps of the session, within a number and a size. */
import type { NewValue, SheetModel } from './model/sheet-model';
import type { UndoHandle, UndoOutcome } from './workbook';

const undoLimits = { steps: 20, bytes: 50_000_000 };

interface Kept<Step> {
  readonly steps: Step[];
  bytes: number;
}

export class UndoJournal<Step> {
  /** Oldest first. */
  private readonly kept = new Map<UndoHandle, Kept<Step>>();
  private readonly expired = new Set<UndoHandle>();
  private last = 0;

  constructor(private readonly limits = undoLimits) {}

  /** A handle for changes that are about to be sent. */
  begin(): UndoHandle {
    this.last += 1;
    return this.last as UndoHandle;
  }

  /** Notes what was done, so that whatever fails later this much can be taken back. */
  grow(handle: UndoHandle, step: Step, bytes: number): void {
    const known = this.kept.get(handle) ?? { steps: [], bytes: 0 };
    this.kept.set(handle, known);
    known.steps.push(step);
    known.bytes += bytes;
  }

  /** Taking back broke off: from now on `by` takes back what `step` did. */
  exchange(handle: UndoHandle, step: Step, by: Step): void {
    const steps = this.kept.get(handle)?.steps ?? [];
    const place = steps.indexOf(step);
    if (place >= 0) steps[place] = by;
  }

  /** To be called when the changes are made: the oldest go where memory ends, yet never the newest. */
  trim(): readonly UndoHandle[] {
    const gone: UndoHandle[] = [];
    let bytes = [...this.kept.values()].reduce((sum, each) => sum + each.bytes, 0);
    for (const [handle, each] of this.kept) {
      const fits = this.kept.size <= this.limits.steps && bytes <= this.limits.bytes;
      if (fits || this.kept.size === 1) break;
      this.kept.delete(handle);
      this.expired.add(handle);
      gone.push(handle);
      bytes -= each.bytes;
    }
    return gone;
  }

  /** In the order they were done; an outcome where there is nothing to take back. */
  find(handle: UndoHandle): readonly Step[] | UndoOutcome {
    const known = this.kept.get(handle);
    if (known !== undefined) return known.steps;
    return { kind: this.expired.has(handle) || handle > this.last ? 'expired' : 'already-undone' };
  }

  /** To be called when the changes are taken back. */
  end(handle: UndoHandle): void {
    this.kept.delete(handle);
  }
}

/** Rough sizes in memory. */
const cellBytes = 100;

export function sizeOfValues(values: Iterable<NewValue>): number {
  let bytes = 0;
  for (const value of values) bytes += cellBytes + (typeof value === 'string' ? 2 * value.length : 0);
  return bytes;
}

export function sizeOfModel({ rows }: SheetModel): number {
  return rows.reduce(
    (sum, { cells }) => sum + sizeOfValues(cells.flatMap((cell) => (cell === null ? [] : [cell.value]))),
    0,
  );
}
