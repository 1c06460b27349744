import { serveCalls, type WorkerScope } from '../../../src/taskpane/calls/serve-calls';
import type { WorkHandlers, WorkReply, WorkRequest } from '../../../src/taskpane/calls/work-calls';
import { WorkerClient, type WorkerLike } from '../../../src/taskpane/calls/work-client';

/** A worker whose messages cross by structured clone, as a real one's do. */
function workerOf(handlers: Partial<WorkHandlers>): WorkerLike & { terminated: boolean } {
  const scope: WorkerScope = { onmessage: null, postMessage: () => undefined };
  const worker: WorkerLike & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      const data = structuredClone(message) as WorkRequest;
      queueMicrotask(() => scope.onmessage?.({ data } as MessageEvent<WorkRequest>));
    },
    terminate: () => {
      worker.terminated = true;
    },
  };
  scope.postMessage = (reply: WorkReply, transfer: Transferable[]) => {
    if (worker.terminated) return;
    const data = structuredClone(reply, { transfer });
    worker.onmessage?.({ data } as MessageEvent<WorkReply>);
  };
  serveCalls(scope, handlers as WorkHandlers);
  return worker;
}

test('an answer finds its call, events come before it, buffers are moved', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const client = new WorkerClient(
    workerOf({
      search: async ({ text }, report) => {
        report({ kind: 'progress', step: 'analyze', share: 0.5 });
        return text === 'а' ? bytes : new Uint8Array([9]);
      },
    }),
  );
  const events: unknown[] = [];
  const [first, second] = await Promise.all([
    client.call('search', { text: 'а' }, (event) => events.push(event)),
    client.call('search', { text: 'б' }),
  ]);
  expect([...first]).toEqual([1, 2, 3]);
  expect([...second]).toEqual([9]);
  expect(events).toEqual([{ kind: 'progress', step: 'analyze', share: 0.5 }]);
  expect(bytes).toHaveLength(0);
});

test('a failure crosses with its facts, a broken program with its words', async () => {
  const client = new WorkerClient(
    workerOf({
      search: async () => {
        throw new TypeError('x is not a function');
      },
    }),
  );
  await expect(client.call('search', { text: '' })).rejects.toMatchObject({
    problem: { kind: 'broken', detail: 'TypeError: x is not a function' },
  });
});

test('stopping ends the worker and the calls under way', async () => {
  const worker = workerOf({ search: () => new Promise(() => undefined) });
  const client = new WorkerClient(worker);
  const waiting = client.call('search', { text: '' });
  client.stop();
  await expect(waiting).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  await expect(client.call('search', { text: '' })).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  expect(worker.terminated).toBe(true);
});
