/** One round of Office.js calls: waits while a cell is edited, gives up on a silent host, names the host's errors. */
import { ExcelError, excelErrorOf } from './excel-error';

/** Seconds a host may take for one batch. */
export const defaultPatienceSeconds = 60;

export type RunBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A function that runs batches with the given patience. */
export function batchRunner(patienceSeconds: number = defaultPatienceSeconds): RunBatch {
  return async (work) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ExcelError({ code: 'silent', seconds: patienceSeconds })),
        patienceSeconds * 1000,
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
