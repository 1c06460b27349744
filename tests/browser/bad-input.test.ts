/** Files that are no workbook, or a bad one: a clear message, the workbook before stays, the page works on. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { CellValue } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { dropFiles, dropFolder } from './drop';
import { startPaneBrowser, type PaneBrowser, type PanePage } from './pane-page';
import { encryptedWorkbook } from '../xlsx/encrypted-workbook';
import { dirtyWorkbook } from './workbooks';
import { plainSheet } from '../plain-sheet';

let browser: PaneBrowser;
let opened: PanePage;
let folder: string;
beforeAll(async () => {
  browser = await startPaneBrowser();
  folder = mkdtempSync(join(tmpdir(), 'pane-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The first bytes of the container that old .xls files and encrypted workbooks share, with a directory entry's name. */
function compoundFile(entry: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.write(entry, 512, 'utf16le');
  bytes.writeUInt16LE((entry.length + 1) * 2, 512 + 64);
  return new Uint8Array(bytes);
}

const unreadable: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  ['Письмо.xlsx', async () => text('Уважаемые коллеги!'), /Письмо\.xlsx» не похож на книгу Excel/u],
  ['Пусто.xlsx', async () => new Uint8Array(0), /Пусто\.xlsx» пуст/u],
  ['Старая.xls', async () => compoundFile('Workbook'), /Старая\.xls» записан в старом формате/u],
  [
    'Тайна.xlsx',
    async () => encryptedWorkbook(await dirtyWorkbook(), 'секрет'),
    /Тайна\.xlsx» защищён паролем/u,
  ],
  ['Обрыв.xlsx', async () => (await dirtyWorkbook()).slice(0, 5000), /Обрыв\.xlsx» повреждён/u],
  ['Пусто.csv', async () => text(' \r\n'), /Пусто\.csv» пуст/u],
  ['Картинка.csv', async () => new Uint8Array([1, 0, 0, 7]), /Картинка\.csv» назван текстовой таблицей/u],
  ['Книга.csv', () => dirtyWorkbook(), /Книга\.csv» назван текстовой таблицей/u],
  ['Сайт.xlsx', async () => text('<html><table></table></html>'), /Сайт\.xlsx» только назван книгой/u],
];

const header: readonly CellValue[] = ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'];
const school: readonly CellValue[] = ['edu581001', 'МОУ СОШ № 1', 'СОШ', 'город', 600];

const dirty: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  ['a workbook with empty sheets', () => createXlsx([plainSheet('Лист1', [])]), /Нет знакомых листов/u],
  [
    'no known sheet',
    () =>
      createXlsx([
        plainSheet('Смета', [
          ['Статья', 'Сумма'],
          ['Бумага', 12],
        ]),
      ]),
    /Смета/u,
  ],
  [
    'two sheets for one form',
    () => createXlsx([plainSheet('Школы', [header, school]), plainSheet('Список школ', [header, school])]),
    /Список школ/u,
  ],
  [
    'a header twice',
    () =>
      createXlsx([
        plainSheet('Школы', [
          [...header, 'Тип'],
          [...school, 'СОШ'],
        ]),
      ]),
    /Тип/u,
  ],
  [
    'a formula in error',
    () =>
      createXlsx([
        plainSheet('Школы', [header, ['edu581001', 'МОУ СОШ № 1', 'СОШ', 'город', { error: '#DIV/0!' }]]),
      ]),
    /#DIV\/0!|#ДЕЛ\/0!/u,
  ],
  [
    'dates as text and in the American order',
    () =>
      createXlsx([
        plainSheet('Сведения', [
          ['Показатель', 'Значение'],
          ['Район', 'Белинский район'],
          ['Отчётная дата', '12/31/2026'],
          ['Календарный год', 2026],
        ]),
        plainSheet('Школы', [header, school]),
      ]),
    /12\/31\/2026/u,
  ],
];

/** One page for each test, or for all of them. */
function withPage(before: typeof beforeEach, after: typeof afterEach): void {
  before(async () => {
    opened = await browser.open();
  });
  after(async () => {
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });
}

describe('one after another on one page', () => {
  withPage(beforeAll, afterAll);

  test.each(unreadable)(
    '%s is refused with its name and what to do, and the next file opens',
    async (name, make, message) => {
      const { page } = opened;
      await dropFiles(page, [{ name, bytes: await make() }]);
      await page.getByText('Файл не открыт').waitFor();
      expect(await page.getByText(message).textContent()).toMatch(
        /Откройте|Получите|Выберите|дайте файлу расширение/u,
      );
      await dropFiles(page, [{ name: `Район после ${name}.xlsx`, bytes: await dirtyWorkbook() }]);
      await page.getByText(`Район после ${name}.xlsx`, { exact: true }).waitFor();
      await page.getByRole('button', { name: /ошибка$/u }).waitFor();
      expect(await page.getByText('Файл не открыт').count()).toBe(0);
    },
  );
});

