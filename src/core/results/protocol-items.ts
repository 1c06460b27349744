/** The item cells of a protocol's row: their scores, their findings, and their sum against the total. */
import { textAt } from '../table/grid';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolSource } from './recognise-protocol';
import { ScoreState, type ScoreCells } from './score-cells';

export class ProtocolItems {
  /** Of the row read last; NaN where there is no score. */
  readonly scores: Float64Array;
  /** The highest score met of each item. */
  readonly observedMaxima: number[];
  private readonly states: Uint8Array;

  constructor(
    private readonly source: ProtocolSource,
    private readonly cells: ScoreCells,
    private readonly reports: ProtocolReports,
  ) {
    this.scores = new Float64Array(source.items.length);
    this.states = new Uint8Array(source.items.length);
    this.observedMaxima = source.items.map(() => 0);
  }

  /** True where any cell holds something. */
  read(row: number): boolean {
    let isAny = false;
    this.source.items.forEach(({ column }, item) => {
      const state = this.cells.read(row, column);
      this.states[item] = state;
      this.scores[item] = this.cells.value;
      if (state !== ScoreState.blank) isAny = true;
    });
    return isAny;
  }

  report(row: number): void {
    const { reports, scores, states } = this;
    this.source.items.forEach(({ column, maximum, label }, item) => {
      const state = states[item];
      const score = scores[item] ?? NaN;
      if (state === ScoreState.readAsText) reports.numberAsText(row, column, score);
      if (state === ScoreState.none || state === ScoreState.unreadable) {
        const value = textAt(this.source.grid, row, column).trim();
        reports.cell('protocol-item-unreadable', row, column, { item: label, value });
      } else if (maximum !== null && score > maximum) {
        reports.cell('protocol-item-above-maximum', row, column, { item: label, score, maximum });
        scores[item] = NaN;
      } else if (score > (this.observedMaxima[item] ?? 0)) this.observedMaxima[item] = score;
    });
  }

  /** Null where a cell is unreadable or above its maximum (its score is NaN, and so is the sum); blank cells and words for no score add nothing. */
  sum(): number | null {
    let sum = 0;
    for (let item = 0; item < this.scores.length; item++) {
      const state = this.states[item];
      const score = this.scores[item] ?? NaN;
      if (state === ScoreState.unreadable) return null;
      if (state !== ScoreState.read && state !== ScoreState.readAsText) continue;
      sum += score;
    }
    return sum >= 0 ? sum : null;
  }
}
