/** Score cells of a sheet: whole numbers from zero, the words that stand instead of one, and everything else. */
import { ColumnCursor } from '../table/column-cursor';
import { CellKind, type Grid } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { parseNumber } from '../table/parse-number';
import type { ProtocolWords } from './protocol-words';

export const ScoreState = {
  blank: 0,
  read: 1,
  readAsText: 2,
  /** Not begun: 0 points. */
  notBegun: 3,
  notTaught: 4,
  notDone: 5,
  noMark: 6,
  unreadable: 7,
} as const;
export type ScoreState = (typeof ScoreState)[keyof typeof ScoreState];

export function isScore(state: ScoreState): boolean {
  return state === ScoreState.read || state === ScoreState.readAsText || state === ScoreState.notBegun;
}

interface ScoreReading {
  readonly state: ScoreState;
  readonly value: number;
}

/** Reads one sheet's cells; a text that occurs often is parsed once. After `read`, `value` is the score or NaN. */
export class ScoreCells {
  value = NaN;
  private readonly columns: ColumnCursor[] = [];
  private readonly known = new Map<number, ScoreReading>();
  private readonly words = new Map<string, ScoreState>();

  /** `isJournal`: the words of the journal's marks instead of the items'. */
  constructor(
    private readonly grid: Grid,
    words: Pick<ProtocolWords, 'notBegun' | 'notTaught' | 'notDone' | 'noMark'>,
    isJournal = false,
  ) {
    const add = (spellings: readonly string[], state: ScoreState): void => {
      for (const spelling of spellings) this.words.set(labelOf(spelling), state);
    };
    if (isJournal) add(words.noMark, ScoreState.noMark);
    else {
      add(words.notBegun, ScoreState.notBegun);
      add(words.notTaught, ScoreState.notTaught);
      add(words.notDone, ScoreState.notDone);
    }
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
    const isWhole = value >= 0 && value % 1 === 0;
    this.value = isWhole ? value : NaN;
    return isWhole ? state : ScoreState.unreadable;
  }

  private parse(text: string): ScoreReading {
    const trimmed = text.trim();
    if (trimmed === '') return { state: ScoreState.blank, value: NaN };
    const word = this.words.get(labelOf(trimmed));
    if (word !== undefined) return { state: word, value: word === ScoreState.notBegun ? 0 : NaN };
    const number = parseNumber(trimmed);
    const state = number === null ? ScoreState.unreadable : this.take(number, ScoreState.readAsText);
    return { state, value: number === null ? NaN : this.value };
  }
}

/** Signs alone fold to nothing, so they stand for themselves. */
function labelOf(text: string): string {
  return normaliseLabel(text) || text;
}