describe('each on a page of its own', () => {
  withPage(beforeEach, afterEach);

  test.each(dirty)('%s becomes a finding that says so', async (_, make, words) => {
    const { page } = opened;
    await dropFiles(page, [{ name: 'Книга.xlsx', bytes: await make() }]);
    const list = page.getByRole('list', { name: 'Замечания' });
    await list.waitFor();
    await page.getByRole('searchbox').fill('');
    await expect(list.textContent()).resolves.toMatch(words);
  });

  test('of a dropped folder of thirty files ten are refused one by one, and the twenty are open', async () => {
    const { page } = opened;
    const schools = join(folder, 'школы');
    mkdirSync(join(schools, 'город'), { recursive: true });
    for (const [name, make] of unreadable) writeFileSync(join(schools, name), await make());
    writeFileSync(join(schools, 'Приказ.doc'), compoundFile('WordDocument'));
    writeFileSync(join(schools, '~$Район.xlsx'), 'Петрова');
    writeFileSync(join(schools, 'Район.xlsx'), await dirtyWorkbook());
    const other = await createXlsx([plainSheet('Смета', [['Статья', 'Сумма']])]);
    for (let number = 1; number < 20; number++)
      writeFileSync(join(schools, 'город', `${number}.xlsx`), other);
    await dropFolder(page, schools);
    await page.getByRole('button', { name: /ошибка$/u }).waitFor();
    const said = (await page.getByRole('status').textContent()) ?? '';
    expect(said).toContain(`Не открыто файлов: ${unreadable.length + 1}. Остальные открыты.`);
    for (const [, , message] of unreadable) expect(said).toMatch(message);
    expect(said).toMatch(/Приказ\.doc» не книга Excel: это документ Word/u);
    expect(said).not.toContain('~$');
  });

  test('of a workbook with a damaged sheet the findings of the others are said, and the next file opens', async () => {
    const { page } = opened;
    const parts = unzipSync(await dirtyWorkbook());
    const part = 'xl/worksheets/sheet2.xml';
    const bytes = zipSync({ ...parts, [part]: parts[part]!.slice(0, parts[part]!.length / 2) });
    await dropFiles(page, [{ name: 'Обрыв.xlsx', bytes }]);
    await page.getByText('Лист не читается').first().waitFor();
    const said = (await page.getByRole('main').textContent()) ?? '';
    expect(said).toMatch(/повреждён: не читается лист «Школы» после строки \d+/u);
    expect(said).toMatch(/Результаты/u);
    expect(await page.getByRole('tab').count()).toBe(0);
    await dropFiles(page, [{ name: 'Район.xlsx', bytes: await dirtyWorkbook() }]);
    await page.getByRole('tab', { name: 'Признаки' }).waitFor();
  });

  test('a file of 300 MB is refused before it is read', async () => {
    const { page } = opened;
    const path = join(folder, 'Огромная.xlsx');
    writeFileSync(path, '');
    truncateSync(path, 300_000_000);
    await page.setInputFiles('input[type=file]', path);
    await page.getByText(/Огромная\.xlsx» слишком велик: 300\sМБ/u).waitFor();
    await page.getByRole('button', { name: 'Открыть файл' }).waitFor();
  });

  test('of two files dropped at once a person picks one; one deleted meanwhile is said to be gone', async () => {
    const { page } = opened;
    const paths = ['Первая.xlsx', 'Вторая.xlsx'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, await dirtyWorkbook());
    await page.setInputFiles('input[type=file]', paths.slice(0, 1));
    await page.getByRole('tab', { name: 'Проверка' }).waitFor();
    await page.evaluate(() => document.querySelector('input[type=file]')?.setAttribute('multiple', ''));
    await page.setInputFiles('input[type=file]', paths);
    const dialog = page.getByRole('dialog', { name: 'Какую книгу открыть?' });
    await dialog.waitFor();
    rmSync(paths[1] ?? '');
    await dialog.getByRole('button', { name: 'Вторая.xlsx' }).click();
    await page.getByText(/Вторая\.xlsx» больше не читается/u).waitFor();
    await page.getByRole('button', { name: /ошибка$/u }).waitFor();
    expect(await page.getByText('Первая.xlsx', { exact: true }).isVisible()).toBe(true);
  });

  test('a file deleted after it was opened can still be saved', async () => {
    const { page } = opened;
    const path = join(folder, 'Удалённая.xlsx');
    writeFileSync(path, await dirtyWorkbook());
    await page.setInputFiles('input[type=file]', path);
    await page.getByRole('tab', { name: 'Отчёт' }).click();
    rmSync(path);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить книгу' }).click();
    expect((await downloading).suggestedFilename()).toBe('Удалённая — с отчётом.xlsx');
  });

  test('the browser asks before the page is closed over unsaved changes', async () => {
    const { page } = opened;
    await dropFiles(page, [{ name: 'Район.xlsx', bytes: await dirtyWorkbook() }]);
    await page.getByRole('button', { name: 'Исправить Результаты · F6' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Исправить' }).click();
    await page.getByText('Исправлена 1 ячейка.').waitFor();
    const asking = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asking;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('Последнее изменение отменено.').waitFor();
  });

  test('opening can be stopped, and the workbook before stays', async () => {
    const { page } = opened;
    await dropFiles(page, [{ name: 'Район.xlsx', bytes: await dirtyWorkbook() }]);
    await page.getByRole('tab', { name: 'Проверка' }).waitFor();
    const many = await createXlsx([
      plainSheet('Школы', [
        header,
        ...Array.from({ length: 60_000 }, (_, index) => [`edu${100000 + index}`, ...school.slice(1)]),
      ]),
    ]);
    const chosen = { name: 'Большая.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(many) };
    await page.locator('header input[type=file]').setInputFiles(chosen);
    await page.getByRole('button', { name: 'Остановить' }).click();
    await page.getByText(/Большая\.xlsx» не открыт: вы остановили чтение/u).waitFor();
    expect(await page.getByText('Район.xlsx', { exact: true }).isVisible()).toBe(true);
  });
});
