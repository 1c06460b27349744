/** `npm run fuzz [-- --mutations N --edits N --reanalyses N --seed N]`; `-- --large` runs the named sizes through the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { featureWorkbooks } from '../xlsx/feature-workbooks';
import { fuzzWorkbooks } from './fuzz-workbooks';
import { largeFiles, type LargeFile } from './large-files';
import { mutatedPackage } from './mutate-package';
import { seededRandom } from './seeded-random';
import { tryEdits } from './try-edits';
import { tryPackage } from './try-package';
import { tryReanalyses } from './try-reanalyses';

const slowestSeconds = 5;
const mostMegabytes = 500;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '2000' },
    reanalyses: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    large: { type: 'boolean', default: false },
  },
});
const failures = values.large ? await runLarge() : await runSeeds(Number(values.seed));
process.exitCode = failures === 0 ? 0 : 1;

async function runSeeds(first: number): Promise<number> {
  const books = [...(await fuzzWorkbooks()), ...(await featureWorkbooks())];
  const trials: Record<string, number> = {};
  const mutations = await each(first, Number(values.mutations), async (seed) => {
    const random = seededRandom(seed);
    const trial = await tryPackage(mutatedPackage(random.pick(books), random));
    trials[trial] = (trials[trial] ?? 0) + 1;
  });
  say(`damaged workbooks: ${JSON.stringify(trials)}, ${mutations.report}`);
  const edits = await each(first, Number(values.edits), tryEdits);
  say(`sequences of edits: ${edits.report}`);
  await tryReanalyses(Number(values.reanalyses), first);
  say(`analyses after edits: ${values.reanalyses} tried, each as one of everything`);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  say(`memory at most: ${megabytes} MB`);
  return mutations.failures + edits.failures + (megabytes > mostMegabytes ? 1 : 0);
}

async function each(
  first: number,
  count: number,
  attempt: (seed: number) => Promise<void>,
): Promise<{ readonly failures: number; readonly report: string }> {
  let failures = 0;
  let slowest = 0;
  for (let seed = first; seed < first + count; seed++) {
    const before = process.cpuUsage();
    try {
      await attempt(seed);
    } catch (error) {
      failures++;
      say(`seed ${seed}: ${inspect(error)}`);
    }
    slowest = Math.max(slowest, secondsOf(process.cpuUsage(before)));
  }
  if (slowest > slowestSeconds) failures++;
  return {
    failures,
    report: `${count} tried, ${failures} failed, the slowest ${slowest.toFixed(2)} s of CPU time`,
  };
}

/** The command's own process is measured: it says at its end what it took. */
async function runLarge(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const hook = join(folder, 'measure.cjs');
  writeFileSync(
    hook,
    "process.on('exit', () => process.stderr.write('\\nmeasured ' + JSON.stringify({ cpu: process.cpuUsage(), rss: process.resourceUsage().maxRSS })));",
  );
  let failures = 0;
  try {
    for (const file of largeFiles) if (!(await isWithinLimits(file, folder, hook))) failures++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failures;
}

async function isWithinLimits(file: LargeFile, folder: string, hook: string): Promise<boolean> {
  const path = join(folder, `large.${file.ending}`);
  await file.write(path);
  const command = join(import.meta.dirname, 'msoko.cjs');
  const run = spawnSync(process.execPath, ['--require', hook, command, 'check', path], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  rmSync(path);
  const [said = '', measured] = run.stderr.split('\nmeasured ');
  if (measured === undefined) {
    say(`${file.name.padEnd(44)} no answer: ${said.slice(0, 300)}`);
    return false;
  }
  const { cpu, rss } = JSON.parse(measured) as { readonly cpu: NodeJS.CpuUsage; readonly rss: number };
  const [seconds, megabytes] = [secondsOf(cpu), Math.round(rss / 1024)];
  const answer = (said.trim() || run.stdout.trim()).split('\n')[0] ?? '';
  const isFine =
    seconds <= slowestSeconds && megabytes <= mostMegabytes && run.status !== null && !/\n\s+at /u.test(said);
  say(
    `${file.name.padEnd(44)} ${seconds.toFixed(2)} s  ${megabytes} MB  rc ${run.status}  ${isFine ? '' : 'OVER  '}${answer.slice(0, 110)}`,
  );
  return isFine;
}

function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000_000;
}
