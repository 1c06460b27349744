/** One archive of several files; names keep their Russian letters. */
import { deflateRaw } from '../zip/compression';
import { newEntry, writeZip } from '../zip/zip-writer';

export async function packFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  return writeZip(await Promise.all(files.map(({ name, bytes }) => newEntry(name, bytes, deflateRaw))));
}
