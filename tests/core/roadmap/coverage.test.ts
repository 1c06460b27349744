import fc from 'fast-check';
import { eventCoverage, judgeCoverage, proposeCoverageYears } from '../../../src/core/roadmap/coverage';
import { coverageRow, day } from './district-at-work';

test('years proposed for a cycle reach every school once and differ in load by one school at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }), (count, everyYears) => {
      const schools = Array.from({ length: count }, (_, at) => `s${at}`);
      const years = [...proposeCoverageYears(schools, everyYears, 2026).values()];
      expect(years).toHaveLength(count);
      const loads = Array.from(
        { length: everyYears },
        (_, at) => years.filter((year) => year === 2026 + at).length,
      );
      expect(loads.reduce((sum, load) => sum + load, 0)).toBe(count);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});

test('of two rows of a school the later year counts', () => {
  const { schools } = eventCoverage(
    'e',
    3,
    [coverageRow('1', 'a', 2025), coverageRow('1', 'a', 2022)],
    ['a'],
    2026,
  );
  expect(schools[0]).toMatchObject({ lastYear: 2025, nextDueYear: 2028, state: 'on-time' });
});

test('a year that has not come is no data, and without schools nothing is judged', () => {
  const future = eventCoverage('e', 3, [coverageRow('1', 'a', 2030)], ['a'], 2026);
  expect(future.schools[0]?.state).toBe('no-data');
  expect(
    judgeCoverage(eventCoverage('e', 3, [], [], 2026), { year: 2026, reportingDate: day('2026-11-29') })
      .state,
  ).toBe('no-data');
});
