/** Prints what the page weighs when sent, and fails the build when it weighs more than it may. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { webFolder } from './build-web.mjs';

const limits = { initial: 300, all: 600 };

/** Loaded by the task pane alone, where office.js weighs many times more; the page never asks for them. */
const excelOnly = /^(?:excel|inline-job)\./u;

/** Kilobytes (1000 bytes) after gzip, by script. Only the page's own scripts, known by their hash: office.js and the functions are Excel's. */
export function bundleSizes(folder = webFolder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return readdirSync(folder)
    .filter((name) => /\.[0-9a-f]{8}\.js$/u.test(name))
    .map((name) => ({
      name,
      kilobytes: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000,
      isInitial: page.includes(name),
      isOfPage: !excelOnly.test(name),
    }))
    .sort((one, other) => other.kilobytes - one.kilobytes);
}

const sizes = bundleSizes();
const total = (scripts) => scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
const initial = total(sizes.filter(({ isInitial }) => isInitial));
const all = total(sizes.filter(({ isOfPage }) => isOfPage));
for (const { name, kilobytes, isInitial, isOfPage } of sizes) {
  const note = isInitial ? '  (initial)' : isOfPage ? '' : '  (Excel only)';
  process.stdout.write(`${kilobytes.toFixed(1).padStart(8)} kB gzip  ${name}${note}\n`);
}
process.stdout.write(`${initial.toFixed(1).padStart(8)} kB gzip  initial, at most ${limits.initial}\n`);
process.stdout.write(
  `${all.toFixed(1).padStart(8)} kB gzip  all scripts of the page, at most ${limits.all}\n`,
);
if (initial > limits.initial || all > limits.all) process.exitCode = 1;
