/** Results that leap from one year to the next in the same school, grade and subject: usually a slip of the pen. */
import { defineCheck, type Finding } from '../finding';
import { TestKeyRows } from '../results/test-key-rows';
import type { FieldName } from '../schema/field';
import { testKey } from '../schema/test-key';
import type { PlausibilityLimits } from '../schema/plausibility-limits';
import { shareExceeds } from '../statistics/share-exceeds';
import { placeOf } from '../table/table';
import type { WholeCheck } from './check';

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

export const checkPlausibility: WholeCheck = {
  id: 'plausibility',
  scope: 'cross-sheet',
  reads: [
    { form: 'results', fields: [...testKey, 'participants', 'marks2'] },
    { form: 'schools', fields: ['code'] },
  ],
  run: ({ tables, lexicon, plausibility }) => {
    const sheets = tables.of('results');
    const numbersOf = (name: FieldName) => sheets.map((table) => tables.column(table, name).values);
    const numbers = {
      participants: numbersOf('participants'),
      low: numbersOf('marks2'),
      schoolYear: numbersOf('schoolYear'),
    };
    const yearOf = (sheet: number, row: number): Year => ({
      participants: numbers.participants[sheet]?.[row] ?? NaN,
      low: numbers.low[sheet]?.[row] ?? NaN,
    });
    const { yearPairs } = new TestKeyRows(tables, lexicon).index('results');
    const findings: Finding[] = [];
    for (let at = 0; at < yearPairs.length; at += 4) {
      const [sheetBefore = 0, rowBefore = 0] = [yearPairs[at], yearPairs[at + 1]];
      const [sheet = 0, row = 0] = [yearPairs[at + 2], yearPairs[at + 3]];
      const table = sheets[sheet];
      const [before, now] = [yearOf(sheetBefore, rowBefore), yearOf(sheet, row)];
      const previousYear = numbers.schoolYear[sheetBefore]?.[rowBefore] ?? NaN;
      if (table === undefined) continue;
      if (isLeap(before, now, plausibility)) {
        const facts = { previous: before.participants, current: now.participants, previousYear };
        findings.push(
          plausibilityFindings.of('participants-jump', placeOf(table, row, 'participants'), facts),
        );
      }
      const shares = leapOfLow(before, now, plausibility);
      if (shares !== null) {
        const facts = { ...shares, previousYear };
        findings.push(plausibilityFindings.of('low-share-jump', placeOf(table, row, 'marks2'), facts));
      }
    }
    return findings;
  },
};

/** NaN where the cell is blank or unreadable. */
interface Year {
  readonly participants: number;
  readonly low: number;
}

function isLeap(
  { participants: before }: Year,
  { participants: now }: Year,
  limits: PlausibilityLimits,
): boolean {
  return (
    Math.max(before, now) >= limits.participantsRatio * Math.min(before, now) &&
    Math.abs(before - now) >= limits.participantsDifference
  );
}

/** Null where the share of the lowest mark is about as it was, or cannot be compared. */
function leapOfLow(
  before: Year,
  now: Year,
  limits: PlausibilityLimits,
): { readonly previousPercent: number; readonly currentPercent: number } | null {
  const isKnown = !Number.isNaN(before.participants + before.low + now.participants + now.low);
  if (!isKnown || Math.min(before.participants, now.participants) < limits.leastParticipants) return null;
  const previousPercent = (before.low / before.participants) * 100;
  const currentPercent = (now.low / now.participants) * 100;
  if (currentPercent > 100 || previousPercent > 100) return null;
  const isRise = shareExceeds(
    now.low,
    now.participants,
    before.low,
    before.participants,
    limits.lowSharePoints,
  );
  const isFall = shareExceeds(
    before.low,
    before.participants,
    now.low,
    now.participants,
    limits.lowSharePoints,
  );
  return isRise || isFall ? { previousPercent, currentPercent } : null;
}
