/** `npm run bench`: every figure with its goal or baseline, measured in this run. Nothing here passes or fails. */
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

const benches: readonly (() => Promise<readonly Figure[]>)[] = [
  // First: what the others leave in memory makes reading look slower than a person finds it.
  benchXlsx,
  benchRun,
  benchRegion,
  benchDirt,
  benchAnalysis,
  benchEdit,
  benchIndicators,
  benchCollection,
  benchProcess,
];
const [asked, folder = '', count = '60'] = process.argv.slice(2);
if (asked === '--books') {
  await writeSchoolBooks(folder, Number(count));
  process.exit();
}
for (const bench of benches) {
  for (const { name, value, ratio, goal } of await bench()) {
    const against =
      ratio === undefined ? '' : `${ratio.toFixed(2)} ${goal === undefined ? '×' : `(${goal})`}`;
    process.stdout.write(`${name.padEnd(58)}  ${value.padEnd(42)}  ${against}\n`);
  }
}
