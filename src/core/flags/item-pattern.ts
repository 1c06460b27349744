/** O5, its pattern: which items are the easiest and the hardest, and how a school's per cents differ there. */
import { mean } from '../statistics/mean';

export interface ItemPattern {
  /** Numbers of the items, from 1. */
  readonly easyItems: readonly number[];
  readonly hardItems: readonly number[];
  /** Mean difference from the reference, percentage points. */
  readonly easyPoints: number;
  readonly hardPoints: number;
}

/** ⌊k/3⌋ easiest and hardest items by the reference's per cents; equal ones in the order of their numbers. */
export function easiestAndHardest(referencePercent: readonly (number | null)[]): {
  readonly easy: readonly number[];
  readonly hard: readonly number[];
} {
  const items = referencePercent.flatMap((percent, item) => (percent === null ? [] : [{ item, percent }]));
  items.sort((a, b) => b.percent - a.percent || a.item - b.item);
  const third = Math.floor(items.length / 3);
  const order = items.map(({ item }) => item);
  return { easy: order.slice(0, third), hard: third === 0 ? [] : order.slice(-third) };
}

/** Per cents of the maximum by item; null for fewer than three items or where the school lacks one of those compared. */
export function itemPattern(
  schoolPercent: readonly (number | null)[],
  referencePercent: readonly (number | null)[],
): ItemPattern | null {
  const { easy, hard } = easiestAndHardest(referencePercent);
  const difference = (items: readonly number[]): number | null => {
    const points = items.map((item) => {
      const own = schoolPercent[item] ?? null;
      const other = referencePercent[item] ?? null;
      return own === null || other === null ? null : own - other;
    });
    const known = points.filter((point) => point !== null);
    return known.length === items.length ? mean(known) : null;
  };
  const easyPoints = difference(easy);
  const hardPoints = difference(hard);
  if (easyPoints === null || hardPoints === null) return null;
  const number = (item: number): number => item + 1;
  return { easyItems: easy.map(number), hardItems: hard.map(number), easyPoints, hardPoints };
}

/** Per cents are printed with a few decimals; a difference of fractions falls short of the printed one by less. */
const rounding = 1e-9;

/** Easy items at least `points` below the reference and hard ones at least `points` above. */
export function isHardOverEasy({ easyPoints, hardPoints }: ItemPattern, points: number): boolean {
  return easyPoints <= -points + rounding && hardPoints >= points - rounding;
}
