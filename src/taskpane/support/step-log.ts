/** The last steps of the program: what was asked, what came of it, how long it took, how much it was. No word of a person's data. */
import { problemOf, type WorkProblem } from '../../job/work-problem';

export interface Step {
  /** Milliseconds since the pane began. */
  readonly at: number;
  /** A name of the program's own: a call to the worker or to Excel. */
  readonly call: string;
  /** «ok», or the kind of problem: never its details, which may quote a workbook. */
  readonly code: string;
  readonly milliseconds: number;
  /** Cells, sheets or findings; null where there is nothing to count. */
  readonly size: number | null;
}

const kept = 200;

export class StepLog {
  private readonly last: Step[] = [];

  get steps(): readonly Step[] {
    return this.last;
  }

  /** Does the work and remembers how it went; `sizeOf` counts in its answer. */
  async timed<T>(
    call: string,
    work: () => Promise<T>,
    sizeOf: (answer: T) => number | null = () => null,
  ): Promise<T> {
    const at = performance.now();
    try {
      const answer = await work();
      this.keep({ at, call, code: 'ok', milliseconds: performance.now() - at, size: sizeOf(answer) });
      return answer;
    } catch (error) {
      const code = codeOf(problemOf(error));
      this.keep({ at, call, code, milliseconds: performance.now() - at, size: null });
      throw error;
    }
  }

  private keep(step: Step): void {
    this.last.push(step);
    if (this.last.length > kept) this.last.shift();
  }
}

function codeOf(problem: WorkProblem): string {
  const isNested = problem.kind === 'host' || problem.kind === 'file';
  return isNested ? `${problem.kind}/${problem.problem.code}` : problem.kind;
}
