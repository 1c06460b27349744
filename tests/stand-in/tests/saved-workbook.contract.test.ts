import type { SheetModel } from '../../../src/core/model/sheet-model';
import type { WorkbookPort } from '../../../src/core/workbook';
import { openExcelWorkbook } from '../../../src/excel/open-excel-workbook';
import { loadFile } from '../load-file';
import { saveFile } from '../save-file';
import type { OpenedFile } from '../workbook-file';
import { createXlsx } from '../../../src/xlsx/book/create-xlsx';
import { openXlsxDocument } from '../document/open-xlsx-document';
import { describeWorkbookContract } from '../../workbook.contract';
import { connectHost, loadGenuineClient, unloadGenuineClient, type TestHost } from './host/genuine-client';

interface OpenBook {
  readonly test: TestHost;
  readonly file: OpenedFile;
}

const hosts: TestHost[] = [];
const books = new WeakMap<WorkbookPort, OpenBook>();

beforeAll(loadGenuineClient);
afterEach(() => hosts.splice(0).forEach(({ engine }) => engine.dispose()));
afterAll(unloadGenuineClient);

/** The file opened in a stand-in of its own. */
async function openBytes(bytes: Uint8Array): Promise<WorkbookPort> {
  const test = connectHost();
  hosts.push(test);
  const file = await loadFile(() => openXlsxDocument(bytes), test.host.context);
  const port = attached(openExcelWorkbook(), test);
  books.set(port, { test, file });
  return port;
}

/** The suite goes back to a workbook after it opened its saved copy: each call goes to the workbook's own host. */
function attached(port: WorkbookPort, test: TestHost): WorkbookPort {
  return new Proxy(port, {
    get(target, name, receiver) {
      test.attach();
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function savedAndOpened(port: WorkbookPort): Promise<WorkbookPort> {
  const book = books.get(port);
  if (book === undefined) throw new Error('Not a workbook of this suite');
  const outcome = await saveFile(book.file, book.test.host.context);
  if (!('bytes' in outcome)) throw new Error(JSON.stringify(outcome.conflicts));
  return openBytes(outcome.bytes);
}

describeWorkbookContract(
  'The stand-in for Excel, saved and opened again',
  async (sheets: SheetModel[]) => openBytes(await createXlsx(sheets)),
  { reopen: savedAndOpened },
);
