import type { SchoolCoverage } from '../../src/core/roadmap/coverage';
import { coverageText } from '../../src/text/coverage-text';

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
