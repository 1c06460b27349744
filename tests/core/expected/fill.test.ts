import { expectedRowNumbers, fillExpected, type ExpectedInput } from '../../../src/core/expected/fill';
import type { ExpectedRecord, ExpectedTable } from '../../../src/core/expected/expected-table';
import { roadmapProgress } from '../../../src/core/roadmap/progress';
import type { District } from '../../../src/core/schema/district';
import { loadDistrict } from '../../../src/data/districts/index';
import { yearWords } from '../../../src/data/lexicon/year-words';
import { day, eventRow, roadmapInput } from '../roadmap/district-at-work';

const cellOf = (row: string, more: Partial<ExpectedRecord> = {}): ExpectedRecord => ({
  row,
  year: 2026,
  text: null,
  state: null,
  evidence: null,
  place: null,
  ...more,
});

function fill(
  district: District,
  existing: readonly ExpectedRecord[] = [],
  more: Partial<ExpectedInput> = {},
): ExpectedTable {
  const year = more.year ?? 2026;
  const reportingDate = more.reportingDate ?? day('2026-11-20');
  const roadmap = roadmapProgress(roadmapInput(district, { year, reportingDate }));
  return fillExpected({ district, year, existing, roadmap, reportingDate, words: yearWords, ...more });
}

function table(filled: ExpectedTable) {
  if (filled.kind !== 'table') throw new Error('a table was expected');
  return filled;
}
function plan(filled: ExpectedTable) {
  if (filled.kind !== 'year-plan') throw new Error('a year plan was expected');
  return filled;
}
const rowOf = (filled: ExpectedTable, number: string) =>
  table(filled).rows.find((row) => row.number === number)!;

describe('Таблица 1', () => {
  test.each([
    ['belinsky', 32],
    ['aleksandrovskoye', 46],
  ])('of %s has %i rows for any year, numbered by direction and place', async (id, count) => {
    const district = await loadDistrict(id);
    const filled = table(fill(district));
    expect(filled.rows).toHaveLength(count);
    expect(new Set(filled.rows.map((row) => row.number)).size).toBe(count);
    expect(filled.rows[0]?.number).toBe('1.1');
    expect(filled.rows.every((row) => row.heading.length > 10)).toBe(true);
    expect(expectedRowNumbers(district.expectedResults!).size).toBe(count);
  });

  test('writes what is certain, asks about proposals, leaves alone what only the document can tell', async () => {
    const filled = table(fill(await loadDistrict('aleksandrovskoye')));
    const actions = new Set(filled.rows.map((row) => `${row.source} ${row.action}`));
    expect([...actions].sort()).toEqual(['check-document none', 'proposal ask', 'rolled write']);
    const proposal = filled.rows.find((row) => row.source === 'proposal')!;
    expect(proposal.text).toBeNull();
    expect(proposal.computed).not.toBeNull();
  });

  test('a person’s text is kept, and both texts are listed', async () => {
    const filled = fill(await loadDistrict('belinsky'), [cellOf('1.3', { text: 'Свой отчёт' })]);
    const row = rowOf(filled, '1.3');
    expect(row).toMatchObject({ source: 'kept', action: 'keep', text: 'Свой отчёт' });
    expect(filled.conflicts).toEqual([
      {
        number: '1.3',
        year: 2026,
        kept: 'Свой отчёт',
        computed: 'Отчет, содержащий анализ результатов ВПР за 2026 год',
        place: null,
      },
    ]);
  });

  test('the same text with other blanks, case and ё is no conflict', async () => {
    const text = 'ОТЧЁТ,  содержащий анализ результатов\u00a0ВПР за 2026 год';
    const filled = fill(await loadDistrict('belinsky'), [cellOf('1.3', { text })]);
    expect(rowOf(filled, '1.3')).toMatchObject({ source: 'rolled', action: 'none' });
    expect(filled.conflicts).toEqual([]);
  });

  test('a proposal that a person wrote into the cell is the person’s', async () => {
    const district = await loadDistrict('belinsky');
    const proposed = rowOf(fill(district), '5.3').computed;
    expect(rowOf(fill(district, [cellOf('5.3', { text: proposed })]), '5.3')).toMatchObject({
      source: 'kept',
      action: 'none',
    });
  });

  test('a text typed where the document was cut is kept without a conflict', async () => {
    const district = await loadDistrict('aleksandrovskoye');
    const cut = table(fill(district)).rows.find((row) => row.source === 'check-document')!;
    const filled = fill(district, [cellOf(cut.number, { text: 'Прочитано в документе' })]);
    expect(rowOf(filled, cut.number)).toMatchObject({ source: 'kept', action: 'none' });
    expect(filled.conflicts).toEqual([]);
  });

  test('cells of another year say nothing about this one', async () => {
    const filled = fill(await loadDistrict('belinsky'), [
      cellOf('1.3', { year: 2025, text: 'Прошлогодний' }),
    ]);
    expect(rowOf(filled, '1.3').source).toBe('rolled');
  });
});

