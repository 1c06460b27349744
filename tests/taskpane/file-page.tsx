/** The page beside files, without a browser: the real job, and answers of it that a test holds back. */
import './dom-globals';
import { cleanup, render } from '@testing-library/react/pure';
import { App } from '../../src/taskpane/app';
import type { Answer, Ask, CallName } from '../../src/taskpane/calls/work-calls';
import type { WorkClient } from '../../src/taskpane/calls/work-client';
import { filePlace } from '../../src/taskpane/file-place';
import { FileController } from '../../src/taskpane/state/file-controller';
import { givenFile, inlineJob } from '../job/inline-job';

/** The job itself answers at once; what is held comes when the test lets it go. */
class HeldClient implements WorkClient {
  private readonly job = inlineJob();
  private readonly gates = new Map<CallName, Promise<void>>();

  async call<K extends CallName>(call: K, ...asked: [Ask<K>, ...never[]]): Promise<Answer<K>> {
    const answer = await this.job.call(call, ...asked);
    await this.gates.get(call);
    return answer;
  }

  stop(): void {
    this.job.stop();
  }

  hold(call: CallName): () => void {
    let open = (): void => undefined;
    this.gates.set(call, new Promise((resolve) => (open = resolve)));
    return () => {
      this.gates.delete(call);
      open();
    };
  }
}

export interface FilePage {
  readonly controller: FileController;
  /** From now on answers to this call wait for what is returned. */
  hold(call: CallName): () => void;
  close(): void;
}

export async function openFilePage(bytes: Uint8Array): Promise<FilePage> {
  const client = new HeldClient();
  const controller = new FileController({
    startClient: () => client,
    loadSample: async () => [],
    saveFile: () => undefined,
  });
  await controller.open([givenFile('Район.xlsx', bytes)]);
  render(<App controller={controller} place={filePlace} />);
  return { controller, hold: (call) => client.hold(call), close: cleanup };
}
