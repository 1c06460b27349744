/** One round of Office.js calls: reads wait while a cell is edited and give up on a silent host; writes are sent once and awaited. */
import type { HostWait } from '../core/host-problem';
import { ExcelError, excelErrorOf, isCellEdit } from './excel-error';

export interface RunOptions {
  /** Seconds a host may take to answer a read. */
  readonly answerTimeoutSeconds?: number;
  /** Hears what is waited for when an answer takes long, and null when it has come. */
  readonly onWait?: (wait: HostWait | null) => void;
}

const defaultTimeoutSeconds = 60;
/** A person is told what is waited for within three seconds. */
const quietMilliseconds = 2_000;

export type RunBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

export interface BatchRunners {
  /** Batches that change nothing: given up, they do no harm when they are answered later. */
  readonly read: RunBatch;
  /**
   * Batches that change the workbook; `work` may read first and then sends one change. While a person edits a cell the
   * host refuses at once, with nothing done: a cheap read waits for the end of the editing, then the change is sent
   * again. A request already sent has no timer: what was called failed would happen later.
   */
  readonly write: RunBatch;
  /** Changes nothing but the sight, so it is refused rather than done later. */
  readonly show: RunBatch;
}

export function batchRunners({
  answerTimeoutSeconds = defaultTimeoutSeconds,
  onWait = () => undefined,
}: RunOptions = {}): BatchRunners {
  const read: RunBatch = (work) => awaited(within(sent(true, work), answerTimeoutSeconds), 'answer', onWait);
  const show: RunBatch = (work) => awaited(within(sent(false, work), answerTimeoutSeconds), 'answer', onWait);
  const write: RunBatch = async (work) => {
    for (;;) {
      try {
        return await awaited(sent(false, work), 'answer', onWait);
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        await editingEnds(error);
      }
    }
  };
  const editingEnds = async (refusal: unknown): Promise<void> => {
    onWait('cell-edit');
    try {
      await awaited(within(sent(true, askName), answerTimeoutSeconds), 'cell-edit', onWait);
    } catch {
      // The change was not sent: that a cell is being edited says more than that a read was given up.
      throw refusal;
    } finally {
      onWait(null);
    }
  };
  return { read, write, show };
}

async function askName(context: Excel.RequestContext): Promise<void> {
  context.workbook.load('name');
  await context.sync();
}

async function sent<T>(
  delayForCellEdit: boolean,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit }, work);
  } catch (error) {
    throw excelErrorOf(error);
  }
}

async function within<T>(answer: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelError({ code: 'silent', seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function awaited<T>(
  answer: Promise<T>,
  wait: HostWait,
  onWait: (wait: HostWait | null) => void,
): Promise<T> {
  let isTold = false;
  const timer = setTimeout(() => {
    isTold = true;
    onWait(wait);
  }, quietMilliseconds);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isTold) onWait(null);
  }
}
