/** The table of expected results as the pane shows it: one line a row, with what will be written and its state. */
import type { ExpectedTable } from '../core/expected/expected-table';
import type { ExpectedState } from '../core/states/judge-expected';
import type { District } from '../core/schema/district';
import { expectedReasonText, expectedTitleText, planNoteText, rollNoteText } from '../text/expected-text';

/** `ask`: a proposal a person must accept first; `kept`: the person's own text, which stays; `never`: cut by a page break. */
export type ExpectedDecision = 'write' | 'same' | 'ask' | 'kept' | 'blank' | 'never';

export interface ExpectedLine {
  /** Its number on the sheet. */
  readonly id: string;
  readonly direction: string;
  readonly decision: ExpectedDecision;
  /** What the cell holds or gets without a further word of the person; empty where nothing. */
  readonly current: string;
  /** What the document gives for the year; empty where nothing. */
  readonly proposed: string;
  /** Texts to choose from where it asks, the proposed one first. */
  readonly candidates: readonly string[];
  readonly state: ExpectedState;
  /** Why the state is what it is. */
  readonly reason: string;
  /** Whole sentences: why to ask, what to mind. */
  readonly notes: readonly string[];
}

export interface ExpectedOverview {
  readonly title: string;
  readonly year: number;
  /** Years the person may choose from. */
  readonly years: readonly number[];
  readonly lines: readonly ExpectedLine[];
}

const yearsAhead = 3;

export function expectedOverview(
  table: ExpectedTable,
  district: District,
  thisYear: number,
): ExpectedOverview {
  const documentYears = district.expectedResults?.years ?? [];
  const first = Math.min(table.year, thisYear, ...documentYears);
  const last = Math.max(table.year, thisYear + yearsAhead, ...documentYears);
  return {
    title: expectedTitleText(table),
    year: table.year,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    lines: table.rows.map((row) => ({
      id: row.number,
      direction: row.heading,
      decision: decisionOf(row),
      current: row.text ?? '',
      proposed: row.computed ?? '',
      candidates: row.candidates,
      state: row.state,
      reason: 'reason' in row ? expectedReasonText(row.reason) : '',
      notes: 'id' in row ? row.notes.map(rollNoteText) : row.notes.map(planNoteText),
    })),
  };
}

function decisionOf({ action, source, text }: ExpectedTable['rows'][number]): ExpectedDecision {
  switch (action) {
    case 'write':
      return 'write';
    case 'ask':
      return 'ask';
    case 'keep':
      return 'kept';
    case 'none':
      if (source === 'check-document') return 'never';
      return text === null ? 'blank' : 'same';
  }
}
