/** One thing to do to a sheet that is being written, and about how long it makes the request. */
import { packed, sendInParts } from './send-in-parts';
import type { RunBatch } from './run-batch';
import type { CallOptions, SheetId } from '../core/workbook';

export interface WriteTarget {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

export interface WriteStep {
  readonly bytes: number;
  readonly write: (target: WriteTarget) => void;
}

/** Measured on the genuine client: a call brings a path, an action and their numbers. */
const bytesPerCall = 350;

export function step(
  { calls, text = '' }: { readonly calls: number; readonly text?: string },
  write: WriteStep['write'],
): WriteStep {
  return { bytes: calls * bytesPerCall + 2 * text.length, write };
}

/** In their order, in as few requests as their length allows. */
export async function sendSteps(
  run: RunBatch,
  id: SheetId,
  steps: readonly WriteStep[],
  { signal }: CallOptions,
): Promise<void> {
  for (const part of packed(steps, ({ bytes }) => ({ bytes, cells: 0 }))) {
    signal?.throwIfAborted();
    await sendInParts(part, (some) => sendPart(run, id, some));
  }
}

async function sendPart(run: RunBatch, id: SheetId, steps: readonly WriteStep[]): Promise<void> {
  await run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getItem(id);
    for (const { write } of steps) write({ context, sheet });
    await context.sync();
  });
}
