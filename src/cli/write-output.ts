/** A file is written whole or not at all: to a temporary name beside it, then renamed. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { writeErrorText } from '../text/write-error-text';
import { Refusal } from './refusal';

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writing may fail for reasons of the disk, which the person can mend. */
export async function put(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new Refusal(writeErrorText(code, path));
  }
}

/** Where the result goes: the asked file, the asked folder, else the folder given. */
export function outputPath(folder: string, name: string, out: string | null): string {
  if (out === null) return join(folder, name);
  return /^\.xls[xm]$/iu.test(extname(out)) ? out : join(out, name);
}

export function isSameFile(left: string, right: string): boolean {
  return resolve(left) === resolve(right);
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
