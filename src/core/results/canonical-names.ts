/** Procedures, subjects, levels and schools under their one name, whatever spelling a sheet uses. */
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';

/** Spelling (folded) → canonical name. */
export type CanonicalNames = ReadonlyMap<string, string>;

function canonicalNames(names: Readonly<Record<string, readonly string[]>>): CanonicalNames {
  const canonical = new Map<string, string>();
  for (const name of Object.keys(names)) canonical.set(normaliseLabel(name), name);
  for (const [name, aliases] of Object.entries(names)) {
    for (const alias of aliases) {
      const folded = normaliseLabel(alias);
      if (!canonical.has(folded)) canonical.set(folded, name);
    }
  }
  return canonical;
}

/** The canonical name, or the text as it stands when it is none of them. */
export function canonicalName(names: CanonicalNames, text: string): string {
  return names.get(normaliseLabel(text)) ?? text;
}

export interface TestNames {
  readonly procedures: CanonicalNames;
  readonly subjects: CanonicalNames;
  readonly levels: CanonicalNames;
}

export function testNames(lexicon: Lexicon): TestNames {
  return {
    procedures: canonicalNames(lexicon.procedures),
    subjects: canonicalNames(lexicon.subjects),
    levels: canonicalNames(lexicon.levels),
  };
}
