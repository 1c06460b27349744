/** The pane beside files: opens what a person gives it, saves under a new name, never loses an opened workbook. */
import type { Draft, DraftFile, UnreadableDraft } from '../draft/draft';
import { isUnsaved, type KeptWork, type OfferedDraft } from './pane-state';
import type { NewBook } from '../../job/choices';
import type { Ask, CallsFor } from '../calls/work-calls';
import type { WorkClient } from '../calls/work-client';
import { filesOf } from '../start/dropped-files';
import { bySize, namedApart } from './named-apart';
import { namesText, PaneController } from './pane-controller';
import type { SaveFile } from './pane-work';
import { savedName } from './saved-name';
import { problemOf, type WorkProblem } from '../../job/work-problem';

/** What keeps unsaved work. */
export interface DraftHost {
  /** False where another tab has taken the draft up. */
  restored(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export interface FileHost {
  startClient(): WorkClient;
  loadSample(): Promise<readonly File[]>;
  readonly saveFile: SaveFile;
}

export class FileController extends PaneController {
  private drafts: DraftHost | null = null;

  constructor(private readonly host: FileHost) {
    super(
      () => host.startClient(),
      (bytes, name) => host.saveFile(bytes, name),
    );
  }

  /** Files dropped or chosen are opened together, or beside those that are open; another district's workbook takes their place. */
  giveFiles(files: readonly File[]): void {
    if (files.length === 0 || this.state.work !== null) return;
    if (this.state.book === null) void this.open(files);
    else void this.addOrReplace(files);
  }

  /** What was dropped, the files of folders and of all below them included. */
  async giveEntries(entries: readonly FileSystemEntry[]): Promise<void> {
    const name = entries.map((entry) => entry.name).join(', ');
    try {
      const files = await filesOf(entries);
      if (files.length === 0) this.refuse({ kind: 'empty-folder', folder: name });
      else this.giveFiles(files);
    } catch {
      this.refuse({ kind: 'file-gone', file: name });
    }
  }

  private refuse(problem: WorkProblem): void {
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem } });
  }

  private async addOrReplace(files: readonly File[]): Promise<void> {
    const outcome = await this.addFiles(files);
    if (outcome.done || outcome.problem.kind !== 'several-workbooks') return;
    this.dismissNotice();
    // Many files were gathered: they are not closed because another workbook came among them.
    if ((this.state.book?.fileCount ?? 0) > 1) this.askLeaving(files);
    else this.replaceFiles(files);
  }

  replaceFiles(files: readonly File[]): void {
    if (files.length === 0 || this.state.work !== null) return;
    if (isUnsaved(this.state)) this.askLeaving(files);
    else void this.open(files);
  }

  private askLeaving(files: readonly File[]): void {
    this.dispatch({ kind: 'question-asked', question: { kind: 'leave-changes', files } });
  }

  async openSample(): Promise<void> {
    this.begin('read-file', '', false);
    try {
      const files = await this.host.loadSample();
      this.dispatch({ kind: 'work-ended', notice: null });
      this.replaceFiles(files);
    } catch (error) {
      this.fail(error);
    }
  }

  async open(files: readonly File[], isUnsaved = false): Promise<void> {
    this.dismissQuestion();
    const { readable, tooLarge } = bySize(files);
    const [problem] = tooLarge;
    if (problem !== undefined && tooLarge.length === files.length) {
      this.refuse(files.length === 1 ? problem : { kind: 'left-out', problems: tooLarge, isAll: true });
      return;
    }
    const client = this.startClient();
    this.opening = client;
    const first = files[0]?.name ?? '';
    this.begin('read-file', namesText(files), true);
    try {
      const given = namedApart(readable);
      const { overview, findings } = await this.analysis((report) =>
        client.call('open', { files: given, isUnsaved }, report),
      );
      this.client?.stop();
      this.client = client;
      this.given = given;
      const file = overview.target ?? first;
      const problems = [...tooLarge, ...overview.refused];
      const fileCount = files.length - problems.length;
      this.dispatch({ kind: 'book-opened', file, fileCount, overview, findings });
      if (problems.length > 0) this.refuse({ kind: 'left-out', problems });
    } catch (error) {
      client.stop();
      const claimants = claimantsOf(error);
      if (claimants === null) this.fail(error, first);
      else this.askWhich(files, claimants);
    } finally {
      this.opening = null;
    }
  }

  /** No paper is made of figures that a person has changed since. */
  protected override async handOver<Call extends CallsFor<NewBook>>(
    call: Call,
    ask: Ask<Call>,
  ): Promise<void> {
    if (!this.state.isStale || (await this.checkBook()).done) await super.handOver(call, ask);
  }

  async save(): Promise<void> {
    if (this.state.isStale && !(await this.checkBook()).done) return;
    const { book, leftOut, answers } = this.state;
    if (book === null || this.client === null || this.state.work !== null) return;
    const sheets = book.overview.reportSheets.map(({ id }) => id).filter((id) => !leftOut.includes(id));
    this.begin('write-sheets', book.file, false);
    try {
      const saved = await this.client.call('save', { sheets, answers }, (event) => this.hear(event));
      const name = savedName(book.file, book.overview.target, sheets.length > 0);
      this.host.saveFile(saved.bytes, name);
      const notice = { kind: 'saved', name, sheets: sheets.length } as const;
      this.dispatch({ kind: 'book-saved', notice, sheets: saved.sheets });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes a district's blank workbook and hands it over; what is open stays open. */
  async createBook(district: string, year: number): Promise<void> {
    if (this.state.work !== null) return;
    const client = this.startClient();
    this.begin('save', '', false);
    try {
      const { name, bytes } = await client.call('create', { district, year });
      this.host.saveFile(bytes, name);
      this.dispatch({ kind: 'work-ended', notice: { kind: 'created', name } });
    } catch (error) {
      this.fail(error);
    } finally {
      client.stop();
    }
  }

  /** What the keeper of drafts does; without it nothing is kept. */
  keepWith(drafts: DraftHost): void {
    this.drafts = drafts;
  }

  offerDrafts(drafts: readonly OfferedDraft[]): void {
    this.dispatch({ kind: 'drafts-offered', drafts });
  }

  cannotKeep(): void {
    this.dispatch({ kind: 'notice-shown', notice: { kind: 'not-kept' } });
  }

  askKeeping(): void {
    if (this.state.question === null) this.ask({ kind: 'keep-draft' });
  }

  chooseKeeping(keeping: 'yes' | 'no'): void {
    this.dispatch({ kind: 'keeping-chosen', keeping });
  }

  draftKept(kept: KeptWork): void {
    this.dispatch({ kind: 'draft-kept', kept });
  }

  /** The changed workbook and the files beside it; null where none takes changes. */
  async unsavedFiles(): Promise<readonly DraftFile[] | null> {
    const book = await this.client?.call('unsaved', {});
    if (book === null || book === undefined) return null;
    const target = this.state.book?.overview.target;
    const open = this.state.book?.overview.files.map(({ file }) => file) ?? [];
    const others = this.given.filter(({ name }) => name !== target && open.includes(name));
    const beside = others.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }));
    return [{ name: book.name, bytes: book.bytes.slice().buffer }, ...(await Promise.all(beside))];
  }

  /** Goes on with unsaved work of an earlier visit. */
  async restoreDraft({ id, files, answers }: Draft): Promise<void> {
    if ((await this.drafts?.restored(id)) === false) {
      this.dispatch({ kind: 'notice-shown', notice: { kind: 'draft-elsewhere' } });
      return;
    }
    this.withoutDraft(id);
    await this.open(
      files.map(({ name, bytes }) => new File([bytes], name)),
      true,
    );
    this.dispatch({ kind: 'answers-restored', answers });
  }

  downloadDraft({ bytes, file }: UnreadableDraft): void {
    if (bytes !== null) this.host.saveFile(new Uint8Array(bytes), file);
  }

  async removeDraft(id: string): Promise<void> {
    this.withoutDraft(id);
    await this.drafts?.remove(id);
  }

  private withoutDraft(id: string): void {
    this.offerDrafts(this.state.drafts.filter(({ draft }) => draft.id !== id));
  }

  private askWhich(files: readonly File[], claimants: readonly string[]): void {
    this.dispatch({ kind: 'work-ended', notice: null });
    const isClaimant = (file: File): boolean => claimants.includes(file.name);
    const others = files.filter((file) => !isClaimant(file));
    const question = { kind: 'which-file', files: files.filter(isClaimant), others } as const;
    this.ask(question);
  }
}

function claimantsOf(error: unknown): readonly string[] | null {
  const problem = problemOf(error);
  return problem.kind === 'several-workbooks' ? problem.files : null;
}
