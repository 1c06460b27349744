/** `msoko letters`: on the screen, and as files for Word and for pasting. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runMsoko } from './run-program';

const books = resolve(__dirname, '../fixtures/school-books');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-letters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a reminder stands on the screen for each school that sent nothing', async () => {
  const { status, stdout } = await runMsoko('letters', join(books, 'район.xlsx'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Составлено: \d+\u00a0пис/u);
  expect(stdout).toMatch(/Книга вашей организации сбора «2026» пока не получена/u);
});

test('with a folder there are two files a school', async () => {
  await runMsoko('letters', join(books, 'район.xlsx'), join(books, 'edu580104.xlsx'), '--out', folder);
  const files = readdirSync(folder);
  const own = files.filter((name) => name.startsWith('edu580104'));
  expect(own.map((name) => name.replace(/^.*\./u, ''))).toEqual(['docx', 'txt']);
  const text = readFileSync(join(folder, own.find((name) => name.endsWith('.txt')) ?? ''), 'utf8');
  expect(text).toMatch(/\r\n1\. /u);
  expect(text).not.toMatch(/пока не получена/u);
});
