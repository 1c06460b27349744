/** One damaged file in a folder is refused by name and part; the others are read. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { doors } from '../../src/cli/program';
import { readInputs } from '../../src/cli/read-inputs';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { runMsoko } from '../cli/run-program';
import { plainSheet } from '../plain-sheet';
import { dateStyles, mainNamespace, packageParts, worksheet, zipTexts } from './package-files';
import { districtWithRoom } from './feature-workbooks';

const sound = packageParts({
  sheet: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>'),
  sharedStrings: `<sst xmlns="${mainNamespace}"><si><t>один</t></si></sst>`,
  styles: dateStyles,
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function readWith(
  name: string,
  bytes: Uint8Array,
): Promise<{ read: string[]; problems: readonly string[] }> {
  for (const good of ['а.xlsx', 'я.xlsx']) writeFileSync(join(folder, good), zipTexts(sound));
  writeFileSync(join(folder, name), bytes);
  const { files, problems } = await readInputs([folder], doors, () => undefined);
  return { read: files.map((file) => file.name), problems };
}

/** Everything a part may suffer; what each ends in is a refusal that names the file and the part. */
const damages: Readonly<Record<string, (xml: string) => string>> = {
  'cut off': (xml) => xml.slice(0, -9),
  'with a document type': (xml) => xml.replace(/<(?=[a-zA-Z])/, '<!DOCTYPE a><'),
  'without a closing tag': (xml) => xml.replace(/<\/[^>]*>$/, ''),
  'with a bare ampersand': (xml) => xml.replace(/>(?=<\/)|\/>/, '>&<a/>'),
  empty: () => '',
};
const parts = Object.keys(sound);

test.each(parts.flatMap((part) => Object.keys(damages).map((damage) => [part, damage] as const)))(
  '%s, %s',
  async (part, damage) => {
    const spoiled = damages[damage]!(sound[part]!);
    const { read, problems } = await readWith('б.xlsx', zipTexts({ ...sound, [part]: spoiled }));
    // A list of types is looked into only when the workbook is written.
    const isRead = part === '[Content_Types].xml';
    expect(read).toEqual(isRead ? ['а.xlsx', 'б.xlsx', 'я.xlsx'] : ['а.xlsx', 'я.xlsx']);
    if (isRead) return;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('Файл «б.xlsx»');
    expect(problems[0]).toContain(`«${part}»`);
  },
);

test('a package that breaks when it is written is refused by name, and stays as it was', async () => {
  const book = await openXlsx(zipTexts({ ...sound, '[Content_Types].xml': '<Types' }), { file: 'б.xlsx' });
  const added = book.apply([{ kind: 'add-sheet', model: plainSheet('Итог', [['Да', 1]]) }]);
  await expect(added).rejects.toMatchObject({ file: 'б.xlsx', code: 'damaged-part' });
  expect(await book.listSheets()).toHaveLength(1);
});

test('what all sheets of a workbook share is told once, however many they are', async () => {
  const strings = 'xl/sharedStrings.xml';
  const spoiled = {
    ...sound,
    'xl/workbook.xml': sound['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="Лист2" sheetId="2" r:id="rId9"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': sound['xl/_rels/workbook.xml.rels']!.replace(
      /<Relationship Id="rId1"[^>]*>/,
      (first) => first + first.replace('rId1', 'rId9').replace('sheet1', 'sheet2'),
    ),
    'xl/worksheets/sheet2.xml': sound['xl/worksheets/sheet1.xml']!,
  };
  const whole = await openXlsx(zipTexts(spoiled));
  expect(await whole.readSoundSheets()).toMatchObject({ sheets: [{}, {}], problems: [] });
  const bytes = zipTexts({ ...spoiled, [strings]: sound[strings]!.slice(0, -9) });
  const { read, problems } = await readWith('б.xlsx', bytes);
  expect(read).toEqual(['а.xlsx', 'я.xlsx']);
  expect(problems).toEqual([expect.stringContaining(strings)]);
});

test('of thirty files ten are broken, each in its own way: twenty answers, ten refusals by name', async () => {
  const bytes = zipTexts(sound);
  const archive: Record<string, Uint8Array> = unzipSync(bytes);
  const without = (part: string): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(archive).filter(([name]) => name !== part)));
  const spoiled = (part: string, damage: string): Uint8Array =>
    zipTexts({ ...sound, [part]: damages[damage]!(strFromU8(archive[part]!)) });
  const broken: Readonly<Record<string, Uint8Array>> = {
    'пустой.xlsx': new Uint8Array(0),
    'обрезанный.xlsx': bytes.subarray(0, bytes.length / 2),
    'рисунок.xlsx': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    'страница.xlsx': strToU8('<html><table></table></html>'),
    'старый.xls': Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0),
    'без листа.xlsx': without('xl/worksheets/sheet1.xml'),
    'лист.xlsx': spoiled('xl/worksheets/sheet1.xml', 'cut off'),
    'строки.xlsx': spoiled('xl/sharedStrings.xml', 'with a document type'),
    'стили.xlsx': spoiled('xl/styles.xml', 'empty'),
    'не таблица.csv': bytes,
  };
  mkdirSync(join(folder, 'школы'));
  for (let number = 0; number < 20; number++) writeFileSync(join(folder, 'школы', `${number}.xlsx`), bytes);
  for (const [name, content] of Object.entries(broken)) writeFileSync(join(folder, 'школы', name), content);
  for (const name of ['Приказ.doc', 'скан.JPG', 'Thumbs.db', '.тайна', '~$0.xlsx', '0 — с отчётом.docx'])
    writeFileSync(join(folder, 'школы', name), 'не таблица');
  const { files, problems, notes } = await readInputs([folder], doors, () => undefined);
  expect(files).toHaveLength(20);
  expect(problems).toHaveLength(10);
  for (const name of Object.keys(broken))
    expect(problems.filter((problem) => problem.includes(`«${name}»`))).toHaveLength(1);
  const told = ['«школы/Приказ.doc» — документ Word', '«школы/скан.JPG» — рисунок или снимок'];
  expect(notes).toEqual([expect.stringContaining(`: ${told.join(', ')}.`)]);
});

