/** Ranges as Excel hands them over, and what a failing call says. */
import { FunctionError } from '../../src/functions/function-error';

export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** A blank cell of a range is an empty text. */
export const blank = '';

export const excelRows = 1_048_576;

/** A whole column of the sheet: the cells, then blanks to its end. */
export function wholeColumn(...cells: readonly unknown[]): unknown[][] {
  const rows = column(...cells);
  const empty = [blank];
  while (rows.length < excelRows) rows.push(empty);
  return rows;
}

export function failure(run: () => unknown): { kind: string; message: string } {
  try {
    run();
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('The call was expected to fail');
}

export async function asyncFailure(run: () => Promise<unknown>): Promise<{ kind: string; message: string }> {
  try {
    await run();
  } catch (error) {
    return failureOf(error);
  }
  throw new Error('The call was expected to fail');
}

function failureOf(error: unknown): { kind: string; message: string } {
  if (error instanceof FunctionError) return { kind: error.kind, message: error.message };
  throw error;
}
