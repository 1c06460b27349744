import type { DistrictPeriod } from '../../../src/core/calendar/deadline';
import type { EventRecord } from '../../../src/core/roadmap/event-record';
import { judgeEvent } from '../../../src/core/states/judge-event';
import { parseDeadline } from '../../../src/core/calendar/parse-deadline';
import { deadlineWords } from '../../../src/data/lexicon/deadline-words';
import { day, eventRow } from '../roadmap/district-at-work';

const period: DistrictPeriod = { first: 2020, last: 2022 };

function judge(phrase: string | null, date: string, ...said: (Partial<EventRecord> | number)[]) {
  const year = said.find((each) => typeof each === 'number') ?? Number(date.slice(0, 4));
  const rows = said.flatMap((each) => (typeof each === 'number' ? [] : eventRow('Приложение 1', '1', each)));
  const context = { reportingDate: day(date), dueSoonDays: 30, year };
  return judgeEvent(parseDeadline(phrase, deadlineWords), rows, context, period);
}

test('what goes on through the year may be done until its last day', () => {
  expect(judge('в течение 2026 года', '2026-12-31', {}).state).not.toBe('overdue');
  expect(judge('в течение 2026 года', '2027-01-01', {}, 2026)).toMatchObject({ state: 'overdue' });
});

describe('an event due in September of every year', () => {
  const september = 'сентябрь ежегодно';

  test('is in time while its day is far', () => {
    expect(judge(september, '2026-06-01', {})).toMatchObject({
      state: 'on-time',
      reason: { code: 'not-due', due: '2026-09-30', days: 121 },
    });
  });

  test('is due soon from the given number of days before the day, the day itself included', () => {
    expect(judge(september, '2026-08-30', {}).state).toBe('on-time');
    expect(judge(september, '2026-08-31', {}).state).toBe('due-soon');
    expect(judge(september, '2026-09-30', {}).reason).toEqual({
      code: 'due-soon',
      due: '2026-09-30',
      days: 0,
    });
  });

  test('is overdue the day after, also while somebody is at it', () => {
    expect(judge(september, '2026-10-01', {}).reason).toEqual({
      code: 'past-due',
      due: '2026-09-30',
      status: null,
    });
    expect(judge(september, '2026-10-01', { status: 'in-progress' }).state).toBe('overdue');
  });

  test('is without data when the workbook does not mention it', () => {
    expect(judge(september, '2026-10-01')).toMatchObject({
      state: 'no-data',
      reason: { code: 'not-mentioned' },
    });
  });

  test('is done in time, early or late by its day', () => {
    const done = (doneOn: string) => judge(september, '2026-11-20', { status: 'done', doneOn: day(doneOn) });
    expect(done('2026-09-14').reason).toMatchObject({ code: 'done-in-time' });
    expect(done('2026-08-20').reason).toMatchObject({ code: 'done-in-time' });
    expect(done('2026-10-10')).toMatchObject({ state: 'done', reason: { code: 'done-late', days: 10 } });
  });

  test('is not done by what was done a year before', () => {
    expect(judge(september, '2026-11-20', { status: 'done', doneOn: day('2025-09-20') }).state).toBe(
      'overdue',
    );
    expect(judge(september, '2026-06-01', { status: 'done', doneOn: day('2025-12-20') }).state).toBe(
      'on-time',
    );
  });

  test('marked as done in the future is no data', () => {
    const reason = judge(september, '2026-09-01', { status: 'done', doneOn: day('2026-09-20') }).reason;
    expect(reason).toEqual({ code: 'done-in-future', doneOn: '2026-09-20' });
  });

  test('marked as done without a day counts once its time has begun', () => {
    expect(judge(september, '2026-09-02', { status: 'done' }).reason).toEqual({ code: 'done-without-date' });
    expect(judge(september, '2026-08-02', { status: 'done' }).state).toBe('on-time');
  });

  test('may be cancelled', () => {
    expect(judge(september, '2026-11-20', { status: 'cancelled' }).state).toBe('cancelled');
  });
});

