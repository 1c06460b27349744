import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { valueAt, type CellValue } from '../../src/core/table/grid';
import type { NewValue } from '../../src/core/model/sheet-model';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { runMsokoIn } from './run-program';

const fixtures = resolve(__dirname, '../fixtures');
let folder = '';

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'msoko-cli-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const msoko = (...words: string[]) => runMsokoIn(folder, ...words);

type Sheets = Readonly<Record<string, readonly (readonly (NewValue | CellValue)[])[]>>;

async function book(name: string, sheets: Sheets): Promise<string> {
  const bytes = await createXlsx(Object.entries(sheets).map(([sheet, rows]) => plainSheet(sheet, rows)));
  writeFileSync(join(folder, name), bytes);
  return name;
}

const details = [
  ['Район', 'Белинский район'],
  ['Отчётная дата', { date: 46346 }],
  ['Календарный год', 2026],
  ['Учебный год', '2025/2026'],
  ['Ответственный', 'методист отдела'],
];
const schools = [
  ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
  ['edu580101', 'МОУ СОШ № 1', 'СОШ', 'город', 245],
];
const resultHeader = ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', 'Дата'];
const result = (more: Partial<{ participants: CellValue; date: CellValue }> = {}): CellValue[] => [
  '2025/2026',
  'ВПР',
  'edu580101',
  5,
  'Математика',
  more.participants ?? 20,
  more.date ?? { date: 46130 },
];
const sound: Sheets = { Сведения: details, Школы: schools, Результаты: [resultHeader, result()] };

