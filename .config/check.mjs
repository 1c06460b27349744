/**
 * `npm run check`: types, lint, format and unit tests, two at a time, with the seconds of each. What passed before and has
 * not changed since is not looked at again, and the last line says so beside what a run with cold caches took; `npm test`
 * looks at everything.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, seconds } from './run-steps.mjs';
import { testsToRun } from './unit-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join('node_modules', '.cache');
// Not where prettier has it of itself: any run without a cache would empty it.
const formatCache = join(cache, 'format-of-check');
const typesCache = join(cache, 'tsconfig.tsbuildinfo');

const begun = performance.now();
const isCold = [typesCache, formatCache].some((path) => !existsSync(join(root, path)));
const { words, note, coldSeconds, keep } = testsToRun();
const unit = words === null ? [] : [[`unit (${note})`, 'unit', ['--silent', ...words]]];
const results = await Promise.all([
  inTurn(
    ['types', 'types', []],
    ['lint', 'lint', []],
    ['format', 'format', ['--cache', '--cache-strategy', 'content', '--cache-location', formatCache]],
  ),
  inTurn(...unit),
]);
const failed = results.flat().filter(({ code }) => code !== 0);
const took = seconds(begun);
const cold = isCold || coldSeconds === null ? took : coldSeconds;
if (results[1].every(({ code }) => code === 0)) keep(cold);
process.stdout.write(
  `${failed.length === 0 ? 'green' : `failed: ${failed.map(({ title }) => title).join(', ')}`} after ${took} s; ${
    cold === took ? 'all was looked at' : `what had not changed was not; all of it took ${cold} s`
  }\n`,
);
if (failed.length > 0) process.exitCode = 1;
