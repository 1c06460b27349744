/** The five districts and one of a person's own file, each from an empty workbook to its report. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { textAt, valueAt, type Grid } from '../../src/core/table/grid';
import type { CellChange } from '../../src/core/workbook';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { runMsokoIn } from './run-program';

const primer = resolve(__dirname, '../../assets/districts/primer.json');
let folder = '';

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'msoko-districts-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const msoko = (...words: string[]) => runMsokoIn(folder, ...words);

const open = async (name: string) => openXlsx(new Uint8Array(readFileSync(join(folder, name))));

/** Writes the two cells of «Сведения» that only a person knows. */
async function fillDetails(name: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const workbook = await open(name);
  const sheet = (await workbook.listSheets()).find((each) => each.name === 'Сведения')!;
  const grid = await workbook.readSheet(sheet.id);
  const answers: Record<string, CellChange['value']> = {
    'Отчётная дата': { date: 46346 },
    Ответственный: 'Методист отдела образования',
    ...more,
  };
  const cells = Object.entries(answers).map(([property, value]): CellChange => {
    const row = Array.from({ length: grid.rowCount }, (_, at) => at).find(
      (at) => textAt(grid, at, 0) === property,
    )!;
    return { row, column: 1, value, expected: valueAt(grid, row, 1) };
  });
  const outcome = await workbook.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
  expect(outcome.applied).toBe(true);
  writeFileSync(join(folder, name), await workbook.save());
}

async function sheetsOf(name: string): Promise<ReadonlyMap<string, Grid>> {
  const workbook = await open(name);
  const sheets = new Map<string, Grid>();
  for (const { id, name: title } of await workbook.listSheets()) {
    sheets.set(title, await workbook.readSheet(id));
  }
  return sheets;
}

const lines = (grid: Grid | undefined): string[] =>
  grid === undefined
    ? []
    : Array.from({ length: grid.rowCount }, (_, row) =>
        Array.from({ length: grid.columns.length }, (_, column) => textAt(grid, row, column))
          .filter(Boolean)
          .join(' | '),
      ).filter(Boolean);

interface Expectation {
  readonly name: string;
  readonly district: string;
  readonly genitive: string;
  readonly events: number;
  readonly table: RegExp;
}

const table = /: 2026 год$/u;
const plan = /^План на 2026 год/u;
const districts: readonly Expectation[] = [
  { name: 'Белинский район', district: 'belinsky', genitive: 'Белинского района', events: 107, table },
  {
    name: 'Александровский район',
    district: 'aleksandrovskoye',
    genitive: 'Александровского района',
    events: 0,
    table,
  },
  {
    name: 'Кулебаки',
    district: 'kulebaki',
    genitive: 'городского округа город Кулебаки',
    events: 135,
    table: plan,
  },
  { name: 'Славгород', district: 'slavgorod', genitive: 'г. Славгорода', events: 57, table: plan },
  {
    name: 'Назрановский район',
    district: 'nazran',
    genitive: 'Назрановского района',
    events: 59,
    table: plan,
  },
  { name: 'район из файла', district: primer, genitive: 'Примерного района', events: 5, table },
];

describe.each(districts)('$name: new, then run', ({ district, genitive, events, table: title }) => {
  const book = `${district.replace(/^.*[\\/]|\.json$/gu, '')}.xlsx`;
  const written = `out-${book}`;
  let sheets: ReadonlyMap<string, Grid> = new Map();

  beforeAll(async () => {
    const made = await msoko('new', '--district', district, '--year', '2026', '--out', book);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    await fillDetails(book);
    const isFile = district.endsWith('.json');
    const run = await msoko('run', book, '--out', written, ...(isFile ? ['--district', district] : []));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    sheets = await sheetsOf(written);
  });

  test('the roadmap stands on its sheet, number for number', async () => {
    const rows = lines(sheets.get('Дорожная карта'));
    expect(rows).toHaveLength(1 + events);
  });

  test('the year’s results are the document’s table or a plan called one', async () => {
    const sheet = [...sheets].filter(([name]) => name.startsWith('Ожидаемые результаты'));
    expect(sheet.some(([, grid]) => lines(grid).some((line) => title.test(line)))).toBe(true);
  });

  test('the progress of the roadmap is written where there is a roadmap', async () => {
    const progress = lines(sheets.get('Ход дорожной карты'));
    const annex = progress.findIndex((line) => line.startsWith('Приложение. Мероприятия других лет'));
    const ofYear = progress.filter(
      (line) => / \| .* \| .* \| /u.test(line) && /^[^|]*№\s[^|]* \| /u.test(line),
    );
    const ofOthers = annex < 0 ? [] : progress.slice(annex + 1).flatMap((line) => line.match(/№\s/gu) ?? []);
    expect(ofYear.length + ofOthers.length).toBe(events);
    expect(sheets.has('Ход дорожной карты')).toBe(events > 0);
  });

  test('the report is the district’s own', async () => {
    const report = lines(sheets.get('Отчёт'));
    expect(report).toContain('АНАЛИТИЧЕСКАЯ СПРАВКА');
    expect(report.join('\n')).toContain(genitive);
  });
});

