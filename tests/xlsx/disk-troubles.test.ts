/** What disks and archives do to the command line: each ends in words and rc 2, and nothing is left half-written. */
import type * as FileSystem from 'node:fs/promises';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { districtWithRoom } from './feature-workbooks';
import { runMsoko } from '../cli/run-program';
import { asZip64 } from './zip64';

jest.mock('node:fs/promises', () => ({ ...jest.requireActual<typeof FileSystem>('node:fs/promises') }));
/** What the product calls; a test puts its own in a function's place. */
const disk = jest.requireMock<typeof FileSystem>('node:fs/promises');
const actual = jest.requireActual<typeof FileSystem>('node:fs/promises');

let folder = '';
let path = '';
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await createXlsx(districtWithRoom);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  path = join(folder, 'район.xlsx');
  writeFileSync(path, bytes);
});
afterEach(() => {
  Object.assign(disk, actual);
  rmSync(folder, { recursive: true });
});

/** Fails as the system does. */
function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

test('a file that is written to while it is read is told, and the others are read', async () => {
  writeFileSync(join(folder, 'другой.xlsx'), bytes);
  const readFile = async (file: string): Promise<Buffer> => {
    const read = await actual.readFile(file);
    if (file === path) utimesSync(file, 1, 1);
    return read;
  };
  Object.assign(disk, { readFile });
  const { status, stdout, stderr } = await runMsoko('check', folder);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]*«район.xlsx» изменился, пока читался.*повторите[^\n]*\n$/);
  expect(stdout).toMatch(/другой\.xlsx/);
});

test('a folder that may not be read is told', async () => {
  mkdirSync(join(folder, 'закрыто'));
  Object.assign(disk, { readdir: failing('EACCES') });
  const { status, stderr } = await runMsoko('check', join(folder, 'закрыто'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/закрыто» не удалось прочитать: нет доступа/);
});

test.each([
  ['ENOSPC', /на диске нет места/],
  ['EFBIG', /не помещается файл такого размера/],
  ['EACCES', /в эту папку нельзя записывать/],
])('%s while writing: words, the source as it was, nothing half-written', async (code, words) => {
  const writeFile = async (file: string, content: Uint8Array): Promise<void> => {
    await actual.writeFile(file, content.subarray(0, 100));
    await failing(code)();
  };
  Object.assign(disk, { writeFile });
  for (const where of [['--in-place'], ['--out', join(folder, 'итог.xlsx')]]) {
    const answer = await runMsoko('check', path, ...where);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toMatch(words);
  }
  expect(readdirSync(folder)).toEqual(['район.xlsx']);
  expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
});

test('names that lead out of the archive write nothing outside, and the book is read', async () => {
  const inside = join(folder, 'школы');
  mkdirSync(inside);
  const names = ['../вне.txt', '../../вне.txt', '/вне.txt', '..\\вне.txt'];
  const odd = Object.fromEntries(names.map((name) => [name, strToU8('вне')]));
  writeFileSync(join(inside, 'район.xlsx'), zipSync({ ...unzipSync(bytes), ...odd }));
  rmSync(path);
  const { status } = await runMsoko('run', join(inside, 'район.xlsx'), '--out', join(inside, 'итог.xlsx'));
  expect(status).toBeLessThan(2);
  expect(readdirSync(folder)).toEqual(['школы']);
  expect(readdirSync(inside).sort()).toEqual(['итог.xlsx', 'район.xlsx']);
});

test('an archive whose directory is cut off anywhere is refused by name', async () => {
  const start = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
  for (let end = start; end < bytes.length; end += 97) {
    writeFileSync(path, bytes.subarray(0, end));
    const { status, stderr } = await runMsoko('check', path);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^[^\n]*«район.xlsx» повреждён: его содержимое обрывается[^\n]*\n$/),
    ]);
  }
});

test('an archive that states its sizes the zip64 way is read, written into and read again', async () => {
  writeFileSync(path, asZip64(bytes));
  const target = join(folder, 'итог.xlsx');
  const [plain, wide] = [
    await runMsoko('check', path, '--json'),
    await runMsoko('run', path, '--out', target),
  ];
  expect([plain.stderr, wide.stderr]).toEqual(['', '']);
  writeFileSync(path, bytes);
  expect((await runMsoko('check', path, '--json')).stdout).toBe(plain.stdout);
  expect((await runMsoko('check', target)).stderr).toBe('');
});
