/** The built command line, run in a folder as a person runs it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const program = resolve(__dirname, '../../dist/cli/msoko.cjs');

export function runMsoko(folder: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    maxBuffer: 2 ** 26,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
