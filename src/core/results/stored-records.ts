/** Records as rows for the workbook: readable key and counts, packed sums; small schools give their items' sums to one row a test. */
import type { RecordPart, TestRecord } from './record';
import { participantsOf } from './record-sums';
import { testText, type TestKey } from './result';
import type { ResultSet } from './result-set';
import { worksOf } from './merge-records';
import { packPart } from './packed-part';

export interface StoredRow {
  /** Without a school: the small schools together. */
  readonly key: TestKey;
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

/** Null where there are more records than a district has. */
export function storedRows({ records, pooled }: Pick<ResultSet, 'records' | 'pooled'>): StoredRow[] | null {
  const small = new Map<string, TestRecord[]>();
  const rows: StoredRow[] = [];
  for (const record of records) {
    const isSmall = participantsOf(record) < smallSchool;
    if (isSmall) {
      const test = testText(record.key);
      small.set(test, [...(small.get(test) ?? []), record]);
    }
    for (const part of record.parts) rows.push(rowOf(record, isSmall ? { ...part, blocks: [] } : part));
  }
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
  return rows.length > mostStoredRows ? null : rows;
}

function rowOf({ key, items }: TestRecord, part: RecordPart): StoredRow {
  const { className, absent, heldOut, source, joint, blocks } = part;
  return {
    key,
    className,
    works: worksOf(part),
    absent,
    heldOut,
    file: source.file ?? '',
    packed: packPart({ items, part: { digest: source.digest, joint, blocks } }),
  };
}
