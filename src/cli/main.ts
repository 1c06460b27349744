/** Composition root of the command line: hands the job its doors and turns its answer into an exit code. */
import { loadDistrict } from '../data/districts/index';
import { reference } from '../job/reference';
import { versions } from '../data/versions';
import { createXlsx } from '../xlsx/book/create-xlsx';
import { openXlsx } from '../xlsx/book/open-xlsx';
import { readCsv } from '../xlsx/book/read-csv';
import * as refusals from '../text/command/argument-words';
import { helpText } from '../text/command/help';
import { versionsText } from '../text/support-text';
import { parseArguments } from './arguments';
import type { Doors } from './doors';
import { ExitCode, runJob } from './job';
import { deflateRaw, inflateRaw } from './node-compression';

const doors: Doors = {
  openWorkbook: (bytes, file) => openXlsx(bytes, { file, inflateRaw, deflateRaw }),
  createWorkbook: createXlsx,
  createDocument: async (model) => (await import('../docx/create-docx')).createDocx(model),
  readCsv: async (bytes, file) => readCsv(bytes, { sheet: file.replace(/\.[^.]+$/u, ''), file }).grid,
};

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseArguments(words);
  if (parsed.kind === 'help') {
    process.stdout.write(helpText);
    return ExitCode.clean;
  }
  if (parsed.kind === 'version') {
    process.stdout.write(`${versionsText(versions)}\n`);
    return ExitCode.clean;
  }
  if (parsed.kind === 'mistake') {
    process.stderr.write(refusals.seeHelp(parsed.message));
    return ExitCode.unreadable;
  }
  const isShown = process.stderr.isTTY && !parsed.value.quiet && !parsed.value.json;
  return runJob(parsed.value, {
    doors,
    reference,
    loadDistrict,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => void (isShown && process.stderr.write(`\r\u001b[K${line}`)),
    now: new Date(),
  });
}

/** A reader that has seen enough (`| head`) closes the pipe: no fault of anybody's. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
