/** The one of the opened files that changes are written to: all changes of a list or none. */
import type { SheetModel } from '../core/model/sheet-model';
import type { ApplyOutcome, Change, Conflict, SheetId, UndoHandle, UndoOutcome } from '../core/workbook';
import type { SheetFill } from '../layout/fill-cells';
import type { BookTable } from './book-analysis';
import type { OpenBook } from './open-book';
import type { JobPort } from './doors';
import { putResults } from './put-results';
import { WorkFailure } from './work-problem';

/** What takes the changes back, and the names of the sheets that were written. */
export interface Written {
  readonly undo: UndoHandle;
  readonly sheets: readonly SheetId[];
  readonly expired: readonly UndoHandle[];
  readonly names: readonly string[];
  /** Of these, the sheets that a person fills from now on. */
  readonly blank?: readonly string[];
}

export class TargetFile {
  private constructor(
    private readonly book: OpenBook,
    private readonly file: OpenBook['files'][number],
  ) {}

  /** Null where no opened file can take changes. */
  static of(book: OpenBook, name: string | null): TargetFile | null {
    const file = book.files.find((opened) => opened.name === name);
    return file === undefined ? null : new TargetFile(book, file);
  }

  get name(): string {
    return this.file.name;
  }

  get port(): JobPort {
    return this.file.workbook.port;
  }

  async apply(changes: readonly Change[], names: readonly string[]): Promise<Written> {
    return this.take(await this.port.apply(changes), names);
  }

  /** What a door made of changes; throws where it made nothing. */
  take(outcome: ApplyOutcome, names: readonly string[]): Written {
    if (!outcome.applied) throw refused(outcome.conflicts);
    return { ...outcome, names };
  }

  /** Rejects, with nothing done, where somebody changed since what is to be taken back. */
  async undo(handle: UndoHandle): Promise<Exclude<UndoOutcome, { readonly kind: 'conflicts' }>> {
    const outcome = await this.port.undo(handle);
    if (outcome.kind === 'conflicts') throw refused(outcome.conflicts);
    return outcome;
  }

  /** The first of these sheets that is no longer in the workbook. */
  async missingSheet(sheets: readonly BookTable[]): Promise<string | undefined> {
    const present = new Set((await this.port.listSheets()).map(({ name }) => name));
    return sheets.find(({ file, sheet }) => file === this.file.name && !present.has(sheet))?.sheet;
  }

  async put(models: readonly SheetModel[], fills: readonly SheetFill[] = []): Promise<Written> {
    const { suffix } = this.book.analysis;
    const outcome = await putResults(this.port, this.file.name, { models, fills, suffix });
    if (!outcome.applied) throw refused(outcome.conflicts);
    return outcome;
  }

  save(): Promise<Uint8Array> {
    return this.file.workbook.save();
  }
}

function refused(conflicts: readonly Conflict[]): WorkFailure {
  return new WorkFailure({ kind: 'conflicts', conflicts });
}
