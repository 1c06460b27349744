/** One round of Office.js calls: reads wait while a cell is edited and give up on a silent host; writes are sent once and awaited. */
import { ExcelError, excelErrorOf, isCellEdit } from './excel-error';

/** Seconds a host may take to answer a read. */
const defaultAnswerTimeoutSeconds = 60;

export type RunBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Runs batches that change nothing: given up, they do no harm when they are answered later. */
export function batchRunner(answerTimeoutSeconds: number = defaultAnswerTimeoutSeconds): RunBatch {
  return async (work) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ExcelError({ code: 'silent', seconds: answerTimeoutSeconds })),
        answerTimeoutSeconds * 1000,
      );
    });
    try {
      return await Promise.race([Excel.run({ delayForCellEdit: true }, work), silence]);
    } catch (error) {
      throw excelErrorOf(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Runs batches that change the workbook; `work` may read first and then sends one change. While a person edits a cell
 * the host refuses at once, with nothing done: a read waits for the end of the editing, then the change is sent again.
 * A request already sent has no timer: what was called failed would happen later.
 */
export function writeRunner(read: RunBatch): RunBatch {
  const send: RunBatch = async (work) => {
    try {
      return await Excel.run({ delayForCellEdit: false }, work);
    } catch (error) {
      throw excelErrorOf(error);
    }
  };
  return async (work) => {
    try {
      return await send(work);
    } catch (error) {
      if (!isCellEdit(error)) throw error;
      await read(async (context) => {
        context.workbook.load('name');
        await context.sync();
      });
      return send(work);
    }
  };
}
