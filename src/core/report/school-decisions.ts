/** Rows of decisions that concern a school: addressed to it, or made because of it. */
import { bareLabel } from '../table/normalise-label';
import type { DecisionFact } from './decision-facts';
import type { SchoolName } from './school-facts';

/**
 * The code or the whole name stands in the addressee or in the occasion; within the longer name of another of the schools,
 * as that of a branch, it is no name.
 */
export function decisionsOf(
  { code, name }: SchoolName,
  decisions: readonly DecisionFact[],
  schools: readonly SchoolName[],
): readonly DecisionFact[] {
  const own = apart(name);
  const wanted = [apart(code), own].filter((text) => text.trim() !== '');
  const longer = schools
    .map((each) => apart(each.name))
    .filter((other) => other !== own && other.includes(own));
  return decisions.filter(({ addressee, occasion }) =>
    [addressee ?? '', occasion].some((text) => {
      const words = longer.reduce((rest, other) => rest.replaceAll(other, ' '), apart(text));
      return wanted.some((each) => words.includes(each));
    }),
  );
}

/** Of a text without words two spaces. */
function apart(text: string): string {
  return ` ${bareLabel(text)} `;
}
