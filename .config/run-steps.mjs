/** Runs the project's scripts one after another, says the seconds of each and what it said where it failed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windowsShell = process.platform === 'win32';

/** Each step is a title, the name of a script in package.json and its parameters. */
export async function inTurn(...steps) {
  const done = [];
  for (const [title, script, parameters] of steps) done.push(await run(title, script, parameters));
  return done;
}

/** Prints what a step said only when it failed. */
async function run(title, script, parameters) {
  const since = performance.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windowsShell,
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  process.stdout.write(
    `${seconds(since).padStart(6)} s  ${title}${code === 0 ? '' : `: failed\n${Buffer.concat(said)}`}\n`,
  );
  return { title, code };
}

export function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}
