import fc from 'fast-check';
import { testSummaries } from '../../../src/core/report/test-summaries';
import type { TestKey, TestResult } from '../../../src/core/results/result';

const key = (school: string, more: Partial<TestKey> = {}): TestKey => ({
  schoolYear: 2025,
  procedure: 'ВПР',
  school,
  grade: 4,
  subject: 'Математика',
  level: '',
  ...more,
});
const result = (testKey: TestKey, more: Partial<TestResult> = {}): TestResult => ({
  key: testKey,
  participants: 10,
  marks: [1, 2, 3, 4],
  belowMinimum: null,
  mean: 12,
  standardDeviation: 3,
  journal: null,
  spearman: null,
  source: 'protocol',
  place: null,
  ...more,
});

describe('results of the municipality', () => {
  it('adds the marks of the schools and computes the indicators from the sums', () => {
    const [summary] = testSummaries([result(key('a')), result(key('b'), { marks: [3, 2, 3, 2] })], 2025);
    expect(summary).toMatchObject({ schools: 2, participants: 20, marks: [4, 4, 6, 6], withoutProtocol: 0 });
    // 16 of 20 passed, 12 of 20 did well, (6 + 0.64·6 + 0.36·4 + 0.16·4) / 20 = 59.6 %
    expect(summary?.indicators?.passPercent).toBeCloseTo(80, 10);
    expect(summary?.indicators?.qualityPercent).toBeCloseTo(60, 10);
    expect(summary?.indicators?.masteryPercent).toBeCloseTo(59.6, 10);
  });

  it('weighs the mean by participants and leaves out schools without one', () => {
    const [summary] = testSummaries(
      [
        result(key('a'), { participants: 30, mean: 10 }),
        result(key('b'), { participants: 10, mean: 14 }),
        result(key('c'), { participants: 50, mean: null }),
      ],
      2025,
    );
    expect(summary?.mean).toBeCloseTo(11, 10);
    expect(summary?.participants).toBe(90);
  });

  it('sets the same grade of the year before beside it, not the same pupils', () => {
    const before = result(key('a', { schoolYear: 2024 }), { marks: [4, 2, 2, 2] });
    const other = result(key('a', { schoolYear: 2024, grade: 3 }), { marks: [0, 0, 0, 10] });
    const [summary] = testSummaries([result(key('a')), before, other], 2025);
    expect(summary?.before).toMatchObject({ schoolYear: 2024, participants: 10 });
    expect(summary?.before?.indicators?.lowPercent).toBeCloseTo(40, 10);
  });

  it('counts those below the minimum only of schools that say it', () => {
    const exam = { procedure: 'ЕГЭ', grade: 11 };
    const [summary] = testSummaries(
      [
        result(key('a', exam), { marks: null, belowMinimum: 3, participants: 20 }),
        result(key('b', exam), { marks: null, belowMinimum: null, participants: 7 }),
      ],
      2025,
    );
    expect(summary?.belowMinimum).toEqual({ low: 3, participants: 20 });
    expect(summary?.indicators).toBeNull();
  });

  it('keeps levels and years apart and gives only the year asked for', () => {
    const summaries = testSummaries(
      [
        result(key('a', { level: 'базовый' })),
        result(key('a', { level: 'профильный' })),
        result(key('a', { schoolYear: 2023 })),
      ],
      2025,
    );
    expect(summaries.map(({ test }) => test.level)).toEqual(['базовый', 'профильный']);
  });

  it('never depends on the order of the schools', () => {
    const marks = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 12 }), (all) => {
        const results = all.map((each, index) => result(key(`s${index}`), { marks: each }));
        const [forward] = testSummaries(results, 2025);
        const [backward] = testSummaries([...results].reverse(), 2025);
        expect(backward?.marks).toEqual(forward?.marks);
        expect(backward?.indicators).toEqual(forward?.indicators);
      }),
    );
  });
});
