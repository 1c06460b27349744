/**
 * `npm run fuzz`: damaged workbooks, random edits, and walks through Excel's door and through the mounted pane. `--walks N`
 * asks for another count of walks than 500; the other parameters are of `tests/fuzz/main.ts`. `--large` walks nowhere.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const at = given.indexOf('--walks');
const walks = at === -1 ? '500' : given[at + 1];
const others = at === -1 ? given : given.toSpliced(at, 2);
const jest = ['node_modules/jest/bin/jest.js', '--config', '.config/jest.config.cjs', '-w', '2'];

const statuses = [run('dist/cli/fuzz.cjs', ...others)];
if (!given.includes('--large'))
  statuses.push(run(...jest, 'tests/fuzz/excel-walks', 'tests/fuzz/pane-walks'));
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;

function run(...parameters) {
  return spawnSync(process.execPath, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, EXCEL_WALKS: walks, PANE_WALKS: walks },
  }).status;
}
