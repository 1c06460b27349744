/** Pupils of one class added row by row into sums; what was added cannot be taken apart again. */
import type { ItemBlock, JointCount, RecordPart } from './record';
import { RowDigest } from './row-digest';

interface OpenBlock {
  readonly items: readonly number[];
  works: number;
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

export class PartBuilder {
  private readonly digest = new RowDigest();
  private readonly joint = new Map<number, number>();
  private readonly blocks = new Map<string, OpenBlock>();
  /** Of the row before: most rows share one pattern. */
  private last: OpenBlock | null = null;
  private absentees = 0;
  private held = 0;

  constructor(readonly className: string) {}

  /** Pupils met, written or not. */
  get rows(): number {
    const works = [...this.joint.values()].reduce((sum, count) => sum + count, 0);
    return works + this.absentees + this.held;
  }

  /** `scores` of the items, NaN where unreadable; `code` tells the pupil from others in the digest alone. */
  add(code: string, score: number, journal: number, mark: number, scores: ArrayLike<number>): void {
    this.digest.add(code, [score, journal, mark], scores);
    const key = (score * 6 + journal) * 6 + mark;
    this.joint.set(key, (this.joint.get(key) ?? 0) + 1);
    const block = this.blockOf(scores);
    block.works++;
    const { items, sums, products } = block;
    let pair = 0;
    for (let first = 0; first < items.length; first++) {
      const x = scores[items[first] ?? 0] ?? 0;
      sums[first] = (sums[first] ?? 0) + x;
      for (let second = first; second < items.length; second++, pair++) {
        if (x !== 0) products[pair] = (products[pair] ?? 0) + x * (scores[items[second] ?? 0] ?? 0);
      }
    }
  }

  addAbsent(code: string): void {
    this.absentees++;
    this.digest.add(code, [-1], []);
  }

  addHeldOut(code: string): void {
    this.held++;
    this.digest.add(code, [-2], []);
  }

  build(file: string | null): RecordPart {
    const joint: JointCount[] = [...this.joint]
      .sort(([left], [right]) => left - right)
      .map(([key, works]) => ({
        score: Math.floor(key / 36),
        journal: Math.floor(key / 6) % 6,
        mark: key % 6,
        works,
      }));
    const blocks: ItemBlock[] = [...this.blocks]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, { items, works, sums, products }]) => ({
        items,
        works,
        sums: [...sums],
        products: [...products],
      }));
    const { className, absentees: absent, held: heldOut } = this;
    return { className, source: { digest: this.digest.text(), file }, absent, heldOut, joint, blocks };
  }

  private blockOf(scores: ArrayLike<number>): OpenBlock {
    if (this.last !== null && hasPattern(this.last, scores)) return this.last;
    let pattern = '';
    for (let item = 0; item < scores.length; item++) pattern += Number.isNaN(scores[item]) ? '0' : '1';
    let block = this.blocks.get(pattern);
    if (block === undefined) {
      const items = [...pattern].flatMap((sign, item) => (sign === '1' ? [item] : []));
      const pairs = (items.length * (items.length + 1)) / 2;
      block = { items, works: 0, sums: new Float64Array(items.length), products: new Float64Array(pairs) };
      this.blocks.set(pattern, block);
    }
    this.last = block;
    return block;
  }
}

function hasPattern({ items }: OpenBlock, scores: ArrayLike<number>): boolean {
  let next = 0;
  for (let item = 0; item < scores.length; item++) {
    const isRead = !Number.isNaN(scores[item]);
    if (isRead !== (items[next] === item)) return false;
    if (isRead) next++;
  }
  return next === items.length;
}
