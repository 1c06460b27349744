/** Builds dist/web when a source is newer than it; tests, screenshots and `npm start` all come through here. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const webFolder = join(root, 'dist', 'web');
const builtPage = join(webFolder, 'index.html');
/** Milliseconds. */
const longestBuild = 180_000;
const sources = ['src', 'assets/samples', 'assets/icons', 'webpack.config.js', 'package-lock.json'];

/** True when it had to build. Throws when the build fails. Two processes never build at once. */
export function buildWeb() {
  if (isFresh()) return false;
  const unlock = lock();
  try {
    if (isFresh()) return false;
    const begun = new Date();
    const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
    const run = spawnSync(
      process.execPath,
      [webpack, '--config', 'webpack.config.js', '--config-name', 'web'],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    if (run.status !== 0) throw new Error('The build of the page failed: see the messages above.');
    // What comes out the same is not written again.
    utimesSync(builtPage, begun, begun);
    return true;
  } finally {
    unlock();
  }
}

function isFresh() {
  const built = statSync(builtPage, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** Waits while another process builds; a lock left by one that died is taken over. */
function lock() {
  const folder = join(root, 'node_modules', '.cache', 'building-web');
  mkdirSync(dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmdirSync(folder);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > longestBuild) rmSync(folder, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
}

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

if (
  process.argv[1] !== undefined &&
  dirname(process.argv[1]) === join(root, '.config') &&
  process.argv[1].endsWith('build-web.mjs')
) {
  buildWeb();
}
