/** The pane inside Excel: checks the open workbook, follows a person's edits, selects and writes in Excel itself. */
import { cellAddress } from '../../core/table/grid';
import type { Change, ChangeNotice, SheetId } from '../../core/workbook';
import type { HostWorkbook } from '../host/host-workbook';
import { ownSheetId, sheetId } from '../desk/open-files';
import { problemOf } from '../desk/work-client';
import type { WorkClient } from '../desk/work-client';
import type {
  BookOverview,
  CheckChoice,
  NewBookChoice,
  WorkEvent,
  WorkProblem,
  WorkStep,
} from '../desk/work-calls';
import { PaneController } from './pane-controller';
import type { DistrictSheetsStep, FormulaCell, Notice, PaneState, ViewName } from './pane-state';

/** Sheets with more cells are checked again only when the person asks: reading them would slow the typing down. */
const automaticCells = 200_000;

export interface HostPaneOptions {
  readonly startClient: () => WorkClient;
  /** Milliseconds after the last edit until the workbook is checked again. */
  readonly pause?: number;
}

export class HostController extends PaneController {
  private readonly edited = new Set<SheetId>();
  private recheckTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly pause: number;

  constructor(
    { startClient, pause = 1200 }: HostPaneOptions,
    readonly workbook: HostWorkbook,
  ) {
    super(startClient);
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

  /** The first time the whole workbook is read; later it is read anew. */
  async checkBook(): Promise<void> {
    if (this.state.work !== null) return;
    if (this.state.book !== null) {
      this.begin('analyze', this.state.book.file, false);
      return this.recheck(null);
    }
    const { name } = this.workbook;
    const client = this.startClient();
    this.opening = client;
    this.begin('read-sheets', name, true);
    try {
      const { overview, findings } = await this.analysis((report) => client.call('join', { name }, report));
      this.client = client;
      this.dispatch({ kind: 'book-opened', file: name, fileCount: 1, overview, findings });
    } catch (error) {
      client.stop();
      this.fail(error);
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
  writeSheets(sheets: readonly string[]): Promise<void> {
    const { accepted } = this.state;
    return this.change('write-sheets', { kind: 'written' }, (client, report) =>
      client.call('write', { sheets, accepted }, report),
    );
  }

  /** Excel shows the card at once: it is to be looked at and printed. */
  override async writeCard(school: string): Promise<void> {
    if (this.state.work !== null) return;
    await super.writeCard(school);
    const { notice, book } = this.state;
    if (notice?.kind === 'written') this.selectSheet(book?.overview.written[0]);
  }

  /** What stands in the way of a choice is asked about; null closes the question. */
  askDistrictSheets(step: DistrictSheetsStep | null): void {
    this.dispatch({ kind: 'district-sheets-asked', step });
  }

  /** The blank sheets of a district are added to the open workbook, which is checked before and after. */
  async layDistrictSheets(choice: NewBookChoice, skipExisting: boolean): Promise<void> {
    if (this.state.book === null) await this.checkBook();
    else this.askDistrictSheets(null);
    await this.change('write-sheets', { kind: 'laid' }, (client, report) =>
      client.call('lay', { ...choice, skipExisting }, report),
    );
    const { notice, book } = this.state;
    if (notice?.kind === 'laid') this.selectSheet(book?.overview.written[0]);
    if (notice?.kind !== 'problem' || notice.problem.kind !== 'sheets-exist') return;
    const { existing, missing } = notice.problem;
    if (missing.length === 0) return;
    this.dismissNotice();
    this.askDistrictSheets({ kind: 'existing', choice, existing, missing });
  }

  override showFinding(index: number): void {
    super.showFinding(index);
    const { focus } = this.state;
    if (focus?.finding !== index) return;
    const address = cellAddress(focus.row, focus.column);
    this.workbook.port
      .select(ownSheetId(focus.sheet), address)
      .then(() => this.noteRenames())
      .catch((error: unknown) => this.say(error));
  }

  /** The formula will go into the cell that is active now, whatever is selected for its arguments later. */
  async askFormula(): Promise<void> {
    try {
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
    await this.change('write-sheets', done, (client, report) =>
      client.call('mend', { cells: [{ sheet: sheetId(0, cell.sheet), cells }] }, report),
    );
    const { notice } = this.state;
    if (notice?.kind === 'problem') return notice.problem;
    this.closeFormula();
    return null;
  }

  /** Of the open formula's argument: the address of what is selected now. */
  async selectedAddress(): Promise<string> {
    return (await this.workbook.selection()).address;
  }

  protected override async change(
    step: WorkStep,
    notice: Notice | null,
    ask: (client: WorkClient, report: (event: WorkEvent) => void) => Promise<BookOverview>,
    choice?: CheckChoice,
  ): Promise<void> {
    const before = this.state.notice;
    await super.change(step, notice, ask, choice);
    const { notice: said } = this.state;
    const isHostProblem = said !== before && said?.kind === 'problem' && said.problem.kind === 'host';
    // Writing broken off half-way leaves a workbook that nobody has read.
    if (step === 'write-sheets' && isHostProblem) this.leaveUnread();
    else this.followEdits();
  }

  /** All must be read anew, yet the host has just failed: the person decides when to try again. */
  private leaveUnread(): void {
    clearTimeout(this.recheckTimer);
    for (const { id } of this.state.book?.overview.sheets ?? []) this.edited.add(id);
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

  private selectSheet(name: string | undefined): void {
    const sheet = this.state.book?.overview.sheets.find((known) => known.name === name);
    if (sheet === undefined) return;
    this.workbook.port.select(ownSheetId(sheet.id), 'A1').catch((error: unknown) => this.say(error));
  }

  private noteEdit({ sheet }: ChangeNotice): void {
    if (this.state.book === null && this.state.work === null) return;
    this.edited.add(sheetId(0, sheet));
    this.followEdits();
  }

  /** Excel before ExcelApi 1.17 does not tell that a sheet has another name by now. */
  private async noteRenames(): Promise<void> {
    const known = new Map(this.state.book?.overview.sheets.map(({ id, name }) => [id, name]));
    for (const { id, name } of await this.workbook.port.listSheets()) {
      if ((known.get(sheetId(0, id)) ?? name) !== name) this.noteEdit({ sheet: id, address: null });
    }
  }

  /** Says that the check is out of date, and checks again when the person has paused. */
  private followEdits(): void {
    if (this.edited.size === 0 || this.state.book === null) return;
    if (!this.state.isStale) this.dispatch({ kind: 'book-edited' });
    clearTimeout(this.recheckTimer);
    if (cellsOf(this.state, this.edited) > automaticCells) return;
    this.recheckTimer = setTimeout(() => this.recheckEdited(), this.pause);
  }

  /** Waits while work is under way or a person is being asked: an open question speaks of the findings as they are. */
  private recheckEdited(): void {
    const { book, work, question, districtSheets } = this.state;
    if (this.edited.size === 0 || book === null) return;
    if (work !== null || question !== null || districtSheets !== null) return this.followEdits();
    const progress = { step: 'analyze', share: null, file: book.file, isCancellable: false } as const;
    this.dispatch({ kind: 'recheck-began', work: progress });
    void this.recheck([...this.edited]);
  }

  /** To be called when the work has begun. */
  private async recheck(sheets: readonly SheetId[] | null): Promise<void> {
    const { client } = this;
    if (client === null) throw new Error('No workbook is open');
    clearTimeout(this.recheckTimer);
    const { book } = this.state;
    this.edited.clear();
    await this.analyseAgain(client, null, (report) => client.call('recheck', { sheets }, report));
    if (this.state.book === book) return this.leaveUnread();
    this.followEdits();
  }

  /** A problem that stopped nothing else. */
  private say(error: unknown): void {
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem: problemOf(error) } });
  }
}

function cellsOf({ book }: PaneState, sheets: ReadonlySet<SheetId>): number {
  return (book?.overview.sheets ?? [])
    .filter(({ id }) => sheets.has(id))
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}
