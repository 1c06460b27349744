/** The pane inside Excel: checks the open workbook, follows a person's edits, selects and writes in Excel itself. */
import { cellAddress } from '../../core/table/grid';
import type { HostWait } from '../../core/host-problem';
import type { Change, ChangeNotice, SheetId } from '../../core/workbook';
import type { FormulaOffer } from '../host/formula-offer';
import type { HostWorkbook } from '../host/host-workbook';
import type { StepLog } from '../support/step-log';
import type { Ask, CallsFor } from '../calls/work-calls';
import type { WorkClient } from '../calls/work-client';
import { rechecksOnTyping } from '../preferences';
import { PaneController } from './pane-controller';
import type { Outcome, SaveFile } from './pane-work';
import type { DistrictSheetsStep } from './question';
import type { FormulaCell, PaneState, ViewName } from './pane-state';
import type { Notice } from './notice';
import type { BookOverview } from '../../job/book-overview';
import type { CheckChoice, NewBookChoice } from '../../job/choices';
import type { DressRequest } from '../../job/dress';
import { type WorkProblem, problemOf } from '../../job/work-problem';

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

export class HostController extends PaneController {
  private readonly edited = new Set<SheetId>();
  private recheckTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly pause: number;
  /** Of the dialog that asks for a formula. */
  formulaOffers: readonly FormulaOffer[] = [];

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

  /** Something the host was asked for takes long, or has come. */
  noteWait(wait: HostWait | null): void {
    this.dispatch({ kind: 'host-waited', wait });
  }

  /** The first time the whole workbook is read; later it is read anew. */
  override async checkBook(): Promise<Outcome> {
    if (this.state.work !== null) return { done: false, problem: { kind: 'busy' } };
    if (this.state.book !== null) {
      this.begin('analyze', this.state.book.file, false);
      return this.recheck(null);
    }
    const { name } = this.workbook;
    const client = this.startClient();
    this.opening = client;
    this.begin('read-sheets', name, true);
    try {
      const { overview, findings } = await this.analysis((report) =>
        client.call('openHosted', { name }, report),
      );
      this.client = client;
      this.dispatch({ kind: 'book-opened', file: name, fileCount: 1, overview, findings });
      return { done: true, value: overview };
    } catch (error) {
      client.stop();
      return this.fail(error);
    } finally {
      this.opening = null;
      this.followEdits();
    }
  }

  /** A button of the ribbon: its view at once, whatever is chosen while the workbook is checked. */
  async openView(view: ViewName): Promise<void> {
    this.chooseView(view);
    if (this.state.book === null || view === 'check') await this.checkBook();
  }

  /** Writes the named sheets of the report into the workbook. */
  writeSheets(sheets: readonly string[]): Promise<Outcome> {
    const { answers } = this.state;
    return this.change('write', { sheets, answers }, { kind: 'written' });
  }

  /** Excel shows the card at once: it is to be looked at and printed. */
  override async writeCard(school: string): Promise<Outcome> {
    const outcome = await super.writeCard(school);
    if (outcome.done) this.selectSheet(outcome.value);
    return outcome;
  }

  override async dress(request: DressRequest): Promise<void> {
    await this.change('dressHere', request, { kind: 'dressed' });
  }

  override async activeSheet(): Promise<SheetId | null> {
    return (await this.workbook.selection()).activeCell.sheet;
  }

  /** What stands in the way of a choice is asked about; null closes the question. */
  askDistrictSheets(step: DistrictSheetsStep | null): void {
    this.dispatch({ kind: 'district-sheets-asked', step });
  }

  /** The blank sheets of a district are added to the open workbook, which is checked before and after. */
  async addDistrictSheets(choice: NewBookChoice, skipExisting: boolean): Promise<Outcome> {
    if (this.state.book === null) {
      const checked = await this.checkBook();
      if (!checked.done) return checked;
    } else this.askDistrictSheets(null);
    const outcome = await this.change(
      'addBlankSheets',
      { ...choice, skipExisting },
      { kind: 'sheets-added' },
    );
    if (outcome.done) this.selectSheet(outcome.value);
    else if (outcome.problem.kind === 'sheets-exist' && outcome.problem.missing.length > 0) {
      const { existing, missing } = outcome.problem;
      this.dismissNotice();
      this.askDistrictSheets({ kind: 'existing', choice, existing, missing });
    }
    return outcome;
  }

