/** The sample's whole job as the command line does it: read 11 files, check, fill, flag, report, write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from '../../src/cli/program';
import { megabytes, timed, type Figure } from './figure';

const goalSeconds = 3;

export async function benchRun(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'));
  const out = join(folder, 'out.xlsx');
  const silent = { write: () => undefined };
  const words = ['run', resolve('assets/samples/district'), '--out', out, '--quiet'];
  const { seconds, peakBytes } = await timed(() => runProgram(words, silent, silent), 3);
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      name: 'the sample’s whole run, files to workbook',
      value: `${seconds.toFixed(2)} s, ${megabytes(peakBytes)}`,
      ratio: seconds / goalSeconds,
      goal: '≤ 1 × 3 s',
    },
  ];
}