describe('exit codes and files', () => {
  test('a sound workbook ends with 0 and says that nothing is wrong', async () => {
    const { status, stdout } = await msoko('check', await book('sound.xlsx', sound));
    expect(stdout).toMatch(/ошибок нет|замечаний нет/iu);
    expect(status).toBe(0);
  });

  test('the whole job writes a new workbook with its sheets and leaves the input as it was', async () => {
    const name = await book('district.xlsx', sound);
    const before = readFileSync(join(folder, name));
    expect((await msoko('run', name)).status).toBe(0);
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
    const written = await openXlsx(new Uint8Array(readFileSync(join(folder, 'district — с отчётом.xlsx'))));
    const names = (await written.listSheets()).map((sheet) => sheet.name);
    expect(names).toEqual([
      'Сведения',
      'Школы',
      'Результаты',
      'Проверка',
      'Что сделать',
      'Признаки',
      'Ожидаемые результаты',
      'Ход дорожной карты',
      'Показатели по направлениям',
      'Отчёт',
      'Диаграммы',
    ]);
  });

  test('an older workbook gets what the present forms have, in a file of its own', async () => {
    const name = await book('older.xlsx', { ...sound, Сведения: [...details, ['Версия формы', '1.0']] });
    const { status, stdout } = await msoko('upgrade', name);
    expect(stdout).toMatch(/Добавятся листы .*«Данные района»/u);
    expect(status).toBe(0);
    expect((await msoko('check', 'older — дополнено.xlsx')).stdout).not.toContain('Другая версия форм');
    expect((await msoko('upgrade', 'older — дополнено.xlsx')).stdout).toContain('обновления не требует');
    const newer = await book('newer.xlsx', { ...sound, Сведения: [...details, ['Версия формы', '99']] });
    expect(await msoko('upgrade', newer)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('более новой'),
    });
  });

  test('run again on its own output, it replaces its sheets', async () => {
    const name = await book('again.xlsx', sound);
    await msoko('run', name, '--out', 'once.xlsx');
    expect((await msoko('run', 'once.xlsx', '--out', 'twice.xlsx')).status).toBe(0);
    const namesOf = async (file: string) => {
      const sheets = await (await openXlsx(new Uint8Array(readFileSync(join(folder, file))))).listSheets();
      return sheets.map((sheet) => sheet.name).sort();
    };
    const names = await namesOf('twice.xlsx');
    expect(names).toEqual(await namesOf('once.xlsx'));
    expect(names).toHaveLength(11);
  });

  test('a person’s sheet of the same name stays; ours gets the year', async () => {
    const name = await book('taken.xlsx', { ...sound, Проверка: [['моё']] });
    expect((await msoko('run', name, '--out', 'taken-out.xlsx')).status).toBe(0);
    const written = await openXlsx(new Uint8Array(readFileSync(join(folder, 'taken-out.xlsx'))));
    const names = (await written.listSheets()).map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(['Проверка', 'Проверка (2026)']));
  });

  test('empty cells of a person’s Таблица 1 are filled, a typed one is kept', async () => {
    const name = await book('expected.xlsx', {
      ...sound,
      'Ожидаемые результаты': [
        ['Направление', '№', '2026', 'Состояние 2026', 'Подтверждение 2026'],
        ['Развитие системы оценки качества', '1.1', null, null, null],
        ['Развитие системы оценки качества', '1.2', 'Мой текст', null, null],
      ],
    });
    expect((await msoko('fill', name, '--out', 'filled.xlsx')).status).toBe(0);
    const written = await openXlsx(new Uint8Array(readFileSync(join(folder, 'filled.xlsx'))));
    const sheets = await written.listSheets();
    const own = sheets.find((sheet) => sheet.name === 'Ожидаемые результаты');
    expect(sheets.map((sheet) => sheet.name)).toContain('Ожидаемые результаты (2026)');
    const grid = await written.readSheet(own!.id);
    expect(valueAt(grid, 1, 2)).toMatch(/на 2027 год$/u);
    expect(valueAt(grid, 2, 2)).toBe('Мой текст');
  });

  test('a book with macros keeps its ending, and its Word report does not take its place', async () => {
    const name = await book('С макросами.xlsx', { Сведения: details, Школы: schools });
    renameSync(join(folder, name), join(folder, 'С макросами.xlsm'));
    await msoko('report', 'С макросами.xlsm', '--in-place', '--docx');
    await expect(openXlsx(readFileSync(join(folder, 'С макросами.xlsm')))).resolves.toBeDefined();
    expect(readdirSync(folder)).toContain('С макросами.docx');
    await msoko('report', 'С макросами.xlsm');
    expect(readdirSync(folder)).toContain('С макросами — с отчётом.xlsm');
  });

  test('run twice over a folder, it reads the book and not what it wrote beside it', async () => {
    mkdirSync(join(folder, 'дважды'));
    await book('дважды/Район.xlsx', { Сведения: details, Школы: schools });
    await msoko('run', 'дважды');
    await msoko('run', 'дважды');
    expect(readdirSync(join(folder, 'дважды')).sort()).toEqual(['Район — с отчётом.xlsx', 'Район.xlsx']);
  });

  test('a signed workbook is written with a word about its signature', async () => {
    const name = await book('Подписанная.xlsx', { Сведения: details, Школы: schools });
    const parts = unzipSync(readFileSync(join(folder, name)));
    writeFileSync(join(folder, name), zipSync({ ...parts, '_xmlsignatures/origin.sigs': new Uint8Array(0) }));
    expect((await msoko('run', name, '--quiet')).stderr).toMatch(
      /Подписанная\.xlsx.*подпись станет недействительной/u,
    );
    expect((await msoko('check', name)).stderr).not.toContain('подпись');
  });

  test('an output that is the input is refused without --in-place', async () => {
    const name = await book('same.xlsx', sound);
    const before = readFileSync(join(folder, name));
    const refused = await msoko('run', name, '--out', name);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--in-place');
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
    expect((await msoko('run', name, '--in-place')).status).toBe(0);
    expect(readFileSync(join(folder, name)).equals(before)).toBe(false);
  });

  test('JSON counts the findings of a kind on a sheet and gives examples with their place and sentences', async () => {
    const name = await book('json.xlsx', {
      ...sound,
      Результаты: [resultHeader, result({ participants: 999 })],
    });
    const { status, stdout } = await msoko('check', name, '--json');
    expect(status).toBe(1);
    const { version, findings } = JSON.parse(stdout);
    expect(version).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'reference-comparison',
        sheet: 'Результаты',
        count: 1,
        examples: [
          expect.objectContaining({
            place: expect.objectContaining({ sheet: 'Результаты', row: 1, column: 5 }),
            text: expect.objectContaining({ what: expect.stringContaining('999') }),
          }),
        ],
      }),
    );
  });

  test('an open data set is checked by a form of twenty lines', async () => {
    const { status, stdout } = await msoko(
      'check',
      join(fixtures, 'open-data/moscow-ege-2016.csv'),
      '--form',
      join(fixtures, 'forms/ege-moscow-2016.json'),
    );
    expect(stdout).toMatch(/— 146$/mu);
    expect(status).toBe(1);
  });

  test('a new workbook of each known district passes its own check of structure', async () => {
    for (const district of ['belinsky', 'aleksandrovskoye', 'kulebaki', 'slavgorod', 'nazran']) {
      expect(
        (await msoko('new', '--district', district, '--year', '2026', '--out', `${district}.xlsx`)).status,
      ).toBe(0);
      const { stdout } = await msoko('check', `${district}.xlsx`, '--json');
      const errors = JSON.parse(stdout).findings.filter(
        (found: { severity: string }) => found.severity === 'error',
      );
      expect(errors).toEqual([expect.objectContaining({ code: 'required-missing', count: 2 })]);
    }
  });
});

