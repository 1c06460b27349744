/** `npm run bench`: every figure with its goal or baseline, measured in this run; `-- edit` those of one bench. Nothing here passes or fails. */
import { writeFileSync } from 'node:fs';
import { largeWorkbook } from '../browser/workbooks';
import { benchAnalysis } from './analysis-bench';
import { benchCollection } from './collection-bench';
import { benchDirt } from './dirt-bench';
import { benchEdit } from './edit-bench';
import type { Figure } from './figure';
import { benchIndicators } from './indicators-bench';
import { benchProcess } from './process-bench';
import { benchRegion } from './region-bench';
import { benchRun } from './run-bench';
import { writeSchoolBooks } from './school-books';
import { benchXlsx } from './xlsx-bench';

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  // First: what the others leave in memory makes reading look slower than a person finds it.
  xlsx: benchXlsx,
  run: benchRun,
  region: benchRegion,
  dirt: benchDirt,
  analysis: benchAnalysis,
  edit: benchEdit,
  indicators: benchIndicators,
  collection: benchCollection,
  process: benchProcess,
};
const [asked, folder = '', count = '60'] = process.argv.slice(2);
if (asked === '--books') {
  await writeSchoolBooks(folder, Number(count));
  process.exit();
}
if (asked === '--large') {
  writeFileSync(folder, await largeWorkbook(Number(count)));
  process.exit();
}
const wanted = asked === undefined ? Object.values(benches) : [benches[asked]];
for (const bench of wanted) {
  if (bench === undefined) throw new Error(`No bench ${asked}; there are ${Object.keys(benches).join(', ')}`);
  for (const { name, value, ratio, goal } of await bench()) {
    const against =
      ratio === undefined ? '' : `${ratio.toFixed(2)} ${goal === undefined ? '×' : `(${goal})`}`;
    process.stdout.write(`${name.padEnd(58)}  ${value.padEnd(42)}  ${against}\n`);
  }
}
