/** Builds a page that only developers and tests see when one of its sources is newer than it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `page`: what the build writes last; `config`: of webpack, both from the project's folder. */
export async function buildWhenStale({ page, config, sources }) {
  const built = statSync(join(root, page), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const all = [...sources, config, 'package-lock.json'];
  if (all.every((source) => newest(join(root, source)) <= built)) return false;
  const begun = new Date();
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const run = spawn(process.execPath, [webpack, '--config', config], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(run, 'exit');
  if (status !== 0) throw new Error(`The build of ${page} failed: see the messages above.`);
  // What comes out the same is not written again.
  utimesSync(join(root, page), begun, begun);
  return true;
}

function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
