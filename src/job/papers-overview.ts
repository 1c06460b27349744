/** How much there is for each paper that leaves the workbook. */
import type { Analysis } from '../core/analysis';
import { cardSchools } from '../core/report/card-schools';
import { orderFacts } from '../core/report/order-facts';
import { orderGaps, pointLine } from '../text/order-text';

export interface PapersOverview {
  /** Schools that have a card. */
  readonly cards: number;
  /** What the order's draft would say, point by point, and what a person must still fill in. */
  readonly order: readonly string[];
  readonly orderGaps: readonly string[];
  /** Title of the yearly report; null where the document asks for none. */
  readonly yearly: string | null;
}

export function papersOverview(analysis: Analysis): PapersOverview {
  const order = orderFacts(analysis.report);
  return {
    cards: cardSchools(analysis).length,
    order: order.points.map(pointLine),
    orderGaps: orderGaps(order),
    yearly: analysis.district?.yearlyReport?.title ?? null,
  };
}
