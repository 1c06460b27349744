import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';

const program = resolve(__dirname, '../../dist/cli/demo.cjs');
let folder = '';

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'msoko-demo-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all that was planted is found and nothing else is called an error', () => {
  const { status, stdout } = spawnSync(process.execPath, [program, '--seed', '7'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toContain('Всё внесённое намеренно найдено, лишних ошибок нет.');
  expect(status).toBe(0);
});

test('the written workbook has the four sheets beside the district’s own', async () => {
  const place = join(folder, 'out', 'demo');
  const name = readdirSync(place).find((file) => file.endsWith('.xlsx')) ?? '';
  const workbook = await openXlsx(new Uint8Array(readFileSync(join(place, name))));
  const sheets = (await workbook.listSheets()).map((sheet) => sheet.name);
  expect(sheets).toEqual(expect.arrayContaining(['Школы', 'Результаты', 'Проверка', 'Признаки', 'Отчёт']));
  expect(sheets.some((sheet) => sheet.startsWith('Ожидаемые результаты'))).toBe(true);
});
