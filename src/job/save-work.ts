/** The report's sheets written into the workbook, and the workbook given out as a file. */
import type { BookOverview } from './book-overview';
import type { ChangeLog } from './change-log';
import type { NewBook, SaveChoice, SavedBook } from './choices';
import { isCsv } from './csv-workbook';
import type { Doors } from './doors';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import { bookSheets } from './open-book';
import type { Report } from './work-event';

export class SaveWork {
  constructor(
    private readonly doors: Doors,
    private readonly book: JobBook,
    private readonly changes: JobChanges,
    private readonly log: ChangeLog,
  ) {}

  write({ sheets, answers }: SaveChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(
      async (target) => target.put(await this.book.current.analysis.sheetModels(sheets, answers)),
      report,
    );
  }

  /** The report's sheets are written anew; the workbook stays open as it was saved. */
  async save({ sheets, answers }: SaveChoice, report: Report): Promise<SavedBook> {
    report({ kind: 'progress', step: 'write-sheets', share: null });
    const models = await this.book.current.analysis.sheetModels(sheets, answers);
    const target = this.changes.isReadOnly ? null : this.book.target;
    if (target === null) {
      this.book.refuseDamaged();
      report({ kind: 'progress', step: 'save', share: null });
      return { bytes: await this.doors.createWorkbook(models), sheets: bookSheets(this.book.current) };
    }
    const { sheets: written, expired } = await target.put(models);
    this.log.forget(expired);
    report({ kind: 'progress', step: 'save', share: null });
    const bytes = await target.save();
    this.log.saved();
    await this.book.readUnanalysed(written, report);
    return { bytes, sheets: bookSheets(this.book.current) };
  }

  /** The workbook that is written to, as it is now and without the report; null where no file takes changes. */
  async unsaved(): Promise<NewBook | null> {
    const { target } = this.book;
    if (target === null) return null;
    // A table of text was made a workbook when it was opened.
    const name = isCsv(target.name) ? target.name.replace(/\.[^.]*$/u, '.xlsx') : target.name;
    return { name, bytes: await target.save() };
  }
}
