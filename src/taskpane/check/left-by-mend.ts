/** What mending a kind of finding leaves as it is, and why. */
import type { Finding } from '../../core/finding';

export interface LeftByMend {
  /** In files that only their source may change. */
  readonly elsewhere: number;
  /** Only a person knows the right value. */
  readonly unsure: number;
}

/** Of the kinds that `indices` mend; `target`: the file that is written to. */
export function leftByMend(
  findings: readonly Finding[],
  indices: readonly number[],
  target: string | null,
): LeftByMend {
  const mended = new Set(indices);
  const codes = new Set(indices.map((index) => findings[index]?.code));
  const left = findings.filter(({ code }, index) => codes.has(code) && !mended.has(index));
  const elsewhere = left.filter(({ place }) => place.file !== target).length;
  return {
    elsewhere,
    unsure: left.filter(({ place, mend }) => place.file === target && mend === undefined).length,
  };
}
