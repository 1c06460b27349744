/** Opens the sample twice through the job itself: as files on the page, and as the workbook that Excel would hold open. */
import { hostOver } from '../host-port';
import type { Finding } from '../../src/core/finding';
import type { BookOverview } from '../../src/job/book-overview';
import type { Doors } from '../../src/job/doors';
import type { WorkEvent } from '../../src/job/work-event';
import { formulaOffers } from '../../src/functions/formula-offers';
import type { HostWorkbook } from '../../src/taskpane/host/host-workbook';
import { loadSample } from '../../src/taskpane/load-sample';
import { jobHandlers } from '../../src/taskpane/calls/job-handlers';
import { InlineClient, type WorkClient } from '../../src/taskpane/calls/work-client';
import { createDocx } from '../../src/docx/create-docx';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { packFiles } from '../../src/xlsx/book/pack-files';
import { readCsv } from '../../src/xlsx/book/read-csv';
import type { CheckedBook } from './gallery-panes';

export interface Sample {
  readonly onPage: CheckedBook;
  readonly inExcel: CheckedBook;
  readonly workbook: HostWorkbook;
}

/** A day on which the sample has events behind it and before it. */
const today = 46_000;

export async function openSample(): Promise<Sample> {
  const files = await loadSample();
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const onPage = await checked(clientOn(null), files.length, (client, report) =>
    client.call('open', { files }, report),
  );
  const own = given.find(({ name }) => name === onPage.file);
  if (own === undefined) throw new Error('The sample has no workbook');
  const port = hostOver(await openXlsx(own.bytes, { file: own.name }));
  const inExcel = await checked(clientOn(port), 1, (client, report) =>
    client.call('openHosted', { name: own.name }, report),
  );
  const selection: HostWorkbook['selection'] = async () => {
    const [sheet] = await port.listSheets();
    if (sheet === undefined) throw new Error('The sample has no sheet');
    return {
      address: `${sheet.name}!A2:A9`,
      activeCell: { sheet: sheet.id, row: 0, column: 7, address: `${sheet.name}!H1` },
    };
  };
  const workbook = { name: own.name, port, formulas: async () => formulaOffers, selection };
  return { onPage, inExcel, workbook };
}

async function checked(
  client: WorkClient,
  fileCount: number,
  open: (client: WorkClient, report: (event: WorkEvent) => void) => Promise<BookOverview>,
): Promise<CheckedBook> {
  const findings: Finding[] = [];
  const overview = await open(client, (event) => {
    if (event.kind === 'findings') findings.push(...event.findings);
  });
  return { file: overview.target ?? '', fileCount, client, overview, findings };
}

function clientOn(hostWorkbook: Doors['hostWorkbook']): WorkClient {
  const doors: Doors = {
    hostWorkbook,
    openWorkbook: async (bytes, file, options) => {
      const port = await openXlsx(bytes, { ...options, file });
      return { port, cautions: [], save: () => port.save(), dressed: (...asked) => port.dressed(...asked) };
    },
    readCsv: async (bytes, sheet, file) => readCsv(bytes, { sheet, file }).grid,
    createWorkbook: createXlsx,
    createDocument: createDocx,
    packFiles,
    today: () => today,
  };
  return new InlineClient(jobHandlers(doors));
}
