/** Files and folders become sheets in memory; a file that cannot be read is said and the others go on. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { FileError, isDamage, type FileProblem } from '../core/file-error';
import { largestText, largestWorkbook } from '../core/file-limits';
import type { Grid } from '../core/table/grid';
import type { SourceSheet } from '../core/table/recognise';
import { fileErrorText } from '../text/file-error-text';
import { emptyFolderText, passedOverText } from '../text/folder-text';
import { folderFiles } from '../job/folder-files';
import type { Doors, OpenWorkbook } from './doors';

export interface InputFile {
  readonly path: string;
  readonly name: string;
  /** Null for a CSV table. */
  readonly workbook: OpenWorkbook | null;
  readonly sheets: readonly SourceSheet[];
}

/** Some of its sheets cannot be read: no result may rest on the others, but each can be checked by itself. */
export interface DamagedFile {
  readonly name: string;
  readonly sheets: readonly SourceSheet[];
}

export interface Inputs {
  readonly files: readonly InputFile[];
  readonly damaged: readonly DamagedFile[];
  /** Whole Russian sentences. */
  readonly problems: readonly string[];
  /** Such sentences of what is no input, and no problem either. */
  readonly notes: readonly string[];
}

const folderEndings = ['.xlsx', '.xlsm', '.csv'];
/** Told apart from other files of a folder so that a clerk hears why they are not read. */
const refusedEndings = ['.xls', '.ods', '.xlsb', '.zip', '.rar', '.7z'];

export async function readInputs(
  paths: readonly string[],
  doors: Doors,
  onProgress: (done: number, total: number, name: string) => void,
): Promise<Inputs> {
  const problems: string[] = [];
  const notes: string[] = [];
  const found = (await Promise.all(paths.map((path) => expand(path, problems, notes)))).flat();
  const unique = [...new Map(found.map((path) => [resolve(path), path])).values()];
  const names = distinctNames(unique);
  const files: InputFile[] = [];
  const damaged: DamagedFile[] = [];
  for (const [index, path] of unique.entries()) {
    const name = names[index] ?? path;
    onProgress(index, unique.length, name);
    try {
      const file = await readOne(path, name, doors);
      if ('path' in file) files.push(file);
      else {
        problems.push(...file.problems.map((problem) => fileErrorText(problem, name)));
        if (file.sheets.length > 0) damaged.push(file);
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(fileErrorText(error.problem, name));
    }
  }
  return { files, damaged, problems, notes };
}

async function expand(path: string, problems: string[], notes: string[]): Promise<readonly string[]> {
  let found: readonly string[] | null;
  try {
    found = await namesIn(path);
  } catch (error) {
    problems.push(fileErrorText(accessProblem(error), path));
    return [];
  }
  if (found === null) return [path];
  const files = folderFiles(found).toSorted();
  const names = files.filter(isTable);
  if (names.length === 0) problems.push(emptyFolderText(path));
  const others = await withoutFolders(
    path,
    files.filter((name) => !names.includes(name)),
  );
  if (others.length > 0) notes.push(passedOverText(path, others));
  return names.map((name) => join(path, name));
}

/** Of a folder and all below it; null for a file. */
async function namesIn(path: string): Promise<readonly string[] | null> {
  return (await stat(path)).isDirectory() ? readdir(path, { recursive: true }) : null;
}

async function withoutFolders(path: string, names: readonly string[]): Promise<readonly string[]> {
  const isFolder = await Promise.all(
    names.map(async (name) => (await stat(join(path, name)).catch(() => null))?.isDirectory() === true),
  );
  return names.filter((_, at) => isFolder[at] === false);
}

/** Whether a folder's file is read; another may be anything, and only its name is told. */
function isTable(path: string): boolean {
  return [...folderEndings, ...refusedEndings].includes(extname(path).toLowerCase());
}

/** Schools send files of one name in folders of their own: as much of the path as tells them apart. */
function distinctNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => resolve(path).split(sep));
  return parts.map((own) => {
    for (let length = 1; length < own.length; length++) {
      const tail = own.slice(-length).join('/');
      if (parts.filter((other) => other.slice(-length).join('/') === tail).length === 1) return tail;
    }
    return own.join('/');
  });
}

/** Archives keep year, grade and subject in the names of folders; those further out are a computer's own. */
const namingFolders = 3;

async function readOne(
  path: string,
  name: string,
  doors: Doors,
): Promise<InputFile | (DamagedFile & { readonly problems: readonly FileProblem[] })> {
  const bytes = await readBytes(path, name);
  const folders = resolve(path).split(sep).slice(0, -1).slice(-namingFolders);
  if (isText(name)) {
    const grid = await doors.readCsv(bytes, name);
    return { path, name, workbook: null, sheets: [{ file: name, folders, grid }] };
  }
  const workbook = await doors.openWorkbook(bytes, name);
  const source = (grid: Grid): SourceSheet => ({ file: name, folders, grid });
  try {
    const sheets: SourceSheet[] = [];
    for (const { id } of await workbook.listSheets()) sheets.push(source(await workbook.readSheet(id)));
    return { path, name, workbook, sheets };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const { sheets, problems } = await workbook.readSoundSheets();
    return { name, sheets: sheets.map(({ grid }) => source(grid)), problems };
  }
}

function isText(name: string): boolean {
  return ['.csv', '.txt'].includes(extname(name).toLowerCase());
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  const limit = isText(name) ? largestText : largestWorkbook;
  try {
    const before = await stat(path);
    if (before.size > limit) throw new FileError({ code: 'too-large', measure: 'file', limit }, name);
    const bytes = await readFile(path);
    const after = await stat(path);
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size)
      throw new FileError({ code: 'changed-meanwhile' }, name);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(accessProblem(error), name, error);
  }
}

function accessProblem(error: unknown): FileProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return { code: code === 'ENOENT' ? 'not-found' : 'no-access' };
}
