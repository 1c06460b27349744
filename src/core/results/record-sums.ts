/** What a record's sums say: counts by score, pairs with the journal, items, differences of items. */
import { summaryOfCounts, type SampleSummary } from '../statistics/sample-summary';
import type { ItemBlock, JointCount, RecordItem, TestRecord } from './record';

export function jointCounts({ parts }: Pick<TestRecord, 'parts'>): readonly JointCount[] {
  return parts.flatMap(({ joint }) => joint);
}

export function participantsOf(record: Pick<TestRecord, 'parts'>): number {
  return jointCounts(record).reduce((sum, { works }) => sum + works, 0);
}

/** Works by score 0…highest. */
export function scoreCounts(record: Pick<TestRecord, 'parts'>, highest: number | null = null): number[] {
  const joint = jointCounts(record);
  const most = joint.reduce((top, { score }) => Math.max(top, score), highest ?? 0);
  const counts = new Array<number>(most + 1).fill(0);
  for (const { score, works } of joint) counts[score] = (counts[score] ?? 0) + works;
  return counts;
}

/** Scores and journal marks 2–5 of the works that have both, one entry a work. */
export function journalPairs(
  record: Pick<TestRecord, 'parts'>,
  maximum: number | null = null,
): { readonly scores: readonly number[]; readonly journalMarks: readonly number[] } {
  const scores: number[] = [];
  const journalMarks: number[] = [];
  for (const { score, journal, works } of jointCounts(record)) {
    if (journal < 2 || journal > 5 || (maximum !== null && score > maximum)) continue;
    for (let work = 0; work < works; work++) {
      scores.push(score);
      journalMarks.push(journal);
    }
  }
  return { scores, journalMarks };
}

/** Σ of an item's readable scores and their number. */
export interface ItemSum {
  readonly sum: number;
  readonly works: number;
}

export function itemSums(records: readonly Pick<TestRecord, 'parts' | 'items'>[]): ItemSum[] {
  const sums: { sum: number; works: number }[] = [];
  for (const { parts, items } of records) {
    for (let item = 0; item < items.length; item++) sums[item] ??= { sum: 0, works: 0 };
    for (const block of parts.flatMap(({ blocks }) => blocks)) {
      block.items.forEach((item, index) => {
        const known = (sums[item] ??= { sum: 0, works: 0 });
        known.sum += block.sums[index] ?? 0;
        known.works += block.works;
      });
    }
  }
  return sums;
}

/** Per cent of the maximum; null without a score or a maximum. One division, so that 57 points of 100 are 57 %. */
export function itemPercent({ sum, works }: ItemSum, maximum: number | null): number | null {
  return works === 0 || maximum === null || maximum <= 0 ? null : (sum * 100) / (works * maximum);
}

export function itemPercents(record: Pick<TestRecord, 'parts' | 'items'>): (number | null)[] {
  const maxima = maximaOf(record.items);
  return itemSums([record]).map((sum, item) => itemPercent(sum, maxima[item] ?? null));
}

export function maximaOf(items: readonly RecordItem[]): (number | null)[] {
  return items.map(({ maximum }) => maximum);
}

/** The sum of the items' maxima where their headers print all of them: it tells one version of a test from another. */
export function printedMaximum(items: readonly RecordItem[]): number | null {
  if (items.length === 0 || !items.every(({ isPrinted }) => isPrinted)) return null;
  return items.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0);
}

/**
 * Per work, the sum of its items' scores by the given weights: n, mean and spread over the works in which every weighted
 * item is readable. Null for fewer than two.
 */
export function weightedSummary(
  { parts }: Pick<TestRecord, 'parts'>,
  weights: ReadonlyMap<number, number>,
): SampleSummary | null {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    const positions = positionsOf(block, weights);
    if (positions === null) continue;
    n += block.works;
    for (const [index, { position, weight }] of positions.entries()) {
      sum += weight * (block.sums[position] ?? 0);
      squares += weight * weight * product(block, position, position);
      for (const other of positions.slice(index + 1)) {
        squares += 2 * weight * other.weight * product(block, position, other.position);
      }
    }
  }
  if (n < 2) return null;
  const mean = sum / n;
  // Rounding may leave a hair below zero where nothing varies.
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
  return { n, mean, standardDeviation: variance < 1e-9 ? 0 : Math.sqrt(variance) };
}

function positionsOf(
  { items }: ItemBlock,
  weights: ReadonlyMap<number, number>,
): { readonly position: number; readonly weight: number }[] | null {
  const positions = items.flatMap((item, position) => {
    const weight = weights.get(item);
    return weight === undefined ? [] : [{ position, weight }];
  });
  return positions.length === weights.size
    ? positions.sort((left, right) => left.position - right.position)
    : null;
}

/** Σx·y of two of the block's items, the first not after the second. */
function product({ items, products }: ItemBlock, first: number, second: number): number {
  const before = (first * (2 * items.length - first + 1)) / 2;
  return products[before + second - first] ?? 0;
}

export function scoreSummary(record: Pick<TestRecord, 'parts'>): SampleSummary | null {
  return summaryOfCounts(scoreCounts(record));
}
