/** The table of states as the design gives it, row by row, through the roadmap and the table of expected results. */
import { fillExpected } from '../../../src/core/expected/fill';
import type { CoverageRecord, EventRecord } from '../../../src/core/roadmap/event-record';
import { roadmapProgress } from '../../../src/core/roadmap/progress';
import type { District } from '../../../src/core/schema/district';
import type { Owner } from '../../../src/core/schema/roadmap';
import { isCounted, type Judgement } from '../../../src/core/states/event-state';
import { loadDistrict } from '../../../src/data/districts/index';
import { yearWords } from '../../../src/data/lexicon/year-words';
import { expectedStateText } from '../../../src/text/expected-text';
import { stateName } from '../../../src/text/event-state-text';
import { day, eventRow, roadmapInput } from '../roadmap/district-at-work';

const [august, act, open, always] = ['ежегодно, август', '2020 год', 'по мере выявления', 'постоянно'];
const done = (date: string): Partial<EventRecord> => ({ status: 'done', doneOn: day(date), evidence: '№ 5' });

type EventCase = readonly [
  row: number,
  phrase: string,
  year: number,
  said: Partial<EventRecord>,
  date: string,
  state: string,
];

const events: readonly EventCase[] = [
  [1, august, 2026, {}, '2026-11-29', 'просрочено'],
  [2, august, 2026, done('2026-08-20'), '2026-11-29', 'выполнено'],
  [3, august, 2026, done('2026-09-15'), '2026-11-29', 'выполнено с опозданием'],
  [4, august, 2026, {}, '2026-08-10', 'скоро'],
  [5, august, 2026, {}, '2026-06-01', 'в срок'],
  [5, 'ежегодно', 2026, {}, '2026-12-20', 'в срок'],
  [6, august, 2029, {}, '2026-11-29', 'предстоит'],
  [7, august, 2026, done('2025-08-20'), '2026-11-29', 'просрочено'],
  [8, act, 2026, {}, '2026-11-29', 'не запланировано'],
  [9, act, 2026, done('2020-12-01'), '2026-11-29', 'действует'],
  [10, act, 2020, {}, '2026-11-29', 'просрочено'],
  [11, open, 2026, {}, '2026-11-29', 'ждёт события'],
  [11, 'после выхода положения', 2026, {}, '2027-11-29', 'ждёт события'],
  [12, always, 2026, {}, '2026-11-29', 'в срок'],
  [12, 'в течение года', 2026, {}, '2026-11-29', 'в срок'],
  [13, always, 2026, {}, '2027-01-10', 'нет данных'],
  [13, 'в течение года', 2026, {}, '2027-01-10', 'нет данных'],
  [23, august, 2026, { status: 'not-started', doneOn: day('2026-08-20') }, '2026-11-29', 'выполнено'],
];

let belinsky: District;
beforeAll(async () => {
  belinsky = await loadDistrict('belinsky');
});

/** The state as the table names it: what was done late is said to be late. */
function judgementName({ state, reason }: Judgement): string {
  return reason.code === 'done-late' ? 'выполнено с опозданием' : stateName(state);
}

/** The district with one event and one row of expected results only. */
function districtOf(
  phrase: string,
  cells: Record<string, string>,
  isJoined: boolean,
  owner: Owner,
): District {
  const [section] = belinsky.roadmap;
  const event = { ...section!.events[0]!, deadline: phrase, owner };
  const direction = belinsky.expectedResults!.directions[0]!;
  const row = { ...direction.rows[0]!, cells, flags: [], events: isJoined ? [event.id] : [] };
  return {
    ...belinsky,
    roadmap: [{ ...section!, events: [event] }],
    periodicity: [],
    expectedResults: {
      ...belinsky.expectedResults!,
      years: Object.keys(cells).map(Number),
      directions: [{ ...direction, rows: [row] }],
    },
  };
}

function progressOf(district: District, year: number, date: string, said: Partial<EventRecord>) {
  const [section] = district.roadmap;
  const rows = [eventRow(section!.label, section!.events[0]!.number, said)];
  return roadmapProgress(roadmapInput(district, { events: rows, year, reportingDate: day(date) }));
}

test.each(events)('row %i: «%s» in %i, %j on %s is %s', (_row, phrase, year, said, date, state) => {
  const district = districtOf(phrase, {}, false, 'district');
  const { events: judged, counts } = progressOf(district, year, date, said);
  expect(judgementName(judged[0]!)).toBe(state);
  expect(counts.total).toBe(isCounted(judged[0]!.state) ? 1 : 0);
  expect(isCounted(judged[0]!.state)).toBe(!['не запланировано', 'действует'].includes(state));
});

test('row 24: an event of the region is for reference and is not counted', () => {
  const { events: judged, counts } = progressOf(
    districtOf(august, {}, false, 'region'),
    2026,
    '2026-11-29',
    {},
  );
  expect(judgementName(judged[0]!)).toBe('справочно');
  expect(counts.total).toBe(0);
});

const report = { '2020': 'Отчёт за 2020 год', '2021': 'Отчёт за 2021 год', '2022': 'Отчёт за 2022 год' };
const plan = { '2021': 'План на 2021/2022 учебный год', '2022': 'План на 2022/2023 учебный год' };
const results = { '2021': 'Итоги в 2021/2022 учебном году', '2022': 'Итоги в 2022/2023 учебном году' };

