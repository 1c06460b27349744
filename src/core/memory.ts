/** What each stage answered last, so that a stage whose inputs are the same objects is not run again. */
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

  /** `inputs`: all that `compute` reads and that may change, compared by identity; it is given what it answered last. */
  recall<T>(stage: string, inputs: readonly unknown[], compute: (last: T | undefined) => T): T {
    const last = this.answers.get(stage) ?? this.known.get(stage);
    const isSame = last !== undefined && areSame(last.inputs, inputs);
    // A stage's name stands for one function, and so for the type of its answer.
    const answer = isSame ? last : { inputs, value: compute(last?.value as T | undefined) };
    this.answers.set(stage, answer);
    return answer.value as T;
  }
}

/** Whether each is the same object or the same plain value. */
export function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, at) => Object.is(each, right[at]));
}
