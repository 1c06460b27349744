/** Cards of the schools that are meant, in the registry's order, and the codes that name none of them. */
import type { Analysis } from '../core/analysis';
import { cardSchools } from '../core/report/card-schools';
import type { SchoolName } from '../core/report/school-facts';
import { normaliseLabel } from '../core/table/normalise-label';
import { schoolCards, type SchoolCard } from '../layout/school-cards';

export interface WantedCards {
  /** Every school that may have a card. */
  readonly known: readonly SchoolName[];
  readonly unknown: readonly string[];
  readonly cards: readonly SchoolCard[];
}

/** Without codes every school is meant. */
export function wantedCards(analysis: Analysis, codes: readonly string[]): WantedCards {
  const known = cardSchools(analysis);
  const asked = new Set(codes.map(normaliseLabel));
  const wanted = known.filter(({ code }) => codes.length === 0 || asked.delete(normaliseLabel(code)));
  const unknown = codes.filter((code) => asked.has(normaliseLabel(code)));
  return { known, unknown, cards: unknown.length > 0 ? [] : schoolCards(analysis, wanted) };
}
