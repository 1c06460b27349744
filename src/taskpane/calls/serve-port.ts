/** The page's end of a worker's remote port: asks the host in the worker's name and moves grids without copying. */
import { buffersOf } from '../../core/table/grid-buffers';
import type { HostPort } from '../../job/doors';
import type { PortAnswer, PortAsk, PortCall, PortReply } from './remote-port';
import type { WorkReply } from './work-calls';
import type { WorkerLike } from './work-client';
import { problemOf } from '../../job/work-problem';

/** The same worker, with the port's calls answered on the way; `port` must reject with WorkFailures. */
export function servePort(worker: WorkerLike, port: HostPort): WorkerLike {
  const stopped = new AbortController();
  const served = new ServedPort(port, stopped.signal);
  const outer: WorkerLike = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => {
      stopped.abort();
      worker.terminate();
    },
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = (event: MessageEvent<WorkReply | PortCall>) => {
    const { data } = event;
    if (!isPortCall(data)) {
      outer.onmessage?.(event as MessageEvent<WorkReply>);
      return;
    }
    void served.reply(data).then(({ reply, transfer }) => {
      if (!stopped.signal.aborted) worker.postMessage(reply, transfer);
    });
  };
  worker.onerror = (event) => outer.onerror?.(event);
  return outer;
}

class ServedPort {
  constructor(
    private readonly port: HostPort,
    private readonly signal: AbortSignal,
  ) {}

  async reply({ portCall, ask }: PortCall): Promise<{ reply: PortReply; transfer: Transferable[] }> {
    try {
      const answer = await this.answer(ask);
      return {
        reply: { portReply: portCall, answer },
        transfer: 'columns' in answer ? buffersOf(answer) : [],
      };
    } catch (error) {
      return { reply: { portReply: portCall, problem: problemOf(error) }, transfer: [] };
    }
  }

  private async answer(ask: PortAsk): Promise<PortAnswer> {
    const { signal } = this;
    switch (ask.method) {
      case 'listSheets':
        return this.port.listSheets({ signal });
      case 'readSheet':
        return this.port.readSheet(ask.sheet, { signal });
      case 'apply':
        // Begun writing is brought to its end: half of it would be worse.
        return this.port.apply(ask.changes);
      case 'dress':
        return this.port.dress(ask.sheet, ask.table, ask.looks);
      case 'undo':
        return this.port.undo(ask.handle);
    }
  }
}

function isPortCall(data: WorkReply | PortCall): data is PortCall {
  return 'portCall' in data;
}
