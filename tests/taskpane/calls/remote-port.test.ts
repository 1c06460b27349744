import { gridFromRows, valueAt } from '../../../src/core/table/grid';
import type { ApplyOutcome, Change, SheetId, UndoHandle } from '../../../src/core/workbook';
import type { HostPort } from '../../../src/job/doors';
import { remotePort, type SharedScope } from '../../../src/taskpane/calls/remote-port';
import { servePort } from '../../../src/taskpane/calls/serve-port';
import { type WorkerLike } from '../../../src/taskpane/calls/work-client';
import { WorkFailure } from '../../../src/job/work-problem';

const sheet = 'первый' as SheetId;

/** A worker beside the page: what crosses is cloned, and buffers that are moved are gone where they came from. */
function wire(host: HostPort): { port: HostPort; page: WorkerLike; heard: unknown[]; ended: () => boolean } {
  let isEnded = false;
  const scope: SharedScope = { postMessage: () => undefined, onmessage: null };
  const worker: WorkerLike = {
    postMessage: (message, transfer = []) => {
      const data: unknown = structuredClone(message, { transfer });
      queueMicrotask(() => scope.onmessage?.({ data } as MessageEvent));
    },
    terminate: () => {
      isEnded = true;
    },
    onmessage: null,
    onerror: null,
  };
  scope.postMessage = (message, transfer) => {
    const data = structuredClone(message, { transfer });
    queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
  };
  const inside = remotePort(scope);
  const heard: unknown[] = [];
  inside.scope.onmessage = ({ data }) => heard.push(data);
  const page = servePort(worker, host);
  return { port: inside.port, page, heard, ended: () => isEnded };
}

function hostWith(part: Partial<HostPort>): HostPort {
  const missing = (): never => {
    throw new Error('The test does not expect this call');
  };
  return { listSheets: missing, readSheet: missing, apply: missing, dress: missing, undo: missing, ...part };
}

test('a grid arrives whole, and its buffers are moved', async () => {
  const grid = gridFromRows('Школы', [
    ['Код', 12],
    [null, 'текст'],
  ]);
  const { port } = wire(hostWith({ readSheet: async () => grid }));
  const arrived = await port.readSheet(sheet);
  expect(valueAt(arrived, 0, 1)).toBe(12);
  expect(valueAt(arrived, 1, 1)).toBe('текст');
  expect(valueAt(grid, 0, 1)).toBeNull();
});

test('a table is dressed on the other side as it was asked for', async () => {
  const outcome: ApplyOutcome = { applied: true, undo: 3 as UndoHandle, sheets: [sheet], expired: [] };
  const table = { area: { top: 0, left: 0, bottom: 4, right: 2 }, headerRows: 1 };
  const looks = { header: { bold: true }, body: { wrap: true } };
  const asked: unknown[] = [];
  const { port } = wire(
    hostWith({
      dress: async (...given) => {
        asked.push(given);
        return outcome;
      },
    }),
  );
  expect(await port.dress(sheet, table, looks)).toEqual(outcome);
  expect(asked).toEqual([[sheet, table, looks]]);
});

test('the handle that a change is given takes it back from the other side', async () => {
  const outcome: ApplyOutcome = { applied: true, undo: 7 as UndoHandle, sheets: [sheet], expired: [] };
  const changes: Change[] = [{ kind: 'delete-sheet', sheet }];
  const asked: unknown[] = [];
  const { port } = wire(
    hostWith({
      apply: async (given) => {
        asked.push(given);
        return outcome;
      },
      undo: async (handle) => {
        asked.push(handle);
        return { kind: 'done', sheets: [sheet] };
      },
    }),
  );
  const applied = await port.apply(changes);
  expect(applied).toEqual(outcome);
  expect(await port.undo(7 as UndoHandle)).toEqual({ kind: 'done', sheets: [sheet] });
  expect(asked).toEqual([changes, 7]);
});

test('what the host refuses arrives as the same problem', async () => {
  const problem = { kind: 'host', problem: { code: 'access-denied' } } as const;
  const { port } = wire(hostWith({ listSheets: () => Promise.reject(new WorkFailure(problem)) }));
  await expect(port.listSheets()).rejects.toMatchObject({ problem });
});

test('the pane’s own messages pass by', () => {
  const { page, heard } = wire(hostWith({}));
  page.postMessage({ id: 1, call: 'search', ask: { text: 'сумма' } });
  return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
    expect(heard).toEqual([{ id: 1, call: 'search', ask: { text: 'сумма' } }]);
  });
});

test('a worker that was ended has its reading stopped', async () => {
  let signal: { readonly aborted: boolean } | undefined;
  const host = hostWith({
    readSheet: (_, options) => {
      signal = options?.signal;
      return new Promise(() => undefined);
    },
  });
  const { port, page, ended } = wire(host);
  void port.readSheet(sheet);
  await new Promise((resolve) => setTimeout(resolve));
  expect(signal?.aborted).toBe(false);
  page.terminate();
  expect(signal?.aborted).toBe(true);
  expect(ended()).toBe(true);
});
