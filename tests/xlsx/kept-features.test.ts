/** Pivots, slicers, comments with answers and the like stay as they are, or a change that would lose them is refused by name. */
import { mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { districtWithRoom, features, roomyRows, sheetPart, withFeature } from './feature-workbooks';
import { packageProblems } from './package-problems';
import { runMsoko } from '../cli/run-program';

const names = Object.keys(features);

let plain: Uint8Array;
let folder = '';
beforeAll(async () => {
  plain = await createXlsx(districtWithRoom);
  folder = mkdtempSync(join(tmpdir(), 'features-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Names of parts that are not, byte for byte, what they were. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old).filter((name) => Buffer.compare(old[name]!, now[name] ?? new Uint8Array(0)) !== 0);
}

describe.each(names)('%s', (name) => {
  const feature = features[name]!;
  let bytes: Uint8Array;
  beforeAll(() => (bytes = withFeature(plain, feature)));

  test('stays as it was when a cell beside it changes, and the rest of its sheet too', async () => {
    expect(packageProblems(bytes)).toEqual([]);
    const book = await openXlsx(bytes);
    const [schools] = await book.listSheets();
    const cells = [{ row: 1, column: 1, expected: 'МОУ СОШ № 1', value: 'Лицей' }];
    const outcome = await book.apply([{ kind: 'set-cells', sheet: schools!.id, cells }]);
    expect(outcome).toMatchObject({ applied: true });
    const saved = await book.save();
    const calculated = feature.cells === undefined || feature.thing !== null ? [] : ['xl/workbook.xml'];
    expect(changed(bytes, saved).sort()).toEqual([...calculated, sheetPart].sort());
    const [old, now] = [bytes, saved].map((each) => Buffer.from(unzipSync(each)[sheetPart]!).toString());
    expect(now!.replace('Лицей', 'МОУ СОШ № 1')).toBe(old);
  });

  test('stays as it was when the whole job runs', async () => {
    const [input, output] = [join(folder, 'район.xlsx'), join(folder, 'итог.xlsx')];
    writeFileSync(input, bytes);
    const { stderr, status } = await runMsoko('check', input, '--out', output);
    expect(stderr).toBe('');
    expect(status).toBeLessThan(2);
    const saved = new Uint8Array(readFileSync(output));
    rmSync(output);
    expect(packageProblems(saved)).toEqual([]);
    const listing = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    expect(changed(bytes, saved).filter((part) => !listing.includes(part))).toEqual([]);
  });
});

const lost = names.filter((name) => features[name]!.thing !== null);

test.each(lost)(
  '%s on a sheet of ours: the sheet is not written anew, and the words name it',
  async (name) => {
    const [input, output] = [join(folder, 'район.xlsx'), join(folder, 'итог.xlsx')];
    const own = await createXlsx([
      plainSheet('Проверка', roomyRows([]), { isOwn: true }),
      ...districtWithRoom.slice(1),
    ]);
    writeFileSync(input, withFeature(own, features[name]!));
    const { stderr, status } = await runMsoko('check', input, '--out', output);
    expect(status).toBe(2);
    expect(stderr).toMatch(/На листе «Проверка» есть то, что при записи нового листа пропало бы: [а-я]/u);
    expect(existsSync(output)).toBe(false);
  },
);

test.each([
  ['a pivot table', { row: 1, column: 8, expected: 1 }, 'pivot-table'],
  ['a slicer', { row: 0, column: 7, expected: 'Доля' }, 'pivot-table'],
  ['a picture in a cell', { row: 1, column: 7, expected: { error: '#VALUE!' } }, 'rich-value'],
] as const)('a cell of %s is not overwritten', async (name, cell, thing) => {
  const bytes = withFeature(plain, features[name]!);
  const book = await openXlsx(bytes);
  const [schools] = await book.listSheets();
  const outcome = await book.apply([
    { kind: 'set-cells', sheet: schools!.id, cells: [{ ...cell, value: 5 }] },
  ]);
  const { row, column } = cell;
  const conflict = { kind: 'occupied', sheet: schools!.id, row, column, thing };
  expect(outcome).toEqual({ applied: false, conflicts: [conflict] });
  expect(changed(bytes, await book.save())).toEqual([]);
});

test('the cells that a dynamic array fills are not overwritten, nor is its formula', async () => {
  const book = await openXlsx(withFeature(plain, features['a dynamic array']!));
  const [schools] = await book.listSheets();
  for (const row of [0, 1, 2]) {
    const expected = valueAt(await book.readSheet(schools!.id), row, 7);
    const cells = [{ row, column: 7, expected, value: 5 }];
    const outcome = await book.apply([{ kind: 'set-cells', sheet: schools!.id, cells }]);
    expect(outcome).toMatchObject({ applied: false, conflicts: [{ kind: 'formula', row, column: 7 }] });
  }
});