type ResultCase = readonly [
  row: number,
  cells: Record<string, string>,
  joined: string | null,
  date: string,
  state: string,
  reason: object,
];

const expectedCases: readonly ResultCase[] = [
  [14, plan, august, '2026-11-29', 'просрочено', { code: 'events', events: ['Приложение 1 1.'] }],
  [15, report, august, '2026-11-29', 'просрочено', { code: 'events' }],
  [16, report, null, '2026-11-29', 'в срок', { code: 'not-due', due: '2026-12-31' }],
  [17, report, null, '2027-01-10', 'нет данных', { code: 'nothing-known', due: '2026-12-31' }],
  [18, plan, null, '2026-11-29', 'просрочено', { code: 'past-due', due: '2026-08-31' }],
  [19, results, null, '2026-11-29', 'в срок', { code: 'not-due', due: '2027-08-31' }],
  [20, { '2020': 'Разовый отчёт' }, null, '2027-11-29', 'ждёт решения', { code: 'not-accepted' }],
];

function resultOf(cells: Record<string, string>, joined: string | null, date: string, year: number) {
  const district = districtOf(joined ?? always, cells, joined !== null, 'district');
  const roadmap = progressOf(district, year, date, {});
  const reportingDate = day(date);
  const table = fillExpected({ district, year, existing: [], roadmap, reportingDate, words: yearWords });
  if (table.kind !== 'table') throw new Error('a table was expected');
  return table.rows[0]!;
}

test.each(expectedCases)(
  'row %i: %j with the event «%s» on %s is %s',
  (_row, cells, joined, date, state, reason) => {
    const row = resultOf(cells, joined, date, 2026);
    expect(expectedStateText(row.state)).toBe(state);
    expect(row.reason).toMatchObject(reason);
  },
);

test('row 15: what an event makes due is not excused by its year', () => {
  const notes = (joined: string | null) => resultOf(report, joined, '2026-11-29', 2026).notes;
  expect(notes(null).map(({ code }) => code)).toContain('year-not-over');
  expect(notes(august).map(({ code }) => code)).not.toContain('year-not-over');
});

test('row 21: a row that comes every second year is not planned between', () => {
  const everySecond = { '2020': 'Конкурс', '2021': '', '2022': 'Конкурс' };
  const stateIn = (year: number) => resultOf(everySecond, null, '2030-11-29', year).state;
  expect([2026, 2027].map(stateIn).map(expectedStateText)).toEqual(['нет данных', 'не запланировано']);
});

test('row 22: of a rotation 7 schools are due this year and 5 are done', () => {
  const [section] = belinsky.roadmap;
  const event = section!.events[0]!;
  const district: District = {
    ...belinsky,
    roadmap: [{ ...section!, events: [{ ...event, deadline: '1 раз в 3 года для каждой ОО' }] }],
    periodicity: [{ event: event.id, times: 1, everyYears: 3, per: 'organization', quote: '', line: null }],
  };
  const schools = Array.from({ length: 20 }, (_, at) => `s${at}`);
  const coverage = schools.map((school, at): CoverageRecord => {
    const lastYear = at < 5 ? 2026 : at < 7 ? 2023 : 2025;
    return { section: section!.label, number: event.number, school, lastYear, nextYear: null, place: null };
  });
  const on = (date: string, year = 2026) =>
    roadmapProgress(roadmapInput(district, { coverage, schools, year, reportingDate: day(date) })).events[0]!;
  expect(on('2026-11-29')).toMatchObject({
    state: 'on-time',
    reason: { code: 'by-school', done: 5, due: 2 },
  });
  expect(on('2027-01-10').state).toBe('overdue');
  expect(on('2026-11-29', 2029).state).toBe('upcoming');
});

test.each([2020, 2023, 2026, 2029])('Белинский with nothing filled in says nothing false of %i', (year) => {
  const rows = belinsky.roadmap.flatMap((section) =>
    section.events.map((event) => eventRow(section.label, event.number, { text: event.text })),
  );
  const reportingDate = day('2026-11-29');
  const roadmap = roadmapProgress(roadmapInput(belinsky, { events: rows, year, reportingDate }));
  const filled = fillExpected({
    district: belinsky,
    year,
    existing: [],
    roadmap,
    reportingDate,
    words: yearWords,
  });
  const states = new Set([...roadmap.events, ...filled.rows].map(({ state }) => state));
  for (const state of ['done', 'in-force', 'cancelled'] as const) expect(states).not.toContain(state);
  const isToCome = year > 2026;
  for (const state of ['overdue', 'no-data', 'on-time', 'due-soon'] as const) {
    if (isToCome) expect(states).not.toContain(state);
  }
  expect(states.has('upcoming')).toBe(isToCome);
  const once = roadmap.events.filter(
    ({ state, deadlinePhrase }) => state === 'overdue' && !/ежегодно/iu.test(deadlinePhrase ?? ''),
  );
  if (year > 2022) expect(once.map(({ deadlinePhrase }) => deadlinePhrase)).toEqual([]);
});
