/** A school's second sending: what was mended, what is new, what remains, in the journal and on «Кто сдал». */
import { openXlsx } from '../../../src/xlsx/book/open-xlsx';
import { serialOf } from '../../../src/core/table/parse-date';
import { valueAt, type CellValue } from '../../../src/core/table/grid';
import { sendingText } from '../../../src/text/sending-text';
import { account, bytesOf, DistrictBook, schoolFiles } from './school-books-fixture';

const clean = schoolFiles.find((name) => !account.dirty.some((dirty) => name.includes(dirty))) ?? '';
const sheet = 'Контингент и кадры';

/** The school's workbook with other numbers of pupils and teachers: by their order behind the school's code and the collection. */
async function answered(values: ReadonlyMap<number, CellValue>): Promise<Uint8Array> {
  const book = await openXlsx(bytesOf(clean), { file: clean });
  const found = (await book.listSheets()).find(({ name }) => name.trim() === sheet);
  if (found === undefined) throw new Error('No sheet of numbers');
  const grid = await book.readSheet(found.id);
  const row = grid.rowCount - 1;
  const cells = [...values].map(([at, value]) => {
    const column = at + 2;
    return { row, column, expected: valueAt(grid, row, column), value };
  });
  const outcome = await book.apply([{ kind: 'set-cells', sheet: found.id, cells }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return book.save();
}

const day = (date: number) => serialOf(2026, 11, date)!;
const five = new Map<number, CellValue>([0, 1, 2, 3, 4].map((at) => [at, null]));
const second = new Map<number, CellValue>([
  [3, null],
  [4, null],
  [5, 'много'],
]);

test('three are mended, one is new, two remain', async () => {
  const district = new DistrictBook();
  const first = await district.collect([[clean, await answered(five)]], {}, day(20));
  const school = first.found.taken[0]?.identity?.school;
  const rowOf = ({ matrix }: typeof first) => matrix.rows.find((row) => row.school === school);
  expect(rowOf(first)?.changes).toBeNull();
  const again = await district.collect([[clean, await answered(second)]], {}, day(27));
  const changes = rowOf(again)?.changes;
  expect(changes).toEqual({ fixed: 3, fresh: 1, remaining: 2 });
  expect(changes && sendingText(changes)).toBe('исправлено 3, новых 1, осталось 2');
  const told = again.rows.journal.filter(({ event }) => event === 'mended' || event === 'remark');
  expect(told.map(({ event }) => event)).toEqual(['mended', 'mended', 'mended', 'remark']);
});

test('the workbook keeps it: the same sending once more changes nothing, a clean one mends the rest', async () => {
  const district = new DistrictBook();
  await district.collect([[clean, await answered(five)]], {}, day(20));
  await district.collect([[clean, await answered(second)]], {}, day(27));
  const same = await district.plan([[clean, await answered(second)]], {}, day(28));
  expect(same.rows.journal).toEqual([]);
  const sound = await district.plan([[clean, bytesOf(clean)]], {}, day(29));
  const row = sound.matrix.rows.find(({ changes }) => changes !== null);
  expect(row?.changes).toEqual({ fixed: 3, fresh: 0, remaining: 0 });
});
