/** A client that is still on its way: its calls wait for it. */
import type { Answer, Ask, CallName } from './work-calls';
import type { WorkClient } from './work-client';
import type { WorkEvent } from '../../job/work-event';

export class AwaitedClient implements WorkClient {
  constructor(private readonly coming: Promise<WorkClient>) {}

  async call<K extends CallName>(
    call: K,
    ask: Ask<K>,
    report?: (event: WorkEvent) => void,
  ): Promise<Answer<K>> {
    return (await this.coming).call(call, ask, report);
  }

  stop(): void {
    void this.coming.then((client) => client.stop());
  }
}
