/** A piece of a document with its place; lines count from 1. */

export interface Passage {
  readonly text: string;
  readonly lines: readonly number[];
}

export interface Quote {
  readonly quote: string;
  readonly line: number | null;
}
