import { districtList } from '../../src/data/districts/index';
import { forms } from '../../src/data/forms/forms';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { givenFile, inlineJob } from './inline-job';

test.each(districtList.map(({ id, name }) => [name, id]))(
  'the blank workbook of %s has every form that people fill and is recognised when it is opened again',
  async (name, district) => {
    const book = await inlineJob().call('create', { district, year: 2026 });
    expect(book.name).toBe(`${name} 2026.xlsx`);
    const sheets = await (await openXlsx(book.bytes)).listSheets();
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(
        // The journal comes with the first collecting, the sheet of explanations with the first of them.
        forms.map(({ title }) => title).filter((title) => title !== 'Журнал сбора' && title !== 'Пояснения'),
      ),
    );
    const overview = await inlineJob().call('open', { files: [givenFile(book.name, book.bytes)] });
    expect(overview.districtName).toBe(name);
    expect(overview.expected).not.toBeNull();
  },
);