describe('the cards of schools', () => {
  const two: Sheets = { ...sound, Школы: [...schools, ['edu580102', 'МОУ СОШ № 2', 'СОШ', 'село', 90]] };
  const sheetNames = async (file: string) => {
    const written = await openXlsx(new Uint8Array(readFileSync(join(folder, file))));
    return (await written.listSheets()).map((sheet) => sheet.name);
  };

  test('stand beside the report, a sheet a school in the order of the registry', async () => {
    const name = await book('cards.xlsx', two);
    const { status, stdout } = await msoko('report', name, '--cards');
    expect(status).toBe(0);
    expect(stdout).toContain('cards — с отчётом.xlsx, cards — карточки школ.xlsx');
    expect(await sheetNames('cards — карточки школ.xlsx')).toEqual([
      'Карточка edu580101',
      'Карточка edu580102',
    ]);
    const again = await msoko('report', name, '--cards');
    expect(again.stdout).toContain('cards — карточки школ.xlsx (прежний файл заменён)');
  });

  test('are those of the named schools alone, whatever the case of the code', async () => {
    const name = await book('chosen.xlsx', two);
    const { status, stdout } = await msoko(
      'run',
      name,
      '--cards',
      '--school',
      'EDU580101',
      '--out',
      'out.xlsx',
      '-q',
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(await sheetNames('out — карточки школ.xlsx')).toEqual(['Карточка edu580101']);
  });

  test('are listed in JSON, and only where they were asked for', async () => {
    const name = await book('cards-json.xlsx', two);
    expect(JSON.parse((await msoko('report', name, '--cards', '--json')).stdout).cards).toEqual([
      { code: 'edu580101', name: 'МОУ СОШ № 1', sheet: 'Карточка edu580101' },
      { code: 'edu580102', name: 'МОУ СОШ № 2', sheet: 'Карточка edu580102' },
    ]);
    expect(JSON.parse((await msoko('report', name, '--json')).stdout)).not.toHaveProperty('cards');
  });

  test('of an unknown school or of no school are refused, and nothing is written', async () => {
    const name = await book('refused.xlsx', two);
    const empty = await book('no-schools.xlsx', { Сведения: details });
    const before = readdirSync(folder).sort();
    const unknown = await msoko('report', name, '--cards', '--school', 'нет-такой', '--school', 'edu580101');
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/«нет-такой»[^]*edu580101, edu580102[^]*«Школы»/u);
    const none = await msoko('report', empty, '--cards');
    expect(none).toMatchObject({ status: 2, stdout: '' });
    expect(none.stderr).toMatch(/нет ни одной школы[^]*лист «Школы»/u);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('are asked for in the right words', async () => {
    expect(await msoko('check', 'a.xlsx', '--cards')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('report и run'),
    });
    expect(await msoko('report', 'a.xlsx', '--school', '1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('добавьте к нему --cards'),
    });
    expect((await msoko('--help')).stdout).toMatch(/--cards[^]*--school КОД/u);
  });

  test('never take the place of an input, and in a folder are none', async () => {
    mkdirSync(join(folder, 'год'));
    const name = await book('год/район.xlsx', two);
    const own = await book('год/район — карточки школ.xlsx', { Школы: two['Школы'] ?? [] });
    const before = readFileSync(join(folder, own));
    expect(await msoko('report', name, own, '--cards')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('исходный'),
    });
    expect(readFileSync(join(folder, own)).equals(before)).toBe(true);
    expect((await msoko('report', 'год', '--cards', '--out', 'готово')).status).toBe(0);
    expect(readdirSync(join(folder, 'готово')).sort()).toEqual([
      'район — карточки школ.xlsx',
      'район — с отчётом.xlsx',
    ]);
  });
});

