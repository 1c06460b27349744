import type { SheetModel } from '../../src/core/model/sheet-model';
import { openExcelWorkbook } from '../../src/excel/open-excel-workbook';
import { describeWorkbookContract } from '../workbook.contract';
import {
  connectHost,
  loadGenuineClient,
  unloadGenuineClient,
  type TestHost,
} from '../stand-in/tests/host/genuine-client';

const hosts: TestHost[] = [];

beforeAll(loadGenuineClient);
afterEach(() => hosts.splice(0).forEach(({ engine }) => engine.dispose()));
afterAll(unloadGenuineClient);

/** A workbook whose sheets the door itself wrote; the port is opened anew and remembers nothing of that. */
async function openWith(sheets: SheetModel[]) {
  const test = connectHost(['Черновик']);
  hosts.push(test);
  const writer = openExcelWorkbook();
  const outcome = await writer.apply(sheets.map((model) => ({ kind: 'add-sheet', model })));
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  const draft = test.engine.sheets()[0];
  if (draft !== undefined) test.engine.removeSheet(draft.id);
  return openExcelWorkbook();
}

describeWorkbookContract('Excel through Office.js', openWith, { reopen: async () => openExcelWorkbook() });
