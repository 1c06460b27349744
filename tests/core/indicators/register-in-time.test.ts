/** Schools that closed, merged, were split in mid-year, and branches: who counts, who is missing, what stands beside as the last value. */
import { measureIndicator } from '../../../src/core/indicators/measure-indicator';
import { lastValues } from '../../../src/core/collect/last-values';
import { namedCollection } from '../../../src/core/indicators/collections';
import type { QuantityId } from '../../../src/core/schema/quantity';
import { organizationsOf } from '../../../src/core/indicators/organizations';
import { quantitySheets } from '../../../src/core/indicators/quantity-sheets';
import { noAssessments } from '../../../src/core/indicators/assessments';
import type { CellValue } from '../../../src/core/table/grid';
import { checkOrganizations } from '../../../src/core/validation/check-organizations';
import { lexicon } from '../../../src/data/lexicon/lexicon';
import { serialOf } from '../../../src/core/table/parse-date';
import { findingText } from '../../../src/text/finding-text';
import { contextOf, run } from '../validation/checking';
import { indicator, quantity } from './definitions';

const quantities = [
  quantity('pupils', { counts: 'persons' }),
  quantity('events', { overTime: 'sum', counts: 'events' }),
  quantity('system', { type: 'yesNo' }),
];
const day = (year: number, month: number, date: number) => ({ date: serialOf(year, month, date)! });

interface School {
  readonly code: string;
  readonly from?: CellValue;
  readonly to?: CellValue;
  readonly successors?: string;
  readonly head?: string;
  readonly reports?: string;
}
type Row = readonly [school: string, quantity: string, collection: CellValue, value: CellValue];

function readBook(schools: readonly School[], rows: readonly Row[], collections: CellValue[][] = []) {
  const context = contextOf({
    Школы: [
      ['Код школы', 'Тип', 'Действует с', 'Действует по', 'Преемник', 'Головная организация', 'Отчитывается'],
      ...schools.map(({ code, from, to, successors, head, reports }): CellValue[] => [
        code,
        'СОШ',
        from ?? null,
        to ?? null,
        successors ?? null,
        head ?? null,
        reports ?? null,
      ]),
    ],
    'Показатели школ': [['Код школы', 'Что считаем', 'Сбор', 'Значение'], ...rows],
    Сборы: [['Сбор', 'Период с', 'Период по', 'На дату', 'Состояние'], ...collections],
  });
  const organizations = organizationsOf(context.tables, lexicon);
  const sheets = quantitySheets(context.tables, { quantities }, organizations, lexicon);
  const found = run(checkOrganizations, { ...context, quantities: sheets });
  const valueOf = (kind: 'count' | 'coverage', numerator: string, year = 2026) =>
    measureIndicator(indicator(kind, { numerator }), {
      values: sheets.values,
      year,
      listed: () => null,
      assessed: noAssessments,
      holds: () => null,
      fromResults: () => null,
    });
  /** Beside the answer of the year after. */
  const lastOf = (school: string, name: QuantityId, year: number) =>
    lastValues(sheets, namedCollection(String(year + 1))!)(school, name);
  return { found, valueOf, lastOf };
}

test('a school closed before the period is not counted, and its number there is a finding that counts nowhere', () => {
  const { valueOf, found } = readBook(
    [{ code: 'a' }, { code: 'b' }, { code: 'closed', to: day(2025, 6, 30) }],
    [
      ['a', 'pupils', 2026, 100],
      ['b', 'pupils', 2026, 50],
      ['closed', 'pupils', 2026, 7],
    ],
  );
  expect(valueOf('count', 'pupils')).toMatchObject({ value: 150, sent: 2, of: 2, missing: [] });
  expect(found.map(({ code, place }) => `${code} ${place.sheet} ${place.row}`)).toEqual([
    'organization-not-asked Показатели школ 3',
  ]);
  expect(findingText(found[0]!).what).toContain('по 30.06.2025');
});

test('a school closed in mid-year without a successor is waited for by nobody, and what it sent counts', () => {
  const schools = [{ code: 'a' }, { code: 'closed', to: day(2026, 6, 30) }];
  const silent = readBook(schools, [['a', 'pupils', 2026, 100]]);
  expect(silent.valueOf('count', 'pupils')).toMatchObject({ value: 100, sent: 1, of: 1, missing: [] });
  const sent = readBook(schools, [
    ['a', 'events', 2026, 3],
    ['closed', 'events', 2026, 2],
  ]);
  expect(sent.valueOf('count', 'events')).toMatchObject({ value: 5, sent: 2, of: 2 });
  expect(sent.found).toEqual([]);
});

