/** What other programs read from our files. `npm run interop` demands them; elsewhere they are skipped by name. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { valueAt } from '../../src/core/table/grid';
import { fuzzWorkbooks } from '../fuzz/fuzz-workbooks';
import { featureWorkbooks } from '../xlsx/feature-workbooks';
import { cellsOf } from '../workbook.contract';
import { plainSheet } from '../plain-sheet';

const has = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;
/** Debian's packages are its own Python's; another may stand before it in the path. */
const python =
  ['/usr/bin/python3', 'python3'].find((command) => has(command, '-c', 'import openpyxl')) ?? 'python3';
const isDemanded = process.env['INTEROP'] === 'required';
const testWith = (isThere: boolean): jest.It => (isThere || isDemanded ? test : test.skip);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The second says of no part what it is: others do not open it, edited or not. */
async function typedWorkbooks(): Promise<readonly Uint8Array[]> {
  const others = (await fuzzWorkbooks()).filter((_, index) => index !== 1);
  return [...others, ...(await featureWorkbooks())];
}

/** A cell changed, a sheet with every kind of value added. */
async function edited(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const [sheet] = await book.listSheets();
  const expected = valueAt(await book.readSheet(sheet!.id), 5, 2);
  const model = plainSheet('Итог', [
    ['Школа', 'Учеников', 'Доля', 'Открыта', 'Дата'],
    [' с пробелами ', 512, 0.1, true, { date: 46_000 }],
    ['=не формула', -1.5, 1e-7, false, { date: 46_000.25 }],
    ['строка\nстрока', 12_345_678_901, 0, null, null],
  ]);
  const outcome = await book.apply([
    { kind: 'set-cells', sheet: sheet!.id, cells: [{ row: 5, column: 2, expected, value: 77 }] },
    { kind: 'add-sheet', model },
  ]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return book.save();
}

async function ownReading(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const book = await openXlsx(bytes);
  const sheets = await book.listSheets();
  return Object.fromEntries(
    await Promise.all(sheets.map(async ({ id, name }) => [name, cellsOf(await book.readSheet(id))] as const)),
  );
}

const script = `
import sys, json, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
def value(v):
    if isinstance(v, (datetime.datetime, datetime.date, datetime.time)): return {'date': round(to_excel(v), 9)}
    if isinstance(v, datetime.timedelta): return v.total_seconds() / 86400
    if isinstance(v, str) and v.startswith('#'): return {'error': v}
    return v
print(json.dumps({s.title: {f'{c.row-1}:{c.column-1}': value(c.value) for r in s.iter_rows() for c in r if c.value not in (None, '')} for s in book.worksheets}))
`;

testWith(has(python, '-c', 'import openpyxl'))(
  'openpyxl reads what we wrote as we do (needs python3-openpyxl)',
  async () => {
    for (const [index, bytes] of (await typedWorkbooks()).entries()) {
      const written = await edited(bytes);
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, written);
      const { stdout, stderr, status } = spawnSync(python, ['-W', 'ignore', '-c', script, path], {
        encoding: 'utf8',
      });
      expect([stderr, status]).toEqual(['', 0]);
      const theirs = JSON.parse(stdout) as Record<string, unknown>;
      const ours = await ownReading(written);
      expect(theirs['Итог']).toEqual(ours['Итог']);
      expect(Object.keys(theirs)).toEqual(Object.keys(ours));
    }
  },
  60_000,
);

testWith(has('soffice', '--version'))(
  'LibreOffice opens what we wrote, and writes the same values (needs soffice)',
  async () => {
    const names = await Promise.all(
      (await typedWorkbooks()).map(async (bytes, index) => {
        const name = `lo${index}`;
        writeFileSync(join(folder, `${name}.xlsx`), await edited(bytes));
        return name;
      }),
    );
    const paths = names.map((name) => join(folder, `${name}.xlsx`));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...paths],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(0);
    for (const name of names) {
      const ours = await ownReading(new Uint8Array(readFileSync(join(folder, `${name}.xlsx`))));
      const theirs = await ownReading(new Uint8Array(readFileSync(join(out, `${name}.xlsx`))));
      expect(Object.keys(theirs)).toEqual(expect.arrayContaining(Object.keys(ours)));
      expect(theirs['Итог']).toEqual(ours['Итог']);
    }
  },
  180_000,
);
