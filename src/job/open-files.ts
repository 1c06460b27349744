/** The files opened together: their sheets read, and numbered so that each is told from all others. */
import { FileError, isDamage } from '../core/file-error';
import { soundSheets, type SoundSheets } from '../core/report/sound-sheets';
import type { Grid } from '../core/table/grid';
import type { SourceSheet } from '../core/table/recognise';
import type { SheetId } from '../core/workbook';
import { reference } from '../data/reference';
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

export interface ReadSheet {
  readonly info: BookSheet;
  readonly grid: Grid;
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

async function orRefuse(
  file: string,
  refuse: Refuse,
  work: () => Promise<void>,
  workbook: OpenedWorkbook | null = null,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'file-gone') return refuse({ ...problem, file });
    if (problem.kind !== 'file') throw error;
    const sound = isDamage(error) ? await soundSheetsOf(workbook) : undefined;
    refuse({ ...problem, file, ...(sound !== undefined && { sound }) });
  }
}

/** Undefined where none is sound, or the file has more wrong with it. */
async function soundSheetsOf(workbook: OpenedWorkbook | null): Promise<SoundSheets | undefined> {
  try {
    const read = await workbook?.readSoundSheets?.();
    return read === undefined || read.grids.length === 0 ? undefined : soundSheets(read, reference);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return undefined;
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
  for (const [index, { name: file, workbook }] of files.entries()) {
    const read = async (): Promise<void> => {
      const ofFile: ReadSheet[] = [];
      const listed = await workbook.port.listSheets();
      for (const [place, { id: own, name, rowCount, columnCount }] of listed.entries()) {
        const id = numbers.of(file, own);
        const old = touched === 'all' || touched.has(id) ? undefined : known.get(id);
        // A grid carries its sheet's name: after a rename it is out of date.
        const kept = old?.info.name === name ? old.grid : undefined;
        const grid = kept ?? (await workbook.port.readSheet(own));
        ofFile.push({ info: { id, own, file, name, rowCount, columnCount }, grid });
        const share = (index + (place + 1) / listed.length) / files.length;
        report({ kind: 'progress', step: 'read-sheets', share });
      }
      for (const sheet of ofFile) sheets.set(sheet.info.id, sheet);
    };
    await orRefuse(file, refuse, read, workbook);
  }
  return sheets;
}

function giveUp(problem: WorkProblem): never {
  throw new WorkFailure(problem);
}

export function sourceSheets(sheets: ReadSheets): SourceSheet[] {
  return [...sheets.values()].map(({ info, grid }) => ({ file: info.file, grid }));
}

/** Of sources that disagree the first is counted. */
export function preferredFirst(sheets: readonly SourceSheet[], files: readonly string[]): SourceSheet[] {
  const place = ({ file }: SourceSheet) => {
    const at = files.indexOf(file ?? '');
    return at < 0 ? files.length : at;
  };
  return [...sheets].sort((left, right) => place(left) - place(right));
}
