/** `npm test`: types, lint, format and build, two at a time and without any cache, then every test. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurn } from './run-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const results = await Promise.all([
  inTurn(['lint', 'lint', []], ['format', 'format', []]),
  inTurn(['types', 'types', []], ['build', 'build:all', []]),
]);
const failed = results.flat().filter(({ code }) => code !== 0);
if (failed.length > 0) {
  process.stdout.write(`failed: ${failed.map(({ title }) => title).join(', ')}\n`);
  process.exitCode = 1;
} else {
  mkdirSync(`${root}/out`, { recursive: true });
  // The workers take these of node too: what a test leaves behind is cleared more seldom, and without helpers that take the
  // cores from the other workers.
  const memory = ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded-gc'];
  const jest = [...memory, 'node_modules/jest/bin/jest.js', '--config', '.config/jest.config.cjs'];
  const { status } = spawnSync(process.execPath, [...jest, '--json', '--outputFile=out/jest.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
