/** The one of the opened files that changes are written to: all changes of a list or none. */
import { putSheets } from '../../core/put-sheets';
import type { SheetModel } from '../../core/model/sheet-model';
import type { Change, Conflict } from '../../core/workbook';
import type { SheetFill } from '../../layout/fill-cells';
import type { DeskBook } from './desk-book';
import type { DeskPort } from './doors';
import { ownSheetId, sheetId } from './open-files';
import { WorkFailure } from './work-client';

export interface Written {
  readonly inverse: readonly Change[];
  /** Names of the sheets that were written. */
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

  /** Returns what takes the changes back. */
  async apply(changes: readonly Change[]): Promise<readonly Change[]> {
    if (changes.length === 0) return [];
    const outcome = await this.port.apply(changes);
    if (!outcome.applied) throw this.refused(outcome.conflicts);
    return outcome.inverse;
  }

  /** Fills cells of the sheets that this file has. */
  async fill(parts: readonly SheetFill[]): Promise<Written> {
    const { sheets } = this.book;
    const own = parts.filter(({ file }) => file === this.file.name);
    const changes = own.flatMap(({ sheet, cells }) => {
      const known = [...sheets.values()].find(
        ({ info: { file, name } }) => file === this.file.name && name === sheet,
      );
      return known === undefined
        ? []
        : [{ kind: 'set-cells' as const, sheet: ownSheetId(known.info.id), cells }];
    });
    return { inverse: await this.apply(changes), names: own.map(({ sheet }) => sheet) };
  }

  /** Writes whole sheets, in place of the product's own of the same name. */
  async put(models: readonly SheetModel[]): Promise<Written> {
    if (models.length === 0) return { inverse: [], names: [] };
    const outcome = await putSheets(this.port, models, this.book.analysis.suffix);
    if (!outcome.done) throw this.refused(outcome.conflicts);
    return outcome;
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
