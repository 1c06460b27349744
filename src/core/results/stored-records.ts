/** Records as rows for the workbook: readable key and counts, packed sums; small schools give their items' sums to one row a test. */
import type { RecordPart, TestRecord } from './record';
import { participantsOf } from './record-sums';
import { packGroup, packSchool } from './packed-summary';
import {
  keyText,
  testText,
  type ItemProfile,
  type ScoreDistribution,
  type TestKey,
  type TestReference,
  type TestResult,
} from './result';
import type { ResultSet } from './result-set';
import { worksOf } from './merge-records';
import { packPart } from './packed-part';
import { groupBy } from '../table/group-by';

export interface StoredRow {
  /** Without a school: the small schools together, or a whole group of schools. */
  readonly key: TestKey;
  readonly isGroup: boolean;
  readonly className: string;
  readonly works: number;
  readonly absent: number;
  readonly heldOut: number;
  readonly file: string;
  readonly packed: readonly string[];
}

/** Below it a school's items could tell a pupil. */
const smallSchool = 20;
/** The largest district has a tenth of it; more is no district. */
export const mostStoredRows = 10_000;

/** What a run knows that its workbook does not say by itself. */
export interface Storable {
  readonly results: Pick<ResultSet, 'records' | 'pooled'>;
  /** Of the summary reports, before the protocols are laid over them. */
  readonly summaries: Pick<ResultSet, 'results' | 'distributions' | 'profiles'>;
  readonly references: readonly TestReference[];
}

/** Null where there are more records than a district has. */
export function storedRows({
  results: { records, pooled },
  summaries,
  references,
}: Storable): StoredRow[] | null {
  const isSmall = (record: TestRecord) => participantsOf(record) < smallSchool;
  const small = groupBy(records.filter(isSmall), ({ key }) => testText(key));
  const rows = records.flatMap((record) =>
    record.parts.map((part) => rowOf(record, isSmall(record) ? { ...part, blocks: [] } : part)),
  );
  for (const pool of pooled) rows.push(...pool.parts.map((part) => rowOf(pool, part)));
  for (const same of small.values()) {
    const [first] = same;
    const blocks = same.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
    // The items of a school alone in its row would be its own again.
    if (first === undefined || same.length < 2 || blocks.length === 0) continue;
    const pool = { ...first, key: { ...first.key, school: '' } };
    const digest = same.map(({ parts }) => parts.map(({ source }) => source.digest).join('')).join('');
    rows.push(
      rowOf(pool, {
        className: '',
        source: { digest: digest.slice(0, 64), file: null },
        absent: 0,
        heldOut: 0,
        joint: [],
        blocks,
      }),
    );
  }
  rows.push(...summaryRows(summaries), ...references.map(groupRow));
  return rows.length > mostStoredRows ? null : rows;
}

/** One a school and test, whatever sheets of the report its figures stood on. */
function summaryRows({ results, distributions, profiles }: Storable['summaries']): StoredRow[] {
  const schools = new Map<
    string,
    {
      key: TestKey;
      results: TestResult[];
      distribution: ScoreDistribution | null;
      profile: ItemProfile | null;
    }
  >();
  const of = (key: TestKey) => {
    const known = schools.get(keyText(key)) ?? { key, results: [], distribution: null, profile: null };
    schools.set(keyText(key), known);
    return known;
  };
  for (const result of results) of(result.key).results.push(result);
  for (const distribution of distributions) of(distribution.key).distribution ??= distribution;
  for (const profile of profiles) of(profile.key).profile ??= storedProfile(profile);
  return [...schools.values()].flatMap(({ key, results: own, distribution, profile }) => {
    const [first = null, ...rest] = own;
    const row = (packed: readonly string[], works: number, file: string): StoredRow => ({
      ...blankRow(key),
      works,
      file,
      packed,
    });
    const works = first?.participants ?? profile?.participants ?? 0;
    return [
      row(packSchool({ result: first, distribution, profile }), works, first?.place?.file ?? ''),
      ...rest.map((result) =>
        row(
          packSchool({ result, distribution: null, profile: null }),
          result.participants,
          result.place?.file ?? '',
        ),
      ),
    ];
  });
}

/** A small school's items are left out; that it has too few works is not. */
export function storedProfile(profile: ItemProfile): ItemProfile {
  const isSmall = profile.participants < smallSchool;
  return isSmall ? { ...profile, percent: profile.percent.map(() => null) } : profile;
}

function groupRow(reference: TestReference): StoredRow {
  const { schoolYear, procedure, grade, subject, level, participants, source } = reference;
  const key = { schoolYear, procedure, grade, subject, level, school: '' };
  return {
    ...blankRow(key),
    isGroup: true,
    works: participants,
    file: source ?? '',
    packed: packGroup(reference),
  };
}

function blankRow(key: TestKey): Omit<StoredRow, 'packed'> {
  return { key, isGroup: false, className: '', works: 0, absent: 0, heldOut: 0, file: '' };
}

function rowOf({ key, items }: TestRecord, part: RecordPart): StoredRow {
  const { className, absent, heldOut, source, joint, blocks } = part;
  return {
    key,
    isGroup: false,
    className,
    works: worksOf(part),
    absent,
    heldOut,
    file: source.file ?? '',
    packed: packPart({ items, part: { digest: source.digest, joint, blocks } }),
  };
}
