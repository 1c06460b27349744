/** «Оформить» on the command line: the table's look and nothing else changes, and what cannot be dressed is said. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellModel, SheetModel } from '../../src/core/model/sheet-model';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import { plainSheet } from '../plain-sheet';
import { runMsoko } from './run-program';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'msoko-dress-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dress = (...words: string[]) => runMsoko('dress', ...words);

const plain = (value: CellModel['value'], style?: CellModel['style']): CellModel => ({ value, style });
const own: SheetModel = {
  ...plainSheet('Питание', []),
  rows: [
    { cells: [plain('Питание по классам')] },
    { cells: [plain('Класс'), plain('Учеников', { bold: true }), null, plain('Дата')] },
    { cells: [null, plain('всего'), plain('льготных'), null] },
    {
      cells: [
        plain('1 «А»'),
        plain(25, { numberFormat: '0.00', fill: 'FFF3DA' }),
        null,
        plain({ date: 46_000 }),
      ],
    },
    { cells: [plain('Итого'), plain({ formula: '=SUM(B4:B4)' }), plain(7), null] },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
};

async function book(name: string, sheets: readonly SheetModel[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await createXlsx(sheets));
  return path;
}

test('a table gets the house style in a copy; values, formulas and every other part stay to the byte', async () => {
  const path = await book('Свои.xlsx', [own, plainSheet('Рядом', [['а', 1]])]);
  const before = readFileSync(path);
  const { status, stdout, stderr } = await dress(path, '--sheet', 'Питание');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.replaceAll('\u00a0', ' ')).toContain(
    'Таблица A2:D5: заголовок — 2 строки, строк с данными — 2, столбцов — 4.',
  );
  expect(readFileSync(path)).toEqual(before);
  const bytes = readFileSync(join(folder, 'Свои — оформлено.xlsx'));
  const [old, made] = [unzipSync(before), unzipSync(bytes)];
  const changed = Object.keys(made).filter((part) => strFromU8(made[part]!) !== strFromU8(old[part]!));
  expect(Object.keys(made)).toEqual(Object.keys(old));
  expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);

  // Without the indices of styles and the cells that are only a frame the sheet is what it was.
  const bare = (xml: string) => xml.replace(/ s="\d+"/gu, '').replace(/<c r="[A-Z]+\d+"\/>/gu, '');
  const sheet = (parts: typeof made) => bare(strFromU8(parts['xl/worksheets/sheet1.xml']!));
  expect(sheet(made)).toBe(sheet(old));
  expect(strFromU8(made['xl/worksheets/sheet1.xml']!)).toContain('<f>SUM(B4:B4)</f>');

  const values = async (source: Uint8Array) => {
    const workbook = await openXlsx(source);
    const [first] = await workbook.listSheets();
    const grid = await workbook.readSheet(first!.id);
    return Array.from({ length: grid.rowCount }, (_, row) =>
      grid.columns.map((_, column) => valueAt(grid, row, column)),
    );
  };
  expect(await values(bytes)).toEqual(await values(before));
});

/** The look of a cell as the file gives it. */
function lookOf(bytes: Uint8Array, address: string): string {
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const styles = strFromU8(parts['xl/styles.xml']!);
  const list = (name: string, item: string) =>
    [
      ...new RegExp(`<${name}[ >][^]*?</${name}>`)
        .exec(styles)![0]
        .matchAll(new RegExp(`<${item}(?: [^>]*?)?(?:/>|>[^]*?</${item}>)`, 'gu')),
    ].map(([xml]) => xml);
  const tag = new RegExp(`<c [^>]*r="${address}"[^>]*>`).exec(sheet)?.[0] ?? '';
  const index = Number(/ s="(\d+)"/.exec(tag)?.[1]);
  const format = list('cellXfs', 'xf')[index]!;
  const at = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(format)![1]);
  return [
    format,
    list('fonts', 'font')[at('fontId')],
    list('fills', 'fill')[at('fillId')],
    list('borders', 'border')[at('borderId')],
  ].join('\n');
}

