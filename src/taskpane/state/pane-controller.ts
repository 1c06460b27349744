/** What the pane does with an opened workbook in either place: asks the worker and keeps what it answers. */
import type { Finding } from '../../core/finding';
import { loggedClient } from '../support/logged-calls';
import { StepLog } from '../support/step-log';
import type { WorkClient } from '../calls/work-client';
import type { PlanChoice } from '../../job/plan-adoption';
import type { Reason, SchoolReasons } from '../../job/flags-overview';
import type { PaperId, PaperOutline, PaperRequest } from '../../job/papers';
import type { ProgressPart } from '../../job/progress-cells';
import type { SheetEditing } from '../../job/entry-rule';
import type { CellEntry } from '../../job/sheet-editing';
import type { SheetWindow } from '../../job/sheet-window';
import { besidesText } from '../../text/pane-text';
import { bySize, namedApart } from './named-apart';
import { mendCells } from './mend-cells';
import { PaneScreen } from './pane-screen';
import type { Notice } from './pane-state';
import type { BookOverview, BookSheetId } from '../../job/book-overview';
import type {
  CheckChoice,
  CollectChoice,
  ExplainChoice,
  ExplainFlagChoice,
  LetterLine,
  NewBook,
  PasteChoice,
  SchoolBooksRequest,
} from '../../job/choices';
import type { WorkEvent, WorkStep } from '../../job/work-event';
import { problemOf, type WorkProblem } from '../../job/work-problem';

/** What came of a command; the caller need not look at what a person is shown. */
export type Outcome<T = BookOverview> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly problem: WorkProblem };

/** Hands the bytes to the person under a name. */
export type SaveFile = (bytes: Uint8Array, name: string) => void;

/** «район.xlsx и ещё 3 файла» */
export function namesText(files: readonly { readonly name: string }[]): string {
  const [first] = files;
  const besides = files.length > 1 ? ` ${besidesText(files.length - 1)}` : '';
  return `${first?.name ?? ''}${besides}`;
}

export class PaneController extends PaneScreen {
  protected client: WorkClient | null = null;
  /** The client of a workbook that is being opened; the one before it stays open until this one succeeds. */
  protected opening: WorkClient | null = null;
  /** Who explained last, to be offered again. */
  lastPerson = '';
  private typing: Promise<unknown> = Promise.resolve();
  private searchTimer: ReturnType<typeof setTimeout> | undefined;

  private isAdding = false;

  protected readonly startClient: () => WorkClient;

  constructor(
    startClient: () => WorkClient,
    private readonly saveFile: SaveFile,
    readonly log = new StepLog(),
  ) {
    super();
    this.startClient = () => loggedClient(startClient(), this.log);
  }

  /** Stops opening a file, or adding files to what is open: what was open before, and what was read since, stays. */
  cancel(): void {
    this.opening?.stop();
    if (this.isAdding) void this.client?.call('stopAdding', {});
  }

  chooseYear(year: number): Promise<Outcome> {
    return this.checkAgain({ district: this.state.book?.choice.district ?? null, year });
  }

  chooseDistrict(district: string): Promise<Outcome> {
    return this.checkAgain({ district, year: null });
  }

