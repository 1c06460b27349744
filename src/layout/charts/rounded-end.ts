/** Where an axis of values ends: a little above the greatest value, never past a hundred. */
export function roundedEnd(values: readonly number[]): number {
  const greatest = Math.max(0, ...values);
  return Math.min(100, Math.max(5, Math.ceil(greatest / 5) * 5));
}