describe('the state of an expected result', () => {
  const stateOf = async (
    record: Partial<ExpectedRecord> | null,
    reportingDate: string,
    more: Partial<ExpectedInput> = {},
    number = '1.5',
  ) => {
    const existing = record === null ? [] : [cellOf(number, record)];
    return rowOf(
      fill(await loadDistrict('belinsky'), existing, { reportingDate: day(reportingDate), ...more }),
      number,
    );
  };

  test('is done with evidence', async () => {
    expect(await stateOf({ evidence: 'Приказ № 145' }, '2026-11-20')).toMatchObject({
      state: 'done',
      reason: { code: 'evidence', evidence: 'Приказ № 145' },
    });
  });

  test('is done when called so, and the reason says that the evidence is missing', async () => {
    expect((await stateOf({ state: 'done' }, '2026-11-20')).reason).toEqual({ code: 'stated-done' });
  });

  test('is in time within its year', async () => {
    expect(await stateOf({}, '2026-12-31')).toMatchObject({ state: 'on-time', reason: { code: 'not-due' } });
    expect((await stateOf(null, '2026-12-31')).state).toBe('on-time');
    expect((await stateOf({ state: 'on-time' }, '2026-12-31')).state).toBe('on-time');
  });

  test('is unknown from the first day after the year without evidence', async () => {
    expect(await stateOf({}, '2027-01-01')).toMatchObject({
      state: 'no-data',
      reason: { code: 'nothing-known', due: '2026-12-31' },
    });
    expect((await stateOf({ state: 'on-time' }, '2027-01-01')).state).toBe('no-data');
  });

  test('of a school year is unknown after its summer', async () => {
    expect(await stateOf({}, '2027-08-31', {}, '2.3')).toMatchObject({ state: 'on-time', due: '2027-08-31' });
    expect((await stateOf({}, '2027-09-01', {}, '2.3')).state).toBe('no-data');
  });

  test('is in time before its year begins', async () => {
    expect((await stateOf(null, '2025-11-20')).reason).toEqual({ code: 'year-not-begun', due: '2026-12-31' });
  });

  test('is nothing where nothing is expected', async () => {
    const district = await loadDistrict('belinsky');
    const filled = table(fill(district, [], { year: 2027, reportingDate: day('2027-11-20') }));
    const resting = filled.rows.filter((row) => row.source === 'empty-by-rhythm');
    expect(resting).toHaveLength(1);
    expect(resting[0]).toMatchObject({
      state: 'not-planned',
      reason: { code: 'not-expected' },
      action: 'none',
    });
    expect(filled.counts.total).toBe(filled.rows.length - 1);
  });

  test('follows the events that the district’s data join with it, and takes their evidence', async () => {
    const district = await loadDistrict('belinsky');
    const withRow = (more: object) =>
      roadmapProgress(roadmapInput(district, { events: [eventRow('Приложение 2', '5.', more)] }));
    const done = withRow({ status: 'done', doneOn: day('2026-09-10'), evidence: 'Справка от 10.09.2026' });
    expect(await stateOf({}, '2026-11-20', { roadmap: done }, '2.2')).toMatchObject({
      state: 'done',
      reason: { code: 'events', events: ['Приложение 2 5.'], state: 'done' },
      evidence: 'Справка от 10.09.2026',
    });
    expect(await stateOf({ state: 'done' }, '2026-11-20', { roadmap: done }, '2.2')).toMatchObject({
      reason: { code: 'events', state: 'done' },
      evidence: 'Справка от 10.09.2026',
    });
    expect((await stateOf({}, '2026-11-20', { roadmap: withRow({}) }, '2.2')).state).toBe('overdue');
    expect((await stateOf({ evidence: 'Приказ' }, '2026-11-20', { roadmap: withRow({}) }, '2.2')).state).toBe(
      'done',
    );
    expect((await stateOf({}, '2026-11-20', { roadmap: done }, '2.3')).state).toBe('on-time');
  });

  test('is joined only with an event whose own words name it, in the same direction', async () => {
    const district = await loadDistrict('belinsky');
    const events = new Map(
      district.roadmap.flatMap(({ events: all }) => all).map((event) => [event.id, event]),
    );
    const joined = district.expectedResults!.directions.flatMap(({ direction, rows }) =>
      rows.flatMap((row) => row.events.map((id) => ({ direction, event: events.get(id) }))),
    );
    expect(joined).toHaveLength(15);
    for (const { direction, event } of joined) expect(event?.direction).toBe(direction);
  });
});

