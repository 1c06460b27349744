/** What dirt costs: a region's file read into records, dirty and clean, in each of the three layouts; by time of the processor. */
import { inflateRawSync } from 'node:zlib';
import { readProtocol } from '../../src/core/results/read-protocol';
import { recogniseProtocol } from '../../src/core/results/recognise-protocol';
import { lexicon } from '../../src/data/lexicon/lexicon';
import { protocolWords } from '../../src/data/lexicon/protocol-words';
import { scales } from '../../src/data/scales/scales';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { dirtyRegion, type RegionLayout } from '../core/results/dirty-region';
import { plainSheet } from '../plain-sheet';
import type { Figure } from './figure';

const goal = 1.3;
const rounds = 7;
const size = { schools: 630, pupils: 26_000 };
const files: readonly (readonly [RegionLayout, string])[] = [
  ['raw-export', 'Математика 4 класс 2020.xlsx'],
  ['one-sheet', 'Проведение работы по математике, 4 класс. ВПР 2021.xlsx'],
  ['two-sheets', 'Математика 4 класс 2022.xlsx'],
];

export async function benchDirt(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [layout, file] of files) {
    const bytesOf = async (isClean: boolean) =>
      createXlsx([plainSheet('Протокол', dirtyRegion(layout, { seed: 3, ...size, isClean }).rows)]);
    const [clean, dirty] = [await bytesOf(true), await bytesOf(false)];
    const ratios: number[] = [];
    let least = Infinity;
    for (let round = 0; round < rounds; round++) {
      const without = await processorTime(() => read(clean, file));
      least = Math.min(least, without);
      ratios.push((await processorTime(() => read(dirty, file))) / without);
    }
    ratios.sort((left, right) => left - right);
    const ratio = ratios[Math.floor(rounds / 2)] ?? NaN;
    figures.push({
      name: `a region's file with its dirt against one without, layout ${layout}`,
      value: `${(least / 1000).toFixed(0)} ms of the processor without`,
      ratio,
      goal: `≤ ${goal}`,
    });
  }
  return figures;
}

async function read(bytes: Uint8Array, file: string): Promise<void> {
  const workbook = await openXlsx(bytes, {
    file,
    inflateRaw: async (compressed, length) =>
      inflateRawSync(compressed, { maxOutputLength: Math.max(length, 1) }),
  });
  const [info] = await workbook.listSheets();
  const grid = await workbook.readSheet(info!.id);
  const source = recogniseProtocol([grid], protocolWords)!;
  const { records } = readProtocol(source, { file, words: protocolWords, lexicon, schools: [], scales });
  if (records.length !== size.schools) throw new Error(`${records.length} schools read of ${file}`);
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
