/** A host's workbook seen from the worker: each call crosses to the page, which alone may speak with the host. */
import type { Grid } from '../../core/table/grid';
import type { ApplyOutcome, Change, Conflict, SheetId, SheetInfo } from '../../core/workbook';
import type { DeskPort } from './doors';
import type { WorkerScope } from './serve-calls';
import type { WorkProblem } from './work-calls';
import { WorkFailure } from './work-client';

/** A change that takes another back is named by the number the page gave it: the host's door knows it by identity. */
export type SentChange = { readonly change: Change } | { readonly known: number };

export type PortAsk =
  | { readonly method: 'listSheets' }
  | { readonly method: 'readSheet'; readonly sheet: SheetId }
  | { readonly method: 'apply'; readonly changes: readonly SentChange[] };

export type SentOutcome =
  | { readonly applied: true; readonly inverse: readonly { known: number; change: Change }[] }
  | { readonly applied: false; readonly conflicts: readonly Conflict[] };

export type PortAnswer = readonly SheetInfo[] | Grid | SentOutcome;

export interface PortCall {
  readonly portCall: number;
  readonly ask: PortAsk;
}

export type PortReply =
  | { readonly portReply: number; readonly answer: PortAnswer }
  | { readonly portReply: number; readonly problem: WorkProblem };

/** The worker's global scope with both kinds of messages on it. */
export interface SharedScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Parts the replies to the port from the pane's own calls, which `scope` goes on hearing. */
export function remotePort(shared: SharedScope): { readonly scope: WorkerScope; readonly port: DeskPort } {
  const scope: WorkerScope = {
    postMessage: (message, transfer) => shared.postMessage(message, transfer),
    onmessage: null,
  };
  const port = new RemotePort((call) => shared.postMessage(call, []));
  shared.onmessage = (event: MessageEvent) => {
    if (isPortReply(event.data)) port.hear(event.data);
    else scope.onmessage?.(event);
  };
  return { scope, port };
}

class RemotePort implements DeskPort {
  private readonly waiting = new Map<number, (reply: PortReply) => void>();
  private readonly numbers = new WeakMap<Change, number>();
  private nextCall = 1;

  constructor(private readonly send: (call: PortCall) => void) {}

  async listSheets(): Promise<readonly SheetInfo[]> {
    return (await this.ask({ method: 'listSheets' })) as readonly SheetInfo[];
  }

  async readSheet(sheet: SheetId): Promise<Grid> {
    return (await this.ask({ method: 'readSheet', sheet })) as Grid;
  }

  async apply(changes: readonly Change[]): Promise<ApplyOutcome> {
    const sent = changes.map((change): SentChange => {
      const known = this.numbers.get(change);
      return known === undefined ? { change } : { known };
    });
    const outcome = (await this.ask({ method: 'apply', changes: sent })) as SentOutcome;
    if (!outcome.applied) return outcome;
    for (const { known, change } of outcome.inverse) this.numbers.set(change, known);
    return { applied: true, inverse: outcome.inverse.map(({ change }) => change) };
  }

  hear(reply: PortReply): void {
    this.waiting.get(reply.portReply)?.(reply);
    this.waiting.delete(reply.portReply);
  }

  private ask(ask: PortAsk): Promise<PortAnswer> {
    const portCall = this.nextCall++;
    return new Promise((resolve, reject) => {
      this.waiting.set(portCall, (reply) => {
        if ('problem' in reply) reject(new WorkFailure(reply.problem));
        else resolve(reply.answer);
      });
      this.send({ portCall, ask });
    });
  }
}

function isPortReply(data: unknown): data is PortReply {
  return typeof data === 'object' && data !== null && 'portReply' in data;
}
