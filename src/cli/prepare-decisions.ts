/** Rows that what the directions ask for would put on the sheet of decisions: proposed on the screen, written where that was asked. */
import type { Analysis } from '../core/analysis';
import { decisionFills, preparedDecisions } from '../job/prepared-decisions';
import type { SheetFill } from '../layout/fill-cells';
import * as words from '../text/direction-advice-text';
import { Refusal } from './refusal';

export function decisionLines(analysis: Analysis): readonly string[] {
  const rows = preparedDecisions(analysis);
  return [
    words.preparedTitle(rows.length),
    ...rows.flatMap(({ direction, occasion, addressee, recommendation }, at) => [
      ...(direction === rows[at - 1]?.direction ? [] : ['', direction ?? words.withoutDirection]),
      `  ${occasion}. ${addressee}: ${recommendation}`,
    ]),
  ];
}

export function preparedFills(analysis: Analysis): readonly SheetFill[] {
  const fills = decisionFills(analysis);
  if (fills === null) throw new Refusal(words.noDecisionSheet);
  if (fills.length === 0) throw new Refusal(words.preparedTitle(0));
  return fills;
}
