/** `msoko explain`: what may be explained, and the answer that the next check honours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { dirtyWorkbook, leapingWorkbook } from '../browser/workbooks';
import { sampleBook } from '../sample/sample-book';
import { runMsoko } from './run-program';

let folder = '';
let book = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-explain-'));
  book = join(folder, 'Район.xlsx');
  writeFileSync(book, await leapingWorkbook());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
const answer = ['--text', 'Закрыт филиал', '--by', 'Петрова А. С.'];

test('without a cell it lists what may be explained and writes nothing', async () => {
  const before = readFileSync(book);
  const { status, stdout } = await runMsoko('explain', book, '--in-place');
  expect(status).toBe(0);
  expect(stdout).toMatch(/ячейка F50.*\n.*Резко изменилось число участников/u);
  expect(readFileSync(book).equals(before)).toBe(true);
});

test('an explained cell is honoured by the next check, which says so', async () => {
  const out = join(folder, 'С пояснением.xlsx');
  await runMsoko('explain', book, '--at', 'Результаты!F50', ...answer, '--out', out);
  const { stdout } = await runMsoko('check', out);
  expect(stdout).toMatch(/^.*Ещё 1.замечание принято с пояснениями\./u);
  expect(stdout).not.toContain('Резко изменилось число участников');
  const json: unknown = JSON.parse((await runMsoko('check', out, '--json')).stdout);
  expect(json).toMatchObject({
    accepted: [
      { code: 'participants-jump', explanation: { text: 'Закрыт филиал', person: 'Петрова А. С.' } },
    ],
  });
});

test('an error, an empty cell and a place that is none are refused in words', async () => {
  const dirty = join(folder, 'С ошибкой.xlsx');
  writeFileSync(dirty, await dirtyWorkbook());
  const said = async (file: string, at: string) =>
    (await runMsoko('explain', file, '--at', at, ...answer)).stderr;
  expect(await said(dirty, 'Результаты!F4')).toMatch(/ошибка: её исправляют/u);
  expect(await said(book, 'Результаты!A1')).toMatch(/нет замечания, которое можно пояснить/u);
  expect(await said(book, 'F50')).toMatch(/нужны лист и ячейка/u);
});

test.each([
  [['explain', 'а.xlsx', '--at', 'Лист!A1', '--text', 'да'], /нужны три ключа/u],
  [['check', 'а.xlsx', '--text', 'да'], /только у команды explain/u],
])('%j is a mistake', (words, message) => {
  expect(parseArguments(words)).toMatchObject({
    kind: 'mistake',
    message: expect.stringMatching(message) as string,
  });
});

test('a flag is answered by its line, stays up, and its answer is told by the next report', async () => {
  const { stdout } = await runMsoko('explain', sampleBook);
  expect(stdout).toMatch(/Можно пояснить \d+.признак/u);
  const lines = linesOf(stdout).filter((line) => line.startsWith('O1 · '));
  const [line = ''] = lines;
  const out = join(folder, 'С признаком.xlsx');
  await runMsoko('explain', sampleBook, '--at', line, ...answer, '--out', out);
  const after = linesOf((await runMsoko('explain', out)).stdout);
  expect(after).not.toContain(line);
  expect(after).toEqual(expect.arrayContaining(lines.slice(1)));

  const [, , , school = '', grade = '', subject = ''] = line.split(' · ');
  const again = join(folder, 'Кириллицей.xlsx');
  const short = `О1, ${school}, ${grade}, ${subject.toLowerCase()}`;
  await runMsoko('explain', sampleBook, '--at', short, ...answer, '--out', again);
  expect(linesOf((await runMsoko('explain', again)).stdout)).not.toContain(line);

  const said = async (at: string) => (await runMsoko('explain', sampleBook, '--at', at, ...answer)).stderr;
  expect(await said('O1')).toMatch(/несколько признаков, уточните: «O1 · /u);
  expect(await said('O1 · edu000000')).toMatch(/Признака «O1 · edu000000» нет/u);
});