test('header and body look as in our own papers; number format, fill and bold of a person stay', async () => {
  const path = await book('Вид.xlsx', [own]);
  await dress(path, '--out', join(folder, 'Вид 2.xlsx'));
  const bytes = readFileSync(join(folder, 'Вид 2.xlsx'));
  for (const address of ['A2', 'B3', 'D3']) {
    const look = lookOf(bytes, address);
    expect(look).toContain('Times New Roman');
    expect(look).toContain('<b/>');
    expect(look).toContain('E3E9F1');
    expect(look).toContain('<left style="thin">');
  }
  const number = lookOf(bytes, 'B4');
  expect(number).toContain('numFmtId="2"');
  expect(number).toContain('FFF3DA');
  expect(number).toContain('<sz val="11"/>');
  expect(number).not.toContain('<b/>');
  expect(lookOf(bytes, 'D4')).not.toContain('numFmtId="0"');
  // A title above the table is no part of it.
  const title = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(title).toContain('<c r="A1"');
});

test('what cannot be dressed is said, and nothing is written', async () => {
  const locked = { ...own, name: 'Закрыто', isProtected: true };
  const path = await book('Разное.xlsx', [
    own,
    locked,
    plainSheet('Пусто', []),
    plainSheet('Ещё', [
      ['а', 'б'],
      [1, 2],
    ]),
  ]);
  const said = async (...words: string[]) => {
    const answer = await dress(path, ...words);
    expect(answer.status).toBe(2);
    return answer.stderr;
  };
  expect(await said('--sheet', 'Закрыто')).toMatch(/^Лист «Закрыто» защищён\./u);
  expect(await said('--sheet', 'Пусто')).toMatch(/^На листе «Пусто» нет ни одной заполненной ячейки/u);
  expect(await said('--sheet', 'Нет такого')).toBe('Листа «Нет такого» в книге «Разное.xlsx» нет.\n');
  expect(await said()).toBe('Укажите лист: --sheet «ИМЯ». Можно оформить: «Питание», «Ещё».\n');
  expect(await said('--sheet', 'Ещё', '--out', path)).toMatch(/Разное/u);
  const forms = join(folder, 'Район.xlsx');
  writeFileSync(forms, await cleanWorkbook());
  expect((await dress(forms, '--sheet', 'Школы')).stderr).toMatch(/^Лист «Школы» — форма МСОКО/u);
  expect(existsSync(join(folder, 'Разное — оформлено.xlsx'))).toBe(false);
});

test('cells in a file of another program keep their places where they name none', async () => {
  const path = await book('Без адресов.xlsx', [
    plainSheet('Лист1', [
      ['а', 'б'],
      [1, 2],
    ]),
  ]);
  const parts = unzipSync(readFileSync(path));
  const part = 'xl/worksheets/sheet1.xml';
  parts[part] = strToU8(strFromU8(parts[part]!).replace(/<c r="[A-Z]+\d+"/gu, '<c'));
  writeFileSync(path, zipSync(parts));
  await dress(path);
  const workbook = await openXlsx(readFileSync(join(folder, 'Без адресов — оформлено.xlsx')));
  const [sheet] = await workbook.listSheets();
  const grid = await workbook.readSheet(sheet!.id);
  expect([0, 1].map((row) => [valueAt(grid, row, 0), valueAt(grid, row, 1)])).toEqual([
    ['а', 'б'],
    [1, 2],
  ]);
});

test('a table of 50,000 rows is dressed within seconds', async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => [`Строка ${row}`, row, null, row / 2]);
  const path = await book('Большая.xlsx', [
    plainSheet('Много', [['Имя', 'Число', 'Пусто', 'Доля'], ...rows]),
  ]);
  const begun = Date.now();
  const { status, stdout } = await dress(path);
  expect(status).toBe(0);
  expect(stdout.replaceAll('\u00a0', ' ')).toContain('строк с данными — 50 000');
  expect(Date.now() - begun).toBeLessThan(60_000);
});
