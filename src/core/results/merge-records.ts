/** Records of every source as one a key: disjoint classes add up, the same rows count once, two accounts of a class are a conflict. */
import type { Finding } from '../finding';
import { testLabels } from './protocol-test';
import type { RecordItem, RecordPart, TestRecord } from './record';
import { keyText } from './result';
import { resultFindings } from './result-findings';

export interface MergedRecords {
  readonly records: readonly TestRecord[];
  readonly findings: readonly Finding[];
}

interface Conflict {
  readonly counted: RecordPart;
  readonly other: RecordPart;
  readonly record: TestRecord;
  classes: number;
}

/**
 * In the order given, which decides what is counted where two sources disagree. `stored`: what the workbook keeps of
 * protocols, which may be at hand again.
 */
export function mergeRecords(
  records: readonly TestRecord[],
  stored: readonly TestRecord[] = [],
): MergedRecords {
  const merged = new Map<string, { record: TestRecord; parts: RecordPart[]; items: readonly RecordItem[] }>();
  const conflicts = new Map<string, Conflict>();
  const files = new FileRepeats();
  const isStored = new Set(stored);
  for (const record of [...records, ...stored]) {
    const key = keyText(record.key);
    const known = merged.get(key) ?? { record, parts: [], items: record.items };
    merged.set(key, known);
    known.items = widerItems(known.items, record.items);
    for (const part of record.parts) {
      const same = known.parts.find(({ source }) => source.digest === part.source.digest);
      const rival = known.parts.find((other) => isRival(other, part));
      if (!isStored.has(record)) files.count(part, same);
      if (same !== undefined) continue;
      if (rival === undefined) known.parts.push(part);
      else addConflict(conflicts, { counted: rival, other: part, record, classes: 1 });
    }
  }
  return {
    records: [...merged.values()].map(({ record, parts, items }) => ({ ...record, items, parts })),
    findings: [...[...conflicts.values()].map(conflictFinding), ...files.findings()],
  };
}

/** A class without works (its absentees alone) contradicts nothing. */
export function isRival(left: RecordPart, right: RecordPart): boolean {
  return (
    left.className === right.className &&
    left.source.file !== right.source.file &&
    left.joint.length > 0 &&
    right.joint.length > 0
  );
}

/** One a pair of files: a file that contradicts another does so in many classes. */
function addConflict(conflicts: Map<string, Conflict>, found: Conflict): void {
  const pair = `${found.counted.source.file ?? ''}|${found.other.source.file ?? ''}`;
  const known = conflicts.get(pair);
  if (known === undefined) conflicts.set(pair, found);
  else known.classes++;
}

function conflictFinding({ counted, other, record, classes }: Conflict): Finding {
  return resultFindings.of('protocol-conflict', record.place ?? { file: other.source.file ?? undefined }, {
    key: testLabels(record.key),
    school: record.key.school,
    className: other.className,
    counted: counted.source.file ?? '',
    countedWorks: worksOf(counted),
    works: worksOf(other),
    classes,
  });
}

export function worksOf({ joint }: RecordPart): number {
  return joint.reduce((sum, { works }) => sum + works, 0);
}

/** Where headers print no maxima, the highest score of all sources is nearest to it. */
function widerItems(known: readonly RecordItem[], more: readonly RecordItem[]): readonly RecordItem[] {
  if (known.length !== more.length) return known;
  return known.map((item, index) => {
    const other = more[index] ?? item;
    if (item.isPrinted || (other.maximum ?? 0) <= (item.maximum ?? 0)) return item;
    return other;
  });
}

/** Files all of whose works have been read from another one. */
class FileRepeats {
  private readonly files = new Map<string, { works: number; repeated: number; other: string }>();

  count(part: RecordPart, same: RecordPart | undefined): void {
    const { file } = part.source;
    if (file === null) return;
    const known = this.files.get(file) ?? { works: 0, repeated: 0, other: '' };
    this.files.set(file, known);
    const works = worksOf(part);
    known.works += works;
    if (same === undefined || same.source.file === file) return;
    known.repeated += works;
    known.other ||= same.source.file ?? '';
  }

  findings(): Finding[] {
    return [...this.files].flatMap(([file, { works, repeated, other }]) =>
      works > 0 && repeated === works && other !== ''
        ? [resultFindings.of('protocol-same-again', { file }, { other })]
        : [],
    );
  }
}
