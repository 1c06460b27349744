/** What the workbook says about the roadmap: rows of its sheet and of the sheet of coverage. */
import type { Place } from '../finding';
import type { EventEvidence } from '../states/event-state';

/** One row of the roadmap's sheet. Texts are trimmed; null is an empty cell. */
export interface EventRecord extends EventEvidence {
  /** The section's label, title or id, as typed. */
  readonly section: string;
  /** As typed: «1.10» is not «1.1». */
  readonly number: string;
  readonly text: string | null;
  /** A deadline typed by a person; the document's own phrase or an empty cell changes nothing. */
  readonly deadline: string | null;
  readonly responsible: string | null;
  readonly place: Place | null;
}

/** One row of the sheet of coverage: which school an event reached. */
export interface CoverageRecord {
  readonly section: string;
  readonly number: string;
  /** Code of the school. */
  readonly school: string;
  readonly lastYear: number | null;
  /** The year planned by the office. */
  readonly nextYear: number | null;
  readonly place: Place | null;
}
