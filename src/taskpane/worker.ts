/** Composition root of the worker: the .xlsx door and the analysis behind the pane's calls. */
import { createXlsx } from '../xlsx/book/create-xlsx';
import { packFiles } from '../xlsx/book/pack-files';
import { openXlsx } from '../xlsx/book/open-xlsx';
import { jobHandlers } from './calls/job-handlers';
import { saveCautions } from '../job/save-cautions';
import { todaySerial } from '../job/today';
import type { Doors } from '../job/doors';
import { remotePort, type SharedScope } from './calls/remote-port';
import { serveCalls } from './calls/serve-calls';

// The page's own types know a window here; in a worker the global scope is the worker's.
const { scope, port } = remotePort(self as unknown as SharedScope);

const doors: Doors = {
  hostWorkbook: port,
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
  readCsv: async (bytes, sheet, file) => {
    const { readCsv } = await import(/* webpackChunkName: "csv" */ '../xlsx/book/read-csv');
    return readCsv(bytes, { sheet, file }).grid;
  },
  createWorkbook: (sheets) => createXlsx(sheets),
  createDocument: async (model) => {
    const { createDocx } = await import(/* webpackChunkName: "word" */ '../docx/create-docx');
    return createDocx(model);
  },
  packFiles,
  today: () => todaySerial(new Date()),
};

serveCalls(scope, jobHandlers(doors));