describe('an event due several times a year', () => {
  const quarterly = 'ежеквартально (до 15 числа месяца, следующего за отчетным)';

  test('has a state for each time', () => {
    const found = judge(quarterly, '2026-07-20', { status: 'done', doneOn: day('2026-07-10') });
    expect(found.occurrences.map(({ end, state }) => `${end} ${state}`)).toEqual([
      '2026-01-15 no-data',
      '2026-04-15 no-data',
      '2026-07-15 done',
      '2026-10-15 on-time',
    ]);
    expect(found.state).toBe('on-time');
  });

  test('is overdue when the last day passed without a report', () => {
    const found = judge(quarterly, '2026-10-20', { status: 'done', doneOn: day('2026-07-10') });
    expect(found.state).toBe('overdue');
    expect(found.reason).toMatchObject({ due: '2026-10-15' });
  });

  test('takes several rows, each for its time', () => {
    const rows = ['2026-02-10', '2026-09-10'].map((date) => ({ status: 'done' as const, doneOn: day(date) }));
    const found = judge('Ежегодно (февраль, сентябрь)', '2026-11-20', ...rows);
    expect(found.occurrences.map((each) => each.state)).toEqual(['done', 'done']);
    expect(found.state).toBe('done');
  });
});

describe('an event tied to something', () => {
  test('waits for it', () => {
    expect(judge('по графику', '2026-11-20', {}).reason).toEqual({
      code: 'waiting',
      binding: 'по графику',
      latest: null,
    });
  });

  test('waits within its years and is overdue after them', () => {
    const phrase = '2025-2026 гг. (по графику работы)';
    expect(judge(phrase, '2026-11-20', {}).reason).toMatchObject({ code: 'waiting', latest: '2026-12-31' });
    const yearly = 'ежегодно в соответствии с Планом-графиком';
    expect(judge(yearly, '2026-12-31', {}).state).toBe('waiting-for-event');
    expect(judge(yearly, '2027-01-10', { status: 'in-progress' }, 2026).state).toBe('overdue');
    expect(judge(yearly, '2027-01-10', {}, 2026)).toMatchObject({
      state: 'no-data',
      reason: { code: 'event-not-told' },
    });
  });

  test('is done when the row says so', () => {
    expect(judge('по графику', '2026-11-20', { status: 'done', doneOn: day('2026-05-01') }).state).toBe(
      'done',
    );
  });
});

describe('work that goes on', () => {
  test.each(['постоянно', 'Ежегодно (постоянно)', 'еженедельно (понедельник с 15.00 до 18.00)'])(
    '«%s» is in time while its year runs, and after it as the row confirms',
    (phrase) => {
      const due = '2026-12-31';
      expect(judge(phrase, '2026-11-20', { status: 'in-progress' }).reason).toEqual({
        code: 'ongoing',
        due,
        isReported: true,
      });
      expect(judge(phrase, '2026-11-20', {}).reason).toEqual({ code: 'ongoing', due, isReported: false });
      expect(judge(phrase, '2026-11-20', { status: 'not-started' }).state).toBe('on-time');
      const after = (row: Partial<EventRecord>) => judge(phrase, '2027-01-10', row, 2026).state;
      expect(after({ evidence: 'Приказ № 5' })).toBe('done');
      expect(after({ status: 'in-progress' })).toBe('no-data');
      expect(after({ status: 'not-started' })).toBe('overdue');
    },
  );
});

describe('an event of other years', () => {
  test('is not planned for this one, and in force where its paper is named', () => {
    expect(judge('март 2020 г.', '2026-11-20', { status: 'not-started' })).toMatchObject({
      state: 'not-planned',
      reason: { last: '2020-03-31', next: null },
    });
    expect(judge('март 2027 г.', '2026-11-20', {})).toMatchObject({
      state: 'not-planned',
      reason: { last: null, next: '2027-03-31' },
    });
    expect(
      judge('март 2020 г.', '2026-11-20', { doneOn: day('2020-03-20'), evidence: 'Приказ № 7' }).reason,
    ).toEqual({ code: 'in-force', doneOn: '2020-03-20', evidence: 'Приказ № 7' });
    expect(judge('март 2020 г.', '2026-11-20', { status: 'done' }).state).toBe('not-planned');
  });

  test('whose year the phrase leaves open waits for a decision until a row says how it goes', () => {
    expect(judge('сентябрь', '2026-11-20', {}).state).toBe('awaiting-decision');
    expect(judge('сентябрь', '2026-11-20', { status: 'in-progress' }).state).toBe('overdue');
  });
});

test('evidence without a mark is no miss', () => {
  expect(judge('сентябрь ежегодно', '2026-11-20', { evidence: 'Справка' })).toMatchObject({
    state: 'no-data',
    reason: { code: 'evidence-without-status' },
  });
});

test('without a readable deadline nothing is known', () => {
  expect(judge(null, '2026-11-20', {}).reason).toEqual({ code: 'deadline-empty' });
  expect(judge('как получится', '2026-11-20', {}).reason).toEqual({
    code: 'deadline-unreadable',
    phrase: 'как получится',
  });
});
