/** The host as a client meets it: one batch in, one answer out, with the limits and conditions of real Excel. */
import { AppRuntime, AppRuntimeService } from './app-runtime';
import type { SheetEngine } from './engine/sheet-engine';
import { CustomFunctions, FunctionCalls } from './function-calls';
import { apiNotFound, HostError, type HostErrorCode } from './host-error';
import { interpret, type ObjectSpace } from './interpreter';
import { limits } from './limits';
import { eventMessage, type HostMessage } from './host-message';
import { EventType, HostContext } from './model/host-context';
import { Workbook } from './model/workbook-object';
import { shiftKept } from './shift-kept';
import { tellStructure } from './tell-structure';
import { requireSheet } from './model/worksheet-object';
import { RemoteObject } from './remote-object';
import { delayForCellEditFlag, type RequestBody, type ResponseBody } from './rich-api';
import { personInput } from './typed-input';

/** What bites in practice, switched on and off while the host runs. */
export interface HostSwitches {
  /** A person is typing in a cell: batches fail, or wait when they ask to. */
  cellEditMode: boolean;
  /** Longest request or answer in bytes; Excel on the web refuses more than 5 MB. */
  payloadLimit: number;
  /** Added to every answer, in milliseconds. */
  delay: number;
  /** Answers nothing until it is switched off, as Excel does behind an open question. */
  silent: boolean;
  /** Answers every batch with this error. */
  failure: HostErrorCode | null;
  /** Actions of a batch that are done before `failure` is answered: Excel takes nothing of a batch back. */
  failureAfter: number;
}

export interface HostTraffic {
  requests: number;
  bytesIn: number;
  bytesOut: number;
  /** Bytes of the longest request or answer so far. */
  longest: number;
}

export class ExcelHost {
  readonly switches: HostSwitches = {
    cellEditMode: false,
    payloadLimit: limits.payloadBytes,
    delay: 0,
    silent: false,
    failure: null,
    failureAfter: 0,
  };
  readonly traffic: HostTraffic = { requests: 0, bytesIn: 0, bytesOut: 0, longest: 0 };
  readonly context: HostContext;
  private readonly space: ObjectSpace;
  readonly functions: FunctionCalls;
  readonly runtime = new AppRuntime();
  private readonly beforeListeners = new Set<() => void>();
  private readonly listeners = new Set<(message: HostMessage) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: SheetEngine,
    /** Name of the open workbook, as `Workbook.name` says it. */
    public fileName = 'Книга1.xlsx',
  ) {
    this.context = new HostContext(engine, (event) => this.deliver(eventMessage(event)));
    this.functions = new FunctionCalls((message) => this.deliver(message));
    const root = new Workbook(this.context, () => this.fileName);
    this.space = {
      root,
      createObject: (typeName) => this.createObject(typeName),
      referenced: (id) => this.context.references.get(id) ?? null,
    };
    this.passEventsOn();
  }

  /** One batch, in the order of arrival. Does not settle while the host is silent. */
  process(bodyJson: string, flags: number): Promise<string> {
    const answer = this.queue.then(() => this.answer(bodyJson, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  onMessage(listener: (message: HostMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back before a batch is carried out. */
  beforeBatch(listener: () => void): void {
    this.beforeListeners.add(listener);
  }

  /** A person types into a cell, exactly as the keys go: `=A1`, `5`, `'007`. */
  typeInto(sheetKey: string, row: number, column: number, text: string): void {
    const { sheet } = requireSheet(this.context, sheetKey, 'typeInto');
    const area = { top: row, left: column, bottom: row, right: column };
    const format = this.engine.readNumberFormats(sheet, area)[0]?.[0] ?? 'General';
    const { input, numberFormat } = personInput(text, format);
    if (numberFormat !== undefined && format === 'General')
      this.engine.setStyles(sheet, area, () => ({ numberFormat }));
    this.engine.edit(sheet, area, [[input]]);
  }

  private async answer(bodyJson: string, flags: number): Promise<string> {
    this.traffic.requests += 1;
    this.count('bytesIn', byteLength(bodyJson));
    while (this.switches.silent) await pause(20);
    if (this.switches.delay > 0) await pause(this.switches.delay);
    const response = JSON.stringify(await this.respond(bodyJson, flags));
    const size = byteLength(response);
    this.count('bytesOut', size);
    return size > this.switches.payloadLimit
      ? JSON.stringify(failed('ResponsePayloadSizeLimitExceeded'))
      : response;
  }

  private count(direction: 'bytesIn' | 'bytesOut', size: number): void {
    this.traffic[direction] += size;
    this.traffic.longest = Math.max(this.traffic.longest, size);
  }

  private async respond(bodyJson: string, flags: number): Promise<ResponseBody> {
    if (this.switches.failure !== null && this.switches.failureAfter === 0)
      return failed(this.switches.failure);
    if (byteLength(bodyJson) > this.switches.payloadLimit) return failed('RequestPayloadSizeLimitExceeded');
    while (this.switches.cellEditMode) {
      if ((flags & delayForCellEditFlag) === 0) return failed('InvalidOperationInCellEditMode');
      await pause(20);
    }
    for (const listener of this.beforeListeners) listener();
    this.engine.hold();
    try {
      const body = JSON.parse(bodyJson) as RequestBody;
      if (this.switches.failure === null) return await interpret(body, this.space);
      await interpret({ ...body, Actions: body.Actions.slice(0, this.switches.failureAfter) }, this.space);
      return failed(this.switches.failure);
    } finally {
      this.engine.letGo();
    }
  }

  /** After the batch that caused it, as the client registers its handlers only when the answer has come. */
  private deliver(message: HostMessage): void {
    void this.queue.then(() => setTimeout(() => this.listeners.forEach((listener) => listener(message)), 0));
  }

  /** Objects a client creates by name. */
  private createObject(typeName: string): RemoteObject {
    if (typeName === 'Microsoft.InternalService.AddinInternalService') return new AddinInternalService();
    if (typeName === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctions(this.functions);
    if (typeName === 'Microsoft.AppRuntime.AppRuntimeService') return new AppRuntimeService(this.runtime);
    throw apiNotFound(typeName);
  }

  private passEventsOn(): void {
    this.engine.onStructure((change) => {
      if ('first' in change) shiftKept(this.context, change);
      tellStructure(this.context, change);
    });
    this.engine.onChange(({ sheet, area, by }) => {
      this.context.emit(EventType.sheetChanged, sheet, {
        worksheetId: sheet,
        address: this.context.address(sheet, area).replace(/^.*!/, ''),
        changeType: 'RangeEdited',
        source: 'Local',
        shiftDirection: 'None',
        ...(by === 'client' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
      });
    });
    this.engine.onSelect(({ sheet, area }) => {
      this.context.emit(EventType.sheetSelectionChanged, sheet, {
        worksheetId: sheet,
        workbookId: '',
        address: this.context.address(sheet, area).replace(/^.*!/, ''),
        isInsideTable: false,
      });
    });
  }
}

class AddinInternalService extends RemoteObject {
  notifyActionHandlerReady() {
    return null;
  }
}

function failed(code: HostErrorCode): ResponseBody {
  const error = new HostError(code);
  return {
    Error: { Code: code, Message: error.message, Location: '', ActionIndex: 0 },
    Results: [],
    TraceIds: [],
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
