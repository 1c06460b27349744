/** The command line with its doors: what is asked for in words is done and answered, wherever its lines go. */
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

export const doors: Doors = {
  openWorkbook: (bytes, file) => openXlsx(bytes, { file, inflateRaw, deflateRaw }),
  createWorkbook: createXlsx,
  createDocument: async (model) => (await import('../docx/create-docx')).createDocx(model),
  readCsv: async (bytes, file) => readCsv(bytes, { sheet: file.replace(/\.[^.]+$/u, ''), file }).grid,
};

/** Of a stream what is needed to say something there. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export async function runProgram(
  words: readonly string[],
  stdout: Output,
  stderr: Output,
  now = new Date(),
): Promise<ExitCode> {
  const parsed = parseArguments(words);
  if (parsed.kind === 'help') {
    stdout.write(helpText);
    return ExitCode.clean;
  }
  if (parsed.kind === 'version') {
    stdout.write(`${versionsText(versions)}\n`);
    return ExitCode.clean;
  }
  if (parsed.kind === 'mistake') {
    stderr.write(refusals.seeHelp(parsed.message));
    return ExitCode.unreadable;
  }
  const isShown = stderr.isTTY === true && !parsed.value.quiet && !parsed.value.json;
  return runJob(parsed.value, {
    doors,
    reference,
    loadDistrict,
    print: (line) => void stdout.write(`${line}\n`),
    complain: (line) => void stderr.write(`${line}\n`),
    progress: (line) => void (isShown && stderr.write(`\r\u001b[K${line}`)),
    now,
  });
}
