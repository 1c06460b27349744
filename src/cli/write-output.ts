/** A file is written whole or not at all: to a temporary name beside it, then renamed. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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

/** Where the result goes: the asked file, the asked folder, else beside the input under another name. */
export function outputPath(input: string, out: string | null): string {
  const name = `${basename(input, extname(input))} — МСОКО.xlsx`;
  if (out === null) return join(dirname(input), name);
  return extname(out).toLowerCase() === '.xlsx' ? out : join(out, name);
}

export function isSameFile(left: string, right: string): boolean {
  return resolve(left) === resolve(right);
}
