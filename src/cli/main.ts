/** Composition root of the command line: hands the job its doors and turns its answer into an exit code. */
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { loadDistrict } from '../data/districts/index';
import { reference } from '../data/reference';
import { createDocx } from '../docx/create-docx';
import { fileErrorText } from '../text/file-error-text';
import { createXlsx } from '../xlsx/book/create-xlsx';
import { openXlsx } from '../xlsx/book/open-xlsx';
import { readCsv } from '../xlsx/book/read-csv';
import { XlsxError } from '../xlsx/xlsx-error';
import { helpText, parseArguments } from './arguments';
import { UnreadableFile, type Doors } from './doors';
import { ExitCode, runJob } from './job';

const inflate = promisify<Uint8Array, object, Uint8Array>(inflateRaw);
const deflate = promisify<Uint8Array, object, Uint8Array>(deflateRaw);

const doors: Doors = {
  openWorkbook: (bytes, file) =>
    readable(file, () =>
      openXlsx(bytes, {
        file,
        inflateRaw: (compressed, size) =>
          inflate(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) }),
        deflateRaw: (plain) => deflate(plain, { level: constants.Z_DEFAULT_COMPRESSION }),
      }),
    ),
  createWorkbook: createXlsx,
  createDocument: createDocx,
  readCsv: (bytes, file) =>
    readable(file, async () => readCsv(bytes, { sheet: file.replace(/\.[^.]+$/u, ''), file }).grid),
};

/** The door's own error becomes the sentence a person reads. */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof XlsxError) throw new UnreadableFile(fileErrorText(error.problem, file));
    throw error;
  }
}

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseArguments(words);
  if (parsed.kind === 'help') {
    process.stdout.write(helpText);
    return ExitCode.clean;
  }
  if (parsed.kind === 'mistake') {
    process.stderr.write(`${parsed.message}\nСправка: msoko --help\n`);
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
