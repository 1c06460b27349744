/** Rows of decisions that concern a school: addressed to it, or made because of it. */
import { bareLabel } from '../table/normalise-label';
import type { DecisionFact } from './decision-facts';
import type { SchoolName } from './school-facts';

/** The code or the whole name stands in the addressee or in the occasion. */
export function decisionsOf(
  { code, name }: SchoolName,
  decisions: readonly DecisionFact[],
): readonly DecisionFact[] {
  const wanted = [code, name].map((text) => ` ${bareLabel(text)} `).filter((text) => text.trim() !== '');
  return decisions.filter(({ addressee, occasion }) =>
    [addressee ?? '', occasion].some((text) => {
      const words = ` ${bareLabel(text)} `;
      return wanted.some((each) => words.includes(each));
    }),
  );
}
