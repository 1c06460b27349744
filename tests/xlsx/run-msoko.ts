/** The command line with its own doors, in this process. */
import { parseArguments } from '../../src/cli/arguments';
import { runJob } from '../../src/cli/job';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';

export const doors = {
  openWorkbook: (bytes: Uint8Array, file: string) => openXlsx(bytes, { file }),
  createWorkbook: createXlsx,
  createDocument: () => Promise.reject(new Error('No document is asked for')),
  readCsv: async (bytes: Uint8Array, file: string) => readCsv(bytes, { sheet: file, file }).grid,
};

export interface Answer {
  readonly code: number;
  readonly printed: readonly string[];
  readonly complaints: readonly string[];
}

export async function runMsoko(...words: string[]): Promise<Answer> {
  const parsed = parseArguments(words);
  if (parsed.kind !== 'arguments') throw new Error(parsed.kind);
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runJob(parsed.value, {
    doors,
    reference,
    loadDistrict,
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
    progress: () => undefined,
    now: new Date(2026, 10, 20),
  });
  return { code, printed, complaints };
}