describe('a district file with a fault ends with 2, and the message has file, place and cure', () => {
  interface Primer {
    roadmap: { events: Record<string, unknown>[]; direction: string }[];
    targets: Record<string, unknown>[];
  }
  const spoiled = (name: string, spoil: (file: Primer) => void): string => {
    const file = JSON.parse(readFileSync(primer, 'utf8')) as Primer;
    spoil(file);
    writeFileSync(join(folder, name), JSON.stringify(file, null, 2));
    return name;
  };
  const cases: readonly (readonly [string, (file: Primer) => void, RegExp, RegExp])[] = [
    [
      'a missing field',
      ({ roadmap }) => void delete roadmap[0]!.events[1]!['responsible'],
      /мероприятие 2/u,
      /"responsible": null/u,
    ],
    [
      'a number twice',
      ({ roadmap }) => void (roadmap[0]!.events[1]!['number'] = roadmap[0]!.events[0]!['number']),
      /мероприятие 2.*уже есть/u,
      /duplicate-number/u,
    ],
    [
      'an unknown direction',
      ({ roadmap }) => void (roadmap[0]!.direction = 'qualety'),
      /раздел «дорожной карты» 1/u,
      /quality/u,
    ],
    [
      'a target without unit',
      ({ targets }) => void delete targets[0]!['unit'],
      /показател/u,
      /Добавьте поле unit/u,
    ],
    [
      'a number that is no text',
      ({ roadmap }) => void (roadmap[0]!.events[0]!['number'] = 1.1),
      /мероприятие 1/u,
      /Поставьте кавычки: "1\.1"/u,
    ],
  ];

  test.each(cases)('%s', async (title, spoil, place, cure) => {
    const name = spoiled(`${title.replaceAll(' ', '-')}.json`, spoil);
    const { status, stderr } = await msoko('new', '--district', name, '--out', 'nothing.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain(`Файл «${name}»`);
    expect(stderr).toMatch(place);
    expect(stderr).toMatch(cure);
    expect(() => readFileSync(join(folder, 'nothing.xlsx'))).toThrow();
  });

  test('the other commands refuse it too, before anything is written', async () => {
    const name = spoiled('run.json', ({ targets }) => void delete targets[0]!['unit']);
    expect((await msoko('new', '--district', primer, '--out', 'own.xlsx')).status).toBe(0);
    const { status, stderr } = await msoko('run', 'own.xlsx', '--district', name, '--out', 'nothing.xlsx');
    expect(status).toBe(2);
    expect(stderr).toMatch(/Файл «run\.json».*Добавьте поле unit/u);
    expect(() => readFileSync(join(folder, 'nothing.xlsx'))).toThrow();
  });

  test('a file that is no JSON, and one that is not there', async () => {
    writeFileSync(join(folder, 'broken.json'), '{ "id": "broken",, }');
    const broken = await msoko('new', '--district', 'broken.json');
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/«broken\.json».*JSON.*строки 1/u);
    const absent = await msoko('new', '--district', 'absent.json');
    expect(absent.status).toBe(2);
    expect(absent.stderr).toMatch(/«absent\.json» не найден/u);
  });
});

describe('a district that is not known', () => {
  test('by its id: the known ones and how to add one', async () => {
    const { status, stderr } = await msoko('new', '--district', 'lesnoy');
    expect(status).toBe(2);
    for (const { district } of districts.slice(0, 5)) expect(stderr).toContain(`${district} (`);
    expect(stderr).toContain('assets/districts');
  });

  test('on the sheet «Сведения»: the finding lists the known ones and where the guide is', async () => {
    expect((await msoko('new', '--district', 'slavgorod', '--out', 'strange.xlsx')).status).toBe(0);
    await fillDetails('strange.xlsx', { Район: 'Лесной район' });
    const { stdout } = await msoko('check', 'strange.xlsx', '--json');
    const { findings } = JSON.parse(stdout) as {
      findings: {
        code: string;
        sheet: string;
        examples: { text: { what: string; mend: string } }[];
      }[];
    };
    const unknown = findings.find(({ code }) => code === 'unknown-district')!;
    expect(unknown.sheet).toBe('Сведения');
    const [{ text }] = unknown.examples as [{ text: { what: string; mend: string } }];
    expect(text.what).toContain('«Лесной район»');
    expect(text.mend).toMatch(/Белинский район.*Назрановский район.*тот, кто ведёт программу/u);
  });
});