describe('input that cannot be read ends with 2, a message with the file, and no output', () => {
  const text = (content: string) => Buffer.from(content, 'utf8');
  const cases: readonly (readonly [string, string, () => Promise<Buffer> | Buffer, RegExp])[] = [
    ['not a zip', 'not-zip.xlsx', () => text('просто текст, вовсе не книга'), /не похож на книгу/u],
    ['an old .xls', 'old.xls', () => Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(1600), 'hex'), /\.xlsx/iu],
    ['an empty file', 'empty.xlsx', () => Buffer.alloc(0), /пуст/iu],
    [
      'a truncated file',
      'truncated.xlsx',
      async () => {
        const whole = readFileSync(join(folder, await book('whole.xlsx', sound)));
        return whole.subarray(0, Math.floor(whole.length * 0.6));
      },
      /не до конца|оборван|неполн|повреж/iu,
    ],
  ];
  test.each(cases)('%s', async (_, name, make, message) => {
    writeFileSync(join(folder, name), await make());
    const before = readdirSync(folder).sort();
    const { status, stderr } = await msoko('run', name);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('a file that is not there, a folder without books, an unknown key, a wrong year', async () => {
    expect(await msoko('check', 'нет.xlsx')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('нет.xlsx'),
    });
    expect(await msoko('check', mkdtempSync(join(folder, 'пусто-')))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('пусто-'),
    });
    expect((await msoko('check', 'a.xlsx', '--wrong')).status).toBe(2);
    expect(await msoko('run', 'a.xlsx', '--year', '26')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('26'),
    });
    expect(await msoko('new', '--district', 'нигде')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Белинский район'),
    });
  });

  test('files of one name in folders of their own are told apart', async () => {
    for (const school of ['а', 'б']) mkdirSync(join(folder, 'сдача', school), { recursive: true });
    await book('сдача/а/МСОКО.xlsx', sound);
    await book('сдача/б/МСОКО.xlsx', {
      Школы: [schools[0] ?? [], ['edu580102', 'МОУ СОШ № 2', 'СОШ', 'село', 90]],
    });
    const { status, stdout } = await msoko('check', 'сдача', '--json');
    expect(
      JSON.parse(stdout).findings.filter((found: { severity: string }) => found.severity === 'error'),
    ).toEqual([]);
    expect(status).toBe(0);
  });

  test('a new workbook does not replace one that is there', async () => {
    expect((await msoko('new', '--district', 'slavgorod', '--year', '2026')).stdout).toContain(
      'г. Славгород 2026.xlsx',
    );
    expect(await msoko('new', '--district', 'slavgorod', '--year', '2026')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('уже есть'),
    });
  });

  test('one bad file among good ones is said and the others are read', async () => {
    const name = await book('good.xlsx', sound);
    writeFileSync(join(folder, 'bad.xlsx'), text('не книга'));
    const { status, stdout, stderr } = await msoko('check', name, 'bad.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('bad.xlsx');
    expect(stdout).toMatch(/ошибок нет|замечаний нет/iu);
  });

  test('two district workbooks are refused whatever their order, and nothing is written', async () => {
    const first = await book('первый район.xlsx', sound);
    const other = { ...sound, Сведения: [['Район', 'Славгород'], ...details.slice(1)] };
    const second = await book('второй район.xlsx', other);
    const sentence = (files: readonly string[]) =>
      `Книг района сразу несколько: ${files.map((name) => `«${name}»`).join(', ')}. Оставьте одну из них и повторите: её район и будет проверен.\n`;
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      expect(await msoko('run', ...files)).toEqual({ status: 2, stdout: '', stderr: sentence(files) });
    }
    expect(readdirSync(folder).filter((name) => /район — /u.test(name))).toEqual([]);
  });

  test('a form file with a mistake names the place of the mistake', async () => {
    writeFileSync(
      join(folder, 'form.json'),
      '{"title": "Лист", "fields": [{"name": "a", "title": "А", "type": "цифра"}]}',
    );
    const { status, stderr } = await msoko(
      'check',
      join(fixtures, 'open-data/moscow-ege-2016.csv'),
      '--form',
      'form.json',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('fields[0].type');
  });
});

