/** Which files are open: given together, added to others, closed, or held by a host. */
import type { BookOverview } from './book-overview';
import type { ChangeLog } from './change-log';
import type { GivenFile } from './choices';
import type { Doors } from './doors';
import type { JobBook } from './job-book';
import { openFiles, type OpenFile, type ReadSheets, type Refuse } from './open-files';
import { partOf, type Report } from './work-event';
import { problemOf, WorkFailure, type WorkProblem } from './work-problem';

export class FileWork {
  private isStopped = false;

  constructor(
    private readonly doors: Doors,
    private readonly book: JobBook,
    private readonly log: ChangeLog,
  ) {}

  /** `isUnsaved`: the files hold changes that were made here before and are not saved yet. */
  async open(given: readonly GivenFile[], report: Report, isUnsaved = false): Promise<BookOverview> {
    const refused: WorkProblem[] = [];
    const refuse: Refuse = (problem) => void refused.push(problem);
    const opened = await openFiles(given, this.doors, report, refuse);
    const sheets = await this.book.readAll(opened, report, refuse);
    const files = withoutRefused(opened, refused);
    const [first] = refused;
    if (files.length === 0 && first !== undefined)
      throw new WorkFailure(
        given.length === 1 ? first : { kind: 'left-out', problems: refused, isAll: true },
      );
    this.book.refused = refused;
    this.book.collection = null;
    if (isUnsaved) this.log.restored();
    return this.book.analyze(files, sheets, report);
  }

  /** Takes the workbook that a host holds open. */
  async openHosted(name: string, report: Report): Promise<BookOverview> {
    const port = this.doors.hostWorkbook;
    if (port === null) throw new Error('No host holds a workbook open');
    this.book.hostFile = name;
    // The host saves its workbook itself, and itself warns of what that costs.
    const files = [{ name, workbook: { port, cautions: [], save: async () => new Uint8Array() } }];
    return this.book.analyze(files, await this.book.readAll(files, report), report);
  }

  /** Opens more files beside those that are open; one that cannot be read stops only itself. */
  async add(given: readonly GivenFile[], report: Report): Promise<BookOverview> {
    this.isStopped = false;
    const refused: WorkProblem[] = [];
    const refuse: Refuse = (problem) => void refused.push(problem);
    const files = [...this.book.current.files];
    const sheets = new Map(await this.book.readNew(report));
    for (const [index, file] of given.entries()) {
      if (this.isStopped) {
        refuse({ kind: 'not-reached', file: file.name });
        continue;
      }
      const own = partOf(report, index, given.length);
      const opened = await openFiles([file], this.doors, own, refuse);
      const read = await this.book.readAll(opened, own, refuse);
      for (const [id, sheet] of read) sheets.set(id, sheet);
      if (read.size > 0) files.push(...opened);
    }
    await this.withoutRivals(files, sheets, given, refuse, report);
    const names = new Set(given.map(({ name }) => name));
    const earlier = this.book.refused.filter((problem) => !('file' in problem && names.has(problem.file)));
    this.book.refused = [...earlier, ...refused];
    return this.book.overview;
  }

  /** What was read of the files that are being added is kept, the rest is not read. */
  stopAdding(): void {
    this.isStopped = true;
  }

  /** Closes one of the files; the others stay as they are. */
  leave(file: string, report: Report): Promise<BookOverview> {
    const { files, sheets } = this.book.current;
    return this.analyzeWithout(new Set([file]), files, sheets, report);
  }

  /** Another district's workbook among many files stops only itself; given alone it is for the person to decide. */
  private async withoutRivals(
    files: readonly OpenFile[],
    sheets: ReadSheets,
    given: readonly GivenFile[],
    refuse: Refuse,
    report: Report,
  ): Promise<void> {
    const { targetName } = this.book;
    try {
      await this.book.analyze(files, sheets, report);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'several-workbooks' || given.length < 2 || targetName === null) throw error;
      const rivals = new Set(problem.files.filter((file) => file !== targetName));
      for (const file of rivals) refuse({ kind: 'second-district', file, open: targetName });
      await this.analyzeWithout(rivals, files, sheets, report);
    }
  }

  private analyzeWithout(
    left: ReadonlySet<string>,
    files: readonly OpenFile[],
    sheets: ReadSheets,
    report: Report,
  ): Promise<BookOverview> {
    return this.book.analyze(
      files.filter(({ name }) => !left.has(name)),
      new Map([...sheets].filter(([, { info }]) => !left.has(info.file))),
      report,
    );
  }
}

function withoutRefused(files: readonly OpenFile[], refused: readonly WorkProblem[]): readonly OpenFile[] {
  return files.filter(({ name }) => !refused.some((problem) => 'file' in problem && problem.file === name));
}
