/**
 * The host for a pane in a frame: the handshake of Excel on the web and the messages that follow, as the genuine client
 * sends and takes them.
 */
import type { ExcelHost } from './excel-host';
import { messageEntry } from './host-message';
import { requirementMatrix, type ExcelEdition } from './requirement-sets';

/** The pane's window, as far as the host needs it. */
export interface PaneWindow {
  postMessage(message: string, targetOrigin: string): void;
}

export interface XdmOptions {
  readonly host: ExcelHost;
  /** Address of the page that plays Excel; the pane must be on the same host name, both over https. */
  readonly hostOrigin: string;
  readonly paneOrigin: string;
  readonly edition: ExcelEdition;
  readonly documentUrl: string;
  /** A button's function has run to its end. */
  readonly onCommandCompleted?: () => void;
}

const conversationId = 'msoko';
const controlId = 'pane';
const sharedRuntimeFlag = 1;
const customFunctionsFlag = 2;
/** Numbers of the old common interface's methods. */
const DispatchId = { processQuery: 93, commandCompleted: 94, saveSettings: 76 } as const;

interface ClientMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId?: number };
}

/** The name the frame must carry before the client loads: who the host is and where it listens. */
export function paneFrameName(hostOrigin: string, edition: ExcelEdition): string {
  const flags = edition === 'office2019' ? 0 : sharedRuntimeFlag | customFunctionsFlag;
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Excel$Web$16.01$ru-RU$telemetry$$$${flags}`,
    xdmInfo: `${conversationId}|${controlId}|${hostOrigin}`,
    serializerVersion: '1',
    flags: '[]',
  });
}

export class XdmHost {
  private pane: PaneWindow | null = null;
  private readonly stopMessages: () => void;

  constructor(private readonly options: XdmOptions) {
    this.stopMessages = options.host.onMessage((message) =>
      this.sendEvent('richApiMessage', { ArrayData: [messageEntry(message)] }),
    );
  }

  /** To be called for every message event of the host's window; messages of other windows are left alone. */
  receive(data: unknown, source: PaneWindow): void {
    const message = clientMessage(data);
    if (message === null) return;
    this.pane = source;
    void this.answer(message).then((answer) => this.reply(message, answer));
  }

  /** A person presses a button of the ribbon whose action is a function. */
  pressButton(controlName: string, functionName: string): void {
    this.sendEvent('appCommandInvoked', [
      controlName,
      functionName,
      JSON.stringify({ source: { id: controlName } }),
    ]);
  }

  dispose(): void {
    this.stopMessages();
    this.pane = null;
  }

  private async answer({ _actionName, _actionType, _data }: ClientMessage): Promise<unknown> {
    if (_actionType !== 0) return { Error: 0 };
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return this.appContext();
    if (_actionName === 'executeMethod') return this.executeMethod(_data as MethodData);
    return { Error: 0 };
  }

  private async executeMethod(data: MethodData): Promise<unknown> {
    switch (data.DdaMethod?.DispatchId) {
      case DispatchId.processQuery: {
        const parts = data.ArrayData ?? [];
        const answer = await this.options.host.process(String(parts[4]), Number(parts[6] ?? 0));
        return { Error: 0, Version: 1, Data: [200, [], answer] };
      }
      case DispatchId.commandCompleted:
        this.options.onCommandCompleted?.();
        return { Error: 0 };
      case DispatchId.saveSettings:
      default:
        return { Error: 0 };
    }
  }

  private appContext(): unknown {
    return {
      _id: controlId,
      _appName: 16,
      _appVersion: '16.00',
      _appUILocale: 'ru-RU',
      _dataLocale: 'ru-RU',
      _docUrl: this.options.documentUrl,
      _clientMode: 1,
      _settings: [],
      _reason: 1,
      _requirementMatrix: requirementMatrix(this.options.edition),
      _initialDisplayMode: 2,
      // Who the licence was issued to; the client reads it as XML.
      _eToken: encodeURIComponent('<r><t cid="" oid="" aid="" /></r>'),
    };
  }

  private reply(message: ClientMessage, data: unknown): void {
    this.post({
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: this.options.hostOrigin,
      _serializerVersion: 1,
      _data: data,
    });
  }

  private sendEvent(name: string, data: unknown): void {
    this.post({
      _messageType: 1,
      _responseType: 1,
      _errorCode: 0,
      _actionName: name,
      _conversationId: conversationId,
      _correlationId: -1,
      _origin: this.options.hostOrigin,
      _serializerVersion: 1,
      _data: data,
    });
  }

  private post(message: unknown): void {
    this.pane?.postMessage(JSON.stringify(message), this.options.paneOrigin);
  }
}

function clientMessage(data: unknown): ClientMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as Partial<ClientMessage>;
    const isRequest = message._messageType === 0 && message._conversationId === conversationId;
    return isRequest ? (message as ClientMessage) : null;
  } catch {
    return null;
  }
}
