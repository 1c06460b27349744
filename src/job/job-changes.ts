/** Changes of the one opened file that takes them: written, the book read again after them, and taken back. */
import type { SheetId } from '../core/workbook';
import { newerFile } from '../core/validation/check-workbook';
import { filledSince } from './blank-sheets';
import type { BookOverview } from './book-overview';
import type { ChangeLog } from './change-log';
import type { JobBook } from './job-book';
import { sendFindings } from './open-book';
import type { TargetFile, Written } from './target-file';
import type { Report } from './work-event';
import { WorkFailure, type Unread } from './work-problem';

export class JobChanges {
  constructor(
    private readonly book: JobBook,
    private readonly log: ChangeLog,
  ) {}

  /** A workbook of a later version is read and never written to. */
  get isReadOnly(): boolean {
    return newerFile(this.book.current.analysis.findings) !== null;
  }

  /** Writes what `change` makes of the file, and says that it is being written. */
  make(change: (target: TargetFile) => Promise<Written>, report: Report): Promise<BookOverview> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    return this.makeQuietly(change, report);
  }

  async makeQuietly(change: (target: TargetFile) => Promise<Written>, report: Report): Promise<BookOverview> {
    const written = await this.takeable(change(this.target));
    this.log.wrote(written);
    const overview = await this.readAfter('written', () => this.readAgain(written.sheets, report));
    if (written.blank !== undefined) this.guard(written, written.blank);
    return overview;
  }

  /** What is written is seen at once, and checked with the next check. */
  async makeUnchecked(
    change: (target: TargetFile) => Promise<Written>,
    report: Report,
  ): Promise<BookOverview> {
    const written = await this.takeable(change(this.target));
    this.log.wrote(written);
    return this.readAfter('written', async () => {
      await this.book.readUnanalysed(written.sheets, report);
      sendFindings(this.book.current.analysis.findings, report);
      return this.book.overview;
    });
  }

  async undo(report: Report): Promise<BookOverview> {
    const step = this.log.last;
    if (step === null) throw new Error('Nothing to take back');
    const { target } = this;
    const filled = await filledSince(target.port, step.added);
    if (filled.length > 0) throw new WorkFailure({ kind: 'sheets-filled', sheets: filled });
    const outcome = await target.undo(step.undo);
    this.log.tookBack(outcome.kind);
    if (outcome.kind === 'expired') throw new WorkFailure({ kind: 'undo-expired' });
    return this.readAfter('undone', () =>
      outcome.kind === 'done' ? this.readAgain(outcome.sheets, report) : this.book.recheck(null, report),
    );
  }

  /** The file that changes go to; throws where it may not be written to. */
  private get target(): TargetFile {
    const file = newerFile(this.book.current.analysis.findings);
    if (file !== null) throw new WorkFailure({ kind: 'newer-workbook', file });
    const { target } = this.book;
    if (target !== null) return target;
    this.book.refuseDamaged();
    throw new Error('No opened file takes changes');
  }

  /** What is done stays done: a failure of the reading says so. */
  private async readAfter(done: Unread['done'], read: () => Promise<BookOverview>): Promise<BookOverview> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof WorkFailure) || error.problem.kind !== 'host') throw error;
      const { undoDepth } = this.log.facts;
      throw new WorkFailure({ ...error.problem, unread: { done, undoDepth } });
    }
  }

  private readAgain(changed: readonly SheetId[], report: Report): Promise<BookOverview> {
    return this.book.recheck([...this.book.numbered(changed)], report);
  }

  private async takeable(writing: Promise<Written>): Promise<Written> {
    try {
      return await writing;
    } catch (error) {
      const undo = error instanceof WorkFailure && error.problem.kind === 'host' && error.problem.undo;
      if (typeof undo === 'number') this.log.brokeOff(undo);
      throw error;
    }
  }

  /** Sheets that a person may fill from now on are not taken back once they did. */
  private guard({ undo, sheets }: Written, blank: readonly string[]): void {
    const ids = this.book.numbered(sheets);
    const read = [...this.book.current.sheets].filter(
      ([id, { info }]) => ids.has(id) && blank.includes(info.name),
    );
    this.log.guard(undo, new Map(read.map(([, { info, grid }]) => [info.own, grid])));
  }
}
