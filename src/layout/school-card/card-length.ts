/** How much of long lists a card holds. */
export interface CardLength {
  /** Rows of each table of grounds. */
  readonly most: number;
  /** Events by their texts; by their numbers alone otherwise. */
  readonly namesEvents: boolean;
  /** Without what says that nothing was found. */
  readonly isBrief: boolean;
}
