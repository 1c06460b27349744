/** What the pane does with an opened workbook in either place: asks the worker and keeps what it answers. */
import type { BesidePart, BesideRequest } from '../../job/beside';
import type { PlanChoice } from '../../job/plan-adoption';
import type { SchoolReasons } from '../../job/flags-overview';
import type { SheetId } from '../../core/workbook';
import type { DressedSheet, DressRequest } from '../../job/dress';
import type { ChartsOverview } from '../../job/charts-overview';
import type { PaperOutline, PaperRequest } from '../../job/papers';
import type { ProgressPart } from '../../job/progress-cells';
import type { SettingChoice, SettingLine } from '../../job/settings';
import type { SheetEditing } from '../../job/entry-rule';
import type { CellEntry } from '../../job/sheet-editing';
import type { SheetWindow } from '../../job/sheet-window';
import { besidesText } from '../../text/pane-text';
import { bySize, namedApart } from './named-apart';
import { mendCells } from './mend-cells';
import { rechecksOnTyping } from '../preferences';
import { PaneWork, type Outcome } from './pane-work';
import type { BookSheetId } from '../../job/book-overview';
import type {
  CheckChoice,
  CollectChoice,
  ExplainChoice,
  ExplainFlagChoice,
  GivenFile,
  LetterLine,
  PasteChoice,
  SchoolBooksRequest,
} from '../../job/choices';
import type { WorkProblem } from '../../job/work-problem';

/** «район.xlsx и ещё 3 файла» */
export function namesText(files: readonly { readonly name: string }[]): string {
  const [first] = files;
  const besides = files.length > 1 ? ` ${besidesText(files.length - 1)}` : '';
  return `${first?.name ?? ''}${besides}`;
}

export class PaneController extends PaneWork {
  /** Who explained last, to be offered again. */
  lastPerson = '';
  private typing: Promise<unknown> = Promise.resolve();
  private searchTimer: ReturnType<typeof setTimeout> | undefined;
  private isAdding = false;
  /** Files as they are open, no two of one name: a draft keeps them beside the workbook. */
  protected given: readonly GivenFile[] = [];

  /** Stops opening a file, or adding files to what is open: what was open before, and what was read since, stays. */
  cancel(): void {
    this.opening?.stop();
    if (this.isAdding) void this.client?.call('stopAdding', {});
  }

  /** Reads and checks all of the workbook again. */
  checkBook(): Promise<Outcome> {
    return this.change('recheck', { sheets: null }, null);
  }

  chooseYear(year: number): Promise<Outcome> {
    return this.checkAgain({ district: this.state.book?.choice.district ?? null, year });
  }

  chooseDistrict(district: string): Promise<Outcome> {
    return this.checkAgain({ district, year: null });
  }

  /** Writes the mends of the given findings, all or none. */
  mend(indices: readonly number[]): Promise<Outcome> {
    const { book } = this.state;
    const cells = book === null ? [] : mendCells(book, indices);
    const count = cells.reduce((sum, part) => sum + part.cells.length, 0);
    return this.change('mend', { cells }, { kind: 'mended', cells: count });
  }

  explain(choice: ExplainChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change('explain', choice, { kind: 'explained', findings: choice.findings.length });
  }

  explainFlag(choice: ExplainFlagChoice): Promise<Outcome> {
    this.lastPerson = choice.person.trim();
    return this.change('explainFlag', choice, { kind: 'flag-explained' });
  }

  /** Takes back the explanation of this number in the list. */
  withdraw(accepted: number): Promise<Outcome> {
    return this.change('withdraw', { accepted: [accepted] }, { kind: 'withdrawn' });
  }

  /** Raises the workbook to the present forms, all of it or nothing. */
  upgrade(): Promise<Outcome> {
    const version = this.state.book?.overview.upgrade?.to ?? 0;
    return this.change('upgrade', {}, { kind: 'upgraded', version });
  }

  adoptPlan(choice: PlanChoice): Promise<Outcome> {
    return this.change('adoptPlan', choice, { kind: 'filled' });
  }

  writeDecisions(): Promise<Outcome> {
    return this.change('writeDecisions', {}, { kind: 'filled' });
  }