  /** Shows what the mends would change; nothing is written yet. */
  askMend(indices: readonly number[]): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'mend', indices } });
  }

  /** Writes the mends of the given findings, all or none. */
  mend(indices: readonly number[]): Promise<Outcome> {
    const { book } = this.state;
    const cells = book === null ? [] : mendCells(book, indices);
    const count = cells.reduce((sum, part) => sum + part.cells.length, 0);
    return this.change('write-sheets', { kind: 'mended', cells: count }, (client, report) =>
      client.call('mend', { cells }, report),
    );
  }

  /** Shows what is about to be explained; nothing is written yet. */
  askExplanation(indices: readonly number[]): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'explain', indices } });
  }

  showAccepted(): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'accepted' } });
  }

  explain(choice: ExplainChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change(
      'write-sheets',
      { kind: 'explained', findings: choice.findings.length },
      (client, report) => client.call('explain', choice, report),
    );
  }

  askFlagExplanation(school: string, reason: Reason): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'explain-flag', school, reason } });
  }

  explainFlag(choice: ExplainFlagChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change('write-sheets', { kind: 'flag-explained' }, (client, report) =>
      client.call('explainFlag', choice, report),
    );
  }

  /** Takes back the explanation of this number in the list. */
  withdraw(accepted: number): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'withdrawn' }, (client, report) =>
      client.call('withdraw', { accepted: [accepted] }, report),
    );
  }

  askUpgrade(): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'upgrade' } });
  }

  /** Raises the workbook to the present forms, all of it or nothing. */
  upgrade(): Promise<Outcome> {
    const version = this.state.book?.overview.upgrade?.to ?? 0;
    return this.change('write-sheets', { kind: 'upgraded', version }, (client, report) =>
      client.call('upgrade', {}, report),
    );
  }

  /** Shows what the document's plan would be; nothing is written yet. */
  askPlan(): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'plan' } });
  }

  adoptPlan(choice: PlanChoice): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'filled' }, (client, report) =>
      client.call('adoptPlan', choice, report),
    );
  }

  /** Shows the rows that the directions ask for; nothing is written yet. */
  askDecisions(): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'decisions' } });
  }

  writeDecisions(): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'filled' }, (client, report) =>
      client.call('writeDecisions', {}, report),
    );
  }

  undo(): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'undone' }, (client, report) =>
      client.call('undo', {}, report),
    );
  }

  /** What may be typed on the sheet; null where nothing may. */
  editing(sheet: BookSheetId): Promise<SheetEditing | null> {
    return this.opened().call('editing', { sheet });
  }

  /** Where an expected result's state, date and paper are typed. */
  progress(line: string): Promise<readonly ProgressPart[]> {
    return this.opened().call('progress', { line });
  }

  /** Takes what was typed, one entry after another: a fast typist never finds the workbook busy. */
  enter(sheet: BookSheetId, entries: readonly CellEntry[]): Promise<Outcome> {
    return this.inTurn(async () => {
      const notice = { kind: 'entered', cells: entries.length } as const;
      const outcome = await this.change('write-sheets', notice, (client, report) =>
        client.call('enter', { sheet, entries }, report),
      );
      // A single refused entry is told of where it was typed.
      if (!outcome.done && outcome.problem.kind === 'entry-refused' && entries.length === 1)
        this.dismissNotice();
      return outcome;
    });
  }

  /** Writes how an expected result goes; what is not taken is asked for again with what was typed. */
  async enterProgress(line: string, sheet: BookSheetId, entries: readonly CellEntry[]): Promise<Outcome> {
    const outcome = await this.enter(sheet, entries);
    if (!outcome.done && outcome.problem.kind === 'entry-refused') {
      const refused = { sheet, entries, first: outcome.problem.first };
      this.dismissNotice();
      this.dispatch({ kind: 'question-asked', question: { kind: 'progress', line, refused } });
    }
    return outcome;
  }

  paste(choice: PasteChoice): Promise<Outcome> {
    return this.inTurn(() =>
      this.change('write-sheets', { kind: 'entered', cells: null }, (client, report) =>
        client.call('paste', choice, report),
      ),
    );
  }

  private inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const result = this.typing.then(work);
    this.typing = result;
    return result;
  }

  /** Where the table's sheet is gone the person is asked before it is made anew. */
  async fillExpected(isAnew = false): Promise<Outcome> {
    const { answers } = this.state;
    const outcome = await this.change('write-sheets', { kind: 'filled' }, (client, report) =>
      client.call('fill', { answers, isAnew }, report),
    );
    if (!outcome.done && outcome.problem.kind === 'sheet-gone') {
      this.dismissNotice();
      this.dispatch({ kind: 'question-asked', question: outcome.problem });
    }
    return outcome;
  }

  /** Opens more files beside those that are open; what was read of each is listed. */
  async addFiles(files: readonly File[]): Promise<Outcome> {
    const { client } = this;
    if (client === null || this.state.work !== null) return { done: false, problem: { kind: 'busy' } };
    const taken = this.state.book?.overview.files.map(({ file }) => file) ?? [];
    const { readable, tooLarge } = bySize(files);
    const given = namedApart(readable, taken);
    const names = new Set(given.map(({ name }) => name));
    this.begin('read-file', namesText(given), true);
    this.isAdding = true;
    const outcome = await this.analyseAgain(client, null, (report) =>
      client.call('add', { files: given }, report),
    );
    this.isAdding = false;
    if (!outcome.done) return outcome;
    this.dispatch({ kind: 'files-counted', fileCount: outcome.value.files.length });
    const isNew = (problem: WorkProblem): boolean => 'file' in problem && names.has(problem.file);
    const problems = [...tooLarge, ...outcome.value.refused.filter(isNew)];
    if (problems.length > 0)
      this.dispatch({
        kind: 'notice-shown',
        notice: { kind: 'problem', problem: { kind: 'left-out', problems } },
      });
    return outcome;
  }

  leaveFile(file: string): Promise<Outcome> {
    return this.change('analyze', null, (client, report) => client.call('leave', { file }, report));
  }

  /** Of files that give one class differently, this one is counted. */
  preferFile(file: string): Promise<Outcome> {
    return this.change('analyze', null, (client, report) => client.call('prefer', { file }, report));
  }

  /** Of several collections of the workbook, the one that is shown and taken into. */
  chooseCollection(title: string): Promise<Outcome> {
    return this.change('analyze', null, (client, report) =>
      client.call('chooseCollection', { title }, report),
    );
  }

  /** Workbooks for the schools of the open district are handed over; what is open stays open. */
  makeSchoolBooks(choice: SchoolBooksRequest): Promise<void> {
    return this.handOver((client) => client.call('schoolBooks', choice, (event) => this.hear(event)));
  }

  /** The copy of a school's workbook that is sent. */
  prepareSchool(file: string): Promise<void> {
    return this.handOver((client) => client.call('prepare', { file }));
  }

  /** Takes what the schools sent, approves the collection, or both. */
  collect(choice: CollectChoice): Promise<Outcome> {
    const notice = choice.approval === null ? 'collected' : 'approved';
    return this.change('write-sheets', { kind: notice }, (client, report) =>
      client.call('collect', choice, report),
    );
  }

  /** The school's card becomes a sheet of the workbook. */
  writeCard(school: string): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'written' }, (client, report) =>
      client.call('card', { school }, report),
    );
  }

  enterRecords(): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'written' }, (client, report) =>
      client.call('enterRecords', {}, report),
    );
  }

  /** Answers whose protocols are those that name no school. */
  nameSchool(school: string): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'written' }, (client, report) =>
      client.call('nameSchool', { school }, report),
    );
  }

  addSchools(logins: readonly string[]): Promise<Outcome> {
    return this.change('write-sheets', { kind: 'written' }, (client, report) =>
      client.call('addSchools', { logins }, report),
    );
  }

  /** Searches a little after the last key, so that typing never waits. */
  search(text: string): void {
    this.dispatch({ kind: 'search-typed', search: text });
    clearTimeout(this.searchTimer);
    if (text.trim() === '') return;
    this.searchTimer = setTimeout(() => void this.runSearch(text), 150);
  }

  window(sheet: BookSheetId, top: number, bottom: number): Promise<SheetWindow> {
    return this.opened().call('window', { sheet, top, bottom });
  }

  letters(): Promise<readonly LetterLine[]> {
    return this.opened().call('letters', {});
  }

  reasons(school: string): Promise<SchoolReasons> {
    return this.opened().call('reasons', { school });
  }

  /** What the paper holds; it is shown before the paper is made. */
  outline(request: PaperRequest): Promise<PaperOutline> {
    return this.opened().call('outline', request);
  }

  askPaper(paper: PaperId): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'paper', paper } });
  }

  /** The paper is made as a Word file and handed over; what is open stays open. */
  savePaper(request: PaperRequest): Promise<void> {
    return this.handOver((client) => client.call('paper', request, (event) => this.hear(event)));
  }

  /** All letters to the schools in one archive. */
  saveLetters(): Promise<void> {
    return this.handOver((client) => client.call('letterFiles', {}, (event) => this.hear(event)));
  }

  /** A workbook with a card for each school. */
  saveCards(): Promise<void> {
    return this.handOver((client) => client.call('cards', {}, (event) => this.hear(event)));
  }

  private async handOver(make: (client: WorkClient) => Promise<NewBook>): Promise<void> {
    if (this.client === null || this.state.work !== null) return;
    this.begin('save', this.state.book?.file ?? '', false);
    try {
      const { name, bytes } = await make(this.client);
      this.saveFile(bytes, name);
      this.dispatch({ kind: 'work-ended', notice: { kind: 'handed-over', name } });
    } catch (error) {
      this.fail(error);
    }
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

  private checkAgain(choice: CheckChoice): Promise<Outcome> {
    return this.change('analyze', null, (client, report) => client.call('check', choice, report), choice);
  }

  protected async change(
    step: WorkStep,
    notice: Notice | null,
    ask: (client: WorkClient, report: (event: WorkEvent) => void) => Promise<BookOverview>,
    choice?: CheckChoice,
  ): Promise<Outcome> {
    const client = this.client;
    if (client === null || this.state.work !== null) return { done: false, problem: { kind: 'busy' } };
    this.begin(step, this.state.book?.file ?? '', false);
    return this.analyseAgain(client, notice, (report) => ask(client, report), choice);
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

  private opened(): WorkClient {
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
