/** The desk without a worker, over the real .xlsx door and the real analysis. */
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readCsv } from '../../src/xlsx/book/read-csv';
import { analyzeBook, findingWords, newBook, typedTable } from '../../src/taskpane/desk/book-analysis';
import { deskHandlers } from '../../src/taskpane/desk/desk';
import type { GivenFile } from '../../src/taskpane/desk/work-calls';
import { InlineClient } from '../../src/taskpane/desk/work-client';

/** 20.11.2026. */
const today = 46346;

export function inlineDesk(): InlineClient {
  return new InlineClient(
    deskHandlers({
      hostWorkbook: null,
      openWorkbook: async (bytes, file, options) => {
        const port = await openXlsx(bytes, { ...options, file });
        return { port, cautions: port.isSigned ? ['loses-signature'] : [], save: () => port.save() };
      },
      readCsv: async (bytes, sheet, file) => typedTable(readCsv(bytes, { sheet, file }).grid),
      createWorkbook: (sheets) => createXlsx(sheets),
      analyze: (sheets, choice) => analyzeBook(sheets, choice, today),
      newBook,
      findingWords,
    }),
  );
}

export function givenFile(name: string, bytes: Uint8Array): File & GivenFile {
  return new File([bytes.slice()], name);
}