describe('dirty workbooks end with 1 and a message with the sheet and the cell', () => {
  const cases: readonly (readonly [string, Sheets, RegExp])[] = [
    ['no sheet that is known', { Лист1: [['что-то']] }, /нет ни одного знакомого листа/u],
    ['an empty workbook', { Лист1: [] }, /нет ни одного знакомого листа/u],
    ['two sheets for one form', { ...sound, 'Школы (2)': schools }, /вторая копия формы «Школы»/u],
    [
      'a header twice',
      {
        ...sound,
        Школы: [
          [...(schools[0] ?? []), 'Тип'],
          [...(schools[1] ?? []), 'ООШ'],
        ],
      },
      /«Тип» стоит несколько раз: C1, F1/u,
    ],
    [
      'a formula in error',
      { ...sound, Результаты: [resultHeader, result({ participants: { error: '#REF!' } })] },
      /ячейка F2[^]*ошибку #REF!/u,
    ],
    [
      'a US date',
      { ...sound, Результаты: [resultHeader, result({ date: '4/15/2026' })] },
      /ячейка G2[^]*по-американски[^]*15\.04\.2026/u,
    ],
  ];
  test.each(cases)('%s', async (name, sheets, message) => {
    const { status, stdout } = await msoko('check', await book(`${name.replaceAll(' ', '-')}.xlsx`, sheets));
    expect(stdout).toMatch(message);
    expect(status).toBe(1);
  });

  test('a date as text is read, noted and no error', async () => {
    const sheets = { ...sound, Результаты: [resultHeader, result({ date: '15.04.2026' })] };
    const { status, stdout } = await msoko('check', await book('text-date.xlsx', sheets));
    expect(stdout).toMatch(/ячейка G2[^]*сохранена не как дата/u);
    expect(status).toBe(0);
  });
});

describe('schools', () => {
  const header = [
    ...['Пользователь', 'Муниципалитет', 'Школа', 'Код', 'Вариант', '1 (1б)', '2 (2б)', '3 (1б)'],
    ...['Наименование класса', 'Отметка за предыдущий триместр/четверть/полугодие', 'Итого баллов'],
  ];
  const pupil = (login: string, name: string, code: number) => [
    ...[login, 'Белинский район', `${login} | ${name}`, code, 1, 1, 2, 1, 'А', 4, 4],
  ];
  const rows = [header, pupil('edu580101', 'СОШ № 1', 1), pupil('edu580777', 'СОШ № 7', 2)];

  it('shows what protocols have and the register lacks, and enters it where a file was asked for', async () => {
    const given = await book('реестр.xlsx', sound);
    const protocol = await book('ВПР МА 5 2026.xlsx', { Протокол: rows });
    const shown = await msoko('schools', given, protocol);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('edu580777, СОШ № 7, Белинский район');
    expect(shown.stdout).not.toContain('edu580101');
    expect((await msoko('schools', given, protocol, '--out', 'полный.xlsx')).status).toBe(0);
    const written = await openXlsx(readFileSync(join(folder, 'полный.xlsx')));
    const sheet = (await written.listSheets()).find(({ name }) => name === 'Школы')!;
    const grid = await written.readSheet(sheet.id);
    expect([valueAt(grid, 2, 0), valueAt(grid, 2, 1)]).toEqual(['edu580777', 'СОШ № 7']);
    expect((await msoko('schools', 'полный.xlsx', protocol)).stdout).toContain('уже есть');
  });

  it('makes a register of its own where no workbook is given', async () => {
    const protocol = await book('ВПР МА 5 2026.xlsx', { Протокол: rows });
    expect((await msoko('schools', protocol, '--in-place')).status).toBe(2);
    expect((await msoko('schools', protocol, '--out', 'школы.xlsx')).status).toBe(0);
    expect((await msoko('schools', 'школы.xlsx', protocol)).stdout).toContain('уже есть');
  });
});

