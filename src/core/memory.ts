/** What each stage answered last, so that a stage whose inputs are the same objects is not run again. */
import type { FormId } from './schema/form';
import type { Lexicon } from './schema/lexicon';
import type { Tables } from './table/tables';

/** A stage that reads forms is given those it names and no others: what it reads cannot change behind its back. */
export type Stage = <T>(
  name: string,
  reads: readonly FormId[],
  inputs: readonly unknown[],
  run: (seen: Tables) => T,
) => T;

interface Answer {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** One a run: it knows the answers of the run before and keeps its own, so what is no longer asked for is let go. */
export class Memory {
  private readonly known: ReadonlyMap<string, Answer>;
  private readonly answers = new Map<string, Answer>();

  constructor(before?: Memory) {
    this.known = before?.answers ?? new Map<string, Answer>();
  }

  /** `inputs`: all that `compute` reads and that may change, compared by identity. */
  recall<T>(stage: string, inputs: readonly unknown[], compute: () => T): T {
    const last = this.known.get(stage);
    const isSame =
      last?.inputs.length === inputs.length && last.inputs.every((input, at) => Object.is(input, inputs[at]));
    const answer = last !== undefined && isSame ? last : { inputs, value: compute() };
    this.answers.set(stage, answer);
    // A stage's name stands for one function, and so for the type of its answer.
    return answer.value as T;
  }

  /** The stages over the tables of a run, each of which reads them with the lexicon. */
  over(tables: Tables, lexicon: Lexicon): Stage {
    return (name, reads, inputs, run) => {
      const seen = tables.limitedTo(reads);
      return this.recall(name, [...seen.all, ...inputs, lexicon], () => run(seen));
    };
  }
}