test('a merger in mid-year: its pupils are its successor’s, its events its own, its last counts added to the successor’s', () => {
  const schools = [{ code: 'a' }, { code: 'merged', to: day(2026, 8, 31), successors: 'a' }];
  const { valueOf, lastOf, found } = readBook(schools, [
    ['a', 'pupils', 2025, 100],
    ['merged', 'pupils', 2025, 30],
    ['a', 'pupils', 2026, 128],
    ['merged', 'pupils', 2026, 30],
    ['a', 'events', 2026, 4],
    ['merged', 'events', 2026, 1],
    ['a', 'system', 2025, 'есть'],
    ['merged', 'system', 2025, 'нет'],
  ]);
  expect(valueOf('count', 'pupils')).toMatchObject({ value: 128, of: 1 });
  expect(valueOf('count', 'pupils', 2025)).toMatchObject({ value: 130, of: 2 });
  expect(valueOf('count', 'events')).toMatchObject({ value: 5, of: 2 });
  expect(lastOf('a', 'pupils', 2025)).toBe(130);
  // By the end of 2026 the successor's own number holds them already.
  expect(lastOf('a', 'pupils', 2026)).toBe(128);
  expect(lastOf('a', 'system', 2025)).toBe('есть');
  expect(found).toEqual([]);
});

test('two merged into a new school: the sum of both, and nothing where one of them is unknown', () => {
  const schools = [
    { code: 'one', to: day(2026, 8, 31), successors: 'new' },
    { code: 'two', to: day(2026, 8, 31), successors: 'new' },
    { code: 'new', from: day(2026, 9, 1) },
  ];
  const both = readBook(schools, [
    ['one', 'pupils', 2025, 40],
    ['two', 'pupils', 2025, 60],
    ['new', 'pupils', 2026, 95],
  ]);
  expect(both.lastOf('new', 'pupils', 2025)).toBe(100);
  expect(both.valueOf('count', 'pupils')).toMatchObject({ value: 95, of: 1, missing: [] });
  expect(both.valueOf('count', 'pupils', 2025)).toMatchObject({ value: 100, of: 2 });
  const one = readBook(schools, [['one', 'pupils', 2025, 40]]);
  expect(one.lastOf('new', 'pupils', 2025)).toBeNull();
});

test('a split: the parts have no last value of their own, and the district’s sum goes on', () => {
  const schools = [
    { code: 'whole', to: day(2026, 8, 31), successors: 'left; right' },
    { code: 'left', from: day(2026, 9, 1) },
    { code: 'right', from: day(2026, 9, 1) },
  ];
  const { valueOf, lastOf } = readBook(schools, [
    ['whole', 'pupils', 2025, 90],
    ['whole', 'pupils', 2026, 90],
    ['left', 'pupils', 2026, 50],
    ['right', 'pupils', 2026, 41],
  ]);
  expect(valueOf('count', 'pupils', 2025).value).toBe(90);
  expect(valueOf('count', 'pupils')).toMatchObject({ value: 91, of: 2, missing: [] });
  expect([lastOf('left', 'pupils', 2025), lastOf('right', 'pupils', 2025)]).toEqual([null, null]);
});

test('a collection as of a day asks those who are active on that day', () => {
  const schools = [{ code: 'a' }, { code: 'new', from: day(2026, 9, 1) }];
  const rows: Row[] = [
    ['a', 'system', 'апрель', 'есть'],
    ['new', 'system', 'апрель', 'есть'],
  ];
  const spring = readBook(schools, rows, [
    ['апрель', day(2026, 1, 1), day(2026, 4, 30), day(2026, 4, 1), 'открыт'],
  ]);
  expect(spring.valueOf('coverage', 'system')).toMatchObject({ value: 100, sent: 1, of: 1 });
  expect(spring.found.map(({ place }) => place.row)).toEqual([2]);
});

test('a branch counts once: with its head, or by itself where the registry says so', () => {
  const rows: Row[] = [
    ['a', 'pupils', 2026, 100],
    ['branch', 'pupils', 2026, 20],
  ];
  const within = readBook([{ code: 'a' }, { code: 'branch', head: 'a' }], rows);
  expect(within.valueOf('count', 'pupils')).toMatchObject({ value: 100, of: 1 });
  expect(within.found.map(({ code }) => code)).toEqual(['organization-not-asked']);
  expect(findingText(within.found[0]!).what).toContain('филиал');
  const alone = readBook([{ code: 'a' }, { code: 'branch', head: 'a', reports: 'сама' }], rows);
  expect(alone.valueOf('count', 'pupils')).toMatchObject({ value: 120, of: 2 });
  expect(alone.found).toEqual([]);
});

test('a successor must be another school of the registry', () => {
  const { found } = readBook(
    [
      { code: 'edu580101', to: day(2026, 8, 31), successors: 'edu580101' },
      { code: 'edu580102', to: day(2026, 8, 31), successors: 'edu580109' },
    ],
    [],
  );
  expect(found.map((each) => [each.code, each.place.row, findingText(each).what])).toEqual([
    ['successor-unknown', 1, 'Преемником школы записана она сама: «edu580101».'],
    ['successor-unknown', 2, expect.stringContaining('на листе «Школы» нет')],
  ]);
});
