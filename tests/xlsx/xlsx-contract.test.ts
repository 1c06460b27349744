import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import type { XlsxWorkbook } from '../../src/xlsx/book/xlsx-workbook';
import { describeWorkbookContract } from '../workbook.contract';

describeWorkbookContract('.xlsx door', async (sheets) => openXlsx(await createXlsx(sheets)), {
  reopen: async (workbook) => openXlsx(await (workbook as XlsxWorkbook).save()),
});
