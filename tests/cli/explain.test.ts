/** `msoko explain`: what may be explained, and the answer that the next check honours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { dirtyWorkbook, leapingWorkbook } from '../browser/workbooks';
import { runMsoko } from '../xlsx/run-msoko';

let folder = '';
let book = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-explain-'));
  book = join(folder, 'Район.xlsx');
  writeFileSync(book, await leapingWorkbook());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answer = ['--text', 'Закрыт филиал', '--by', 'Петрова А. С.'];

test('without a cell it lists what may be explained and writes nothing', async () => {
  const before = readFileSync(book);
  const { code, printed } = await runMsoko('explain', book, '--in-place');
  expect(code).toBe(0);
  expect(printed.join('\n')).toMatch(/ячейка F50.*\n.*Резко изменилось число участников/u);
  expect(readFileSync(book).equals(before)).toBe(true);
});

test('an explained cell is honoured by the next check, which says so', async () => {
  const out = join(folder, 'С пояснением.xlsx');
  await runMsoko('explain', book, '--at', 'Результаты!F50', ...answer, '--out', out);
  const { printed } = await runMsoko('check', out);
  expect(printed[0]).toMatch(/Ещё 1.замечание принято с пояснениями\./u);
  expect(printed.join('\n')).not.toContain('Резко изменилось число участников');
  const json: unknown = JSON.parse((await runMsoko('check', out, '--json')).printed.join(''));
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
    (await runMsoko('explain', file, '--at', at, ...answer)).complaints.join('');
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
  const sample = join(
    __dirname,
    '..',
    '..',
    'assets',
    'samples',
    'district',
    'МСОКО Белинский район 2026.xlsx',
  );
  const { printed } = await runMsoko('explain', sample);
  expect(printed.join('\n')).toMatch(/Можно пояснить \d+.признак/u);
  const lines = printed.filter((line) => /^ {2}O1 · /u.test(line)).map((line) => line.trim());
  const [line = ''] = lines;
  const out = join(folder, 'С признаком.xlsx');
  await runMsoko('explain', sample, '--at', line, ...answer, '--out', out);
  const after = await runMsoko('explain', out);
  expect(after.printed.map((each) => each.trim())).not.toContain(line);
  expect(after.printed.map((each) => each.trim())).toEqual(expect.arrayContaining(lines.slice(1)));

  const [, , , school = '', grade = '', subject = ''] = line.split(' · ');
  const again = join(folder, 'Кириллицей.xlsx');
  const short = `О1, ${school}, ${grade}, ${subject.toLowerCase()}`;
  await runMsoko('explain', sample, '--at', short, ...answer, '--out', again);
  expect((await runMsoko('explain', again)).printed.map((each) => each.trim())).not.toContain(line);

  const said = async (at: string) =>
    (await runMsoko('explain', sample, '--at', at, ...answer)).complaints.join('');
  expect(await said('O1')).toMatch(/несколько признаков, уточните: «O1 · /u);
  expect(await said('O1 · edu000000')).toMatch(/Признака «O1 · edu000000» нет/u);
});
