/** Edits of a small district's sheets, and whether an analysis that knows the one before them answers as one that knows nothing. */
import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { everyFinding } from '../../src/core/finding-group';
import type { District } from '../../src/core/schema/district';
import { editedGrid } from '../../src/core/table/edited-grid';
import { gridFromRows, StringPool, type CellValue } from '../../src/core/table/grid';
import { sharingColumns } from '../../src/core/table/sharing-columns';
import type { SourceSheet } from '../../src/core/table/recognise';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { resultHeader } from '../browser/workbooks';

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
    resultHeader,
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
  fc.constantFrom<CellValue>(null, '', 0, 1, 9, 40, 2026, 'edu581001', 'EDU581002', '2025/2026', '12', 'ВПР'),
  fc.constantFrom<CellValue>('итого', 'н/д', 'выполнено', 'отменено', 'ежегодно, май', { date: 46_340 }),
);
const edit = fc.record({
  sheet: fc.constantFrom(...Object.keys(book)),
  kind: fc.constantFrom('cell', 'cell', 'cell', 'read anew', 'remove', 'restore'),
  row: fc.nat(5),
  column: fc.nat(10),
  value,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

export type Sheets = ReadonlyMap<string, { readonly rows: Rows; readonly source: SourceSheet }>;

const file = 'Район.xlsx';

/** Of one workbook, as its door keeps it. */
const pool = new StringPool();

function laid(name: string, rows: Rows) {
  const edits = rows.flatMap((cells, row) => cells.map((cell, column) => ({ row, column, value: cell })));
  const grid = editedGrid(gridFromRows(name, []), edits, pool);
  return { rows, source: { file, grid } };
}

/** Read from nothing, so that nothing of it is known. */
function anew(sheets: Sheets): Sheets {
  return new Map(
    [...sheets].map(([name, { rows }]) => [name, { rows, source: { file, grid: gridFromRows(name, rows) } }]),
  );
}

/** Sheets and columns that the edit leaves alone stay the same objects. */
export function edited(sheets: Sheets, { sheet, kind, row, column, value: written }: Edit): Sheets {
  const next = new Map(sheets);
  if (kind === 'remove') next.delete(sheet);
  else if (kind === 'restore') next.set(sheet, laid(sheet, book[sheet] ?? []));
  else {
    const rows = (sheets.get(sheet)?.rows ?? []).map((cells) => [...cells]);
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = written;
    const filled = Array.from(rows, (each) => each ?? []);
    const last = (sheets.get(sheet) ?? laid(sheet, [])).source.grid;
    const grid =
      kind === 'read anew'
        ? sharingColumns(gridFromRows(sheet, filled), last)
        : editedGrid(last, [{ row, column, value: written }], pool);
    next.set(sheet, { rows: filled, source: { file, grid } });
  }
  return next;
}

function answers({ memory: _, tables, findings, ...rest }: Analysis) {
  return { ...rest, findings: everyFinding(findings), rows: tables.all.map(({ rows }) => [...rows]) };
}

export interface EditedDistrict {
  readonly whole: Sheets;
  analysed(sheets: Sheets, before?: Analysis): Analysis;
}

export async function editedDistrict(): Promise<EditedDistrict> {
  const profile = await loadDistrict('slavgorod');
  const [section] = profile.roadmap;
  if (section === undefined) throw new Error('The profile has no roadmap');
  const district: District = { ...profile, roadmap: [{ ...section, events: section.events.slice(0, 2) }] };
  return {
    whole: new Map(Object.entries(book).map(([name, rows]) => [name, laid(name, rows)])),
    analysed: (sheets, before) => {
      const sources = [...sheets.values()].map(({ source }) => source);
      return analyze({ sheets: sources, reference, district, today: 46_346, year: null, before });
    },
  };
}

/** Throws with the sequence of edits after which the two answers differ. */
export async function tryReanalyses(sequences: number, seed: number): Promise<void> {
  const { whole, analysed } = await editedDistrict();
  const first = analysed(whole);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let sheets = whole;
      let analysis = first;
      for (const one of edits) analysis = analysed((sheets = edited(sheets, one)), analysis);
      deepStrictEqual(answers(analysis), answers(analysed(anew(sheets))));
    }),
    { numRuns: sequences, seed },
  );
}
