/** The reference a region's own protocol gives: all its schools together, test by test. */
import { summaryOfCounts } from '../statistics/sample-summary';
import type { TestRecord } from './record';
import { itemPercent, itemSums, jointCounts, scoreSummary } from './record-sums';
import { testText, type TestReference } from './result';

export function regionalReferences(records: readonly TestRecord[], source: string | null): TestReference[] {
  const byTest = new Map<string, TestRecord[]>();
  for (const record of records) {
    const test = testText(record.key);
    const same = byTest.get(test);
    if (same === undefined) byTest.set(test, [record]);
    else same.push(record);
  }
  return [...byTest.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [referenceOf(first, same, source)];
  });
}

function referenceOf(
  first: TestRecord,
  records: readonly TestRecord[],
  source: string | null,
): TestReference {
  const { schoolYear, procedure, grade, subject, level } = first.key;
  const counts: number[] = [];
  for (const { score, works } of records.flatMap(jointCounts)) {
    while (counts.length <= score) counts.push(0);
    counts[score] = (counts[score] ?? 0) + works;
  }
  const summary = summaryOfCounts(counts);
  const itemPercents = itemSums(records).map((sum, item) =>
    itemPercent(sum, first.items[item]?.maximum ?? null),
  );
  return {
    schoolYear,
    procedure,
    grade,
    subject,
    level,
    group: 'region',
    participants: summary?.n ?? 0,
    mean: summary?.mean ?? null,
    standardDeviation: summary?.standardDeviation ?? null,
    itemPercent: itemPercents.every((percent) => percent === null) ? null : itemPercents,
    source,
    schoolMeans: records.flatMap((record) => {
      const own = scoreSummary(record);
      return own === null ? [] : [{ school: record.key.school, works: own.n, mean: own.mean }];
    }),
  };
}
