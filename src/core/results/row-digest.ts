/** A digest of rows that does not depend on their order: two sources of the same rows are known as one. */

export class RowDigest {
  private readonly rows: number[] = [];

  add(code: string, numbers: ArrayLike<number>, scores: ArrayLike<number>): void {
    this.rows.push(rowNumber(code, numbers, scores));
  }

  /** 16 hexadecimal digits. */
  text(): string {
    const lanes = new Lanes();
    for (const row of [...this.rows].sort((left, right) => left - right)) {
      lanes.mix((row % 0x1_0000_0000) | 0);
      lanes.mix(Math.floor(row / 0x1_0000_0000));
    }
    return lanes.text();
  }
}

/** Of one row: two rows that differ anywhere have, but for a chance of one in 10¹⁵, different ones. */
export function rowNumber(code: string, numbers: ArrayLike<number>, scores: ArrayLike<number>): number {
  const lanes = new Lanes();
  for (let index = 0; index < code.length; index++) lanes.mix(code.charCodeAt(index));
  for (let index = 0; index < numbers.length; index++) lanes.mix((numbers[index] ?? 0) + 1000);
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? NaN;
    lanes.mix(Number.isNaN(score) ? 0x7ffff : score + 1);
  }
  return lanes.number();
}

/** Two lanes of FNV-1a over 32-bit words, each finished as in MurmurHash3. */
class Lanes {
  private first = 0x811c9dc5;
  private second = 0x01234567;

  mix(word: number): void {
    this.first = Math.imul(this.first ^ word, 0x01000193);
    this.second = Math.imul(this.second ^ (word + 0x9e3779b9), 0x85ebca6b);
    this.second ^= this.second >>> 13;
  }

  /** 53 bits. */
  number(): number {
    return (finished(this.first) % 0x20_0000) * 0x1_0000_0000 + finished(this.second);
  }

  text(): string {
    const hex = (lane: number) => finished(lane).toString(16).padStart(8, '0');
    return `${hex(this.first)}${hex(this.second)}`;
  }
}

function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
