/** Work that the pane asks for: one at a time, told of while it lasts, and what came of it kept. */
import type { Finding } from '../../core/finding';
import type { BookOverview } from '../../job/book-overview';
import type { CheckChoice, NewBook } from '../../job/choices';
import type { WorkEvent, WorkStep } from '../../job/work-event';
import { problemOf, type WorkProblem } from '../../job/work-problem';
import type { Ask, CallsFor } from '../calls/work-calls';
import type { WorkClient } from '../calls/work-client';
import { loggedClient } from '../support/logged-calls';
import { StepLog } from '../support/step-log';
import { PaneScreen } from './pane-screen';
import type { Notice } from './notice';

/** What came of a command; the caller need not look at what a person is shown. */
export type Outcome<T = BookOverview> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly problem: WorkProblem };

/** Hands the bytes to the person under a name. */
export type SaveFile = (bytes: Uint8Array, name: string) => void;

export class PaneWork extends PaneScreen {
  protected client: WorkClient | null = null;
  /** The client of a workbook that is being opened; the one before it stays open until this one succeeds. */
  protected opening: WorkClient | null = null;
  protected readonly startClient: () => WorkClient;

  constructor(
    startClient: () => WorkClient,
    private readonly saveFile: SaveFile,
    readonly log = new StepLog(),
  ) {
    super();
    this.startClient = () => loggedClient(startClient(), this.log);
  }

  /** Asks for a change of what is open. `notice` says that it was written; null: only what is counted changes. */
  protected async change<Call extends CallsFor<BookOverview>>(
    call: Call,
    ask: Ask<Call>,
    notice: Notice | null,
    choice?: CheckChoice,
  ): Promise<Outcome> {
    const { client } = this;
    if (client === null || this.state.work !== null) return { done: false, problem: { kind: 'busy' } };
    this.begin(notice === null ? 'analyze' : 'write-sheets', this.state.book?.file ?? '', false);
    return this.analyseAgain(client, notice, (report) => client.call(call, ask, report), choice);
  }

  /** Gives the person a file made of what is open, which stays open as it is. */
  protected async handOver<Call extends CallsFor<NewBook>>(call: Call, ask: Ask<Call>): Promise<void> {
    if (this.client === null || this.state.work !== null) return;
    this.begin('save', this.state.book?.file ?? '', false);
    try {
      const { name, bytes, told = '' } = await this.client.call(call, ask, (event) => this.hear(event));
      this.saveFile(bytes, name);
      this.dispatch({ kind: 'work-ended', notice: { kind: 'handed-over', name, told } });
    } catch (error) {
      this.fail(error);
    }
  }

  /** To be called when the work has begun; what was searched for is found again before the new findings are shown. */
  protected async analyseAgain(
    client: WorkClient,
    notice: Notice | null,
    ask: (report: (event: WorkEvent) => void) => Promise<BookOverview>,
    choice?: CheckChoice,
  ): Promise<Outcome> {
    try {
      const { overview, findings } = await this.analysis(ask);
      const { search } = this.state.filter;
      const matches = search.trim() === '' ? null : await client.call('search', { text: search });
      this.dispatch({ kind: 'book-changed', overview, findings, search, matches, notice, choice });
      return { done: true, value: overview };
    } catch (error) {
      return this.fail(error);
    }
  }

  protected async analysis(
    ask: (report: (event: WorkEvent) => void) => Promise<BookOverview>,
  ): Promise<{ readonly overview: BookOverview; readonly findings: readonly Finding[] }> {
    const findings: Finding[] = [];
    const overview = await ask((event) => {
      if (event.kind === 'findings') findings.push(...event.findings);
      else this.hear(event);
    });
    return { overview, findings };
  }

  protected opened(): WorkClient {
    if (this.client === null) throw new Error('No workbook is open');
    return this.client;
  }

  protected begin(step: WorkStep, file: string, isCancellable: boolean): void {
    this.dispatch({ kind: 'work-began', work: { step, share: null, file, isCancellable } });
  }

  protected hear(event: WorkEvent): void {
    if (event.kind === 'progress')
      this.dispatch({ kind: 'work-moved', step: event.step, share: event.share });
  }

  protected fail(error: unknown, file = ''): { readonly done: false; readonly problem: WorkProblem } {
    const problem = problemOf(error);
    const notice: Notice =
      problem.kind === 'cancelled' ? { kind: 'cancelled', file } : { kind: 'problem', problem };
    this.dispatch({ kind: 'work-ended', notice });
    return { done: false, problem };
  }
}
