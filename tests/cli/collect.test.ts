/** Schools' workbooks on the command line: made, asked whether they are ready, collected, and what is not one of them named. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { absentInRegister, registerWorkbook } from '../job/collection/register-workbook';
import { runMsokoIn } from './run-program';

const fixture = resolve(__dirname, '../fixtures/school-books');
const schools = readdirSync(fixture).filter((name) => /^edu.*\.xlsx$/u.test(name));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-collect-'));
  copyFileSync(join(fixture, 'район.xlsx'), join(folder, 'район.xlsx'));
  mkdirSync(join(folder, 'школы'));
  for (const name of schools) copyFileSync(join(fixture, name), join(folder, 'школы', name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const msoko = (...words: string[]) => runMsokoIn(folder, ...words);

test('twenty workbooks are made, and none is written over', async () => {
  const made = await msoko('new', '--schools', 'район.xlsx', '--out', 'книги', '--due', '20.12.2026');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain('Создано 20\u00a0книг для школ, сбор «2026»');
  expect(readdirSync(join(folder, 'книги'))).toHaveLength(20);
  const again = await msoko('new', '--schools', 'район.xlsx', '--out', 'книги');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('уже есть');
  const one = await msoko('new', '--schools', 'район.xlsx', '--school', 'edu580103', '--out', 'одна');
  expect(one.stdout).toContain('Создана 1\u00a0книга');
  expect(
    (await msoko('new', '--schools', 'район.xlsx', '--school', 'edu1', '--out', 'одна')).stderr,
  ).toContain('«edu1»');
});

test('of schools that closed, merged or report with a head nobody waits, and it is said why', async () => {
  writeFileSync(join(folder, 'район.xlsx'), await registerWorkbook());
  await msoko('new', '--schools', 'район.xlsx', '--out', 'книги');
  expect(readdirSync(join(folder, 'книги')).map((name) => name.slice(0, 9))).toEqual([
    'edu580101',
    'edu580103',
  ]);
  const { stdout, stderr } = await msoko(
    'collect',
    'район.xlsx',
    'школы/edu580101.xlsx',
    'школы/edu580102.xlsx',
  );
  expect(stdout).toContain('Сдали 1 из 2. Не сдали: Школа № 3.');
  expect(stdout).toContain(absentInRegister);
  expect(stderr).toContain('не отчитывается: последний день работы 31.12.2025, преемник: Школа № 1');
});

test('a school’s file is asked whether it is ready by every command, and nothing is said of its objectivity', async () => {
  for (const command of ['check', 'report', 'run', 'flag', 'fill']) {
    const { status, stdout, stderr } = await msoko(command, 'школы/edu580101.xlsx');
    expect(stdout).toContain('Книга школы: Школа № 1 (edu580101), сбор «2026»');
    expect(stdout).toContain('Готово: все ячейки заполнены, ошибок нет.');
    expect(stdout + stderr).not.toMatch(
      /объективн|признак|перепровер|не выявлено|низки[ехм] результат|индекс/iu,
    );
    expect(status).toBe(0);
  }
  for (const words of [['letters'], ['collect'], ['new', '--schools']]) {
    const { status, stderr } = await msoko(...words, 'школы/edu580101.xlsx');
    expect(stderr).toContain('«edu580101.xlsx» — книга школы, а не района. Первой назовите книгу района.');
    expect(status).toBe(2);
  }
  expect(readdirSync(join(folder, 'школы'))).toHaveLength(schools.length);
  expect((await msoko('check', 'школы/edu580104.xlsx')).status).toBe(1);
});

test('collecting writes beside the workbook, a second time nothing, and a file that is none of them stops only itself', async () => {
  const first = await msoko('collect', 'район.xlsx', 'школы', '--in-place', '--take', 'школа');
  expect(first.stdout).toContain('Сбор «2026»: 20\u00a0книг школ, принято 18.');
  expect(first.stdout).toContain('Сдали 18 из 20. Не сдали: Школа № 7, Школа № 18.');
  expect(first.stderr).toContain('книга сбора «2025», а принимается сбор «2026»');
  expect(first.status).toBe(1);
  const before = readFileSync(join(folder, 'район.xlsx'));

  const again = await msoko('collect', 'район.xlsx', 'школы', '--in-place');
  expect(again.stdout).toContain('Нового в файлах нет');
  expect(readFileSync(join(folder, 'район.xlsx'))).toEqual(before);

  const report = await msoko('run', 'район.xlsx', 'школы');
  expect(report.stderr).toContain('Книги школ здесь не разбираются');
});

test('what is no school’s workbook is named with its reason, and the others are taken', async () => {
  const at = (name: string) => join(folder, 'разное', name);
  mkdirSync(join(folder, 'разное'));
  writeFileSync(at('старая.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(
    at('таблица.ods'),
    zipSync({ mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }),
  );
  writeFileSync(at('снимок.xlsx'), Buffer.from('ffd8ffe000104a464946', 'hex'));
  writeFileSync(
    at('архив.xlsx'),
    zipSync({ 'edu580101.xlsx': readFileSync(join(fixture, 'edu580101.xlsx')) }),
  );
  writeFileSync(at('~$edu580101.xlsx'), Buffer.from('x'));
  copyFileSync(join(fixture, 'район.xlsx'), at('район соседей.xlsx'));
  copyFileSync(join(fixture, 'edu580101.xlsx'), at('Новое имя.xlsx'));
  const { stdout, stderr } = await msoko('collect', 'район.xlsx', 'разное');
  for (const name of ['старая.xls', 'таблица.ods', 'снимок.xlsx', 'архив.xlsx', 'район соседей.xlsx'])
    expect(stderr).toContain(name);
  expect(stderr).not.toMatch(/Error|undefined|\bat .*\(/u);
  expect(stdout).toContain('Сбор «2026»: 1\u00a0книга школы, принято 1.');
  expect((await msoko('collect', 'школы/edu580101.xlsx', 'школы')).stderr).toContain(
    'книга школы, а не района',
  );
});

test('an approval needs its order and who approves, then a change needs its reason', async () => {
  expect((await msoko('collect', 'район.xlsx', '--approve')).stderr).toContain('--order');
  const refused = await msoko(
    'collect',
    'район.xlsx',
    'школы',
    '--in-place',
    '--approve',
    '--order',
    '145',
    '--by',
    'Сидорова О. П.',
  );
  expect(refused).toMatchObject({ status: 2 });
  expect(refused.stderr).toContain('Сначала решите, чьё значение верное');
  const approved = await msoko(
    ...['collect', 'район.xlsx', 'школы', '--in-place', '--take', 'район'],
    ...['--approve', '--order', '145', '--by', 'Сидорова О. П.'],
  );
  expect(approved.stdout).toMatch(/Сбор «2026» утверждён .*Сидорова О\. П\., приказ № 145.*по 18 из 20/u);
  expect(
    (await msoko('collect', 'район.xlsx', '--in-place', '--approve', '--order', '1', '--by', 'Я')).stderr,
  ).toContain('уже утверждён');
});
