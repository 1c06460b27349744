/** Composition root of the page that plays Excel: Univer's grid, the .xlsx door, the sentences for its errors. */
import { fileErrorText } from '../../src/text/file-error-text';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsxDocument } from './document/open-xlsx-document';
import { FileError } from '../../src/core/file-error';
import { createUniverEngine } from './host/engine/univer-engine';
import { startGrid } from './page/start-grid';
import { StandInPage } from './page/stand-in-page';
import './page/stand-in.css';

/** Tests of the page reach the host's counters and switches here. */
declare global {
  interface Window {
    standIn?: StandInPage;
  }
}

const container = document.getElementById('grid');
if (container === null) throw new Error('The page has no place for the grid');

const page = new StandInPage({
  engine: createUniverEngine(startGrid(container)),
  openBytes: (bytes, file) => openXlsxDocument(bytes, { file }),
  createBytes: createXlsx,
  problemText: (error, file) =>
    error instanceof FileError
      ? fileErrorText(error.problem, file)
      : `С книгой «${file}» не получилось: в программе произошла ошибка. Откройте страницу заново и повторите. Подробности: ${String(error)}`,
});
window.standIn = page;
void page.start();
