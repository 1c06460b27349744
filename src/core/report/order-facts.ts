/** What the draft of an order is made of: decisions and recommendations that no order has yet, nothing added to them. */
import type { DecisionFact } from './decision-facts';
import type { ReportFacts } from './report-facts';
import { nameLookup } from './school-facts';

export interface OrderPoint {
  /** The decision; where there is none yet, the recommendation. */
  readonly measure: string;
  readonly occasion: string;
  /** A school by its name; null where nobody is named. */
  readonly addressee: string | null;
  readonly deadline: string | null;
}

export interface OrderFacts {
  readonly points: readonly OrderPoint[];
  /** How many points lack each. */
  readonly missing: { readonly addressee: number; readonly deadline: number };
}

/** Rows with an effect are done, rows with an order's number are in force: neither is ordered again. */
export function orderFacts({ cycle, schools }: Pick<ReportFacts, 'cycle' | 'schools'>): OrderFacts {
  const nameOf = nameLookup(schools);
  const points = (cycle.decisions?.begun ?? []).flatMap((row) => pointOf(row, nameOf));
  const lacking = (field: 'addressee' | 'deadline') => points.filter((point) => point[field] === null).length;
  return { points, missing: { addressee: lacking('addressee'), deadline: lacking('deadline') } };
}

function pointOf(row: DecisionFact, nameOf: (code: string) => string): OrderPoint[] {
  const measure = row.decision ?? row.recommendation;
  if (measure === null || row.orderNumber !== null || row.effect !== null) return [];
  return [
    {
      measure,
      occasion: row.occasion,
      addressee: row.addressee === null ? null : nameOf(row.addressee),
      deadline: row.deadlinePhrase,
    },
  ];
}
