/** How a function fails: plain data with a Russian sentence; the composition root makes Excel's own error of it. */
import { functionProblemText, type FunctionProblem } from '../text/function-text';

/** `value`: an argument cannot be used (#VALUE!); `not-available`: there is nothing to answer (#N/A). */
export type FunctionErrorKind = 'value' | 'not-available';

export class FunctionError extends Error {
  override readonly name = 'FunctionError';

  constructor(
    readonly kind: FunctionErrorKind,
    message: string,
  ) {
    super(message);
  }
}

export function valueError(problem: FunctionProblem): FunctionError {
  return new FunctionError('value', functionProblemText(problem));
}

export function notAvailable(problem: FunctionProblem): FunctionError {
  return new FunctionError('not-available', functionProblemText(problem));
}
