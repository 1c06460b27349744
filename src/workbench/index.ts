/** Composition root of the page that plays Excel: Univer's grid, the .xlsx door, the sentences for its errors. */
import { fileErrorText } from '../text/file-error-text';
import { createXlsx } from '../xlsx/create-xlsx';
import { openXlsxDocument } from '../xlsx/document/open-xlsx-document';
import { XlsxError } from '../xlsx/xlsx-error';
import { createUniverEngine } from './host/engine/univer-engine';
import { startGrid } from './page/start-grid';
import { WorkbenchPage } from './page/workbench-page';
import './page/workbench.css';

/** Tests of the page reach the host's counters and switches here. */
declare global {
  interface Window {
    workbench?: WorkbenchPage;
  }
}

const container = document.getElementById('grid');
if (container === null) throw new Error('The page has no place for the grid');

const page = new WorkbenchPage({
  engine: createUniverEngine(startGrid(container)),
  openBytes: (bytes, file) => openXlsxDocument(bytes, { file }),
  createBytes: createXlsx,
  problemText: (error, file) =>
    error instanceof XlsxError
      ? fileErrorText(error.problem, file)
      : `С книгой «${file}» не получилось: в программе произошла ошибка. Откройте страницу заново и повторите. Подробности: ${String(error)}`,
});
window.workbench = page;
void page.start();
