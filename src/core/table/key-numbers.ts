/** Numbers for keys, from 0 up: once a key has its number, comparing it with others costs nothing. */
export class KeyNumbers {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }

  known(key: string): number | undefined {
    return this.numbers.get(key);
  }
}
