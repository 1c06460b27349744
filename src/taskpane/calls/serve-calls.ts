/** The worker's end of the wire: hears requests, answers one at a time, moves buffers instead of copying them. */
import type { CallName, WorkHandlers, WorkReply, WorkRequest } from './work-calls';
import { problemOf } from '../../job/work-problem';

/** What a worker's global scope offers. */
export interface WorkerScope {
  postMessage(message: WorkReply, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<WorkRequest>) => void) | null;
}

export function serveCalls(scope: WorkerScope, handlers: WorkHandlers): void {
  let last: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    // It is about the call under way, and cannot wait for its end.
    if (data.call === 'stopAdding') {
      void answer(scope, handlers, data);
      return;
    }
    last = last.then(() => answer(scope, handlers, data));
  };
}

async function answer(scope: WorkerScope, handlers: WorkHandlers, request: WorkRequest): Promise<void> {
  const { id, call, ask } = request;
  // The request's type pairs each call with its own ask; a union of functions cannot say so.
  const handle = handlers[call] as WorkHandlers[CallName] as (
    ask: WorkRequest['ask'],
    report: (event: Extract<WorkReply, { kind: 'event' }>['event']) => void,
  ) => Promise<Extract<WorkReply, { kind: 'answer' }>['answer']>;
  try {
    const result = await handle(ask, (event) => scope.postMessage({ id, kind: 'event', event }, []));
    scope.postMessage({ id, kind: 'answer', answer: result }, movable(result));
  } catch (error) {
    scope.postMessage({ id, kind: 'failure', problem: problemOf(error) }, []);
  }
}

/** Buffers of the answer's own typed arrays; a view of a part of a buffer is copied. */
function movable(answer: unknown): Transferable[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (!ArrayBuffer.isView(value) || !(value.buffer instanceof ArrayBuffer)) return;
    if (value.byteLength === value.buffer.byteLength) buffers.add(value.buffer);
  };
  collect(answer);
  if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(collect);
  return [...buffers];
}
