/** Joins the functions with Excel: every id is associated, and a failure becomes Excel's own error with its sentence. */
import { functionCatalogue } from './catalogue';
import { FunctionError } from './function-error';
import { functionImplementations, type FunctionAnswer, type FunctionImplementation } from './implementations';

/** The part of Excel's runtime that is used; it exists once office.js is there. */
export type FunctionsHost = Pick<typeof CustomFunctions, 'associate' | 'Error' | 'ErrorCode'>;

/** Call it when office.js is loaded, before Excel first calculates; `CustomFunctions` is the host in Excel. */
export function associateFunctions(host: FunctionsHost): void {
  for (const { id, parameters } of functionCatalogue) {
    const run = functionImplementations[id];
    if (run === undefined) throw new Error(`No function answers ${id}`);
    host.associate(id, answering(run, parameters.length, host));
  }
}

/** Excel adds an invocation behind the arguments; no function of ours asks for it. */
function answering(
  run: FunctionImplementation,
  parameterCount: number,
  host: FunctionsHost,
): (...values: unknown[]) => FunctionAnswer | Promise<FunctionAnswer> {
  const fail = (error: unknown): never => {
    throw excelError(error, host);
  };
  return (...values) => {
    try {
      const answer = run(...values.slice(0, parameterCount));
      return answer instanceof Promise ? answer.catch(fail) : answer;
    } catch (error) {
      return fail(error);
    }
  };
}

/** A broken program is no fault of the cells: its error goes on as it is. */
function excelError(error: unknown, host: FunctionsHost): unknown {
  if (!(error instanceof FunctionError)) return error;
  const { invalidValue, notAvailable } = host.ErrorCode;
  return new host.Error(error.kind === 'value' ? invalidValue : notAvailable, error.message);
}
