/** The item cells of a protocol's row: their scores, their findings, and their sum against the total. */
import { textAt } from '../table/grid';
import type { ItemMaximum } from './item-maxima';
import type { ProtocolReports } from './protocol-reports';
import type { ProtocolSource } from './recognise-protocol';
import { isScore, ScoreState, type ScoreCells } from './score-cells';

/** How many cells of the file hold a word instead of a score. */
export interface ItemWords {
  notBegun: number;
  notTaught: number;
  notDone: number;
}

export class ProtocolItems {
  /** Of the row read last; NaN where there is no score that counts. */
  readonly scores: Float64Array;
  readonly words: ItemWords = { notBegun: 0, notTaught: 0, notDone: 0 };
  private readonly states: Uint8Array;

  constructor(
    private readonly source: ProtocolSource,
    private readonly cells: ScoreCells,
    private readonly maxima: readonly ItemMaximum[],
    private readonly reports: ProtocolReports,
  ) {
    this.scores = new Float64Array(source.items.length);
    this.states = new Uint8Array(source.items.length);
  }

  /** True where any cell holds something. */
  read(row: number): boolean {
    let isAny = false;
    const { items } = this.source;
    for (let item = 0; item < items.length; item++) {
      const state = this.cells.read(row, items[item]?.column ?? 0);
      this.states[item] = state;
      this.scores[item] = this.cells.value;
      if (state !== ScoreState.blank) isAny = true;
    }
    return isAny;
  }

  /** Counts the row's words and leaves out the scores that cannot be. */
  judge(row: number): void {
    const { reports, scores, states, words } = this;
    this.source.items.forEach(({ column, label }, item) => {
      const state = (states[item] ?? 0) as ScoreState;
      const score = scores[item] ?? NaN;
      const maximum = this.maxima[item]?.maximum ?? null;
      if (state === ScoreState.notBegun) words.notBegun++;
      else if (state === ScoreState.notTaught) words.notTaught++;
      else if (state === ScoreState.notDone) words.notDone++;
      else if (state === ScoreState.unreadable) {
        const value = () => textAt(this.source.grid, row, column).trim();
        reports.cell('protocol-item-unreadable', row, column, () => ({ item: label, value: value() }));
      }
      if (state === ScoreState.readAsText) reports.cell('protocol-numbers-as-text', row, column, () => ({}));
      if (maximum !== null && score > maximum) {
        reports.cell('protocol-item-above-maximum', row, column, () => ({ item: label, score, maximum }));
        scores[item] = NaN;
      }
    });
  }

  /** Σ of the readable scores; null where a cell holds what nobody understands or a score that cannot be. */
  sum(): number | null {
    let sum = 0;
    for (let item = 0; item < this.scores.length; item++) {
      const state = (this.states[item] ?? 0) as ScoreState;
      if (state === ScoreState.unreadable) return null;
      if (!isScore(state)) continue;
      sum += this.scores[item] ?? NaN;
    }
    return sum >= 0 ? sum : null;
  }
}
