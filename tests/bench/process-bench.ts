/** The whole command on a large workbook, from the process's start to its end, against one that only inflates and scans. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../../src/xlsx/zip/zip-archive';
import { megabytes, type Figure } from './figure';
import { sampleWorkbook } from './xlsx-sample';

const runs = 5;
/** Says at its end what memory and time of processors it took: a clock would measure the neighbours too. */
const measure =
  "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(`\\n${maxRSS} ${userCPUTime + systemCPUTime}`); });";
/** The least a process must do with the same parts; it knows where they lie. */
const least = `
const { inflateRawSync } = require('node:zlib');
const [, path, list] = process.argv;
const bytes = require('node:fs').readFileSync(path);
let brackets = 0;
for (const [start, length, method, size] of JSON.parse(list)) {
  const packed = bytes.subarray(start, start + length);
  const part = method === 0 ? packed : inflateRawSync(packed, { chunkSize: Math.max(64, size) });
  for (let at = 0; at < part.length; at++) if (part[at] === 60) brackets++;
}
console.log(brackets);`;

export async function benchProcess(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bytes = await sampleWorkbook(50_000);
    const [path, hook] = [join(folder, 'large.xlsx'), join(folder, 'measure.cjs')];
    writeFileSync(path, bytes);
    writeFileSync(hook, measure);
    const parts = readZip(bytes).map(({ compressed, method, size }) => [
      compressed.byteOffset - bytes.byteOffset,
      compressed.length,
      method,
      size,
    ]);
    const limit = median(hook, ['-e', least, path, JSON.stringify(parts)]);
    const own = median(hook, [join(import.meta.dirname, 'msoko.cjs'), 'check', path]);
    return [
      {
        name: 'read and check 50,000 × 20, whole process',
        value: `${own.seconds.toFixed(3)} s of CPU time, ${megabytes(own.bytes)}`,
        ratio: own.seconds / limit.seconds,
        goal: '× a process that inflates and scans',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(
  hook: string,
  words: readonly string[],
): { readonly seconds: number; readonly bytes: number } {
  const seconds: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run++) {
    const { stderr } = spawnSync(process.execPath, ['--require', hook, ...words], { encoding: 'utf8' });
    const [kilobytes, microseconds] = (stderr.split('\n').at(-1) ?? '').split(' ').map(Number);
    seconds.push((microseconds ?? NaN) / 1e6);
    bytes = Math.max(bytes, (kilobytes ?? NaN) * 1024);
  }
  seconds.sort((left, right) => left - right);
  return { seconds: seconds[Math.floor(runs / 2)] ?? NaN, bytes };
}
