import { summaryDifferences } from '../../../src/core/results/beside-protocols';
import type { TestResult } from '../../../src/core/results/result';

const key = { schoolYear: 2025, procedure: 'ВПР', grade: 4, subject: 'Математика', level: '' };

function result(school: string, source: 'protocol' | 'summary', more: Partial<TestResult> = {}): TestResult {
  return {
    key: { ...key, school },
    participants: 20,
    marks: [2, 8, 6, 4],
    belowMinimum: null,
    mean: null,
    standardDeviation: null,
    journal: null,
    spearman: null,
    source,
    place: { file: `${source}.xlsx`, sheet: 'Отчёт', row: 5 },
    ...more,
  };
}

const protocols = ['s1', 's2', 's3'].map((school) => result(school, 'protocol'));

test('a report that says the same is no finding, and neither is a school that only it tells of', () => {
  const summaries = ['s1', 's2', 's4'].map((school) => result(school, 'summary'));
  expect(summaryDifferences(protocols, summaries)).toEqual([]);
});

test('a report that says otherwise is told once, with the first school and how many differ', () => {
  const summaries = [
    result('s1', 'summary'),
    result('s2', 'summary', { participants: 22 }),
    result('s3', 'summary', { marks: [3, 7, 6, 4] }),
  ];
  expect(summaryDifferences(protocols, summaries)).toMatchObject([
    {
      code: 'protocol-differs-from-summary',
      place: { file: 'summary.xlsx', row: 5 },
      facts: {
        school: 's2',
        figure: 'participants',
        protocol: [20],
        summary: [22],
        schools: 3,
        differing: 2,
      },
    },
  ]);
});

test('pupils without a journal mark are missing in a comparison, which is no difference', () => {
  const journal = { lower: 2, equal: 10, higher: 3, gapTwoOrMore: null };
  const summaries = [result('s1', 'summary', { participants: 15, marks: null, journal })];
  expect(summaryDifferences(protocols, summaries)).toEqual([]);
});

test('means differ where rounding does not explain it', () => {
  const withMean = [result('s1', 'protocol', { mean: 10.04 })];
  const report = (mean: number) => summaryDifferences(withMean, [result('s1', 'summary', { mean })]);
  expect(report(10)).toEqual([]);
  expect(report(10.4)).toMatchObject([{ facts: { figure: 'mean' } }]);
});
