import { roadmapProgress } from '../../../src/core/roadmap/progress';
import { isCounted } from '../../../src/core/states/event-state';
import { districtList, loadDistrict } from '../../../src/data/districts/index';
import { coverageRow, day, eventRow, roadmapInput } from './district-at-work';

test.each([
  ['belinsky', 107],
  ['aleksandrovskoye', 0],
  ['kulebaki', 135],
  ['slavgorod', 57],
  ['nazran', 59],
])('every event of %s has a state: %i', async (id, count) => {
  const progress = roadmapProgress(
    roadmapInput(await loadDistrict(id), { year: 2021, reportingDate: day('2021-06-01') }),
  );
  expect(progress.events).toHaveLength(count);
  expect(progress.counts.total).toBe(progress.events.filter(({ state }) => isCounted(state)).length);
  expect(count === 0 || progress.counts.total > 0).toBe(true);
  expect(progress.events.filter((each) => each.deadline.kind === 'unreadable')).toEqual([]);
  const byDirection = progress.byDirection.reduce((sum, each) => sum + each.counts.total, 0);
  expect(byDirection).toBe(progress.counts.total);
});

test('all five districts are known', () => expect(districtList).toHaveLength(5));

test('counts follow the rows: done, overdue, cancelled, and what is done without evidence', async () => {
  const district = await loadDistrict('slavgorod');
  const events = district.roadmap.flatMap((section) =>
    section.events.map((event) => eventRow(section.label, event.number)),
  );
  const yearly = district.roadmap.flatMap((section) =>
    section.events
      .filter((event) => event.deadline?.toLowerCase() === 'ежегодно')
      .map((event) => ({ section, event })),
  );
  const [first, second, third] = yearly;
  const row = (at: typeof first, more: object) => eventRow(at!.section.label, at!.event.number, more);
  const rows = [
    row(first, { status: 'done', doneOn: day('2026-03-01'), evidence: 'Приказ № 1' }),
    row(second, { status: 'done', doneOn: day('2026-03-01') }),
    row(third, { status: 'cancelled' }),
  ];
  const named = new Set(rows.map((each) => `${each.section}|${each.number}`));
  const progress = roadmapProgress(
    roadmapInput(district, {
      events: [...rows, ...events.filter((each) => !named.has(`${each.section}|${each.number}`))],
      reportingDate: day('2027-01-15'),
      year: 2026,
    }),
  );
  expect(yearly).toHaveLength(28);
  expect(progress.counts).toMatchObject({ done: 2, unconfirmed: 1, cancelled: 1, total: 48 });
  // 25 yearly ones and «сентябрь» and «Ежегодно, август» passed without a word; 16 go on, 9 were of 2020 only.
  expect(progress.counts['not-planned']).toBe(9);
  expect(progress.counts.overdue).toBe(27);
  expect(progress.counts['waiting-for-event']).toBe(2);
});

test('a deadline typed on the sheet stands in place of the document’s', async () => {
  const district = await loadDistrict('belinsky');
  const judged = (deadline: string | null) =>
    roadmapProgress(roadmapInput(district, { events: [eventRow('Приложение 1', '1.', { deadline })] }))
      .events[0];
  expect(judged(null)).toMatchObject({ state: 'overdue', isDeadlineChanged: false });
  expect(judged(' Сентябрь\u00a0ежегодно')).toMatchObject({ isDeadlineChanged: false });
  expect(judged('декабрь 2026 г.')).toMatchObject({ state: 'on-time', isDeadlineChanged: true });
});

test('a row the document does not have is judged too', async () => {
  const district = await loadDistrict('belinsky');
  const progress = roadmapProgress(
    roadmapInput(district, {
      events: [eventRow('Приложение 1', '99', { text: 'Своё', deadline: 'октябрь 2026' })],
    }),
  );
  expect(progress.events.at(-1)).toMatchObject({
    event: null,
    text: 'Своё',
    state: 'overdue',
    direction: 'quality',
  });
});

test('an event counts for each of its responsible; an abbreviation and its full name are one', async () => {
  const progress = roadmapProgress(
    roadmapInput(await loadDistrict('kulebaki'), { year: 2021, reportingDate: day('2021-06-01') }),
  );
  const names = progress.byResponsible.map((each) => each.responsible);
  expect(names).toContain('Управление образования');
  expect(names).not.toContain('УО');
  const office = progress.byResponsible.find((each) => each.responsible === 'Управление образования');
  expect(office!.counts.total).toBeGreaterThan(50);
});

test('«1 раз в 3 года для каждой ОО»: the next year of each school, and who is overdue', async () => {
  const district = await loadDistrict('belinsky');
  const coverage = [
    coverageRow('22.', 'a', 2026),
    coverageRow('22.', 'b', 2024),
    coverageRow('22.', 'c', 2023),
    coverageRow('22.', 'd', 2022),
    coverageRow('22.', 'e', null, 2027),
    coverageRow('22.', 'g', 2024, 2029),
    coverageRow('22.', 'unknown', 2024),
  ];
  const progress = roadmapProgress(
    roadmapInput(district, { events: [], coverage, schools: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }),
  );
  expect(progress.coverage).toHaveLength(5);
  const [first] = progress.coverage;
  expect(first!.schools.map(({ school, state, nextDueYear }) => [school, state, nextDueYear])).toEqual([
    ['a', 'done-this-year', 2029],
    ['b', 'on-time', 2027],
    ['c', 'due-this-year', 2026],
    ['d', 'overdue', 2025],
    ['e', 'on-time', null],
    ['f', 'no-data', null],
    ['g', 'on-time', 2027],
  ]);
  expect(first!.schools.find((each) => each.isPlannedLate)?.school).toBe('g');
  expect(first!.unknownSchools.map((each) => each.school)).toEqual(['unknown']);
  const event = progress.events.find((each) => each.number === '22.' && each.section === 'Приложение 1');
  expect(event).toMatchObject({
    state: 'overdue',
    reason: { code: 'by-school', done: 1, overdue: 1, due: 1, onTime: 3, noData: 1 },
  });
});
