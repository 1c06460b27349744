/** A host's workbook seen from the worker: each call crosses to the page, which alone may speak with the host. */
import type { Grid } from '../../core/table/grid';
import type { TableLooks } from '../../core/model/sheet-model';
import type { PersonTable } from '../../core/table/person-table';
import type { ApplyOutcome, Change, SheetId, SheetInfo, UndoHandle, UndoOutcome } from '../../core/workbook';
import type { HostPort } from '../../job/doors';
import type { WorkerScope } from './serve-calls';
import { WorkFailure, type WorkProblem } from '../../job/work-problem';

export type PortAsk =
  | { readonly method: 'listSheets' }
  | { readonly method: 'readSheet'; readonly sheet: SheetId }
  | { readonly method: 'apply'; readonly changes: readonly Change[] }
  | {
      readonly method: 'dress';
      readonly sheet: SheetId;
      readonly table: PersonTable;
      readonly looks: TableLooks;
    }
  | { readonly method: 'undo'; readonly handle: UndoHandle };

export type PortAnswer = readonly SheetInfo[] | Grid | ApplyOutcome | UndoOutcome;

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
export function remotePort(shared: SharedScope): { readonly scope: WorkerScope; readonly port: HostPort } {
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

class RemotePort implements HostPort {
  private readonly waiting = new Map<number, (reply: PortReply) => void>();
  private nextCall = 1;

  constructor(private readonly send: (call: PortCall) => void) {}

  async listSheets(): Promise<readonly SheetInfo[]> {
    return (await this.ask({ method: 'listSheets' })) as readonly SheetInfo[];
  }

  async readSheet(sheet: SheetId): Promise<Grid> {
    return (await this.ask({ method: 'readSheet', sheet })) as Grid;
  }

  async apply(changes: readonly Change[]): Promise<ApplyOutcome> {
    return (await this.ask({ method: 'apply', changes })) as ApplyOutcome;
  }

  async dress(sheet: SheetId, table: PersonTable, looks: TableLooks): Promise<ApplyOutcome> {
    return (await this.ask({ method: 'dress', sheet, table, looks })) as ApplyOutcome;
  }

  async undo(handle: UndoHandle): Promise<UndoOutcome> {
    return (await this.ask({ method: 'undo', handle })) as UndoOutcome;
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