  override showFinding(index: number): void {
    super.showFinding(index);
    const { focus } = this.state;
    const sheet = this.state.book?.overview.sheets.find(({ id }) => id === focus?.sheet);
    if (focus?.finding !== index || sheet === undefined) return;
    const address = cellAddress(focus.row, focus.column);
    this.workbook.port
      .select(sheet.own, address)
      .then(() => this.noteRenames())
      .catch((error: unknown) => this.say(error));
  }

  /** The formula will go into the cell that is active now, whatever is selected for its arguments later. */
  async askFormula(): Promise<void> {
    try {
      this.formulaOffers = await this.workbook.formulas();
      const { activeCell } = await this.workbook.selection();
      this.dispatch({ kind: 'formula-asked', cell: activeCell });
    } catch (error) {
      this.say(error);
    }
  }

  closeFormula(): void {
    this.dispatch({ kind: 'formula-asked', cell: null });
  }

  /** Never overwrites: the cell must be empty. Resolves to what stood in the way, or null when it is written. */
  async insertFormula(cell: FormulaCell, formula: string): Promise<WorkProblem | null> {
    const cells = [{ row: cell.row, column: cell.column, expected: null, value: { formula } }];
    const done: Notice = { kind: 'formula-written', address: cell.address };
    if (this.client === null) return this.applyAlone([{ kind: 'set-cells', sheet: cell.sheet, cells }], done);
    const outcome = await this.change('mend', { cells: [{ sheet: cell.sheet, cells }] }, done);
    if (!outcome.done) return outcome.problem;
    this.closeFormula();
    return null;
  }

  /** Of the open formula's argument: the address of what is selected now. */
  async selectedAddress(): Promise<string> {
    return (await this.workbook.selection()).address;
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

  /** All must be read anew, yet the host has just failed: the person decides when to try again. */
  private leaveUnread(): void {
    clearTimeout(this.recheckTimer);
    for (const { own } of this.state.book?.overview.sheets ?? []) this.edited.add(own);
    this.dispatch({ kind: 'book-edited' });
  }

  private async applyAlone(changes: readonly Change[], done: Notice): Promise<WorkProblem | null> {
    try {
      const outcome = await this.workbook.port.apply(changes);
      if (!outcome.applied) return { kind: 'conflicts', conflicts: outcome.conflicts };
      this.dispatch({ kind: 'notice-shown', notice: done });
      this.closeFormula();
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** The first of the sheets that a change wrote. */
  private selectSheet({ sheets, written }: BookOverview): void {
    const sheet = sheets.find(({ name }) => name === written[0]);
    if (sheet === undefined) return;
    this.workbook.port.select(sheet.own, 'A1').catch((error: unknown) => this.say(error));
  }

  private noteEdit({ sheet }: ChangeNotice): void {
    if (this.state.book === null && this.state.work === null) return;
    this.edited.add(sheet);
    this.followEdits();
  }

  /** Excel before ExcelApi 1.17 does not tell that a sheet has another name by now. */
  private async noteRenames(): Promise<void> {
    const known = new Map(this.state.book?.overview.sheets.map(({ own, name }) => [own, name]));
    for (const { id, name } of await this.workbook.port.listSheets()) {
      if ((known.get(id) ?? name) !== name) this.noteEdit({ sheet: id, address: null });
    }
  }

  /** Says that the check is out of date, and checks again when the person has paused. */
  private followEdits(): void {
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
  private async recheck(edited: ReadonlySet<SheetId> | null): Promise<Outcome> {
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
  private say(error: unknown): void {
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem: problemOf(error) } });
  }
}

function cellsOf({ book }: PaneState, sheets: ReadonlySet<SheetId>): number {
  return (book?.overview.sheets ?? [])
    .filter(({ own }) => sheets.has(own))
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
