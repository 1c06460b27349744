/** How the pane inside Excel follows a person's edits: told of each, checked again when they pause. */
import type { ChangeNotice, SheetId } from '../../core/workbook';
import type { BookOverview } from '../../job/book-overview';
import type { CheckChoice } from '../../job/choices';
import { problemOf } from '../../job/work-problem';
import type { Ask, CallsFor } from '../calls/work-calls';
import type { WorkClient } from '../calls/work-client';
import type { HostWorkbook } from '../host/host-workbook';
import { rechecksOnTyping } from '../preferences';
import type { StepLog } from '../support/step-log';
import type { Notice } from './notice';
import { PaneController } from './pane-controller';
import type { PaneState } from './pane-state';
import type { Outcome, SaveFile } from './pane-work';

/** Sheets with more cells are checked again only when the person asks: reading them would slow the typing down. */
const automaticCells = 200_000;

export interface HostPaneOptions {
  readonly startClient: () => WorkClient;
  readonly saveFile: SaveFile;
  /** Milliseconds after the last edit until the workbook is checked again. */
  readonly pause?: number;
  /** Where the workbook's own calls are kept too. */
  readonly log?: StepLog;
}

export class HostFollower extends PaneController {
  private readonly edited = new Set<SheetId>();
  private recheckTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly pause: number;

  constructor(
    { startClient, saveFile, pause = 1200, log }: HostPaneOptions,
    readonly workbook: HostWorkbook,
  ) {
    super(startClient, saveFile, log);
    this.pause = pause;
  }

  /** To be called once; without the host's word of edits the person checks again by hand. */
  async watch(): Promise<void> {
    try {
      await this.workbook.port.watch((notice) => this.noteEdit(notice));
    } catch (error) {
      this.say(error);
    }
  }

  override async addFiles(files: readonly File[]): Promise<Outcome> {
    const outcome = await super.addFiles(files);
    this.followEdits();
    return outcome;
  }

  protected override async change<Call extends CallsFor<BookOverview>>(
    call: Call,
    ask: Ask<Call>,
    notice: Notice | null,
    choice?: CheckChoice,
  ): Promise<Outcome> {
    const outcome = await super.change(call, ask, notice, choice);
    const isHostProblem = !outcome.done && outcome.problem.kind === 'host';
    // Writing broken off half-way leaves a workbook that nobody has read.
    if (notice !== null && isHostProblem) this.leaveUnread();
    else this.followEdits();
    return outcome;
  }

  private noteEdit({ sheet }: ChangeNotice): void {
    if (this.state.book === null && this.state.work === null) return;
    this.edited.add(sheet);
    this.followEdits();
  }

  /** Excel before ExcelApi 1.17 does not tell that a sheet has another name by now. */
  protected async noteRenames(): Promise<void> {
    const known = new Map(this.state.book?.overview.sheets.map(({ own, name }) => [own, name]));
    for (const { id, name } of await this.workbook.port.listSheets()) {
      if ((known.get(id) ?? name) !== name) this.noteEdit({ sheet: id, address: null });
    }
  }

  /** All must be read anew, yet the host has just failed: the person decides when to try again. */
  private leaveUnread(): void {
    clearTimeout(this.recheckTimer);
    for (const { own } of this.state.book?.overview.sheets ?? []) this.edited.add(own);
    this.dispatch({ kind: 'book-edited' });
  }

  /** Says that the check is out of date, and checks again when the person has paused. */
  protected followEdits(): void {
    if (this.edited.size === 0 || this.state.book === null) return;
    if (!this.state.isStale) this.dispatch({ kind: 'book-edited' });
    clearTimeout(this.recheckTimer);
    if (!rechecksOnTyping() || cellsOf(this.state, this.edited) > automaticCells) return;
    this.recheckTimer = setTimeout(() => this.recheckEdited(), this.pause);
  }

  /** Waits while work is under way or a person is being asked: an open question speaks of the findings as they are. */
  private recheckEdited(): void {
    const { book, work, question, districtSheets } = this.state;
    if (this.edited.size === 0 || book === null) return;
    if (work !== null || question !== null || districtSheets !== null) return this.followEdits();
    const progress = { step: 'analyze', share: null, file: book.file, isCancellable: false } as const;
    this.dispatch({ kind: 'recheck-began', work: progress });
    void this.recheck(new Set(this.edited));
  }

  /** To be called when the work has begun; null: every sheet. */
  protected async recheck(edited: ReadonlySet<SheetId> | null): Promise<Outcome> {
    const { client } = this;
    if (client === null) throw new Error('No workbook is open');
    clearTimeout(this.recheckTimer);
    const known = this.state.book?.overview.sheets ?? [];
    const sheets = edited && known.filter(({ own }) => edited.has(own)).map(({ id }) => id);
    this.edited.clear();
    const outcome = await this.analyseAgain(client, null, (report) =>
      client.call('recheck', { sheets }, report),
    );
    if (outcome.done) this.followEdits();
    else this.leaveUnread();
    return outcome;
  }

  /** A problem that stopped nothing else. */
  protected say(error: unknown): void {
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem: problemOf(error) } });
  }
}

function cellsOf({ book }: PaneState, sheets: ReadonlySet<SheetId>): number {
  return (book?.overview.sheets ?? [])
    .filter(({ own }) => sheets.has(own))
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
