/** What the buttons of the pane do: asks the worker, keeps the state, never loses an opened workbook. */
import type { Finding } from '../../core/finding';
import type { Severity } from '../../core/finding-severity';
import type { SheetId } from '../../core/workbook';
import { besidesText } from '../../text/pane-text';
import { problemOf } from '../desk/serve-calls';
import type { WorkClient } from '../desk/work-client';
import type { SchoolReasons } from '../desk/flags-overview';
import type { SheetWindow } from '../desk/sheet-window';
import type { BookOverview, CheckChoice, WorkEvent, WorkStep } from '../desk/work-calls';
import {
  emptyPane,
  type CellFocus,
  type Grouping,
  type Notice,
  type PaneAction,
  type PaneState,
  type ViewName,
} from './pane-state';
import { mendCells } from './mend-cells';
import { namedApart } from './named-apart';
import { paneReducer } from './pane-reducer';
import { savedName } from './saved-name';

export interface PaneHost {
  startClient(): WorkClient;
  /** Null inside Excel, which opens and saves its workbook itself. */
  readonly files: FileHost | null;
}

export interface FileHost {
  loadSample(): Promise<readonly File[]>;
  /** Hands the bytes to the person under a name. */
  saveFile(bytes: Uint8Array, name: string): void;
}

/** Above it a browser's memory is at risk before the reader's own limits can speak. */
export const largestFileBytes = 150_000_000;

export class PaneController {
  protected state: PaneState = emptyPane;
  private readonly listeners = new Set<() => void>();
  protected client: WorkClient | null = null;
  /** The client of a file that is being opened; the workbook before it stays open until this one succeeds. */
  protected opening: WorkClient | null = null;
  private searchTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(protected readonly host: PaneHost) {}

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Files dropped or chosen are opened together: a workbook, and the protocols that go with it. */
  giveFiles(files: readonly File[]): void {
    if (files.length === 0 || this.state.work !== null) return;
    if (this.state.book?.overview.isChanged === true) {
      this.dispatch({ kind: 'question-asked', question: { kind: 'leave-changes', files } });
    } else void this.open(files);
  }

  async openSample(): Promise<void> {
    const { files: door } = this.host;
    if (door === null) return;
    this.begin('read-file', '', false);
    try {
      const files = await door.loadSample();
      this.dispatch({ kind: 'work-ended', notice: null });
      this.giveFiles(files);
    } catch (error) {
      this.fail(error);
    }
  }

