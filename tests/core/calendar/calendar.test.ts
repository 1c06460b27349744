import fc from 'fast-check';
import { addDays, daysBetween, isoDate, lastDay, weekdayOf } from '../../../src/core/calendar/calendar';

test('only days that exist are dates', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(2026, 13, 1)).toBeNull();
  expect(isoDate(2026, 0, 1)).toBeNull();
  expect(lastDay(2026, 2)).toBe('2026-02-28');
  expect(lastDay(2026)).toBe('2026-12-31');
});

test('22 November 2026 is a Sunday', () => {
  const day = isoDate(2026, 11, 22);
  expect(day !== null && weekdayOf(day)).toBe(7);
});

test('days added are days between, and a week later is the same weekday', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: -3000, max: 3000 }),
      (year, month, day, days) => {
        const date = isoDate(year, month, day)!;
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      },
    ),
  );
});
