/** `msoko settings`: the method's parameters with their sources, and a district's own value that every surface reads. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { textAt } from '../../src/core/table/grid';
import { leapingWorkbook } from '../browser/workbooks';
import { sampleBook } from '../sample/sample-book';
import { runMsoko } from './run-program';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function texts(path: string, name: string): Promise<readonly string[]> {
  const book = await openXlsx(new Uint8Array(readFileSync(path)));
  const info = (await book.listSheets()).find((each) => each.name === name);
  if (info === undefined) return [];
  const grid = await book.readSheet(info.id);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((__, column) => textAt(grid, row, column)).join('|'),
  );
}

test('without a value it lists every parameter with its unit, limits and source', async () => {
  const { status, stdout: all } = await runMsoko('settings', sampleBook);
  expect(status).toBe(0);
  expect(all).toMatch(
    /O7\.share = 90\n.*какая доля работ должна подтвердиться\n.*%; от .* до .*; источник: /u,
  );
  expect(all).toMatch(/rating\.on = нет\n/u);
  // Planted in the sample.
  expect(all).toMatch(/O1\.q = много \(не подходит; действует 0,1\)/u);
  expect(all).not.toContain('изменён;');
});

test('a value that is set stands on the sheet, is named in the report’s annex, and goes back to the method’s', async () => {
  const out = join(folder, 'Со своими параметрами.xlsx');
  const { status } = await runMsoko('settings', sampleBook, '--set', 'O7.share=80', '--out', out);
  expect(status).toBe(0);
  expect((await texts(out, 'Параметры')).find((row) => row.includes('O7.share'))).toContain('|80|');
  expect((await runMsoko('settings', out)).stdout).toContain('O7.share = 80 (изменён; по методике 90)');
  const report = join(folder, 'Отчёт.xlsx');
  await runMsoko('report', out, '--out', report);
  expect((await texts(report, 'Отчёт')).join('\n')).toContain('Изменённые параметры методики');
  const line = (await texts(report, 'Отчёт')).find((row) =>
    row.includes('какая доля работ должна подтвердиться'),
  );
  expect(line).toMatch(/90.*80/u);

  const back = join(folder, 'По методике.xlsx');
  await runMsoko('settings', out, '--set', 'O7.share=', '--out', back);
  expect((await texts(back, 'Параметры')).find((row) => row.includes('O7.share'))).toContain('|90|');
});

test('a workbook without the sheet gets it; what cannot be used is refused in words', async () => {
  const bare = join(folder, 'Без листа.xlsx');
  writeFileSync(bare, await leapingWorkbook());
  const out = join(folder, 'С листом.xlsx');
  await runMsoko('settings', bare, '--set', 'low.both=да', '--out', out);
  expect((await texts(out, 'Параметры')).find((row) => row.includes('low.both'))).toContain('|да|');
  const said = async (pair: string) =>
    (await runMsoko('settings', sampleBook, '--set', pair, '--in-place')).stderr;
  expect(await said('O7.share=много')).toMatch(/не число.*Укажите число/u);
  expect(await said('O7.share=900')).toMatch(/вне допустимых границ/u);
  expect(await said('rating.on=может быть')).toMatch(/не «да» и не «нет»/u);
  expect(await said('O99.x=1')).toMatch(/Параметра «O99\.x» нет/u);
  expect(await said('O7.share')).toMatch(/нужны обозначение и значение/u);
  expect(parseArguments(['check', sampleBook, '--set', 'a=1'])).toMatchObject({
    kind: 'mistake',
    message: expect.stringMatching(/только у команды settings/u) as string,
  });
});
