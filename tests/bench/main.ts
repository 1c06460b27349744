/** `npm run bench`: every figure with its goal or baseline, measured in this run. Nothing here passes or fails. */
import { benchAnalysis } from './analysis-bench';
import type { Figure } from './figure';

const figures: Figure[] = [...(await benchAnalysis())];
const width = Math.max(...figures.map(({ name }) => name.length));
for (const { name, value, ratio, goal } of figures) {
  const against = ratio === undefined ? '' : `   ${ratio.toFixed(2)}${goal === undefined ? ' ×' : ` (${goal})`}`;
  process.stdout.write(`${name.padEnd(width)}   ${value}${against}\n`);
}
