/** What the pane does with an opened workbook in either place: checks it, opens more beside it, looks into it, hands files over. */
import type { SheetId } from '../../core/workbook';
import type { BesidePart, BesideRequest } from '../../job/beside';
import type { BookSheetId } from '../../job/book-overview';
import type { ChartsOverview } from '../../job/charts-overview';
import type {
  CheckChoice,
  CollectChoice,
  GivenFile,
  LetterLine,
  SchoolBooksRequest,
} from '../../job/choices';
import type { DressedSheet, DressRequest } from '../../job/dress';
import type { SchoolReasons } from '../../job/flags-overview';
import type { PaperOutline, PaperRequest } from '../../job/papers';
import type { SheetWindow } from '../../job/sheet-window';
import type { WorkProblem } from '../../job/work-problem';
import { besidesText } from '../../text/pane-text';
import { bySize, namedApart } from './named-apart';
import { PaneEntries } from './pane-entries';
import type { Outcome } from './pane-work';

/** «район.xlsx и ещё 3 файла» */
export function namesText(files: readonly { readonly name: string }[]): string {
  const [first] = files;
  const besides = files.length > 1 ? ` ${besidesText(files.length - 1)}` : '';
  return `${first?.name ?? ''}${besides}`;
}

export class PaneController extends PaneEntries {
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
