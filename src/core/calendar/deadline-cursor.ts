/** A reading position among deadline tokens: looks ahead, takes what matches, steps back. */
import type { DeadlineMark } from './deadline-words';
import type { Token } from './deadline-tokens';

type TokenOf<T extends Token['type']> = Extract<Token, { readonly type: T }>;

export class DeadlineCursor {
  constructor(
    readonly phrase: string,
    private readonly tokens: readonly Token[],
    public index = 0,
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  get isAtEnd(): boolean {
    return this.index >= this.tokens.length;
  }

  read<T extends Token['type']>(type: T): TokenOf<T> | null {
    const token = this.peek();
    if (token?.type !== type) return null;
    this.index++;
    return token as TokenOf<T>;
  }

  readMark(...marks: readonly DeadlineMark[]): DeadlineMark | null {
    const token = this.peek();
    if (token?.type !== 'mark' || !marks.includes(token.mark)) return null;
    this.index++;
    return token.mark;
  }

  isMark(mark: DeadlineMark): boolean {
    const token = this.peek();
    return token?.type === 'mark' && token.mark === mark;
  }

  /** Runs a reader; when it gives null the position stays where it was. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.index;
    const found = read();
    if (found === null) this.index = before;
    return found;
  }

  /** The phrase as printed from one token up to another (not included), without the punctuation around. */
  textBetween(firstIndex: number, endIndex: number): string {
    const start = this.tokens[firstIndex]?.start ?? this.phrase.length;
    const end = this.tokens[endIndex]?.start ?? this.phrase.length;
    return this.phrase.slice(start, end).replace(/[\s,;.(\u2010-\u2015-]+$/u, '');
  }

  tokenAt(index: number): Token | undefined {
    return this.tokens[index];
  }
}
