/** What answers each function in Excel: the catalogue's run, its failures turned into Excel's own error with its sentence. */
import { functionCatalogue } from './catalogue';
import type { FunctionDefinition } from './define-function';
import { FunctionError } from './function-error';

/** The part of Excel's runtime that is used; it exists once office.js is there. */
export type FunctionsHost = Pick<typeof CustomFunctions, 'associate' | 'Error' | 'ErrorCode'>;

export type FunctionRun = FunctionDefinition['run'];

export function excelAnswers(host: FunctionsHost): ReadonlyMap<string, FunctionRun> {
  return new Map(functionCatalogue.map((definition) => [definition.id, answering(definition, host)]));
}

function answering({ run }: FunctionDefinition, host: FunctionsHost): FunctionRun {
  const fail = (error: unknown): never => {
    throw excelError(error, host);
  };
  return (...values) => {
    try {
      const answer = run(...values);
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
