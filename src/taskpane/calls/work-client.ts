/** The page's end of the wire: asks, hears events, may be stopped. One client serves one opened workbook. */
import type { Answer, Ask, CallName, WorkHandlers, WorkReply } from './work-calls';
import type { WorkEvent } from '../../job/work-event';
import { FileError } from '../../core/file-error';
import { problemOf, WorkFailure, type WorkProblem } from '../../job/work-problem';

export interface WorkClient {
  call<K extends CallName>(call: K, ask: Ask<K>, report?: (event: WorkEvent) => void): Promise<Answer<K>>;
  /** Ends the work at once; calls under way fail as cancelled. */
  stop(): void;
}

/** What a Worker offers, so that tests can hand in their own. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (failure: WorkFailure) => void;
  readonly report: (event: WorkEvent) => void;
}

/** Calls across to a worker. */
export class WorkerClient implements WorkClient {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private isStopped = false;

  constructor(private readonly worker: WorkerLike) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.failAll({ kind: 'broken', detail: event.message });
    };
  }

  call<K extends CallName>(
    call: K,
    ask: Ask<K>,
    report: (event: WorkEvent) => void = () => undefined,
  ): Promise<Answer<K>> {
    if (this.isStopped) return Promise.reject(new WorkFailure({ kind: 'cancelled' }));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, report });
      this.worker.postMessage({ id, call, ask });
    });
  }

  stop(): void {
    this.isStopped = true;
    this.worker.terminate();
    this.failAll({ kind: 'cancelled' });
  }

  private hear(reply: WorkReply): void {
    const pending = this.pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === 'event') {
      pending.report(reply.event);
      return;
    }
    this.pending.delete(reply.id);
    if (reply.kind === 'failure') pending.reject(new WorkFailure(reply.problem));
    else pending.resolve(reply.answer as never);
  }

  private failAll(problem: WorkProblem): void {
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of waiting) reject(new WorkFailure(problem));
  }
}

/** The same calls without a worker, for tests and for hosts that forbid workers. */
export class InlineClient implements WorkClient {
  private isStopped = false;

  constructor(private readonly handlers: WorkHandlers) {}

  async call<K extends CallName>(
    call: K,
    ask: Ask<K>,
    report: (event: WorkEvent) => void = () => undefined,
  ): Promise<Answer<K>> {
    const answer = await this.handlers[call](ask, report).catch((error: unknown) => {
      throw error instanceof FileError ? new WorkFailure(problemOf(error)) : error;
    });
    if (this.isStopped) throw new WorkFailure({ kind: 'cancelled' });
    return answer;
  }

  stop(): void {
    this.isStopped = true;
  }
}