test('damaged comments cost the comments alone, and the command line names their file, sheet and part', async () => {
  const parts = unzipSync(await createXlsx(districtWithRoom));
  const [rels, comments] = ['xl/worksheets/_rels/sheet3.xml.rels', 'xl/comments9.xml'];
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const relation = `<Relationship Id="rId1" Type="${type}" Target="../comments9.xml"/>`;
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  parts[rels] = strToU8(`<Relationships xmlns="${namespace}">${relation}</Relationships>`);
  const path = join(folder, 'район.xlsx');
  const check = async (xml: string, ...options: string[]) => {
    writeFileSync(path, zipSync({ ...parts, [comments]: strToU8(xml) }));
    return runMsoko('check', path, ...options);
  };
  const sound = await check(`<comments xmlns="${mainNamespace}"/>`);
  const damaged = await check('<comments');
  expect(damaged.status).toBe(sound.status);
  expect(sound.stdout).not.toContain('Примечания');
  expect(damaged.stdout).toContain(`повреждена часть файла «${comments}»`);
  const { stdout } = await check('<comments', '--json');
  expect(stdout).toContain('"comments-unreadable"');
});

test('a folder that may not be read is told, and so is one that is not there', async () => {
  writeFileSync(join(folder, 'а.xlsx'), zipTexts(sound));
  // No system takes such a name: as root every folder may be read.
  const forbidden = `${folder}\0`;
  const { files, problems } = await readInputs(
    [forbidden, join(folder, 'нет'), folder],
    doors,
    () => undefined,
  );
  expect(files).toHaveLength(1);
  expect(problems[0]).toMatch(/не удалось прочитать: нет доступа/);
  expect(problems[1]).toMatch(/не найден/);
  expect(problems).toHaveLength(2);
});

describe('one damaged sheet of several', () => {
  const results = 'xl/worksheets/sheet3.xml';

  async function damagedWorkbook(...spoiled: string[]): Promise<string> {
    const parts = unzipSync(await createXlsx(districtWithRoom));
    for (const part of spoiled) parts[part] = strToU8(damages['cut off']!(strFromU8(parts[part]!)));
    const path = join(folder, 'район.xlsx');
    writeFileSync(path, zipSync(parts));
    return path;
  }

  test('is named, and the others are checked each by itself, without a word on what the lost one may hold', async () => {
    const { status, stdout, stderr } = await runMsoko('check', await damagedWorkbook(results));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]*«район.xlsx» повреждён: не читается лист «Результаты».*sheet3[^\n]*\n$/);
    expect(stdout).toMatch(/без сверки между листами, признаков и итогов: «Сведения», «Школы»/);
    expect(stdout).toMatch(/Нет столбца/);
    expect(stdout).not.toMatch(/нет листа|Результаты|Признак/);
  });

  test('every one of them is named', async () => {
    const { stderr } = await runMsoko('check', await damagedWorkbook(results, 'xl/worksheets/sheet2.xml'));
    expect([...stderr.matchAll(/^.*?лист «([^»]*)»/gm)].map(([, sheet]) => sheet)).toEqual([
      'Сведения',
      'Результаты',
    ]);
  });

  test('no result rests on such a file, and nothing is written', async () => {
    const path = await damagedWorkbook(results);
    const before = readdirSync(folder);
    for (const words of [
      ['run', path],
      ['report', path, '--in-place'],
      ['check', path, '--in-place'],
    ]) {
      const { status, stderr } = await runMsoko(...words);
      expect(status).toBe(2);
      expect(stderr).toContain('повреждён');
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  test('beside a sound file it takes no part in its results', async () => {
    const path = await damagedWorkbook(results);
    const other = join(folder, 'другой.xlsx');
    writeFileSync(other, await createXlsx(districtWithRoom));
    const alone = await runMsoko('flag', other, '--json');
    const both = await runMsoko('flag', other, path, '--json');
    expect(both.stdout).toBe(alone.stdout);
    expect(both.status).toBe(2);
    expect(both.stderr).toMatch(/«район.xlsx» не учтён целиком/);
    const checked = JSON.parse((await runMsoko('check', other, path, '--json')).stdout) as object;
    expect(checked).toMatchObject({ damaged: [{ file: 'район.xlsx', checked: ['Сведения', 'Школы'] }] });
  });
});
