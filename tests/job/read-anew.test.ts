/** A host gives a sheet anew after each edit; what is as it was stays what it was. */
import { gridFromRows } from '../../src/core/table/grid';
import type { WorkbookPort } from '../../src/core/workbook';
import { readSheets, SheetNumbers } from '../../src/job/open-files';

test('a sheet that is read again shares the columns that nobody edited, and the others are read', async () => {
  let participants = 20;
  const rows = () => [
    ['Класс', 'Участников', 'Предмет'],
    [4, participants, 'Математика'],
  ];
  const [sheet] = [{ id: 'a', name: 'Результаты', rowCount: 2, columnCount: 3 }];
  const port = {
    listSheets: () => Promise.resolve([sheet]),
    readSheet: () => Promise.resolve(gridFromRows('Результаты', rows())),
  } as unknown as WorkbookPort;
  const files = [{ name: 'Район.xlsx', workbook: { port } }] as unknown as Parameters<typeof readSheets>[0];
  const numbers = new SheetNumbers();
  const [first] = (await readSheets(files, numbers, new Map(), new Set(), () => undefined)).values();
  participants = 21;
  const known = new Map([[first!.info.id, first!]]);
  const [second] = (await readSheets(files, numbers, known, 'all', () => undefined)).values();
  const isShared = first!.grid.columns.map((column, at) => column === second!.grid.columns[at]);
  expect(isShared).toEqual([true, false, true]);
  expect(second!.grid.strings).toBe(first!.grid.strings);
});
