import { eventStates, type StateReason } from '../../src/core/states/event-state';
import { stateName, stateReasonText } from '../../src/text/event-state-text';
import { day } from '../core/roadmap/district-at-work';

test('each state has words of its own', () => {
  expect(new Set(eventStates.map(stateName)).size).toBe(eventStates.length);
});

const due = day('2026-09-30');
const reasons: readonly (readonly [StateReason, string])[] = [
  [{ code: 'not-due', due, days: 1 }, 'Срок — 30.09.2026, остался 1\u00a0день.'],
  [{ code: 'not-due', due, days: 21 }, 'Срок — 30.09.2026, остался 21\u00a0день.'],
  [{ code: 'not-due', due, days: 2 }, 'Срок — 30.09.2026, осталось 2\u00a0дня.'],
  [{ code: 'due-soon', due, days: 11 }, 'Срок близко: 30.09.2026, осталось 11\u00a0дней.'],
  [{ code: 'due-soon', due, days: 0 }, 'Срок наступил: 30.09.2026.'],
  [{ code: 'past-due', due, status: null }, 'Срок истёк 30.09.2026; отметки о выполнении нет.'],
  [{ code: 'past-due', due, status: 'in-progress' }, 'Срок истёк 30.09.2026; состояние — «выполняется».'],
  [
    { code: 'done-late', doneOn: day('2026-10-03'), due, days: 3 },
    'Выполнено 03.10.2026 при сроке 30.09.2026: на 3\u00a0дня позже.',
  ],
  [
    { code: 'waiting', binding: 'В соответствии с графиком', latest: null },
    'Срок зависит от события: в соответствии с графиком.',
  ],
  [
    { code: 'deadline-unreadable', phrase: 'как получится' },
    'Срок «как получится» не удалось прочитать однозначно, его нужно уточнить.',
  ],
  [
    { code: 'by-school', done: 5, overdue: 1, due: 2, onTime: 21, noData: 0 },
    'По школам: в этом году проведено в 5 из 8, срок прошёл у 1\u00a0школы, срок в этом году у 2\u00a0школ, срок в следующие годы у 21\u00a0школы.',
  ],
  [{ code: 'by-school', done: 0, overdue: 0, due: 0, onTime: 0, noData: 0 }, 'Списка школ нет.'],
];

test.each(reasons)('%j', (reason, text) => {
  expect(stateReasonText(reason)).toBe(text);
});
