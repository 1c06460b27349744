/** Targets as the design's table says, and all 46 of the documents on three dates with three facts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearOf } from '../../../src/core/calendar/calendar';
import { targetProgress, type TargetContext } from '../../../src/core/roadmap/target-progress';
import type { Target } from '../../../src/core/schema/roadmap';
import { judgeReached, periodIn, type TargetPeriod } from '../../../src/core/states/judge-target';
import { loadDistrict } from '../../../src/data/districts/index';
import { targetStateName, targetStateText } from '../../../src/text/target-text';
import { day } from '../roadmap/district-at-work';
import { target as plainTarget } from '../roadmap/plain-target';

const [after, during] = ['2022-03-01', '2021-06-01'];
const in2021 = { first: 2021, last: 2021 };
type Plan = Pick<Target, 'value' | 'comparison'>;
const atLeast30: Plan = { value: 30, comparison: '>=' };
const all: Plan = { value: 100, comparison: '=' };
const notAbove: Plan = { value: 30, comparison: '<=' };

/** `least` and `most` differ by what the missing schools could still change. */
type Reached = readonly [least: number, most: number] | null;

test.each<readonly [string, Plan, Reached, string, string]>([
  ['T1', atLeast30, [31, 31], after, 'достигнуто'],
  ['T2', atLeast30, [29, 29], after, 'не достигнуто'],
  ['T3', atLeast30, [29, 29], during, 'в работе'],
  ['T4', atLeast30, null, after, 'нет данных'],
  ['T5', atLeast30, [25, 41], after, 'предварительно, состояние не определено'],
  ['T6', atLeast30, [31, 39], after, 'достигнуто'],
  ['T7', all, [85, 95], after, 'не достигнуто'],
  ['T7', all, [85, 95], during, 'в работе'],
  ['T14', notAbove, [20, 20], during, 'в работе'],
  ['T14', notAbove, [20, 20], after, 'достигнуто'],
  ['T14', notAbove, [31, 40], after, 'не достигнуто'],
  ['T14', notAbove, [20, 40], after, 'предварительно, состояние не определено'],
  ['a year to come', atLeast30, [31, 31], '2020-06-01', 'предстоит'],
])('%s: %j, reached %j on %s is %s', (_row, plan, reached, date, state) => {
  const value = reached === null ? null : { least: reached[0], most: reached[1] };
  expect(targetStateName(judgeReached(plan, value, in2021, day(date)))).toBe(state);
});

const target = (more: Partial<Target>): Target =>
  plainTarget({ value: 3, unit: 'count', years: [2020, 2021], ...more });

function judged(one: Target, values: Readonly<Record<number, number>>, more: Partial<TargetContext> = {}) {
  const facts = Object.entries(values).map(([year, value]) => ({
    target: one.id,
    event: one.event,
    year: Number(year),
    value,
  }));
  const context = { facts, adopted: [], year: 2021, reportingDate: day(after), ...more };
  return targetProgress([one], context)[0]!;
}

test('T8, T9: a running total is compared as it stands', () => {
  const total = target({ value: 600, cumulative: true });
  expect(judged(total, { 2020: 300, 2021: 620 })).toMatchObject({ state: 'met' });
  expect(judged(total, { 2020: 300, 2021: 280 })).toMatchObject({ state: 'not-met' });
});

test('T10: of a series each year has its own value', () => {
  const series = [20, 35, 50].map((value, at) =>
    target({ id: `S${at}`, value, unit: 'percent', comparison: 'reach', years: [2020 + at], series: 'a' }),
  );
  const facts = [{ target: 'S1', event: 'e', year: 2021, value: 36 }];
  const stateIn = (year: number, at: number) =>
    targetProgress(series, { facts, adopted: [], year, reportingDate: day(after) })[at]!.state;
  expect([stateIn(2021, 1), stateIn(2022, 2)]).toEqual(['met', 'in-progress']);
});

test('T11: where the document is silent the years count together, persons perhaps the same ones', () => {
  expect(judged(target({}), { 2020: 1, 2021: 3 }).state).toBe('met');
  expect(judged(target({}), { 2020: 1, 2021: 1 }).state).toBe('not-met');
  expect(judged(target({}), { 2020: 2, 2021: 2 }).state).toBe('undetermined');
  expect(judged(target({ per: 'year' }), { 2020: 2, 2021: 2 }).state).toBe('not-met');
});

test('T12, T13: the document’s plan is none for another year until it is adopted', () => {
  const in2026 = { year: 2026, reportingDate: day('2026-11-29') };
  const open = judged(target({ per: 'year' }), { 2026: 3 }, in2026);
  expect(targetStateText(open)).toBe('нет плана на 2026 (документ: 2020–2021)');
  const adopted = judged(
    target({}),
    { 2026: 3 },
    { ...in2026, adopted: [{ target: 'T', year: 2026, value: 3, basis: null, needsBasis: false }] },
  );
  expect(targetStateText(adopted)).toBe('достигнуто, план принят по документу 2020–2021');
});

test('T15, T16: the region’s is for reference; without a year a target is reached or in progress', () => {
  expect(judged(target({ owner: 'region' }), { 2021: 1 }).state).toBe('reference');
  const always = target({ years: null });
  expect(judged(always, { 2021: 3 }).state).toBe('met');
  expect(judged(always, {}).state).toBe('in-progress');
});

/** The target's own period in a year: of one set for each year the last planned year that has begun. */
function ownPeriod({ years, per }: Pick<Target, 'years' | 'per'>, now: number): TargetPeriod {
  if (years === null) return null;
  const begun = years.filter((year) => year <= now);
  const year = begun.length > 0 ? Math.max(...begun) : Math.min(...years);
  const period = periodIn({ years, per }, year);
  return period === 'no-plan' ? { first: year, last: year } : period;
}

const [, ...lines] = readFileSync(join(__dirname, '../../fixtures/states/target-states.csv'), 'utf8')
  .trim()
  .split('\n');

test('all 46 targets of the documents, three facts on three dates each', async () => {
  const districts = { belinsky: await loadDistrict('belinsky'), kulebaki: await loadDistrict('kulebaki') };
  const wrong: string[] = [];
  for (const each of lines) {
    const [district = '', id, fact = '', date = '', own, ofYear] = each.split(',');
    const found = districts[district as keyof typeof districts].targets.find((one) => one.id === id)!;
    const reached = fact === '' ? null : { least: Number(fact), most: Number(fact) };
    const period = ownPeriod(found, yearOf(day(date)));
    const inYear = periodIn(found, yearOf(day(date)));
    const shown =
      inYear === 'no-plan'
        ? `нет плана на ${date.slice(0, 4)}`
        : targetStateName(judgeReached(found, reached, inYear, day(date)));
    const said = [targetStateName(judgeReached(found, reached, period, day(date))), shown];
    if (said.join() !== [own, ofYear].join()) wrong.push(`${each} → ${said.join()}`);
  }
  expect(lines).toHaveLength(46 * 9);
  expect(wrong).toEqual([]);
});
