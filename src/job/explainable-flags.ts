/** Flags that may be explained, how a person names one in a line, and which one a line means. */
import type { Analysis } from '../core/analysis';
import { flagKeyText, isUp, markerNamed } from '../core/flags/explained-flags';
import type { ComputedMarker } from '../core/flags/flag';
import { bareLabel } from '../core/table/normalise-label';
import { keySeparator } from '../core/table/row-key';
import { standsFor } from '../text/flag-text';
import { reference } from './reference';

type WithFlags = Pick<Analysis, 'flags' | 'explainedFlags'>;

/** Those that nobody has answered for the numbers of today. */
export function explainableFlags({ flags, explainedFlags }: WithFlags): readonly ComputedMarker[] {
  const answered = new Set(
    explainedFlags.flatMap(({ result, explanation }) => (standsFor(explanation, result) ? [result] : [])),
  );
  return raised(flags).filter((result) => !answered.has(result));
}

/** «O1 · 2025/2026 · ВПР · edu580101 · 4 · Математика» */
export function flagLine(result: ComputedMarker): string {
  return [result.marker, flagKeyText(result.key)].join(keySeparator);
}

/** Null where the line names no marker; every part that it has besides must be one of the flag's. */
export function flagsNamed(
  line: string,
  { flags }: Pick<Analysis, 'flags'>,
): readonly ComputedMarker[] | null {
  const [about = '', ...parts] = line.split(/[·,;]/u).map((part) => part.trim());
  const marker = line.includes('!') ? null : markerNamed(about, reference.lexicon.lookalikes);
  if (marker === null) return null;
  const wanted = parts.filter((part) => part !== '').map(bareLabel);
  return raised(flags).filter((result) => {
    const own = flagKeyText(result.key).split(keySeparator).map(bareLabel);
    return result.marker === marker && wanted.every((part) => own.includes(part));
  });
}

function raised(flags: Analysis['flags']): readonly ComputedMarker[] {
  return flags.schools.flatMap(({ markers }) => markers.filter(isUp));
}
