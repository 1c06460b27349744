/** The job without a worker, over the real .xlsx door and the real analysis. */
import { createDocx } from '../../src/docx/create-docx';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { hostOver } from '../host-port';
import { packFiles } from '../../src/xlsx/book/pack-files';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { jobHandlers } from '../../src/taskpane/calls/job-handlers';
import { InlineClient } from '../../src/taskpane/calls/work-client';
import { saveCautions } from '../../src/job/save-cautions';
import type { GivenFile } from '../../src/job/choices';
import type { JobPort } from '../../src/job/doors';

/** 20.11.2026. */
const today = 46346;

export function inlineJob(hostWorkbook: JobPort | null = null): InlineClient {
  return new InlineClient(
    jobHandlers({
      hostWorkbook: hostWorkbook && hostOver(hostWorkbook),
      openWorkbook: async (bytes, file, options) => {
        const port = await openXlsx(bytes, { ...options, file });
        return {
          port,
          cautions: saveCautions(port),
          save: () => port.save(),
          dressed: (...asked) => port.dressed(...asked),
          readSoundSheets: () => port.readSoundSheets(),
        };
      },
      readCsv: async (bytes, sheet, file) => readCsv(bytes, { sheet, file }).grid,
      createWorkbook: (sheets) => createXlsx(sheets),
      createDocument: createDocx,
      packFiles,
      today: () => today,
    }),
  );
}

export function givenFile(name: string, bytes: Uint8Array): File & GivenFile {
  return new File([bytes.slice()], name);
}
