/** A scale: from primary score to mark. */
export interface Scale {
  /** First year of the school year; null: any year. */
  readonly schoolYear: number | null;
  readonly procedure: string;
  readonly grade: number;
  readonly subject: string;
  readonly level: string;
  readonly maximum: number | null;
  /** Lowest scores of marks 3, 4 and 5; null where the procedure gives no marks. */
  readonly cuts: readonly [number, number, number] | null;
  /** Pass threshold (lowest score that passes), in the procedure's own scale. */
  readonly threshold: number | null;
  /** Extra condition as printed, e.g. points in geometry. */
  readonly extraCondition: string | null;
  readonly source: string;
  readonly isConfirmed: boolean;
}
