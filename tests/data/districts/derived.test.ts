/** What the sheets Показатели, Самооценка and Решения take from each profile. */
import { criteriaOf } from '../../../src/core/schema/criteria-of';
import { cycleSteps, cycleStepsOf } from '../../../src/core/schema/cycle-steps-of';
import { indicatorsOf, planFor } from '../../../src/core/schema/indicators-of';
import { cycleWords } from '../../../src/data/districts/cycle-words';
import { districtList, loadDistrict } from '../../../src/data/districts/index';

const indicators = async (id: string) => indicatorsOf(await loadDistrict(id));

test.each([
  ['belinsky', { target: 15, event: 92, passport: 0, cycle: 0 }],
  ['aleksandrovskoye', { target: 0, event: 0, passport: 0, cycle: 39 }],
  ['kulebaki', { target: 28, event: 0, passport: 80, cycle: 0 }],
  ['slavgorod', { target: 0, event: 0, passport: 0, cycle: 0 }],
  ['nazran', { target: 0, event: 0, passport: 0, cycle: 0 }],
])('%s names so many indicators', async (id, expected) => {
  const found = await indicators(id);
  const count = (origin: string) => found.filter((indicator) => indicator.origin === origin).length;
  expect(Object.fromEntries(Object.keys(expected).map((origin) => [origin, count(origin)]))).toEqual(
    expected,
  );
  expect(new Set(found.map((indicator) => indicator.id)).size).toBe(found.length);
});

test('«Билет в будущее» is one indicator with 20, 35 and 50 % by year', async () => {
  const ticket = (await indicators('belinsky')).find((indicator) => indicator.targets.includes('T15'))!;
  expect(ticket.targets).toEqual(['T15', 'T16', 'T17']);
  expect([2020, 2021, 2022].map((year) => planFor(ticket, year)?.value)).toEqual([20, 35, 50]);
  expect(planFor(ticket, 2023)).toBeNull();
  expect(ticket.unit).toBe('percent');
});

test('a threshold «нарастающим итогом» is due by the end of the period, not each year', async () => {
  const cumulative = (await indicators('kulebaki')).find((indicator) =>
    indicator.plans.some((plan) => plan.cumulative),
  )!;
  expect(cumulative.plans).toEqual([
    expect.objectContaining({ value: 600, years: [2020, 2021], eachYear: false }),
  ]);
});

test('a value tied to no year holds in any', async () => {
  const practices = (await indicators('belinsky')).find((indicator) => indicator.id === 'T10')!;
  expect(planFor(practices, 2026)).toMatchObject({ value: 10, years: null });
});

test('Кулебаки 2.5: 35 indicators in four blocks, four of them in per cent; 2.2: its seven blocks', async () => {
  const found = await indicators('kulebaki');
  const of = (passport: string) =>
    found.filter((indicator) => indicator.id.startsWith(`passport-${passport}/`));
  expect(of('2.5')).toHaveLength(35);
  expect(of('2.5').filter((indicator) => indicator.unit === 'percent')).toHaveLength(4);
  expect(of('2.2')).toHaveLength(7);
});

test('Назрановский: every criterion has a source of information, its own or of the cell it shares', async () => {
  const criteria = criteriaOf(await loadDistrict('nazran'));
  const at = (level: string) => criteria.filter((criterion) => criterion.level === level);
  expect([at('municipal').length, at('school').length]).toEqual([78, 76]);
  expect(criteria.every((criterion) => criterion.source !== null)).toBe(true);
  expect(new Set(criteria.map((criterion) => criterion.id)).size).toBe(criteria.length);
  expect(criteria.filter((criterion) => criterion.isSourceShared)).toHaveLength(20);
});

test('only Назрановский has criteria, and none for career guidance', async () => {
  for (const { id } of districtList) {
    const criteria = criteriaOf(await loadDistrict(id));
    if (id !== 'nazran') expect(criteria).toEqual([]);
    else expect(criteria.map((criterion) => criterion.direction)).not.toContain('career');
  }
});

test('a row without an indicator of its own is assessed by the heading of its group', async () => {
  const headings = criteriaOf(await loadDistrict('nazran')).filter((criterion) => criterion.isGroupHeading);
  expect(headings.length).toBeGreaterThan(0);
  expect(headings.every((criterion) => criterion.text === criterion.group)).toBe(true);
});

test('the end of the management cycle is found in roadmaps by its words and in passports by its rows', async () => {
  const belinsky = cycleStepsOf(await loadDistrict('belinsky'), cycleWords);
  const of = (step: string) => belinsky.filter((each) => each.step === step).map(({ event }) => event);
  expect(of('decisions')).toEqual(['p1/21', 'p1/29', 'p4/8']);
  expect(of('effectiveness')).toEqual(['p1/30', 'p8/12']);
  expect(of('recommendations')).toEqual(
    expect.arrayContaining(['p1/5', 'p1/11', 'p1/15', 'p1/17', 'p1/28', 'p4/2']),
  );
  const passports = cycleStepsOf(await loadDistrict('kulebaki'), cycleWords).filter(
    ({ event }) => event === null,
  );
  expect(passports).toHaveLength(9 * cycleSteps.length);
});
