/** The one error the .xlsx door throws for a file it cannot read; its sentence is made in `text/file-error-text`. */
import type { FileProblem, FileProblemCode } from '../core/file-error';

export class XlsxError extends Error {
  constructor(
    readonly problem: FileProblem,
    /** Name of the file as the person knows it, when the door was told. */
    readonly file: string | null = null,
    cause?: unknown,
  ) {
    super(`${problem.code}${'part' in problem ? `: ${problem.part}` : ''}`, { cause });
    this.name = 'XlsxError';
  }

  get code(): FileProblemCode {
    return this.problem.code;
  }

  /** The same error with the file's name, for callers that know it. */
  named(file: string): XlsxError {
    return this.file === null ? new XlsxError(this.problem, file, this.cause) : this;
  }
}
