/** One asking for quantities: its period, the day it is of, who approves it and how far it is. Days are serial days. */
export const collectionStates = ['open', 'closed', 'approved'] as const;
export type CollectionState = (typeof collectionStates)[number];

export interface Collection {
  /** As the rows of the sheets name it; unique in the workbook. */
  readonly title: string;
  /** The calendar year its values belong to. */
  readonly year: number;
  /** First and last day of its period. */
  readonly first: number;
  readonly last: number;
  /** The day its counts are of; null: the whole period. */
  readonly asOf: number | null;
  readonly opened: number | null;
  readonly due: number | null;
  /** The post of who approves it. */
  readonly approver: string | null;
  /** Null: only rows name it, and nobody described it. */
  readonly state: CollectionState | null;
  readonly approvedOn: number | null;
  readonly order: string | null;
}
