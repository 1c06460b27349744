/** Score cells of a sheet: whole numbers from zero, the words that stand instead of one, and everything else. */
import { ColumnCursor } from '../table/column-cursor';
import { CellKind, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { parseNumber } from '../table/parse-number';
import type { ProtocolWords } from './protocol-words';

export const ScoreState = { blank: 0, read: 1, readAsText: 2, none: 3, unreadable: 4 } as const;
export type ScoreState = (typeof ScoreState)[keyof typeof ScoreState];

interface ScoreReading {
  readonly state: ScoreState;
  readonly value: number;
}

/** Reads one sheet's cells; a text that occurs often is parsed once. After `read`, `value` is the score or NaN. */
export class ScoreCells {
  value = NaN;
  private readonly columns: ColumnCursor[] = [];
  private readonly known = new Map<number, ScoreReading>();
  private readonly none: ReadonlySet<string>;
  private readonly notBegun: ReadonlySet<string>;

  constructor(
    private readonly grid: Grid,
    words: ProtocolWords,
  ) {
    this.none = new Set(words.none);
    this.notBegun = new Set(words.notBegun);
  }

  read(row: number, column: number): ScoreState {
    const cells = (this.columns[column] ??= new ColumnCursor(this.grid, column));
    const kind = cells.kindAt(row);
    const value = cells.numberAt(row);
    if (kind === CellKind.number) return this.take(value, ScoreState.read);
    this.value = NaN;
    if (kind === CellKind.empty) return ScoreState.blank;
    if (kind !== CellKind.text) return ScoreState.unreadable;
    let reading = this.known.get(value);
    if (reading === undefined) {
      reading = this.parse(cells.pooledTextAt(row));
      this.known.set(value, reading);
    }
    this.value = reading.value;
    return reading.state;
  }

  private take(value: number, state: ScoreState): ScoreState {
    const isScore = value >= 0 && value % 1 === 0;
    this.value = isScore ? value : NaN;
    return isScore ? state : ScoreState.unreadable;
  }

  private parse(text: string): ScoreReading {
    const trimmed = text.trim();
    if (trimmed === '') return { state: ScoreState.blank, value: NaN };
    const label = normaliseLabel(trimmed);
    if (this.notBegun.has(label)) return { state: ScoreState.read, value: 0 };
    if (this.none.has(label) || this.none.has(trimmed)) return { state: ScoreState.none, value: NaN };
    const number = parseNumber(trimmed);
    const state = number === null ? ScoreState.unreadable : this.take(number, ScoreState.readAsText);
    return { state, value: number === null ? NaN : this.value };
  }
}
