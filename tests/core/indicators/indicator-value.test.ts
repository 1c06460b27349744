/** Values of indicators over schools that sent, did not send, and to whom they do not apply. */
import fc from 'fast-check';
import type { ValueContext } from '../../../src/core/indicators/indicator-value';
import { measureIndicator } from '../../../src/core/indicators/measure-indicator';
import { noAssessments } from '../../../src/core/indicators/assessments';
import { namedCollection } from '../../../src/core/indicators/collections';
import type { Organization } from '../../../src/core/indicators/organizations';
import { Answer, cellIndex, emptyValues } from '../../../src/core/indicators/quantity-values';
import type { Indicator } from '../../../src/core/schema/indicator';
import type { Quantity } from '../../../src/core/schema/quantity';
import { indicator, quantity } from './definitions';

type Cell = number | 'no data' | 'n/a' | null;

/** Cells of each school by quantity; the year is 2026 unless the third level names others. */
function contextOf(
  cells: readonly { readonly part?: Cell; readonly whole?: Cell }[],
  more: {
    readonly types?: readonly string[];
    readonly last?: typeof cells;
    readonly quantities?: readonly Quantity[];
  } = {},
): ValueContext {
  const organizations = cells.map((_, at): Organization => ({
    code: `s${at}`,
    name: `s${at}`,
    type: more.types?.[at] ?? 'СОШ',
    from: null,
    to: null,
    successors: [],
    head: null,
    reportsWithHead: false,
  }));
  const quantities = more.quantities ?? [quantity('part', { partOf: 'whole' }), quantity('whole')];
  const values = emptyValues(organizations, quantities, [namedCollection('2025')!, namedCollection('2026')!]);
  const put = (rows: typeof cells, collection: number) =>
    rows.forEach((row, place) =>
      (['part', 'whole'] as const).forEach((name, at) => {
        const cell = row[name];
        if (cell === null || cell === undefined) return;
        const index = cellIndex(values, place, at, collection);
        const isNumber = typeof cell === 'number';
        values.answers[index] = isNumber
          ? Answer.value
          : cell === 'n/a'
            ? Answer.notApplicable
            : Answer.noData;
        values.numbers[index] = isNumber ? cell : NaN;
      }),
    );
  put(cells, 1);
  put(more.last ?? [], 0);
  return {
    values,
    year: 2026,
    listed: () => null,
    holds: () => null,
    fromResults: () => null,
    assessed: noAssessments,
  };
}

test('a share is the sum of numerators over the sum of denominators, not the mean of shares', () => {
  const value = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 1, whole: 2 },
      { part: 30, whole: 100 },
    ]),
  );
  expect(value).toMatchObject({ numerator: 31, denominator: 102, sent: 2, of: 2, missing: [] });
  expect(value.value).toBeCloseTo((100 * 31) / 102, 12);
});

test('a school that did not send leaves the share open by its own size and no more', () => {
  const value = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 40, whole: 100 },
      { part: null, whole: 20 },
    ]),
  );
  expect(value).toMatchObject({ value: 40, sent: 1, of: 2, missing: ['s1'] });
  expect([value.least, value.most]).toEqual([(100 * 40) / 120, (100 * 60) / 120]);
  const unknown = measureIndicator(indicator('share'), contextOf([{ part: 40, whole: 100 }, {}]));
  expect([unknown.least, unknown.most]).toEqual([0, 100]);
});

test('a part without its whole is missing, never taken as it is', () => {
  const value = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 5, whole: null },
      { part: 1, whole: 4 },
    ]),
  );
  expect(value).toMatchObject({ numerator: 1, denominator: 4, missing: ['s0'] });
});

test('a part larger than its whole is held out, not printed as more than 100 %', () => {
  const value = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 30, whole: 20 },
      { part: 1, whole: 4 },
    ]),
  );
  expect(value).toMatchObject({ value: 25, missing: ['s0'] });
});

