/** Composition root of the worker: the .xlsx door and the analysis behind the pane's calls. */
import { createXlsx } from '../xlsx/book/create-xlsx';
import { openXlsx } from '../xlsx/book/open-xlsx';
import { XlsxError } from '../xlsx/xlsx-error';
import { analyzeBook, findingWords, newBook, todaySerial, typedTable } from './desk/book-analysis';
import { deskHandlers } from './desk/desk';
import type { Doors } from './desk/doors';
import { remotePort, type SharedScope } from './desk/remote-port';
import { serveCalls } from './desk/serve-calls';
import { WorkFailure } from './desk/work-client';

// The page's own types know a window here; in a worker the global scope is the worker's.
const { scope, port } = remotePort(self as unknown as SharedScope);

const doors: Doors = {
  hostWorkbook: port,
  openWorkbook: async (bytes, file, options) => {
    const port = await readable(file, () => openXlsx(bytes, { ...options, file }));
    return { port, cautions: port.isSigned ? ['loses-signature'] : [], save: () => port.save() };
  },
  readCsv: async (bytes, sheet, file) => {
    const { readCsv } = await import(/* webpackChunkName: "csv" */ '../xlsx/book/read-csv');
    return typedTable((await readable(file, async () => readCsv(bytes, { sheet, file }))).grid);
  },
  createWorkbook: (sheets) => createXlsx(sheets),
  analyze: (sheets, choice, before) => analyzeBook(sheets, choice, todaySerial(new Date()), before),
  newBook,
  findingWords,
};

/** What is wrong with a file is the person's to hear, not the program's to stumble over. */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new WorkFailure({ kind: 'file', problem: error.problem, file });
  }
}

serveCalls(scope, deskHandlers(doors));
