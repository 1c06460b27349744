import { createXlsx } from '../../src/xlsx/create-xlsx';
import { openXlsx } from '../../src/xlsx/open-xlsx';
import type { XlsxWorkbook } from '../../src/xlsx/xlsx-workbook';
import { describeWorkbookContract } from '../workbook.contract';

describeWorkbookContract('.xlsx door', async (sheets) => openXlsx(await createXlsx(sheets)), {
  reopen: async (workbook) => openXlsx(await (workbook as XlsxWorkbook).save()),
});
