/** The pane inside Excel: checks the open workbook, selects and writes in Excel itself. */
import { cellAddress } from '../../core/table/grid';
import type { HostWait } from '../../core/host-problem';
import type { Change, SheetId } from '../../core/workbook';
import type { FormulaOffer } from '../host/formula-offer';
import { HostFollower } from './host-follower';
import type { Outcome } from './pane-work';
import type { DistrictSheetsStep } from './question';
import type { FormulaCell, ViewName } from './pane-state';
import type { Notice } from './notice';
import type { BookOverview } from '../../job/book-overview';
import type { NewBookChoice } from '../../job/choices';
import type { DressRequest } from '../../job/dress';
import { type WorkProblem, problemOf } from '../../job/work-problem';

export class HostController extends HostFollower {
  /** Of the dialog that asks for a formula. */
  formulaOffers: readonly FormulaOffer[] = [];

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
}
