/** Which schools have low results by the published rule, and how that compares with the official lists. */
import type { OfficialListEntry } from './flags-input';
import { groupBy } from '../table/group-by';
import type { ListComparison, LowResultKey, LowResultRow, LowResultSchool } from './low-result';
import type { FlagsParameters } from './parameters';

type Limits = Pick<FlagsParameters['lowResults'], 'minimumProcedures' | 'needsBoth'>;

/** Low in at least two procedures of the year, or (and) low in one procedure two years running. */
export function lowResultSchool(
  rows: readonly Pick<LowResultRow, 'key' | 'state'>[],
  schoolYear: number,
  { minimumProcedures, needsBoth }: Limits,
): Omit<LowResultSchool, 'school' | 'schoolYear' | 'officialLists' | 'comparison'> {
  const ofYear = rows.filter(({ key }) => key.schoolYear === schoolYear);
  const low = lowKeys(ofYear);
  const lowBefore = lowKeys(rows.filter(({ key }) => key.schoolYear === schoolYear - 1));
  const isManyProcedures = low.length >= minimumProcedures;
  const isTwoYears = low.some((key) => lowBefore.some((before) => isSameProcedure(key, before)));
  const tested = ofYear.filter(({ state }) => state !== 'few-data').length;
  const byEither = isManyProcedures || isTwoYears;
  const byBoth = isManyProcedures && isTwoYears;
  const isLowResult = tested === 0 ? null : needsBoth ? byBoth : byEither;
  return { low, lowBefore, tested, isManyProcedures, isTwoYears, byEither, byBoth, isLowResult };
}

export function lowResultSchools(
  schools: readonly string[],
  rows: readonly LowResultRow[],
  schoolYear: number,
  lists: readonly OfficialListEntry[],
  limits: Limits,
): LowResultSchool[] {
  const rowsOf = groupBy(rows, ({ key }) => key.school);
  const entriesOf = groupBy(
    lists.filter((entry) => entry.list === 'low-results' && entry.schoolYear === schoolYear),
    ({ school }) => school,
  );
  return schools.map((school) => {
    const answer = lowResultSchool(rowsOf.get(school) ?? [], schoolYear, limits);
    const officialLists = (entriesOf.get(school) ?? []).map(({ authority }) => authority);
    const comparison = compareLists(answer.isLowResult === true, officialLists.length > 0);
    return { school, schoolYear, ...answer, officialLists, comparison };
  });
}

function compareLists(isComputed: boolean, isOfficial: boolean): ListComparison {
  if (isComputed) return isOfficial ? 'both' : 'computed';
  return isOfficial ? 'official' : 'neither';
}

function lowKeys(rows: readonly Pick<LowResultRow, 'key' | 'state'>[]): LowResultKey[] {
  return rows.filter(({ state }) => state === 'low').map(({ key }) => key);
}

function isSameProcedure(first: LowResultKey, second: LowResultKey): boolean {
  return (
    first.procedure === second.procedure && first.grade === second.grade && first.subject === second.subject
  );
}
