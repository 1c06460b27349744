/** What goes into the person's own sheets of the roadmap: expected results, the plan, decisions. */
import type { BookOverview } from './book-overview';
import type { FillChoice } from './choices';
import type { JobBook } from './job-book';
import type { JobChanges } from './job-changes';
import type { PlanChoice } from './plan-adoption';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

export class RoadmapWork {
  constructor(
    private readonly book: JobBook,
    private readonly changes: JobChanges,
  ) {}

  /** The person's own table gets its empty cells, the printed one stands beside it; both or neither. */
  fill({ answers, isAnew }: FillChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const { analysis } = this.book.current;
      const models = await analysis.sheetModels(['expected'], answers);
      const gone = isAnew ? undefined : await target.missingSheet(analysis.tableSheets);
      if (gone !== undefined) throw new WorkFailure({ kind: 'sheet-gone', sheet: gone, year: analysis.year });
      return target.put(models, analysis.fillCells(answers));
    }, report);
  }

  /** The document's plan taken on for the year. */
  adoptPlan(choice: PlanChoice, report: Report): Promise<BookOverview> {
    return this.changes.make(async (target) => {
      const found = this.book.current.analysis.planCells(choice);
      if (typeof found === 'string') throw new WorkFailure({ kind: 'plan-refused', reason: found });
      return target.put([], found.fills);
    }, report);
  }

  /** Rows of what the directions ask for, below those of the sheet of decisions. */
  writeDecisions(report: Report): Promise<BookOverview> {
    return this.changes.make(
      async (target) => target.put([], this.book.current.analysis.decisionFills() ?? []),
      report,
    );
  }
}
