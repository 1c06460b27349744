/** Where an axis of per cents ends: a little above the greatest value, never past a hundred. */
export function roundedEnd(percents: readonly number[]): number {
  const greatest = Math.max(0, ...percents);
  return Math.min(100, Math.max(5, Math.ceil(greatest / 5) * 5));
}