  async open(files: readonly File[]): Promise<void> {
    this.dismissQuestion();
    const tooLarge = files.find(({ size }) => size > largestFileBytes);
    if (tooLarge !== undefined) {
      const { name: file, size: bytes } = tooLarge;
      const problem = { kind: 'file-too-large', file, bytes, limit: largestFileBytes } as const;
      this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem } });
      return;
    }
    const client = this.host.startClient();
    this.opening = client;
    const first = files[0]?.name ?? '';
    const besides = files.length > 1 ? ` ${besidesText(files.length - 1)}` : '';
    this.begin('read-file', `${first}${besides}`, true);
    try {
      const given = namedApart(files);
      const { overview, findings } = await this.analysis((report) =>
        client.call('open', { files: given }, report),
      );
      this.client?.stop();
      this.client = client;
      const file = overview.target ?? first;
      this.dispatch({ kind: 'book-opened', file, fileCount: files.length, overview, findings });
    } catch (error) {
      client.stop();
      const claimants = claimantsOf(error);
      if (claimants === null) this.fail(error, first);
      else this.askWhich(files, claimants);
    } finally {
      this.opening = null;
    }
  }

  /** Stops opening a file; what was open before stays. */
  cancel(): void {
    this.opening?.stop();
  }

  chooseYear(year: number): Promise<void> {
    return this.checkAgain({ district: this.state.book?.choice.district ?? null, year });
  }

  chooseDistrict(district: string): Promise<void> {
    return this.checkAgain({ district, year: null });
  }

  /** Shows what the mends would change; nothing is written yet. */
  askMend(indices: readonly number[]): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'mend', indices } });
  }

  /** Writes the mends of the given findings, all or none. */
  mend(indices: readonly number[]): Promise<void> {
    const { book } = this.state;
    const cells = book === null ? [] : mendCells(book, indices);
    const count = cells.reduce((sum, part) => sum + part.cells.length, 0);
    return this.change('write-sheets', { kind: 'mended', cells: count }, (client, report) =>
      client.call('mend', { cells }, report),
    );
  }

  undo(): Promise<void> {
    return this.change('write-sheets', { kind: 'undone' }, (client, report) =>
      client.call('undo', {}, report),
    );
  }

  fillExpected(): Promise<void> {
    const accepted = this.state.accepted;
    return this.change('write-sheets', { kind: 'filled' }, (client, report) =>
      client.call('fill', { accepted }, report),
    );
  }

  async save(): Promise<void> {
    const { book, leftOut, accepted } = this.state;
    const { files } = this.host;
    if (book === null || files === null || this.client === null || this.state.work !== null) return;
    const sheets = book.overview.reportSheets.map(({ id }) => id).filter((id) => !leftOut.includes(id));
    this.begin('write-sheets', book.file, false);
    try {
      const saved = await this.client.call('save', { sheets, accepted }, (event) => this.hear(event));
      const name = savedName(book.file);
      files.saveFile(saved.bytes, name);
      const notice = { kind: 'saved', name, sheets: sheets.length } as const;
      this.dispatch({ kind: 'book-saved', notice, sheets: saved.sheets });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes a district's blank workbook and hands it over; what is open stays open. */
  async createBook(district: string, year: number): Promise<void> {
    const { files } = this.host;
    if (files === null || this.state.work !== null) return;
    const client = this.host.startClient();
    this.begin('save', '', false);
    try {
      const { name, bytes } = await client.call('create', { district, year });
      files.saveFile(bytes, name);
      this.dispatch({ kind: 'work-ended', notice: { kind: 'created', name } });
    } catch (error) {
      this.fail(error);
    } finally {
      client.stop();
    }
  }

  /** Searches a little after the last key, so that typing never waits. */
  search(text: string): void {
    this.dispatch({ kind: 'search-typed', search: text });
    clearTimeout(this.searchTimer);
    if (text.trim() === '') return;
    this.searchTimer = setTimeout(() => void this.runSearch(text), 150);
  }

  window(sheet: SheetId, top: number, bottom: number): Promise<SheetWindow> {
    return this.opened().call('window', { sheet, top, bottom });
  }

  reasons(school: string): Promise<SchoolReasons> {
    return this.opened().call('reasons', { school });
  }

  showFinding(index: number): void {
    const { book } = this.state;
    const place = book?.findings[index]?.place;
    const sheet = book?.overview.sheets.find(
      ({ file, name }) => file === place?.file && name === place.sheet,
    );
    if (place === undefined || sheet === undefined) return;
    this.showCell({ sheet: sheet.id, row: place.row ?? 0, column: place.column ?? 0, finding: index });
  }

  showCell(focus: CellFocus | null): void {
    this.dispatch({ kind: 'cell-shown', focus });
  }

  chooseView(view: ViewName): void {
    this.dispatch({ kind: 'view-chosen', view });
  }

  switchSeverity(severity: Severity): void {
    this.dispatch({ kind: 'severity-switched', severity });
  }

  chooseGrouping(grouping: Grouping): void {
    this.dispatch({ kind: 'grouping-chosen', grouping });
  }

  foldGroup(key: string): void {
    this.dispatch({ kind: 'group-folded', key });
  }

  clearFilter(): void {
    this.dispatch({ kind: 'filter-cleared' });
  }

  switchProposal(id: string): void {
    this.dispatch({ kind: 'proposal-switched', id });
  }

  openSchool(school: string | null): void {
    this.dispatch({ kind: 'school-opened', school });
  }

  switchSheet(id: string): void {
    this.dispatch({ kind: 'sheet-switched', id });
  }

  dismissNotice(): void {
    this.dispatch({ kind: 'notice-shown', notice: null });
  }

  dismissQuestion(): void {
    this.dispatch({ kind: 'question-asked', question: null });
  }

  private async runSearch(text: string): Promise<void> {
    if (this.client === null) return;
    try {
      const matches = await this.client.call('search', { text });
      this.dispatch({ kind: 'search-answered', search: text, matches });
    } catch (error) {
      this.fail(error);
    }
  }

  private async checkAgain(choice: CheckChoice): Promise<void> {
    await this.change('analyze', null, (client, report) => client.call('check', choice, report), choice);
  }

  protected async change(
    step: WorkStep,
    notice: Notice | null,
    ask: (client: WorkClient, report: (event: WorkEvent) => void) => Promise<BookOverview>,
    choice?: CheckChoice,
  ): Promise<void> {
    const client = this.client;
    if (client === null || this.state.work !== null) return;
    this.begin(step, this.state.book?.file ?? '', false);
    try {
      const { overview, findings } = await this.analysis((report) => ask(client, report));
      this.dispatch({ kind: 'book-changed', overview, findings, notice, choice });
    } catch (error) {
      this.fail(error);
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

  private askWhich(files: readonly File[], claimants: readonly string[]): void {
    this.dispatch({ kind: 'work-ended', notice: null });
    const isClaimant = (file: File): boolean => claimants.includes(file.name);
    const others = files.filter((file) => !isClaimant(file));
    const question = { kind: 'which-file', files: files.filter(isClaimant), others } as const;
    this.dispatch({ kind: 'question-asked', question });
  }

  private opened(): WorkClient {
    if (this.client === null) throw new Error('No workbook is open');
    return this.client;
  }

  protected begin(step: WorkStep, file: string, isCancellable: boolean): void {
    this.dispatch({ kind: 'work-began', work: { step, share: null, file, isCancellable } });
  }

  private hear(event: WorkEvent): void {
    if (event.kind === 'progress')
      this.dispatch({ kind: 'work-moved', step: event.step, share: event.share });
  }

  protected fail(error: unknown, file = ''): void {
    const problem = problemOf(error);
    const notice: Notice =
      problem.kind === 'cancelled' ? { kind: 'cancelled', file } : { kind: 'problem', problem };
    this.dispatch({ kind: 'work-ended', notice });
  }

  protected dispatch(action: PaneAction): void {
    const next = paneReducer(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

function claimantsOf(error: unknown): readonly string[] | null {
  const problem = problemOf(error);
  return problem.kind === 'several-workbooks' ? problem.files : null;
}
