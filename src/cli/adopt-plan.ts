/** The plan of the document for a year past it: proposed on the screen, written where that was asked. */
import type { Analysis } from '../core/analysis';
import { adoptionCells, planOverview, type PlanChoice } from '../job/plan-adoption';
import type { SheetFill } from '../layout/fill-cells';
import * as words from '../text/plan-adoption-text';
import { noExpected } from '../text/command/summary-words';
import type { Arguments } from './arguments';
import { Refusal } from './refusal';

export function planLines(analysis: Analysis): readonly string[] {
  const overview = planOverview(analysis);
  if (overview === null) return [noExpected];
  const { lines, year, isExpired } = overview;
  return [
    words.proposalsTitle(lines.length, year, isExpired),
    ...lines.flatMap(({ direction, subject, plan, isChosen }, at) => [
      ...(direction === lines[at - 1]?.direction ? [] : ['', direction]),
      `  ${subject}: ${plan}${isChosen ? '' : `; ${words.ofSeveralYears}`}`,
    ]),
  ];
}

/** All that the document sets for single years. */
export function adoptedFills(analysis: Analysis, { order }: Arguments): readonly SheetFill[] {
  const lines = planOverview(analysis)?.lines ?? [];
  const choice: PlanChoice = {
    targets: lines.filter(({ isChosen }) => isChosen).map(({ target }) => target),
    order,
  };
  const found = adoptionCells(analysis, choice);
  if (found === 'order-needed') throw new Refusal(words.orderNeeded);
  if (found === 'no-sheet') throw new Refusal(words.noIndicatorSheet);
  if (found === 'nothing-chosen') throw new Refusal(words.nothingToAdopt(analysis.period.year));
  return found.fills;
}
