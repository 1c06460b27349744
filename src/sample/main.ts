/** Composition root of the demonstration: `--seed N`, `--out FOLDER`, and `--files-only` to write the sample without running it. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ExitCode } from '../cli/job';
import { doors, runProgram } from '../cli/program';
import { readInputs } from '../cli/read-inputs';
import { analyze } from '../core/analyze';
import { identifyDistrict } from '../core/table/identify-district';
import { serialOf } from '../core/table/parse-date';
import { loadDistrict } from '../data/districts/index';
import { reference } from '../job/reference';
import { createXlsx } from '../xlsx/book/create-xlsx';
import { plantedFile, runDemo, writeSample, type DemoHost } from './demo';
import { makeSample } from './make-sample';

const sampleDistrict = 'belinsky';
const silent = () => undefined;
const print = (line: string) => void process.stdout.write(`${line}\n`);

async function demoHost(): Promise<DemoHost> {
  return {
    district: await loadDistrict(sampleDistrict),
    clear,
    writeFile: async (path, { sheets }) => write(join(...path), await createXlsx(sheets)),
    writeText: (path, text) => write(join(...path), text),
    runJob: (folder, out) => job(join(...folder), join(...out)),
    analyse: (folder) => analyse(join(...folder)),
    print,
    clock: () => performance.now(),
  };
}

class NotOwnFolder extends Error {}

/** Only a folder that an earlier demonstration wrote is removed: its list of what was planted tells it. */
async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length > 0 && !names.includes(plantedFile)) {
    throw new NotOwnFolder(`В папке «${folder}» лежат чужие файлы. Укажите другую: --out ПАПКА.`);
  }
  await rm(folder, { recursive: true, force: true });
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Errors are expected: the sample is full of them. */
async function job(folder: string, out: string): Promise<string | null> {
  const code = await runProgram(['run', folder, '--out', out, '--quiet'], { write: silent }, process.stderr);
  return code === ExitCode.unreadable ? null : out;
}

async function analyse(folder: string): ReturnType<DemoHost['analyse']> {
  const { files } = await readInputs([folder], doors, silent);
  const sheets = files.flatMap((file) => file.sheets);
  const listing = identifyDistrict(sheets, reference.forms, reference.lexicon, reference.knownDistricts);
  const district = listing === null ? null : await loadDistrict(listing.id);
  const now = new Date();
  const today = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return analyze({ sheets, reference, district, today, year: null });
}

async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join('out', 'demo') },
      'files-only': { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) {
    process.stderr.write(`Вариант «${values.seed}» не подходит: нужно целое число от 0.\n`);
    return ExitCode.unreadable;
  }
  try {
    return await demonstrate(seed, values.out, values['files-only']);
  } catch (error) {
    if (!(error instanceof NotOwnFolder)) throw error;
    process.stderr.write(`${error.message}\n`);
    return ExitCode.unreadable;
  }
}

async function demonstrate(seed: number, folder: string, isFilesOnly: boolean): Promise<number> {
  const around = await demoHost();
  if (isFilesOnly) {
    await around.clear(folder);
    await writeSample(makeSample(seed, around.district), folder, around);
    print(`Учебный район (вариант ${seed}) записан в папку «${folder}».`);
    return ExitCode.clean;
  }
  return (await runDemo(seed, folder, around)) ? ExitCode.clean : ExitCode.errorsFound;
}

process.exitCode = await main(process.argv.slice(2));
