/** Joins the functions with Excel: every id at once, so that no call is lost; what answers comes with the first call. */
import type { FunctionRun, FunctionsHost } from './excel-answers';
import { functionIds } from './function-ids';

/** Call it when office.js is loaded, before Excel first calculates; `CustomFunctions` is the host in Excel. */
export function associateFunctions(
  host: Pick<FunctionsHost, 'associate'>,
  loadAnswers: () => Promise<ReadonlyMap<string, FunctionRun>>,
): void {
  let answers: ReadonlyMap<string, FunctionRun> | null = null;
  const answer = (id: string, values: readonly unknown[]): ReturnType<FunctionRun> => {
    const run = answers?.get(id);
    if (run === undefined) throw new Error(`No function ${id}`);
    return run(...values);
  };
  for (const id of functionIds) {
    host.associate(id, async (...values: unknown[]) => {
      answers ??= await loadAnswers();
      return answer(id, values);
    });
  }
}
