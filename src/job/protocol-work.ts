/** What protocols bring into the workbook: the school they are of, schools that the register lacks, their results. */
import { mostStoredRows } from '../core/results/stored-records';
import type { CellChange } from '../core/workbook';
import type { BookOverview } from './book-overview';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import { ownSchoolCells } from './own-school';
import type { TargetFile, Written } from './target-file';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

type NamedCells = { readonly sheet: string; readonly cells: readonly CellChange[] } | null;

export class ProtocolWork {
  constructor(
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  /** What the protocols came to becomes a sheet of the workbook, which then stands for itself. */
  enterRecords(report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const models = this.book.current.analysis.recordModels();
      if (models === null) throw new WorkFailure({ kind: 'too-many-records', limit: mostStoredRows });
      return target.put(models);
    }, report);
  }

  /** The school whose protocols are those that name none. */
  nameSchool(code: string, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const sheets = await target.port.listSheets();
      const rowCount = (sheet: string) => sheets.find(({ name }) => name === sheet)?.rowCount ?? 0;
      const { analysis } = this.book.current;
      return applyNamed(target, ownSchoolCells(analysis.analysis, analysis.target, code, rowCount));
    }, report);
  }

  /** Schools of these logins, below the register's last row. */
  addSchools(logins: readonly string[], report: Report): Promise<BookOverview> {
    return this.changes.make(
      async (target) => applyNamed(target, this.book.current.analysis.registerRows(logins)),
      report,
    );
  }
}

async function applyNamed(target: TargetFile, change: NamedCells): Promise<Written> {
  const sheets = await target.port.listSheets();
  const sheet = sheets.find(({ name }) => name === change?.sheet)?.id;
  if (change === null || sheet === undefined) throw new WorkFailure({ kind: 'no-register' });
  return target.apply([{ kind: 'set-cells', sheet, cells: change.cells }], [change.sheet]);
}
