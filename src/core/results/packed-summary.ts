/** A school's figures of a summary report, and a whole group's, as a text a cell can hold: what a protocol's record cannot say. */
import { packText, unpackText, type UnpackedText } from './packed-text';
import type { ItemProfile, ScoreDistribution, TestReference, TestResult } from './result';

export interface SchoolSummary {
  readonly result: TestResult | null;
  readonly distribution: ScoreDistribution | null;
  readonly profile: ItemProfile | null;
}

/** Numbers and lists alone: the key stands in the row. */
interface SchoolFigures {
  readonly result?: Omit<TestResult, 'key' | 'place' | 'source'>;
  readonly counts?: readonly number[];
  readonly profile?: Omit<ItemProfile, 'key'>;
}

type GroupFigures = Omit<TestReference, 'schoolYear' | 'procedure' | 'grade' | 'subject' | 'level'>;

export type PackedFigures =
  | { readonly kind: 'school'; readonly school: SchoolFigures }
  | { readonly kind: 'group'; readonly group: GroupFigures };

export function packSchool({ result, distribution, profile }: SchoolSummary): string[] {
  const school: SchoolFigures = {
    result:
      result === null ? undefined : { ...result, ...{ key: undefined, place: undefined, source: undefined } },
    counts: distribution?.counts,
    profile: profile === null ? undefined : { ...profile, ...{ key: undefined } },
  };
  return packText('figures', JSON.stringify({ kind: 'school', school }));
}

export function packGroup({
  group,
  participants,
  mean,
  standardDeviation,
  ...rest
}: TestReference): string[] {
  const { itemPercent, source, schoolMeans } = rest;
  const figures: GroupFigures = {
    group,
    participants,
    mean,
    standardDeviation,
    itemPercent,
    source,
    schoolMeans,
  };
  return packText('figures', JSON.stringify({ kind: 'group', group: figures }));
}

/** Null for a row of another kind. */
export function unpackFigures(cells: readonly string[]): UnpackedText<PackedFigures> | null {
  const unpacked = unpackText('figures', cells);
  if (unpacked === null || unpacked.state !== 'read') return unpacked;
  // The checksum held: the text is one that was packed here.
  return { state: 'read', value: JSON.parse(unpacked.value) as PackedFigures };
}
