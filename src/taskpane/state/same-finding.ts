/** A finding under its number in the next analysis: the same rule in the same cell. */
import type { Finding } from '../../core/finding';

/** -1 where it is gone. */
export function indexOfSame(findings: readonly Finding[], { code, place }: Finding): number {
  const { file, sheet, row, column } = place;
  return findings.findIndex(
    (each) =>
      each.code === code &&
      each.place.file === file &&
      each.place.sheet === sheet &&
      each.place.row === row &&
      each.place.column === column,
  );
}
