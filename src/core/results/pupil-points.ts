/** The points of a pupil's row: the total of the items, what the scale made of it, and the mark that is printed. */
import { textAt } from '../table/grid';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import type { TestKey } from './result';
import { ScoreState, type ScoreCells } from './score-cells';

type ScoreColumn = 'total' | 'final';

/** Which column the test is judged by: an exam whose least points are of the scale, not of the work, by the latter. */
export function scoreColumn(
  { procedure }: Pick<TestKey, 'procedure'>,
  { exams }: ProtocolWords,
): ScoreColumn {
  return exams.find((exam) => exam.procedure === procedure)?.score ?? 'total';
}

const mostFinalPoints = 100;

export class PupilPoints {
  /** Judged by the points after the scale. */
  readonly isFinal: boolean;

  constructor(
    private readonly source: ProtocolSource,
    private readonly cells: ScoreCells,
    private readonly reports: ProtocolReports,
    column: ScoreColumn,
  ) {
    this.isFinal = source.layout === 'exam' && column === 'final';
  }

  /** As printed; in a form without totals, the sum of the items. */
  totalOf(row: number, sum: number | null): number | null {
    return this.source.columns.has('total') ? this.read(row, 'total') : sum;
  }

  scoreOf(row: number, total: number): number | null {
    if (!this.isFinal) return total;
    const score = this.read(row, 'final');
    return score !== null && score <= mostFinalPoints ? score : null;
  }

  /** 0 where none is printed. */
  markOf(row: number): number {
    const column = this.source.columns.get('final');
    if (column === undefined || this.isFinal || this.source.layout !== 'exam') return 0;
    this.cells.read(row, column);
    const mark = this.cells.value;
    return mark >= 2 && mark <= 5 ? mark : 0;
  }

  private read(row: number, name: ScoreColumn): number | null {
    const { source, reports, cells } = this;
    const column = source.columns.get(name);
    const state = column === undefined ? ScoreState.blank : cells.read(row, column);
    const { value } = cells;
    if (column === undefined || state === ScoreState.blank) {
      reports.cell('protocol-total-missing', row, column, () => ({}));
      return null;
    }
    if (state === ScoreState.readAsText) reports.cell('protocol-numbers-as-text', row, column, () => ({}));
    if (state === ScoreState.read || state === ScoreState.readAsText) return value;
    if (state === ScoreState.unreadable) {
      const item = textAt(source.grid, source.headerRow, column).trim();
      const text = textAt(source.grid, row, column).trim();
      reports.cell('protocol-item-unreadable', row, column, () => ({ item, value: text }));
    } else reports.cell('protocol-total-missing', row, column, () => ({}));
    return null;
  }
}
