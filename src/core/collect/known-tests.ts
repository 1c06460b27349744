/** The tests of a collection's year that are known of each school, and the journal's word of those that came in. */
import type { ResultSet } from '../results/result-set';
import { testText, type TestKey } from '../results/result';
import type { Collection } from '../schema/collection';
import { normaliseLabel } from '../table/normalise-label';
import type { CollectedTest, TestForm, TestForms } from './compare-tests';
import { blankEntry, type JournalEntry } from './journal';
import type { KnownTests } from './submissions';
import { groupBy } from '../table/group-by';

/** The school year that ends in the collection's year, and the one that begins in it. */
function isOfCollection({ schoolYear }: Pick<TestKey, 'schoolYear'>, { year }: Collection): boolean {
  return schoolYear + 1 === year || schoolYear === year;
}

/** A form of which no school has anything is left out. */
export function knownTests(
  protocols: Pick<ResultSet, 'records'>,
  reports: Pick<ResultSet, 'results' | 'profiles'>,
  collection: Collection,
  { titles }: TestForms,
): readonly KnownTests[] {
  const keys: Readonly<Record<TestForm, readonly TestKey[]>> = {
    protocols: protocols.records.map(({ key }) => key),
    reports: [...reports.results, ...reports.profiles].map(({ key }) => key),
  };
  return (['protocols', 'reports'] as const).flatMap((form) => {
    const tests = new Map<string, Set<string>>();
    for (const key of keys[form]) {
      if (!isOfCollection(key, collection)) continue;
      const school = normaliseLabel(key.school);
      tests.set(school, (tests.get(school) ?? new Set()).add(testText(key)));
    }
    if (tests.size === 0) return [];
    return [
      {
        title: titles[form],
        bySchool: new Map([...tests].map(([school, { size }]) => [school, size] as const)),
      },
    ];
  });
}

/** Files that an entry names; the sheet of records has them all. */
const namedFiles = 3;

/** One entry a school and form that brought something new. */
export function receivedTests(
  tests: readonly CollectedTest[],
  collection: Collection,
  { titles }: TestForms,
  today: number,
): readonly JournalEntry[] {
  const own = groupBy(
    tests.filter(({ key }) => isOfCollection(key, collection)),
    ({ form, key }) => `${form} ${key.school}`,
  );
  return [...own.values()].flatMap((same): JournalEntry[] => {
    const [first] = same;
    if (first === undefined || same.every(({ difference }) => difference === 'same')) return [];
    const news = same.filter(({ difference }) => difference !== 'same');
    const files = [...new Set(news.flatMap((test) => test.files))];
    return [
      {
        ...blankEntry,
        day: today,
        event: 'received',
        collection: collection.title,
        school: first.key.school,
        sheet: titles[first.form],
        after: news.length,
        remarks: same.reduce((sum, { heldOut }) => sum + heldOut, 0),
        file: files.slice(0, namedFiles).join('; ') + (files.length > namedFiles ? '; …' : ''),
      },
    ];
  });
}
