/** The files opened together: their sheets read, and numbered so that each is told from all others. */
import { isDamage, type FileProblem } from '../core/file-error';
import type { Grid } from '../core/table/grid';
import { sharingColumns } from '../core/table/sharing-columns';
import type { DamagedBook } from '../core/validation/check-sheets-alone';
import type { SourceSheet } from '../core/table/recognise';
import type { SheetId } from '../core/workbook';
import { isCsv, openCsv } from './csv-workbook';
import type { Doors, OpenedWorkbook } from './doors';
import type { BookSheet, BookSheetId } from './book-overview';
import type { GivenFile } from './choices';
import type { Report } from './work-event';
import { problemOf, WorkFailure, type WorkProblem } from './work-problem';

export interface OpenFile {
  readonly name: string;
  readonly workbook: OpenedWorkbook;
}

/** What keeps sheets of a file from being read: its other sheets are shown and checked, each by itself. */
export interface Damage {
  readonly file: string;
  readonly problems: readonly FileProblem[];
}

export interface ReadSheet {
  readonly info: BookSheet;
  readonly grid: Grid;
  /** Set where another sheet of the file cannot be read. */
  readonly damage?: Damage;
}

/** Takes note of a file that cannot be read, so that the others go on; without it the first one ends the work. */
export type Refuse = (problem: WorkProblem) => void;

export async function openFiles(
  given: readonly GivenFile[],
  doors: Doors,
  report: Report,
  refuse: Refuse,
): Promise<readonly OpenFile[]> {
  const files: OpenFile[] = [];
  for (const [index, file] of given.entries()) {
    report({ kind: 'progress', step: 'read-file', share: given.length === 1 ? null : index / given.length });
    const options = {
      onProgress: (done: number, total: number) => {
        const own = total === 0 ? 0 : Math.min(1, done / total);
        report({ kind: 'progress', step: 'read-sheets', share: (index + own) / given.length });
      },
    };
    await orRefuse(file.name, refuse, async () => {
      const bytes = await bytesOf(file);
      const workbook = isCsv(file.name)
        ? await openCsv(bytes, file.name, doors, options)
        : await doors.openWorkbook(bytes, file.name, options);
      files.push({ name: file.name, workbook });
    });
  }
  return files;
}

/** A file that cannot be read any more was moved, deleted or changed since it was chosen. */
async function bytesOf(file: GivenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new WorkFailure({ kind: 'file-gone', file: file.name });
  }
}

async function orRefuse(file: string, refuse: Refuse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'file-gone') return refuse({ ...problem, file });
    if (problem.kind !== 'file') throw error;
    refuse({ ...problem, file });
  }
}

/** Gives a sheet its number when it is first met. */
export class SheetNumbers {
  private readonly files = new Map<string, Map<SheetId, BookSheetId>>();
  private last = 0;

  /** Of the files opened together no two have one name. */
  of(file: string, own: SheetId): BookSheetId {
    const sheets = this.files.get(file) ?? new Map<SheetId, BookSheetId>();
    this.files.set(file, sheets);
    const id = sheets.get(own) ?? ((this.last += 1) as BookSheetId);
    sheets.set(own, id);
    return id;
  }
}

export type ReadSheets = ReadonlyMap<BookSheetId, ReadSheet>;

/** Every sheet of every file; grids that are `known` and not named in `touched` are taken over. */
export async function readSheets(
  files: readonly OpenFile[],
  numbers: SheetNumbers,
  known: ReadSheets,
  touched: ReadonlySet<BookSheetId> | 'all',
  report: Report,
  refuse: Refuse = giveUp,
): Promise<ReadSheets> {
  const sheets = new Map<BookSheetId, ReadSheet>();
  for (const [index, opened] of files.entries()) {
    const { name: file } = opened;
    // Nothing is ever written into it, and a second look finds the same damage.
    const damaged = [...known.values()].filter(({ info, damage }) => info.file === file && damage);
    if (damaged.length > 0) {
      for (const sheet of damaged) sheets.set(sheet.info.id, sheet);
      continue;
    }
    const read = async (): Promise<void> => {
      const taken = (share: number): void =>
        report({ kind: 'progress', step: 'read-sheets', share: (index + share) / files.length });
      const found = await wholeOrSound(
        opened,
        () => sheetsOf(opened, numbers, known, touched, taken),
        numbers,
      );
      for (const sheet of found) sheets.set(sheet.info.id, sheet);
    };
    await orRefuse(file, refuse, read);
  }
  return sheets;
}

async function sheetsOf(
  { name: file, workbook }: OpenFile,
  numbers: SheetNumbers,
  known: ReadSheets,
  touched: ReadonlySet<BookSheetId> | 'all',
  taken: (share: number) => void,
): Promise<readonly ReadSheet[]> {
  const read: ReadSheet[] = [];
  const listed = await workbook.port.listSheets();
  for (const [place, { id: own, name, rowCount, columnCount }] of listed.entries()) {
    const id = numbers.of(file, own);
    const last = known.get(id);
    // A grid carries its sheet's name: after a rename it is out of date.
    const isKept = touched !== 'all' && !touched.has(id) && last?.info.name === name;
    const grid = isKept ? last.grid : await readAnew(workbook, own, last?.grid);
    read.push({ info: { id, own, file, name, rowCount, columnCount }, grid });
    taken((place + 1) / listed.length);
  }
  return read;
}

async function readAnew({ port }: OpenedWorkbook, sheet: SheetId, last: Grid | undefined): Promise<Grid> {
  const grid = await port.readSheet(sheet);
  return last === undefined ? grid : sharingColumns(grid, last);
}

/** Of a damaged workbook the sheets that can be read; rejects where none can. */
async function wholeOrSound(
  { name: file, workbook }: OpenFile,
  whole: () => Promise<readonly ReadSheet[]>,
  numbers: SheetNumbers,
): Promise<readonly ReadSheet[]> {
  try {
    return await whole();
  } catch (error) {
    if (!isDamage(error) || workbook.readSoundSheets === undefined) throw error;
    const { sheets, problems } = await workbook.readSoundSheets();
    if (sheets.length === 0) throw error;
    const damage = { file, problems };
    return sheets.map(({ id: own, grid }): ReadSheet => {
      const { sheet: name, rowCount } = grid;
      const info = { id: numbers.of(file, own), own, file, name, rowCount, columnCount: grid.columns.length };
      return { info, grid, damage };
    });
  }
}

function giveUp(problem: WorkProblem): never {
  throw new WorkFailure(problem);
}

/** Of the files that were read whole: no result rests on part of a workbook. */
export function sourceSheets(sheets: ReadSheets): SourceSheet[] {
  return [...sheets.values()].flatMap(({ info, grid, damage }) =>
    damage === undefined ? [{ file: info.file, grid }] : [],
  );
}

export function damagedBooks(sheets: ReadSheets): readonly DamagedBook[] {
  const books = new Map<string, DamagedBook & { readonly sheets: SourceSheet[] }>();
  for (const { info, grid, damage } of sheets.values()) {
    if (damage === undefined) continue;
    const book = books.get(info.file) ?? { ...damage, sheets: [] };
    books.set(info.file, book);
    book.sheets.push({ file: info.file, grid });
  }
  return [...books.values()];
}

/** Of sources that disagree the first is counted. */
export function preferredFirst(sheets: readonly SourceSheet[], files: readonly string[]): SourceSheet[] {
  const place = ({ file }: SourceSheet) => {
    const at = files.indexOf(file ?? '');
    return at < 0 ? files.length : at;
  };
  return [...sheets].sort((left, right) => place(left) - place(right));
}
