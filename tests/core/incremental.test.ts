/** After edits, an analysis that knows the one before answers as one that knows nothing. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { analyze, type Analysis } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import type { District } from '../../src/core/schema/district';
import { gridFromRows, type CellValue } from '../../src/core/table/grid';
import type { SourceSheet } from '../../src/core/table/recognise';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/data/reference';

type Rows = readonly (readonly CellValue[])[];

const test = ['ВПР', 'edu581001', 4, 'Математика'];
const book: Readonly<Record<string, Rows>> = {
  Сведения: [
    ['Показатель', 'Значение'],
    ['Район', 'Слободской район'],
    ['Отчётная дата', { date: 46_346 }],
    ['Календарный год', 2026],
  ],
  Школы: [
    ['Код школы', 'Наименование', 'Тип', 'Местность', 'Обучающихся'],
    ['edu581001', 'МОУ СОШ № 1', 'СОШ', 'город', 600],
    ['edu581002', 'МОУ СОШ № 2', 'СОШ', 'село', 100],
  ],
  Результаты: [
    [
      'Учебный год',
      'Процедура',
      'Код школы',
      'Класс',
      'Предмет',
      'Участников',
      '«2»',
      '«3»',
      '«4»',
      '«5»',
      'Средний балл',
    ],
    ['2025/2026', ...test, 20, 1, 9, 6, 4, 10],
    ['2024/2025', ...test, 40, 12, 18, 6, 4, 8],
    ['2025/2026', 'ВПР', 'edu581002', 4, 'Математика', 12, 6, 3, 2, 1, 5],
  ],
  Баллы: [
    ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 3, 7, 10, 16],
    ['2025/2026', ...test, 1, 9, 6, 4],
  ],
  Шкалы: [
    [
      'Учебный год',
      'Процедура',
      'Класс',
      'Предмет',
      '«3» с',
      '«4» с',
      '«5» с',
      'Наибольший балл',
      'Источник',
    ],
    ['2025/2026', 'ВПР', 4, 'Математика', 6, 10, 15, 20, 'Описание работы'],
  ],
  Перепроверка: [
    ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Перепроверено', 'Подтверждено'],
    ['2025/2026', ...test, 10, 4],
  ],
  'Официальные списки': [
    ['Год', 'Перечень', 'Источник', 'Код школы'],
    [2026, 'ШНОР', 'ФИС ОКО', 'edu581002'],
  ],
  Параметры: [
    ['Обозначение', 'Значение'],
    ['plausibility.low-share', 25],
  ],
  'Дорожная карта': [
    ['Раздел', '№', 'Мероприятие', 'Срок', 'Ответственный', 'Состояние', 'Дата выполнения'],
    [
      'Приложение 1',
      '1.',
      'Мероприятие',
      'сентябрь 2026 г.',
      'Отдел образования',
      'выполнено',
      { date: 46_300 },
    ],
  ],
  Решения: [
    ['№', 'Дата', 'Решение', 'Срок', 'Состояние'],
    ['1', { date: 46_200 }, 'Посетить школы', 'до 1 октября 2026 г.', null],
  ],
};

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, '', 0, 1, 9, 40, 2026, 'edu581001', 'edu581002', '2025/2026', '12', 'ВПР'),
  fc.constantFrom<CellValue>('итого', 'н/д', 'выполнено', 'отменено', 'ежегодно, май', { date: 46_340 }),
);
const edit = fc.record({
  sheet: fc.constantFrom(...Object.keys(book)),
  kind: fc.constantFrom('cell', 'cell', 'cell', 'cell', 'remove', 'restore'),
  row: fc.nat(5),
  column: fc.nat(10),
  value,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

type Sheets = ReadonlyMap<string, { readonly rows: Rows; readonly source: SourceSheet }>;

function laid(name: string, rows: Rows) {
  return { rows, source: { file: 'Район.xlsx', grid: gridFromRows(name, rows) } };
}

/** Sheets that the edit leaves alone stay the same objects. */
function edited(sheets: Sheets, { sheet, kind, row, column, value: written }: Edit): Sheets {
  const next = new Map(sheets);
  if (kind === 'remove') next.delete(sheet);
  else if (kind === 'restore') next.set(sheet, laid(sheet, book[sheet] ?? []));
  else {
    const rows = (sheets.get(sheet)?.rows ?? []).map((cells) => [...cells]);
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = written;
    next.set(
      sheet,
      laid(
        sheet,
        Array.from(rows, (each) => each ?? []),
      ),
    );
  }
  return next;
}

function answers({ memory: _, tables, findings, ...rest }: Analysis) {
  return { ...rest, findings: everyFinding(findings), rows: tables.all.map(({ rows }) => [...rows]) };
}

let district: District;
beforeAll(async () => {
  const whole = await loadDistrict('slavgorod');
  const [section] = whole.roadmap;
  district = { ...whole, roadmap: [{ ...section!, events: section!.events.slice(0, 2) }] };
});

function analysed(sheets: Sheets, before?: Analysis): Analysis {
  const sources = [...sheets.values()].map(({ source }) => source);
  return analyze({ sheets: sources, reference, district, today: 46_346, year: null, before });
}

const whole: Sheets = new Map(Object.entries(book).map(([name, rows]) => [name, laid(name, rows)]));

it('answers the same after 1,000 sequences of edits as a look at everything', () => {
  const first = analysed(whole);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let sheets = whole;
      let analysis = first;
      for (const one of edits) analysis = analysed((sheets = edited(sheets, one)), analysis);
      const [known, full] = [answers(analysis), answers(analysed(sheets))];
      if (!isDeepStrictEqual(known, full)) expect(known).toEqual(full);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

it('recalls the stages that do not read the edited form, and runs those that do', () => {
  const first = analysed(whole);
  const edit = { kind: 'cell', row: 1, column: 6, value: 5 } as const;
  const recheck = analysed(edited(whole, { ...edit, sheet: 'Перепроверка' }), first);
  expect(recheck.schools).toBe(first.schools);
  expect(recheck.roadmap).toBe(first.roadmap);
  expect(recheck.expected).toBe(first.expected);
  expect(recheck.flags).not.toBe(first.flags);
  const decisions = analysed(edited(whole, { ...edit, sheet: 'Решения' }), first);
  expect(decisions.flags).toBe(first.flags);
  expect(decisions.report.cycle).not.toBe(first.report.cycle);
  const results = analysed(edited(whole, { ...edit, sheet: 'Результаты' }), first);
  expect(results.flags).not.toBe(first.flags);
  // The roadmap is judged again: some indicators are computed from results.
  expect(results.roadmap).toEqual(first.roadmap);
  expect(results.expectedRecords).toBe(first.expectedRecords);
});
