/** The sample's whole job as the command line does it: read 11 files, check, fill, flag, report, write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { runJob } from '../../src/cli/job';
import type { CommandContext } from '../../src/cli/command-context';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { createDocx } from '../../src/docx/create-docx';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { megabytes, timed, type Figure } from './figure';

const goalSeconds = 3;

export async function benchRun(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-bench-'));
  const around: CommandContext = {
    doors: {
      openWorkbook: (bytes, file) =>
        openXlsx(bytes, {
          file,
          inflateRaw: (compressed, size) =>
            inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) }),
          deflateRaw: (plain) => deflateRawSync(plain),
        }),
      createWorkbook: createXlsx,
      createDocument: createDocx,
      readCsv: async (bytes, file) => readCsv(bytes, { sheet: file }).grid,
    },
    reference,
    loadDistrict,
    print: () => undefined,
    complain: () => undefined,
    progress: () => undefined,
    now: new Date(2026, 10, 20),
  };
  const { seconds, peakBytes } = await timed(
    () =>
      runJob(
        {
          command: 'run',
          inputs: [resolve('assets/samples/district')],
          json: false,
          docx: false,
          cards: false,
          draftOrder: false,
          isPublic: false,
          lists: false,
          summary: false,
          yearly: false,
          sheet: null,
          schools: [],
          municipality: null,
          out: join(folder, 'out.xlsx'),
          year: null,
          district: null,
          form: null,
          books: null,
          order: null,
          collect: null,
          explain: null,
          settings: [],
          quiet: true,
          inPlace: false,
        },
        around,
      ),
    3,
  );
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      name: 'the sample’s whole run, files to workbook',
      value: `${seconds.toFixed(2)} s, ${megabytes(peakBytes)}`,
      ratio: seconds / goalSeconds,
      goal: '≤ 1 × 3 s',
    },
  ];
}
