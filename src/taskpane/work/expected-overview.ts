/** The table of expected results as the pane shows it: one line a row, with what will be written and its state. */

/** `ask`: a proposal a person must accept first; `kept`: the person's own text, which stays; `never`: cut by a page break. */
export type ExpectedDecision = 'write' | 'same' | 'ask' | 'kept' | 'blank' | 'never';

export type ExpectedStateName = 'done' | 'in-time' | 'due-soon' | 'overdue' | 'waiting' | 'no-data' | 'none';

export interface ExpectedLine {
  readonly id: string;
  readonly direction: string;
  readonly decision: ExpectedDecision;
  /** What stands in the workbook now; empty where nothing does. */
  readonly current: string;
  /** What the roll to the year gives; empty where the year has nothing. */
  readonly proposed: string;
  readonly state: ExpectedStateName;
  /** Whole sentences: why to ask, what to mind. */
  readonly notes: readonly string[];
}

export interface ExpectedOverview {
  readonly title: string;
  readonly year: number;
  /** Years the person may choose from. */
  readonly years: readonly number[];
  readonly lines: readonly ExpectedLine[];
  readonly sheet: string;
}
