/** What the command line says of a workbook it writes: what the new file loses, and why nothing could be written. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { filled } from '../../src/cli/write-results';
import type { NewValue } from '../../src/core/model/sheet-model';
import { uncalculated, type CellValue } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import { plainSheet } from '../plain-sheet';
import { encryptedWorkbook } from '../xlsx/encrypted-workbook';
import { runMsoko } from './run-program';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'msoko-writing-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was complained of. */
const msoko = async (...words: string[]) => (await runMsoko(...words)).stderr;

test('a workbook encrypted by Excel’s own password is written plain, with a word about it', async () => {
  const [book, written] = [join(folder, 'Район.xlsx'), join(folder, 'Отчёт.xlsx')];
  writeFileSync(book, encryptedWorkbook(await cleanWorkbook()));
  expect(await msoko('check', book)).not.toContain('зашифрован');
  expect(await msoko('flag', book, '--out', written)).toMatch(
    /«Район\.xlsx» зашифрована.*Записанная книга зашифрована не будет/u,
  );
  expect((await openXlsx(readFileSync(written))).isEncrypted).toBe(false);
  expect(await msoko('flag', written, '--out', join(folder, 'Ещё.xlsx'))).not.toContain('зашифрован');
});

test.each<[string, NewValue, CellValue, string]>([
  ['holds another value', 7, null, 'В ячейке B2 листа «Школы» уже другое значение.'],
  ['holds a formula', { formula: '1+1' }, { error: uncalculated }, 'В ячейке B2 листа «Школы» стоит формула'],
])('where a cell %s, the refusal names book, sheet and cell', async (_, value, expected, reason) => {
  const sheet = plainSheet('Школы', [
    ['Код', 'Число'],
    ['edu1', null],
  ]);
  const model = { ...sheet, rows: [sheet.rows[0]!, { cells: [{ value: 'edu1' }, { value }] }] };
  const workbook = await openXlsx(await createXlsx([model]));
  const cells = [{ row: 1, column: 1, expected, value: 20 }];
  const fills = [{ file: 'Район.xlsx', sheet: 'Школы', cells }];
  const writing = filled({ name: 'Район.xlsx', workbook }, { models: [], fills, suffix: '2026' });
  await expect(writing).rejects.toThrow(`В книгу «Район.xlsx» ничего не записано. ${reason}`);
});

test('the draft of an order is a sheet and a Word file; where nothing is decided, neither, and it is said', async () => {
  const book = join(folder, 'Решения.xlsx');
  const written = join(folder, 'Итоги.xlsx');
  const decided = await openXlsx(await cleanWorkbook());
  const decisions = plainSheet('Решения', [
    ['Повод', 'Рекомендация', 'Кому'],
    ['Признак O1', 'Перепроверить работы', 'Отдел образования'],
  ]);
  await decided.apply([{ kind: 'add-sheet', model: decisions }]);
  writeFileSync(book, await decided.save());
  expect(await msoko('report', book, '--draft-order', '--out', written)).toBe('');
  const sheets = await (await openXlsx(readFileSync(written))).listSheets();
  expect(sheets.map(({ name }) => name)).toContain('Приказ (проект)');
  const document = readFileSync(join(folder, 'Итоги — проект приказа.docx'));
  expect(strFromU8(unzipSync(document)['word/document.xml']!)).toContain('Перепроверить работы');

  writeFileSync(book, await cleanWorkbook());
  const empty = join(folder, 'Пусто.xlsx');
  expect(await msoko('report', book, '--draft-order', '--out', empty)).toMatch(
    /^Составить приказ не из чего/u,
  );
  expect(existsSync(join(folder, 'Пусто — проект приказа.docx'))).toBe(false);
});

test('the report for publication is a sheet and a Word file beside the other one', async () => {
  const [book, written] = [join(folder, 'Открытый.xlsx'), join(folder, 'Свод.xlsx')];
  writeFileSync(book, await cleanWorkbook());
  expect(await msoko('report', book, '--public', '--out', written)).toBe('');
  const sheets = (await (await openXlsx(readFileSync(written))).listSheets()).map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(['Отчёт', 'Диаграммы', 'Для публикации']));
  const document = readFileSync(join(folder, 'Свод — для публикации.docx'));
  expect(strFromU8(unzipSync(document)['word/document.xml']!)).toContain('не публикуются');
});

test('the yearly report is made where the document asks for it, and is said to be not asked for elsewhere', async () => {
  const book = join(__dirname, '..', 'fixtures', 'indicators', 'slavgorod.xlsx');
  expect(await msoko('report', book, '--yearly', '--out', join(folder, 'Город.xlsx'))).toBe('');
  const document = readFileSync(join(folder, 'Город — ежегодный доклад.docx'));
  expect(strFromU8(unzipSync(document)['word/document.xml']!)).toContain('О состоянии системы образования');
  const other = join(folder, 'Иной.xlsx');
  writeFileSync(other, await cleanWorkbook());
  expect(await msoko('report', other, '--yearly', '--out', join(folder, 'Иной свод.xlsx'))).toMatch(
    /^Ежегодного доклада документ этого района не требует/u,
  );
});

test('of protocols it is said whether the written book keeps their records', async () => {
  const [book, protocol] = [join(folder, 'Район 2.xlsx'), join(folder, 'ВПР МА 5 2020-2021.xlsx')];
  writeFileSync(book, await cleanWorkbook());
  const pupils = Array.from({ length: 25 }, (_, at) => [
    'edu581000',
    58,
    at,
    5000 + at,
    4,
    'М',
    'А',
    1,
    5,
    ...[1, 1, 1, 1, 1],
  ]);
  const header = [
    'логин школы',
    'регион',
    'номер обучающегося',
    'код обучающегося',
    'отметка за предыдущую четверть/триместр',
    'пол',
    'класс',
    'вариант',
    'всего баллов',
    ...[1, 2, 3, 4, 5].map((item) => `балл за ${item}`),
  ];
  writeFileSync(protocol, await createXlsx([plainSheet('Sheet', [header, ...pupils])]));
  const write = async (command: string, ...more: string[]) => {
    const out = join(folder, `${command}.xlsx`);
    const { stdout: lines } = await runMsoko(command, book, ...more, '--out', out);
    const sheets = (await (await openXlsx(readFileSync(out))).listSheets()).map(({ name }) => name);
    return { lines, keeps: sheets.includes('Записи протоколов') };
  };
  const checked = await write('check', protocol);
  expect(checked.keeps).toBe(false);
  expect(checked.lines).toMatch(/в книгу не внесены.*«Записи протоколов».*команду «run»/u);
  const run = await write('run', protocol);
  expect(run.keeps).toBe(true);
  expect(run.lines).toMatch(/внесены на лист «Записи протоколов»/u);
  expect((await write('check')).lines).not.toContain('Записи протоколов');
});
