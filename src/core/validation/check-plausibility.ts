/** Results that leap from one year to the next in the same school, grade and subject: usually a slip of the pen. */
import { finding, type Finding } from '../finding';
import { keyText } from '../results/result';
import { TestKeyRows, type KeyedTestRow } from '../results/test-key-rows';
import { placeOf } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';

export interface PlausibilityLimits {
  /** The number of participants is at least so many times last year's, or so many times smaller. */
  readonly participantsRatio: number;
  /** … and differs by at least so many pupils. */
  readonly participantsDifference: number;
  /** The share of the lowest mark differs by at least so many per cent points. */
  readonly lowSharePoints: number;
  /** … where both years have at least so many participants. */
  readonly leastParticipants: number;
}

/** Ours: wide enough that ordinary years of small schools pass. */
export const plausibilityLimits: PlausibilityLimits = {
  participantsRatio: 2,
  participantsDifference: 20,
  lowSharePoints: 40,
  leastParticipants: 10,
};

export const checkPlausibility = plausibilityCheck(plausibilityLimits);

export function plausibilityCheck(limits: PlausibilityLimits): CrossSheetCheck {
  return {
    id: 'plausibility',
    scope: 'cross-sheet',
    forms: ['results', 'schools'],
    run: (context) => {
      const rows = new TestKeyRows(context.tables, context.lexicon).index('results');
      return [...rows.values()].flatMap((row) => {
        const { schoolYear } = row.key;
        const previous = rows.get(keyText({ ...row.key, schoolYear: schoolYear - 1 }));
        return previous === undefined ? [] : leaps(previous, row, context, limits);
      });
    },
  };
}

function leaps(
  previous: KeyedTestRow,
  current: KeyedTestRow,
  { tables }: CheckContext,
  limits: PlausibilityLimits,
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
    findings.push(finding('participants-jump', placeOf(current.table, current.row, 'participants'), facts));
  }
  const lowBefore = number(previous, 'marks2');
  const lowNow = number(current, 'marks2');
  if (lowBefore === null || lowNow === null || Math.min(before, now) < limits.leastParticipants)
    return findings;
  const previousPercent = (lowBefore / before) * 100;
  const currentPercent = (lowNow / now) * 100;
  if (currentPercent > 100 || previousPercent > 100) return findings;
  if (Math.abs(currentPercent - previousPercent) >= limits.lowSharePoints) {
    const facts = { previousPercent, currentPercent, previousYear };
    findings.push(finding('low-share-jump', placeOf(current.table, current.row, 'marks2'), facts));
  }
  return findings;
}
