/**
 * `npm run check`: types, lint, format and unit tests, two at a time, with the seconds of each. What passed before and has
 * not changed since is not looked at again, and the last line says so; `npm test` looks at everything.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, seconds } from './run-steps.mjs';
import { testsToRun } from './unit-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join('node_modules', '.cache');
const formatCache = join(cache, 'prettier', '.prettier-cache');
const typesCache = join(cache, 'tsconfig.tsbuildinfo');

const begun = performance.now();
const cold = [typesCache, formatCache].filter((path) => !existsSync(join(root, path)));
const { words, note, wasRunBefore, keep } = testsToRun();
const results = await Promise.all([
  inTurn(
    ['types', 'types', []],
    ['lint', 'lint', []],
    ['format', 'format', ['--cache', '--cache-strategy', 'content']],
  ),
  inTurn([`unit (${note})`, 'unit', ['--silent', ...words]]),
]);
const failed = results.flat().filter(({ code }) => code !== 0);
if (results[1].every(({ code }) => code === 0)) keep();
const isCold = cold.length > 0 || !wasRunBefore;
process.stdout.write(
  `${failed.length === 0 ? 'green' : `failed: ${failed.map(({ title }) => title).join(', ')}`} after ${seconds(begun)} s, ${
    isCold ? 'with cold caches' : 'what had not changed was not checked again'
  }\n`,
);
if (failed.length > 0) process.exitCode = 1;
