/** Builds dist/web when a source is newer than it; tests, screenshots and `npm start` all come through here. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const webFolder = join(root, 'dist', 'web');
const sources = ['src', 'assets/samples', 'assets/icons', 'webpack.config.js', 'package-lock.json'];

/** True when it had to build. Throws when the build fails. */
export function buildWeb() {
  const built = statSync(join(webFolder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.every((source) => newest(join(root, source)) <= built)) return false;
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
  return true;
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
