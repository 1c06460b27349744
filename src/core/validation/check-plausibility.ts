/** Results that leap from one year to the next in the same school, grade and subject: usually a slip of the pen. */
import { defineCheck, type Finding } from '../finding';
import { keyText } from '../results/result';
import { TestKeyRows, type KeyedTestRow } from '../results/test-key-rows';
import { shareExceeds } from '../statistics/share-exceeds';
import { placeOf } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'participants-jump': {
      readonly previous: number;
      readonly current: number;
      readonly previousYear: number;
    };
    'low-share-jump': {
      readonly previousPercent: number;
      readonly currentPercent: number;
      readonly previousYear: number;
    };
  }
}

export const plausibilityFindings = defineCheck({
  'participants-jump': 'warning',
  'low-share-jump': 'warning',
});

export const checkPlausibility: CrossSheetCheck = {
  id: 'plausibility',
  scope: 'cross-sheet',
  forms: ['results', 'schools', 'parameters'],
  run: (context) => {
    const rows = new TestKeyRows(context.tables, context.lexicon).index('results');
    return [...rows.values()].flatMap((row) => {
      const { schoolYear } = row.key;
      const previous = rows.get(keyText({ ...row.key, schoolYear: schoolYear - 1 }));
      return previous === undefined ? [] : leaps(previous, row, context);
    });
  },
};

function leaps(
  previous: KeyedTestRow,
  current: KeyedTestRow,
  { tables, plausibility: limits }: CheckContext,
): Finding[] {
  const number = ({ table, row }: KeyedTestRow, name: string) => tables.number(table, row, name);
  const before = number(previous, 'participants');
  const now = number(current, 'participants');
  if (before === null || now === null) return [];
  const previousYear = previous.key.schoolYear;
  const findings: Finding[] = [];
  const isLeap = Math.max(before, now) >= limits.participantsRatio * Math.min(before, now);
  if (isLeap && Math.abs(before - now) >= limits.participantsDifference) {
    const facts = { previous: before, current: now, previousYear };
    findings.push(
      plausibilityFindings.of(
        'participants-jump',
        placeOf(current.table, current.row, 'participants'),
        facts,
      ),
    );
  }
  const lowBefore = number(previous, 'marks2');
  const lowNow = number(current, 'marks2');
  if (lowBefore === null || lowNow === null || Math.min(before, now) < limits.leastParticipants)
    return findings;
  const previousPercent = (lowBefore / before) * 100;
  const currentPercent = (lowNow / now) * 100;
  if (currentPercent > 100 || previousPercent > 100) return findings;
  const isRise = shareExceeds(lowNow, now, lowBefore, before, limits.lowSharePoints);
  const isFall = shareExceeds(lowBefore, before, lowNow, now, limits.lowSharePoints);
  if (isRise || isFall) {
    const facts = { previousPercent, currentPercent, previousYear };
    findings.push(
      plausibilityFindings.of('low-share-jump', placeOf(current.table, current.row, 'marks2'), facts),
    );
  }
  return findings;
}
