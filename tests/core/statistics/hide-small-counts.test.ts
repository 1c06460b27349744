import fc from 'fast-check';
import { hideSmallCounts } from '../../../src/core/statistics/hide-small-counts';

const limits = { smallest: 10, possibleValues: 5 };

/** The total first, then its parts. */
function hiddenIn(parts: readonly number[]): ReadonlySet<number> {
  const counts = [parts.reduce((sum, part) => sum + part, 0), ...parts];
  return hideSmallCounts(counts, [{ total: 0, parts: parts.map((_, index) => index + 1) }], limits);
}

/**
 * An attack that knows nothing of how cells were chosen: it tries every number a hidden cell could be, and keeps those
 * with which the row still adds up.
 */
function possible(parts: readonly number[], hidden: ReadonlySet<number>, wanted: number): Set<number> {
  const total = hidden.has(0) ? null : parts.reduce((sum, part) => sum + part, 0);
  const highest = 80;
  const choices = parts.map((part, index) => {
    if (!hidden.has(index + 1)) return [part];
    return part < limits.smallest
      ? Array.from({ length: limits.smallest }, (_, value) => value)
      : Array.from({ length: highest }, (_, value) => value + limits.smallest);
  });
  const found = new Set<number>();
  const walk = (index: number, sum: number, own: number): void => {
    if (total !== null && sum > total) return;
    if (index === choices.length) {
      if (total === null || sum === total) found.add(own);
      return;
    }
    for (const value of choices[index] ?? []) walk(index + 1, sum + value, index === wanted ? value : own);
  };
  walk(0, 0, -1);
  return found;
}

describe('hiding small counts', () => {
  it('hides what is small, and one more where the total would tell it', () => {
    expect([...hiddenIn([3, 40, 60, 20])].sort()).toEqual([1, 4]);
    expect([...hiddenIn([30, 40, 60, 20])]).toEqual([]);
  });

  it('hides more where two hidden counts leave too little doubt', () => {
    // 1 + 10 = 11: a reader who knows which is small finds 0 or 1.
    expect([...hiddenIn([1, 10, 60, 70])].sort()).toEqual([1, 2, 3]);
    // Two hidden zeros are told by their sum.
    expect([...hiddenIn([0, 0, 60, 70])].sort()).toEqual([1, 2, 3]);
  });

  it('hides the total itself where every part is hidden', () => {
    expect([...hiddenIn([0, 0, 1, 1])].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves an attacker at least five values for every small count', () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        const hidden = hiddenIn(parts);
        parts.forEach((count, index) => {
          if (count >= limits.smallest) return;
          expect(hidden.has(index + 1)).toBe(true);
          expect(possible(parts, hidden, index).size).toBeGreaterThanOrEqual(limits.possibleValues);
        });
      }),
      { numRuns: 60 },
    );
  });
});
