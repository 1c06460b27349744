/** The one of the opened files that changes are written to: all changes of a list or none. */
import { putSheets } from '../../core/put-sheets';
import type { SheetModel } from '../../core/model/sheet-model';
import type { Change, Conflict, SheetId, UndoHandle, UndoOutcome } from '../../core/workbook';
import type { SheetFill } from '../../layout/fill-cells';
import type { DeskBook } from './desk-book';
import type { DeskPort } from './doors';
import { ownSheetId, sheetId } from './open-files';
import { WorkFailure } from './work-client';

/** What takes the changes back, and the names of the sheets that were written. */
export interface Written {
  readonly undo: UndoHandle;
  readonly sheets: readonly SheetId[];
  readonly expired: readonly UndoHandle[];
  readonly names: readonly string[];
}

export class TargetFile {
  private constructor(
    private readonly book: DeskBook,
    /** Among the opened files. */
    readonly index: number,
    private readonly file: DeskBook['files'][number],
  ) {}

  /** Null where no opened file can take changes. */
  static of(book: DeskBook, name: string | null): TargetFile | null {
    const index = book.files.findIndex((file) => file.name === name);
    const file = book.files[index];
    return file === undefined ? null : new TargetFile(book, index, file);
  }

  get port(): DeskPort {
    return this.file.workbook.port;
  }

  async apply(changes: readonly Change[], names: readonly string[]): Promise<Written> {
    const outcome = await this.port.apply(changes);
    if (!outcome.applied) throw this.refused(outcome.conflicts);
    return { ...outcome, names };
  }

  /** Rejects, with nothing done, where somebody changed since what is to be taken back. */
  async undo(handle: UndoHandle): Promise<Exclude<UndoOutcome, { readonly kind: 'conflicts' }>> {
    const outcome = await this.port.undo(handle);
    if (outcome.kind === 'conflicts') throw this.refused(outcome.conflicts);
    return outcome;
  }

  /** Writes whole sheets, in place of the product's own of the same name, and cells of the sheets that this file has. */
  async put(models: readonly SheetModel[], fills: readonly SheetFill[] = []): Promise<Written> {
    const own = fills.filter(({ file }) => file === this.file.name);
    const known = [...this.book.sheets.values()].filter(({ info }) => info.file === this.file.name);
    const changes = own.flatMap(({ sheet, cells }) => {
      const id = known.find(({ info }) => info.name === sheet)?.info.id;
      return id === undefined ? [] : [{ kind: 'set-cells' as const, sheet: ownSheetId(id), cells }];
    });
    const outcome = await putSheets(this.port, models, this.book.analysis.suffix, changes);
    if (!outcome.applied) throw this.refused(outcome.conflicts);
    return { ...outcome, names: [...new Set([...own.map(({ sheet }) => sheet), ...outcome.names])] };
  }

  save(): Promise<Uint8Array> {
    return this.file.workbook.save();
  }

  /** The pane knows sheets by the desk's ids. */
  private refused(conflicts: readonly Conflict[]): WorkFailure {
    const known = conflicts.map((conflict) =>
      'sheet' in conflict ? { ...conflict, sheet: sheetId(this.index, conflict.sheet) } : conflict,
    );
    return new WorkFailure({ kind: 'conflicts', conflicts: known });
  }
}