/** Of one school's protocol. */
const protocolHeader = [
  ...['логин школы', 'номер обучающегося', 'код обучающегося', 'отметка за предыдущую четверть/триместр'],
  ...['класс', 'вариант', 'всего баллов', 'балл за 1', 'балл за 2', 'балл за 3'],
];
const worksOf = (className: string, first: number, count: number) =>
  Array.from({ length: count }, (_, index) => [
    ...['sch000001', first + index, first + index, 4, className, 1, 3, 1, 1, 1],
  ]);

test('flags name the files they are computed from, and several of one test together', async () => {
  const first = await book('ВПР МА 5 2020-2021 5А.xlsx', { Лист1: [protocolHeader, ...worksOf('А', 1, 25)] });
  const second = await book('ВПР МА 5 2020-2021 5Б.xlsx', {
    Лист1: [protocolHeader, ...worksOf('Б', 101, 23)],
  });
  const said = (await msoko('flag', first, second)).stdout.replace(/\u00a0/gu, ' ');
  expect(said).toContain('1 школа, 48 работ из 2 файлов вместе');
  // No marker can be computed of one school: nothing is said to be found or not.
  expect(said).toContain('Мало данных, чтобы судить: 1 школа.');
  expect(said).not.toContain('Поводов для перепроверки не найдено');
  expect(said).toContain('Правило низких результатов применено к 1 школе.');
  const { files, joinedFiles } = JSON.parse((await msoko('flag', first, second, '--json')).stdout);
  expect(files.map(({ works }: { works: number }) => works)).toEqual([25, 23]);
  expect(joinedFiles).toMatchObject([{ works: 48 }]);
});

test('of works too few for any rule nothing is said to be found or not, and unnamed schools count no works', async () => {
  const given = await book('ВПР МА 4 2020-2021.xlsx', { Лист1: [protocolHeader, ...worksOf('А', 1, 4)] });
  const few = (await msoko('flag', given)).stdout;
  expect(few).toContain('Мало данных: ни у одной школы нет процедуры');
  expect(few).not.toMatch(/не найдено|не выявлено/u);
  const own = ['Код', 'Вариант', '1 (1б)', '2 (1б)', '3 (2б)'];
  const unnamed = Array.from({ length: 12 }, (_, index) => [index + 1, 1, 1, 0, 2]);
  const name = await book('ВПР Математика 4 класс 2026.xlsx', { Лист1: [own, ...unnamed] });
  const { stdout } = await msoko('check', name, await book('sound-too.xlsx', sound));
  expect(stdout).toMatch(/не учтена ни одна работа \(12.строк\)/u);
  expect(stdout).not.toMatch(/0.школ/u);
});

test('rows of decisions are proposed on the screen, and written where that was asked', async () => {
  const place = join(fixtures, 'indicators', 'nazran.xlsx');
  const rows = (words: string[]) => msoko('decisions', place, '--year', '2026', ...words);
  const said = await rows([]);
  expect(said.stdout).toMatch(/^(?:Для листа «Решения» подготовлено|Новых поводов для решений нет)/u);
  expect(readdirSync(folder)).not.toContain('решения.xlsx');
  const copy = await book('критерии.xlsx', {
    Сведения: [
      ['Район', 'Назрановский район'],
      ['Отчётная дата', '20.01.2027'],
      ['Календарный год', 2026],
    ],
    Школы: [
      ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
      ['s1', 'СОШ № 1', 'СОШ', 'село', 90],
    ],
    Самооценка: [
      ['Уровень', 'Код школы', 'Критерий', 'Самооценка', 'Внешняя оценка', 'Источник информации'],
      ['школа', 's1', 'План ВСОКО', 2, 0, 'Сайт'],
    ],
    Решения: [['Направление', 'Место в документе', 'Повод', 'Рекомендация', 'Решение', 'Кому', 'Срок']],
  });
  const told = await msoko('decisions', copy);
  expect(told.stdout).toMatch(/^Для листа «Решения» подготовлено: 1\sстрока\./u);
  expect(told.stdout).toContain('Самооценка школы (СОШ № 1) намного лучше внешней оценки');
  expect((await msoko('decisions', copy, '--in-place')).stderr).toBe('');
  expect((await msoko('decisions', copy)).stdout).toContain('Новых поводов для решений нет');
});
