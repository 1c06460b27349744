/** The files opened together: their sheets read, and numbered so that each is told from all others. */
import type { Grid } from '../core/table/grid';
import type { SourceSheet } from '../core/table/recognise';
import type { SheetId } from '../core/workbook';
import { isCsv, openCsv } from './csv-workbook';
import type { Doors, OpenedWorkbook } from './doors';
import type { BookSheet, BookSheetId } from './book-overview';
import type { GivenFile } from './choices';
import type { Report } from './work-event';
import { WorkFailure } from './work-problem';

export interface OpenFile {
  readonly name: string;
  readonly workbook: OpenedWorkbook;
}

export interface ReadSheet {
  readonly info: BookSheet;
  readonly grid: Grid;
}

/** All files or none: the first that cannot be read is named. */
export async function openFiles(
  given: readonly GivenFile[],
  doors: Doors,
  report: Report,
): Promise<readonly OpenFile[]> {
  const files: OpenFile[] = [];
  for (const [index, file] of given.entries()) {
    report({ kind: 'progress', step: 'read-file', share: given.length === 1 ? null : index / given.length });
    const bytes = await bytesOf(file);
    const options = {
      onProgress: (done: number, total: number) => {
        const own = total === 0 ? 0 : Math.min(1, done / total);
        report({ kind: 'progress', step: 'read-sheets', share: (index + own) / given.length });
      },
    };
    const workbook = isCsv(file.name)
      ? await openCsv(bytes, file.name, doors, options)
      : await doors.openWorkbook(bytes, file.name, options);
    files.push({ name: file.name, workbook });
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

/** Gives a sheet its number when it is first met. */
export class SheetNumbers {
  private readonly files = new Map<number, Map<SheetId, BookSheetId>>();
  private last = 0;

  of(file: number, own: SheetId): BookSheetId {
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
): Promise<ReadSheets> {
  const sheets = new Map<BookSheetId, ReadSheet>();
  for (const [index, { name: file, workbook }] of files.entries()) {
    const listed = await workbook.port.listSheets();
    for (const [place, { id: own, name, rowCount, columnCount }] of listed.entries()) {
      const id = numbers.of(index, own);
      const old = touched === 'all' || touched.has(id) ? undefined : known.get(id);
      // A grid carries its sheet's name: after a rename it is out of date.
      const kept = old?.info.name === name ? old.grid : undefined;
      const grid = kept ?? (await workbook.port.readSheet(own));
      sheets.set(id, { info: { id, own, file, name, rowCount, columnCount }, grid });
      const share = (index + (place + 1) / listed.length) / files.length;
      report({ kind: 'progress', step: 'read-sheets', share });
    }
  }
  return sheets;
}

export function sourceSheets(sheets: ReadSheets): SourceSheet[] {
  return [...sheets.values()].map(({ info, grid }) => ({ file: info.file, grid }));
}
