/** A file is written whole or not at all: to a temporary name beside it, then renamed. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';

export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
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
