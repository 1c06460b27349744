/** How much there is for each paper that leaves the workbook. */
import type { Analysis } from '../core/analyze';
import { cardSchools } from '../layout/school-cards';

export interface PapersOverview {
  /** Schools that have a card. */
  readonly cards: number;
}

export function papersOverview(analysis: Analysis): PapersOverview {
  return { cards: cardSchools(analysis).length };
}
