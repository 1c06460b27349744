/** What was written since the workbook was opened: the way back of each change, and what the last one came to. */
import type { UndoHandle, UndoOutcome } from '../core/workbook';
import type { BlankSheets } from './blank-sheets';
import type { BookOverview } from './book-overview';
import type { Written } from './target-file';

interface Step {
  readonly undo: UndoHandle;
  /** Blank sheets that the change added for a person to fill. */
  readonly added: BlankSheets;
}

type Facts = Pick<BookOverview, 'written' | 'undoDepth' | 'expired' | 'wasUndone' | 'isChanged'>;

export class ChangeLog {
  /** The last one at the end. */
  private steps: readonly Step[] = [];
  private lastFacts: Omit<Facts, 'undoDepth'> = {
    written: [],
    expired: 0,
    wasUndone: false,
    isChanged: false,
  };

  get last(): Step | null {
    return this.steps.at(-1) ?? null;
  }

  get facts(): Facts {
    return { ...this.lastFacts, undoDepth: this.steps.length };
  }

  wrote({ undo, expired, names }: Written): void {
    this.forget(expired);
    this.brokeOff(undo);
    this.lastFacts = { written: names, expired: expired.length, wasUndone: false, isChanged: true };
  }

  /** What broke off half-way can be taken back too. */
  brokeOff(undo: UndoHandle): void {
    this.steps = [...this.steps, { undo, added: new Map() }];
  }

  guard(undo: UndoHandle, added: BlankSheets): void {
    this.steps = this.steps.map((step) => (step.undo === undo ? { ...step, added } : step));
  }

  tookBack(kind: UndoOutcome['kind']): void {
    this.steps = this.steps.slice(0, -1);
    const wasUndone = kind === 'already-undone';
    this.lastFacts = { ...this.lastFacts, written: [], expired: 0, wasUndone };
  }

  /** The workbook holds changes of an earlier session. */
  restored(): void {
    this.lastFacts = { ...this.lastFacts, isChanged: true };
  }

  saved(): void {
    this.lastFacts = { ...this.lastFacts, isChanged: false };
  }

  /** The memory for them has an end. */
  forget(expired: readonly UndoHandle[]): void {
    this.steps = this.steps.filter(({ undo }) => !expired.includes(undo));
  }
}