describe('the year plan', () => {
  test.each(['kulebaki', 'slavgorod', 'nazran'])('stands in for the table in %s', async (id) => {
    const district = await loadDistrict(id);
    for (const year of [2020, 2021, 2026]) {
      const filled = plan(fill(district, [], { year, reportingDate: day(`${year}-11-20`) }));
      const events = district.roadmap.reduce((sum, section) => sum + section.events.length, 0);
      expect(filled.rows.length + filled.omitted.length).toBe(events);
      expect(filled.rows.length).toBeGreaterThan(0);
      expect(new Set(filled.rows.map((row) => row.number)).size).toBe(filled.rows.length);
      expect(filled.rows.every((row) => (row.computed ?? '') !== '' && row.number.length <= 20)).toBe(true);
    }
  });

  test('of 2026 has what recurs and leaves out what was due once', async () => {
    const filled = plan(fill(await loadDistrict('slavgorod')));
    expect(filled.omitted.map((each) => each.reason)).toEqual(Array.from({ length: 9 }, () => 'over'));
    expect(filled.rows).toHaveLength(48);
    expect(filled.rows.filter((row) => row.eventState === 'waiting-for-event')).toHaveLength(2);
  });

  test('after the document’s years only repeats what the document calls yearly, and asks about the rest', async () => {
    const filled = plan(fill(await loadDistrict('kulebaki')));
    const bySource = (source: string) => filled.rows.filter((row) => row.source === source);
    expect(bySource('rolled').every((row) => row.notes.some((note) => note.code === 'beyond-document'))).toBe(
      true,
    );
    expect(bySource('rolled').length).toBeGreaterThan(20);
    expect(bySource('proposal').every((row) => row.action === 'ask' && row.text === null)).toBe(true);
    expect(bySource('document')).toEqual([]);
    expect(filled.omitted.filter((each) => each.reason === 'deadline-empty')).toHaveLength(1);
  });

  test('keeps a person’s text and takes evidence', async () => {
    const district = await loadDistrict('nazran');
    const [first] = plan(fill(district)).rows;
    const filled = plan(fill(district, [cellOf(first!.number, { text: 'Иначе', evidence: 'Приказ № 1' })]));
    expect(filled.rows[0]).toMatchObject({ source: 'kept', state: 'done', evidence: 'Приказ № 1' });
    expect(filled.conflicts).toHaveLength(1);
  });
});
