/** Composition root of the worker: the .xlsx door and the analysis behind the pane's calls. */
import { createXlsx } from '../xlsx/create-xlsx';
import { openXlsx } from '../xlsx/open-xlsx';
import { XlsxError } from '../xlsx/xlsx-error';
import { analyzeBook, findingWords, newBook, todaySerial } from './desk/book-analysis';
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
    try {
      const port = await openXlsx(bytes, { ...options, file });
      return { port, save: () => port.save() };
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      throw new WorkFailure({ kind: 'file', problem: error.problem, file });
    }
  },
  createWorkbook: (sheets) => createXlsx(sheets),
  analyze: (sheets, choice, before) => analyzeBook(sheets, choice, todaySerial(new Date()), before),
  newBook,
  findingWords,
};

serveCalls(scope, deskHandlers(doors));
