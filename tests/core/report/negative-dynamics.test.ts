import { computeFlags } from '../../../src/core/flags/compute-flags';
import { lowShareGrowth } from '../../../src/core/flags/low-share-growth';
import { negativeDynamics } from '../../../src/core/report/negative-dynamics';
import { schoolCardFacts } from '../../../src/core/report/school-card';
import { testSummaries } from '../../../src/core/report/test-summaries';
import { negativeDynamicsText, schoolDynamicsText } from '../../../src/text/results-text';
import { flagsInput, testResult } from '../flags/flags-fixture';

const marks = (twos: number, participants: number) => ({
  marks: [twos, participants - twos, 0, 0] as const,
  participants,
});
const earlier = { test: { schoolYear: 2024 } };

test('the shares are compared in whole numbers, and two-sided with chance', () => {
  // (7/30 − 4/30)·100 comes to 9.999999999999998.
  expect(lowShareGrowth([7, 23, 0, 0], [4, 26, 0, 0], 10)).toMatchObject({ isWithinChance: true });
  expect(lowShareGrowth([7, 24, 0, 0], [4, 26, 0, 0], 10)).toBeNull();
  // R: prop.test(c(46, 30), c(200, 200), correct = FALSE), p = 0.0414; 45 of 200: p = 0.0547.
  expect(lowShareGrowth([46, 154, 0, 0], [30, 170, 0, 0], 5)).toMatchObject({ isWithinChance: false });
  expect(lowShareGrowth([45, 155, 0, 0], [30, 170, 0, 0], 5)).toMatchObject({ isWithinChance: true });
  expect(lowShareGrowth([1, 0, 0, 0], [0, 0, 0, 0], 10)).toBeNull();
});

test('the municipality is judged by the sums of its schools, a school by its own marks', () => {
  const results = [
    testResult('s1', { ...earlier, ...marks(1, 100) }),
    testResult('s1', marks(31, 100)),
    testResult('s2', { ...earlier, ...marks(20, 100) }),
    testResult('s2', marks(20, 100)),
  ];
  const grownBy = (points: number) =>
    negativeDynamics(testSummaries(results, 2025), testSummaries(results, 2024), points);
  expect(grownBy(10).map(negativeDynamicsText)).toEqual([
    'Отрицательная динамика: ВПР, 4 класс, русский язык — доля «2» выросла с 10,5\u00a0% до 25,5\u00a0% (на 15,0\u00a0п.п.).',
  ]);
  expect(grownBy(15.1)).toEqual([]);

  const cards = schoolCardFacts({
    results: { ...flagsInput({}).results, results },
    flags: computeFlags(flagsInput({ results })),
    progress: null,
  });
  const of = (code: string) => cards({ code, name: code }).negativeDynamics;
  expect(schoolDynamicsText(of('s1'), false)).toBe(
    'Доля «2» выросла за год: ВПР, 4 класс, русский язык — с 1,0\u00a0% до 31,0\u00a0%.',
  );
  expect(of('s2')).toEqual([]);
});

test('a card names those that grew most first, counts the rest, and keeps what chance may do apart', () => {
  const subjects = ['История', 'Биология', 'Физика', 'Химия', 'География', 'Обществознание', 'Музыка'];
  const results = [
    ...subjects.flatMap((subject, at) => [
      testResult('s1', { test: { schoolYear: 2024, subject }, ...marks(0, 100) }),
      testResult('s1', { test: { subject }, ...marks(10 + at, 100) }),
    ]),
    testResult('s1', { test: { schoolYear: 2024, grade: 7 }, ...marks(0, 8) }),
    testResult('s1', { test: { grade: 7 }, ...marks(1, 8) }),
  ];
  const facts = schoolCardFacts({
    results: { ...flagsInput({}).results, results },
    flags: computeFlags(flagsInput({ results })),
    progress: null,
  });
  const { negativeDynamics: dynamics } = facts({ code: 's1', name: 's1' });
  const text = schoolDynamicsText(dynamics, false);
  expect(text).toMatch(/^Доля «2» выросла за год: ВПР, 4 класс, музыка — с 0,0\u00a0% до 16,0\u00a0%; ВПР/u);
  expect(text).not.toContain('история');
  expect(text).toMatch(
    /; и ещё 1\u00a0работа\. Доля «2» выросла за год, но в пределах случайного: ВПР, 7 класс — русский язык\.$/u,
  );
  expect(schoolDynamicsText(dynamics, true)).not.toContain('случайного');
});
