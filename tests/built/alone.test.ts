/** The command line is one file: copied into an empty folder, away from everything else, it does all it can. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msoko-alone-'));
  copyFileSync(resolve(__dirname, '../../dist/cli/msoko.cjs'), join(folder, 'msoko.cjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Its exit code and its messages of errors: none, though cells left empty make the code 1. */
function msoko(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['msoko.cjs', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '' },
  });
  return { status, stderr };
}

test('a new workbook of each district is made and checked', () => {
  for (const district of ['belinsky', 'aleksandrovskoye', 'kulebaki', 'slavgorod', 'nazran'])
    expect(msoko('new', '--district', district, '--year', '2026', '--out', `${district}.xlsx`)).toEqual({
      status: 0,
      stderr: '',
    });
  expect(msoko('check', 'nazran.xlsx')).toEqual({ status: 1, stderr: '' });
  expect(msoko('check', 'nazran.xlsx', '--wrong')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('msoko --help'),
  });
  expect(readdirSync(folder)).toHaveLength(1 + 5);
});

test('the sample is filled, run, and reported in Excel and in Word with the cards of its schools', () => {
  const sample = resolve(__dirname, '../../assets/samples/district');
  for (const name of readdirSync(sample)) copyFileSync(join(sample, name), join(folder, name));
  const book = readdirSync(sample).find((name) => name.startsWith('МСОКО')) ?? '';
  for (const words of [
    ['fill', book, '--out', 'Таблица.xlsx'],
    ['run', book, '--out', 'Работа.xlsx'],
    ['report', book, '--cards', '--docx', '--out', 'Отчёт.xlsx'],
  ])
    expect(msoko(...words)).toEqual({ status: 1, stderr: '' });
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      'Таблица.xlsx',
      'Работа.xlsx',
      'Отчёт.xlsx',
      'Отчёт.docx',
      'Отчёт — карточки школ.xlsx',
    ]),
  );
});
