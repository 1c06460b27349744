/** The host on the client's native bridge, for a page without a parent: the same messages without a window between. */
import type { ExcelHost } from './excel-host';
import { messageEntry } from './host-message';

/** What the client looks for under the global name `_richApiNativeBridge`. */
export interface RichApiNativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost: (message: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const requestType = 1;
const responseType = 2;
const eventType = 3;

export function createNativeBridge(host: ExcelHost): RichApiNativeBridge {
  const bridge: RichApiNativeBridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      if (request.type !== requestType) return;
      const body =
        typeof request.message.body === 'string'
          ? request.message.body
          : JSON.stringify(request.message.body);
      void host.process(body, request.flags).then((answer) => {
        bridge.onMessageFromHost(
          JSON.stringify({
            id: request.id,
            type: responseType,
            message: { statusCode: 200, headers: {}, body: answer },
          }),
        );
      });
    },
    onMessageFromHost: () => undefined,
  };
  host.onMessage((message) => {
    bridge.onMessageFromHost(
      JSON.stringify({ type: eventType, message: { entries: [messageEntry(message)] } }),
    );
  });
  return bridge;
}
