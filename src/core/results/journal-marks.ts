/** The journal's marks of a protocol: 2 to 5, a word of the form, or what is told and left out. */
import { textAt } from '../table/grid';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolWords } from './protocol-words';
import type { ProtocolSource } from './recognise-protocol';
import { ScoreCells, ScoreState } from './score-cells';

export class JournalMarks {
  /** Cells that say there is none. */
  noMark = 0;
  private readonly cells: ScoreCells;

  constructor(
    private readonly source: ProtocolSource,
    words: ProtocolWords,
    private readonly reports: ProtocolReports,
  ) {
    this.cells = new ScoreCells(source.grid, words, true);
  }

  /** 0 where it is blank or cannot be read. */
  markOf(row: number): number {
    const { cells, reports, source } = this;
    const column = source.columns.get('journal');
    if (column === undefined) return 0;
    const state = cells.read(row, column);
    const mark = cells.value;
    if (mark >= 2 && mark <= 5) {
      if (state === ScoreState.readAsText) reports.cell('protocol-numbers-as-text', row, column, () => ({}));
      return mark;
    }
    if (state === ScoreState.noMark) this.noMark++;
    else if (state === ScoreState.blank) reports.cell('protocol-journal-blank', row, column, () => ({}));
    else {
      const value = () => textAt(source.grid, row, column).trim();
      reports.cell('protocol-journal-unreadable', row, column, () => ({ value: value() }));
    }
    return 0;
  }
}
