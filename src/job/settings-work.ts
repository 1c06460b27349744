/** The parameters of the method that the open workbook is judged by. */
import type { BookOverview } from './book-overview';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import type { SettingChoice, SettingLine } from './settings';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

/** Loaded when a person asks for it. */
const loadSettings = () => import(/* webpackChunkName: "schools" */ './settings');

export class SettingsWork {
  constructor(
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  async lines(): Promise<readonly SettingLine[]> {
    const { settingLines } = await loadSettings();
    return settingLines(this.book.current.analysis.analysis);
  }

  /** All of it or, where the method cannot use one value, nothing. */
  set(choice: SettingChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { settingChanges, settingRefusals } = await loadSettings();
      const refused = settingRefusals(choice);
      if (refused.length > 0) throw new WorkFailure({ kind: 'settings-refused', refused });
      const { analysis, target: file } = this.book.current.analysis;
      const { models, fills } = settingChanges(analysis, choice, file);
      return target.put(models, fills);
    }, report);
  }
}
