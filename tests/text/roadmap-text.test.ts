import { eventStates, type StateReason } from '../../src/core/states/event-state';
import type { SchoolCoverage } from '../../src/core/roadmap/coverage';
import { targetProgress } from '../../src/core/roadmap/target-progress';
import { loadDistrict } from '../../src/data/districts/index';
import {
  coverageText,
  stateName,
  stateReasonText,
  targetStateText,
  targetText,
} from '../../src/text/roadmap-text';
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

test('a school’s turn is told with the rule and a plan that comes too late', () => {
  const school: SchoolCoverage = {
    school: 'a',
    state: 'on-time',
    lastYear: 2024,
    nextDueYear: 2027,
    plannedYear: 2029,
    isPlannedLate: true,
    place: null,
  };
  expect(coverageText(school, 3)).toBe(
    'Последний раз — в 2024 году, по правилу «раз в 3\u00a0года» следующий — не позднее 2027 года, а запланировано на 2029 год.',
  );
});

test('a target stands beside its fact with its unit', async () => {
  const { targets } = await loadDistrict('belinsky');
  const series = targets.find((target) => target.series !== null && target.years?.[0] === 2021)!;
  const progressOn = (value: number | string | null, year = 2021) => {
    const facts = value === null ? [] : [{ target: series.id, event: null, year: 2021, value }];
    return targetProgress([series], { facts, adopted: [], year, reportingDate: day('2022-03-01') })[0]!;
  };
  const said = (value: number | string | null, year?: number) => targetText(progressOn(value, year));
  expect(said(30.5)).toBe('Факт — 30,5\u00a0%, цель на 2021 год — 35\u00a0%: не достигнуто.');
  expect(said(35)).toBe('Факт — 35\u00a0%, цель на 2021 год — 35\u00a0%: достигнуто.');
  expect(said('много')).toBe('Факт «много» — не число, цель на 2021 год — 35\u00a0%.');
  expect(said(null)).toBe('Факт не указан, цель на 2021 год — 35\u00a0%: нет данных.');
  expect(said(35, 2026)).toBe('На 2026 год плана нет: в документе цель установлена на 2021.');
  expect(targetStateText(progressOn(35, 2026))).toBe('нет плана на 2026 (документ: 2021)');
});