test('a true denominator of zero does not apply, and of everyone neither does the share', () => {
  const one = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 0, whole: 0 },
      { part: 1, whole: 4 },
    ]),
  );
  expect(one).toMatchObject({ value: 25, problem: null });
  const all = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 0, whole: 0 },
      { part: 'n/a', whole: 0 },
    ]),
  );
  expect(all).toMatchObject({ value: null, problem: 'not-applicable' });
});

test('«does not apply» leaves both sums, «no data» is missing, nothing is no data', () => {
  const value = measureIndicator(
    indicator('share'),
    contextOf([
      { part: 'n/a', whole: 50 },
      { part: 'no data', whole: 50 },
      { part: 10, whole: 50 },
    ]),
  );
  expect(value).toMatchObject({ value: 20, numerator: 10, denominator: 50, sent: 1, of: 2, missing: ['s1'] });
  expect(measureIndicator(indicator('share'), contextOf([{}, {}]))).toMatchObject({
    value: null,
    problem: 'no-data',
  });
});

test('coverage: one «no» is known whatever the missing say', () => {
  const value = measureIndicator(indicator('coverage'), contextOf([{ part: 1 }, { part: 0 }, {}]));
  expect(value).toMatchObject({ value: 50, numerator: 1, denominator: 2, sent: 2, of: 3, missing: ['s2'] });
  expect([value.least, value.most]).toEqual([100 / 3, 200 / 3]);
});

test('a list that nobody made is no data, never all schools; «ОО» and schools are two populations', () => {
  const listed = indicator('coverage', { among: { kind: 'list', list: 'low_results', year: null } });
  expect(measureIndicator(listed, contextOf([{ part: 1 }]))).toMatchObject({
    value: null,
    problem: 'no-list',
  });
  const cells = [{ part: 1 }, { part: 0 }];
  const types = { types: ['СОШ', 'детский сад'] };
  const schools = indicator('coverage', { among: { kind: 'types', types: ['СОШ'] } });
  expect(measureIndicator(schools, contextOf(cells, types)).value).toBe(100);
  expect(measureIndicator(indicator('coverage'), contextOf(cells, types)).value).toBe(50);
});

test('growth needs its base', () => {
  const growth = indicator('dynamics', { base: { kind: 'last-year' } });
  const now = [{ part: 30, whole: 100 }];
  expect(measureIndicator(growth, contextOf(now, { last: [{ part: 20, whole: 100 }] })).value).toBeCloseTo(
    10,
    12,
  );
  expect(measureIndicator(growth, contextOf(now))).toMatchObject({ value: null, problem: 'no-base' });
});

test('the district’s own number is one answer, and its share may stand over a sum of schools', () => {
  const quantities = [quantity('part', { about: 'district' }), quantity('whole')];
  const context = contextOf([{ whole: 4 }, { whole: 6 }], { quantities });
  const index = cellIndex(context.values, 2, 0, 1);
  context.values.answers[index] = Answer.value;
  context.values.numbers[index] = 3;
  expect(measureIndicator(indicator('share'), context)).toMatchObject({ value: 30, missing: [] });
  expect(measureIndicator(indicator('count'), context)).toMatchObject({ value: 3, sent: 1, of: 1 });
});

test('whatever is sent, a value is a number between its bounds or says why there is none', () => {
  const cell = fc.oneof(fc.nat({ max: 30 }), fc.constantFrom<Cell>('no data', 'n/a', null));
  fc.assert(
    fc.property(
      fc.array(fc.record({ part: cell, whole: cell }), { maxLength: 12 }),
      fc.constantFrom<Indicator['kind']>('share', 'count', 'mean', 'presence', 'coverage', 'dynamics'),
      (cells, kind) => {
        const { value, problem, least, most, sent, of, missing } = measureIndicator(
          indicator(kind, { base: { kind: 'last-year' } }),
          contextOf(cells),
        );
        expect(value === null).toBe(problem !== null);
        if (value !== null) {
          expect(Number.isFinite(value)).toBe(true);
          if (kind !== 'mean' && kind !== 'dynamics')
            expect(least - 1e-9 <= value && value <= most + 1e-9).toBe(true);
        }
        expect(sent + missing.length).toBe(of);
      },
    ),
  );
});
