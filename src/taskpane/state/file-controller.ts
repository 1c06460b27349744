/** The pane beside files: opens what a person gives it, saves under a new name, never loses an opened workbook. */
import type { WorkClient } from '../work/work-client';
import { bySize, namedApart } from './named-apart';
import { namesText, PaneController, type SaveFile } from './pane-controller';
import { savedName } from './saved-name';
import { problemOf } from '../../job/work-problem';

export interface FileHost {
  startClient(): WorkClient;
  loadSample(): Promise<readonly File[]>;
  readonly saveFile: SaveFile;
}

export class FileController extends PaneController {
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

  private async addOrReplace(files: readonly File[]): Promise<void> {
    const outcome = await this.addFiles(files);
    if (outcome.done || outcome.problem.kind !== 'several-workbooks') return;
    this.dismissNotice();
    this.replaceFiles(files);
  }

  replaceFiles(files: readonly File[]): void {
    if (files.length === 0 || this.state.work !== null) return;
    if (this.state.book?.overview.isChanged === true) {
      this.dispatch({ kind: 'question-asked', question: { kind: 'leave-changes', files } });
    } else void this.open(files);
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

  async open(files: readonly File[]): Promise<void> {
    this.dismissQuestion();
    const { readable, tooLarge } = bySize(files);
    const [problem] = tooLarge;
    if (problem !== undefined && tooLarge.length === files.length) {
      this.dispatch({ kind: 'notice-shown', notice: { kind: 'problem', problem } });
      return;
    }
    const client = this.startClient();
    this.opening = client;
    const first = files[0]?.name ?? '';
    this.begin('read-file', namesText(files), true);
    try {
      const given = namedApart(readable);
      const { overview, findings } = await this.analysis((report) =>
        client.call('open', { files: given }, report),
      );
      this.client?.stop();
      this.client = client;
      const file = overview.target ?? first;
      const problems = [...tooLarge, ...overview.refused];
      const fileCount = files.length - problems.length;
      this.dispatch({ kind: 'book-opened', file, fileCount, overview, findings });
      if (problems.length > 0)
        this.dispatch({
          kind: 'notice-shown',
          notice: { kind: 'problem', problem: { kind: 'left-out', problems } },
        });
    } catch (error) {
      client.stop();
      const claimants = claimantsOf(error);
      if (claimants === null) this.fail(error, first);
      else this.askWhich(files, claimants);
    } finally {
      this.opening = null;
    }
  }

  async save(): Promise<void> {
    const { book, leftOut, accepted } = this.state;
    if (book === null || this.client === null || this.state.work !== null) return;
    const sheets = book.overview.reportSheets.map(({ id }) => id).filter((id) => !leftOut.includes(id));
    this.begin('write-sheets', book.file, false);
    try {
      const saved = await this.client.call('save', { sheets, accepted }, (event) => this.hear(event));
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

  private askWhich(files: readonly File[], claimants: readonly string[]): void {
    this.dispatch({ kind: 'work-ended', notice: null });
    const isClaimant = (file: File): boolean => claimants.includes(file.name);
    const others = files.filter((file) => !isClaimant(file));
    const question = { kind: 'which-file', files: files.filter(isClaimant), others } as const;
    this.dispatch({ kind: 'question-asked', question });
  }
}

function claimantsOf(error: unknown): readonly string[] | null {
  const problem = problemOf(error);
  return problem.kind === 'several-workbooks' ? problem.files : null;
}
