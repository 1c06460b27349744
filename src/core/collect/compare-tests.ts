/** What protocols and summary reports bring beside what the district's workbook keeps of them: by school and test. */
import type { ResultOrigins } from '../results/collect-results';
import { reportOf } from '../results/kept-reports';
import { isRival, worksOf } from '../results/merge-records';
import { packSchool } from '../results/packed-summary';
import type { RecordPart, TestRecord } from '../results/record';
import { keyText, type TestKey } from '../results/result';
import { storedProfile } from '../results/stored-records';
import type { Difference } from './compare-books';

export type TestForm = 'protocols' | 'reports';

/** How the journal and the matrix call them, and the types of organisation whose pupils sit no tests. */
export interface TestForms {
  readonly titles: Readonly<Record<TestForm, string>>;
  readonly typesWithoutTests: readonly string[];
}

/** Two files at hand that give one class of a school differently. */
export interface RivalFiles {
  readonly counted: string;
  readonly other: string;
}

export interface CollectedTest {
  readonly form: TestForm;
  readonly key: TestKey;
  readonly difference: Exclude<Difference, 'conflict'>;
  /** Works that the workbook keeps; null: it keeps nothing of them. */
  readonly before: number | null;
  /** Works once this is taken in. */
  readonly after: number;
  /** Rows that were not understood. */
  readonly heldOut: number;
  readonly files: readonly string[];
  readonly rivals: RivalFiles | null;
}

/** `merged`: the records of all sources together. `target`: the file whose own records are what is kept. */
export function compareTests(
  { records, reported, kept: workbooks }: ResultOrigins,
  merged: readonly TestRecord[],
  target: string | null,
): readonly CollectedTest[] {
  const isTarget = ({ file }: { readonly file: string | undefined }) => (file ?? null) === target;
  const kept = workbooks.filter(isTarget);
  const brought = workbooks.filter((workbook) => !isTarget(workbook));
  return [
    ...compareRecords(
      [...records, ...brought.flatMap((workbook) => workbook.records)],
      kept.flatMap((workbook) => workbook.records),
      merged,
    ),
    ...compareReports(
      [reported, ...brought.map((workbook) => workbook.reported)].flatMap(piecesOf),
      kept.map((workbook) => workbook.reported).flatMap(piecesOf),
    ),
  ];
}

function compareRecords(
  sent: readonly TestRecord[],
  kept: readonly TestRecord[],
  merged: readonly TestRecord[],
): readonly CollectedTest[] {
  const before = partsByKey(kept);
  const after = partsByKey(merged);
  return [...partsByKey(sent)].map(([id, { key, parts }]) => {
    const known = before.get(id)?.parts ?? [];
    const digests = new Set(known.map(({ source }) => source.digest));
    const counted = (after.get(id)?.parts ?? parts).filter(({ className, source }) =>
      parts.some((part) => part.className === className && part.source.digest === source.digest),
    );
    const isKnown = counted.every(({ source }) => digests.has(source.digest));
    return {
      form: 'protocols',
      key,
      difference: known.length === 0 ? 'new' : isKnown ? 'same' : 'changed',
      before: known.length === 0 ? null : sumOf(known, worksOf),
      after: sumOf(after.get(id)?.parts ?? parts, worksOf),
      heldOut: sumOf(counted, ({ heldOut }) => heldOut),
      files: [...new Set(parts.flatMap(({ source }) => source.file ?? []))],
      rivals: rivalsOf(parts),
    };
  });
}

function partsByKey(
  records: readonly TestRecord[],
): ReadonlyMap<string, { readonly key: TestKey; readonly parts: readonly RecordPart[] }> {
  const found = new Map<string, { key: TestKey; parts: RecordPart[] }>();
  for (const { key, parts } of records) {
    const known = found.get(keyText(key)) ?? { key, parts: [] };
    found.set(keyText(key), known);
    known.parts.push(...parts);
  }
  return found;
}

/** In the order of the files, which decides whose account is counted. */
function rivalsOf(parts: readonly RecordPart[]): RivalFiles | null {
  for (const [at, part] of parts.entries()) {
    const rival = parts
      .slice(0, at)
      .find((other) => isRival(other, part) && other.source.digest !== part.source.digest);
    const [counted, other] = [rival?.source.file, part.source.file];
    if (counted !== undefined && counted !== null && other !== null) return { counted, other };
  }
  return null;
}

interface ReportPiece {
  readonly key: TestKey;
  /** Which of the reports tells it. */
  readonly report: string;
  readonly told: string;
  readonly works: number;
  readonly file: string | null;
}

function piecesOf({ results, distributions, profiles }: ResultOrigins['reported']): readonly ReportPiece[] {
  const none = { result: null, distribution: null, profile: null };
  const told = (figures: Partial<Parameters<typeof packSchool>[0]>) =>
    packSchool({ ...none, ...figures }).join('');
  return [
    ...results.map((result): ReportPiece => ({
      key: result.key,
      report: reportOf(result),
      told: told({ result }),
      works: result.participants,
      file: result.place?.file ?? null,
    })),
    ...distributions.map((distribution): ReportPiece => ({
      key: distribution.key,
      report: 'distribution',
      told: told({ distribution }),
      works: sumOf(distribution.counts, (count) => count),
      file: distribution.place?.file ?? null,
    })),
    ...profiles.map((profile): ReportPiece => ({
      key: profile.key,
      report: 'profile',
      told: told({ profile: storedProfile(profile) }),
      works: profile.participants,
      file: null,
    })),
  ];
}

function compareReports(
  sent: readonly ReportPiece[],
  kept: readonly ReportPiece[],
): readonly CollectedTest[] {
  const before = piecesByKey(kept);
  return [...piecesByKey(sent)].map(([id, pieces]) => {
    const known = before.get(id) ?? [];
    const isKnown = pieces.every(({ report, told }) =>
      known.some((piece) => piece.report === report && piece.told === told),
    );
    return {
      form: 'reports',
      key: (pieces[0] as ReportPiece).key,
      difference: known.length === 0 ? 'new' : isKnown ? 'same' : 'changed',
      before: known.length === 0 ? null : worksTold(known),
      after: worksTold(pieces),
      heldOut: 0,
      files: [...new Set(pieces.flatMap(({ file }) => file ?? []))],
      rivals: null,
    };
  });
}

function piecesByKey(pieces: readonly ReportPiece[]): ReadonlyMap<string, readonly ReportPiece[]> {
  const found = new Map<string, ReportPiece[]>();
  for (const piece of pieces)
    found.set(keyText(piece.key), [...(found.get(keyText(piece.key)) ?? []), piece]);
  return found;
}

/** Each report counts the same pupils. */
function worksTold(pieces: readonly ReportPiece[]): number {
  return Math.max(0, ...pieces.map(({ works }) => works));
}

function sumOf<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((sum, each) => sum + of(each), 0);
}