  undo(): Promise<Outcome> {
    return this.change('undo', {}, { kind: 'undone' });
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
  enter(
    sheet: BookSheetId,
    entries: readonly CellEntry[],
    isCheckedLater = !rechecksOnTyping(),
  ): Promise<Outcome> {
    return this.inTurn(async () => {
      const notice = { kind: 'entered', cells: entries.length } as const;
      const outcome = await this.change('enter', { sheet, entries, isCheckedLater }, notice);
      if (outcome.done && isCheckedLater) this.dispatch({ kind: 'book-edited' });
      // A single refused entry is told of where it was typed.
      if (!outcome.done && outcome.problem.kind === 'entry-refused' && entries.length === 1)
        this.dismissNotice();
      return outcome;
    });
  }

  /** Writes how an expected result goes; what is not taken is asked for again with what was typed. */
  async enterProgress(line: string, sheet: BookSheetId, entries: readonly CellEntry[]): Promise<Outcome> {
    const outcome = await this.enter(sheet, entries, false);
    if (!outcome.done && outcome.problem.kind === 'entry-refused') {
      const refused = { sheet, entries, first: outcome.problem.first };
      this.dismissNotice();
      this.ask({ kind: 'progress', line, refused });
    }
    return outcome;
  }

  settings(): Promise<readonly SettingLine[]> {
    return this.opened().call('settings', {});
  }

  /** What is not taken is asked for again with what was typed. */
  async setSettings(typed: SettingChoice): Promise<Outcome> {
    const outcome = await this.change('setSettings', typed, { kind: 'entered', cells: typed.size });
    if (!outcome.done && outcome.problem.kind === 'settings-refused') {
      const refused = new Map(outcome.problem.refused.map(({ id, text }) => [id, text]));
      this.dismissNotice();
      this.ask({ kind: 'settings', typed, refused });
    }
    return outcome;
  }

  paste(choice: PasteChoice): Promise<Outcome> {
    const isCheckedLater = !rechecksOnTyping();
    return this.inTurn(async () => {
      const outcome = await this.change(
        'paste',
        { ...choice, isCheckedLater },
        { kind: 'entered', cells: null },
      );
      if (outcome.done && isCheckedLater) this.dispatch({ kind: 'book-edited' });
      return outcome;
    });
  }

  private inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const result = this.typing.then(work);
    this.typing = result;
    return result;
  }

  /** Where the table's sheet is gone the person is asked before it is made anew. */
  async fillExpected(isAnew = false): Promise<Outcome> {
    const { answers } = this.state;
    const outcome = await this.change('fill', { answers, isAnew }, { kind: 'filled' });
    if (!outcome.done && outcome.problem.kind === 'sheet-gone') {
      this.dismissNotice();
      this.ask(outcome.problem);
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
    this.given = [...this.given, ...given];
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
    return this.change('leave', { file }, null);
  }

  /** Of files that give one class differently, this one is counted. */
  preferFile(file: string): Promise<Outcome> {
    return this.change('prefer', { file }, null);
  }

  /** Of several collections of the workbook, the one that is shown and taken into. */
  chooseCollection(title: string): Promise<Outcome> {
    return this.change('chooseCollection', { title }, null);
  }

  /** Workbooks for the schools of the open district are handed over; what is open stays open. */
  makeSchoolBooks(choice: SchoolBooksRequest): Promise<void> {
    return this.handOver('schoolBooks', choice);
  }

  /** The copy of a school's workbook that is sent. */
  prepareSchool(file: string): Promise<void> {
    return this.handOver('prepare', { file });
  }

  /** Takes what the schools sent, approves the collection, or both. */
  collect(choice: CollectChoice): Promise<Outcome> {
    const notice = choice.approval === null ? 'collected' : 'approved';
    return this.change('collect', choice, { kind: notice });
  }

  /** The school's card becomes a sheet of the workbook. */
  writeCard(school: string): Promise<Outcome> {
    return this.change('card', { school }, { kind: 'written' });
  }

  enterRecords(): Promise<Outcome> {
    return this.change('enterRecords', {}, { kind: 'written' });
  }

  /** Answers whose protocols are those that name no school. */
  nameSchool(school: string): Promise<Outcome> {
    return this.change('nameSchool', { school }, { kind: 'written' });
  }

  addSchools(logins: readonly string[]): Promise<Outcome> {
    return this.change('addSchools', { logins }, { kind: 'written' });
  }

  /** To where one was, by its number in the trail. */
  goBack(to: number): void {
    this.dispatch({ kind: 'went-back', to });
    const { search, matches } = this.state.filter;
    if (search !== '' && matches === null) this.search(search);
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

  beside(request: BesideRequest): Promise<readonly BesidePart[]> {
    return this.opened().call('beside', request);
  }

  /** What the paper holds; it is shown before the paper is made. */
  outline(request: PaperRequest): Promise<PaperOutline> {
    return this.opened().call('outline', request);
  }

  dressable(): Promise<readonly DressedSheet[]> {
    return this.opened().call('dressable', {});
  }

  /** A copy of the workbook with the sheet's table dressed is handed over. */
  async dress({ sheet }: DressRequest): Promise<void> {
    await this.handOver('dress', { sheet });
  }

  /** The sheet in sight, where a host shows one. */
  async activeSheet(): Promise<SheetId | null> {
    return null;
  }

  charts(): Promise<ChartsOverview> {
    return this.opened().call('charts', {});
  }

  /** The paper is made as a Word file and handed over; what is open stays open. */
  savePaper(request: PaperRequest): Promise<void> {
    return this.handOver('paper', request);
  }

  /** All letters to the schools in one archive. */
  saveLetters(): Promise<void> {
    return this.handOver('letterFiles', {});
  }

  /** A workbook with a card for each school. */
  saveCards(): Promise<void> {
    return this.handOver('cards', {});
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
    return this.change('check', choice, null, choice);
  }
}
