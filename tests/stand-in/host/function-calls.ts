/** Calls of custom functions: sent to the genuine runtime, answered in its batches. */
import { cancellationMessage, invocationMessage, type HostMessage } from './host-message';
import { RemoteObject } from './remote-object';

/** A scalar or an array of rows, or the error that stands in the cell instead. */
export type FunctionResult =
  { readonly value: unknown } | { readonly error: string; readonly message: string };

/** Error codes of the runtime (its `_getCustomFunctionResultErrorCodeFromErrorCode`). */
const errorNames: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  10: '#NAME?',
};

/** Milliseconds a formula waits for a runtime or its answer; Excel shows #BUSY! meanwhile. */
const answerTimeoutMilliseconds = 20_000;

export class FunctionCalls {
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();
  private nextId = 1;
  private announceReady: () => void = () => undefined;
  private whenReady: Promise<void>;

  constructor(private readonly send: (message: HostMessage) => void) {
    this.whenReady = this.nextReadiness();
  }

  /** `name` without its namespace; `address` of the calling cell. */
  async call(name: string, args: readonly unknown[], address: string): Promise<FunctionResult> {
    return Promise.race([this.ask(name, args, address), silence()]);
  }

  private async ask(name: string, args: readonly unknown[], address: string): Promise<FunctionResult> {
    await this.whenReady;
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send(invocationMessage(id, name.toUpperCase(), args, address));
    });
  }

  /** The pane with its runtime is gone or begins anew. */
  reset(): void {
    this.cancelAll();
    this.whenReady = this.nextReadiness();
  }

  cancelAll(): void {
    for (const [id, resolve] of this.waiting) {
      this.send(cancellationMessage(id));
      resolve({ error: '#N/A', message: '' });
    }
    this.waiting.clear();
  }

  private nextReadiness(): Promise<void> {
    return new Promise((resolve) => {
      this.announceReady = resolve;
    });
  }

  setReady(): void {
    this.announceReady();
  }

  settle(id: number, result: FunctionResult): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }
}

/** The object by which the runtime answers. */
export class CustomFunctions extends RemoteObject {
  constructor(private readonly calls: FunctionCalls) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions() {
    this.calls.setReady();
  }

  /** `[id, succeeded, value, error code]` of each call of a batch. */
  setInvocationArrayResults(results: unknown) {
    for (const entry of Array.isArray(results) ? results : []) {
      const [id, succeeded, value, code] = entry as [number, boolean, unknown, number?];
      this.calls.settle(
        id,
        succeeded ? { value } : { error: errorNames[code ?? 7] ?? '#VALUE!', message: String(value ?? '') },
      );
    }
  }
}

function silence(): Promise<FunctionResult> {
  return new Promise((resolve) => {
    const timer: unknown = setTimeout(
      () => resolve({ error: '#N/A', message: '' }),
      answerTimeoutMilliseconds,
    );
    // Where there is a process to end, a waiting formula does not hold it.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) (timer as { unref(): void }).unref();
  });
}
