/** Who has sent what: organisation × form of a collection, from the journal. */
import { normaliseLabel } from '../table/normalise-label';
import type { JournalEntry } from './journal';

/** Sent in time or late, with remarks or without; a change after the approval makes it corrected. */
export type SubmissionState = 'missing' | 'received' | 'remarks' | 'late' | 'corrected';

export interface Submission {
  readonly state: SubmissionState;
  /** Serial days of the first and the last sending; null: none. */
  readonly first: number | null;
  readonly last: number | null;
  /** How many times it was sent with something new. */
  readonly version: number;
  readonly remarks: number;
  readonly isLate: boolean;
  readonly corrections: number;
}

export interface SubmissionRow {
  readonly school: string;
  readonly name: string;
  /** By title of the form, in the order of `forms`. */
  readonly submissions: readonly Submission[];
}

export interface SubmissionMatrix {
  readonly collection: string;
  readonly due: number | null;
  readonly forms: readonly string[];
  readonly rows: readonly SubmissionRow[];
}

export function submissionMatrix(
  journal: readonly JournalEntry[],
  schools: readonly { readonly code: string; readonly name: string }[],
  { collection, due, forms }: Pick<SubmissionMatrix, 'collection' | 'due' | 'forms'>,
): SubmissionMatrix {
  const own = new Map<string, JournalEntry[]>();
  const named = normaliseLabel(collection);
  for (const entry of journal) {
    if (normaliseLabel(entry.collection) !== named) continue;
    const place = `${normaliseLabel(entry.school)} ${normaliseLabel(entry.sheet)}`;
    own.set(place, [...(own.get(place) ?? []), entry]);
  }
  return {
    collection,
    due,
    forms,
    rows: schools.map(({ code, name }) => ({
      school: code,
      name,
      submissions: forms.map((form) =>
        submissionOf(own.get(`${normaliseLabel(code)} ${normaliseLabel(form)}`) ?? [], due),
      ),
    })),
  };
}

function submissionOf(entries: readonly JournalEntry[], due: number | null): Submission {
  const received = entries.filter(({ event }) => event === 'received');
  const corrections = entries.filter(({ event }) => event === 'corrected').length;
  const first = received[0]?.day ?? null;
  const last = received.at(-1);
  const remarks = last?.remarks ?? 0;
  const isLate = first !== null && due !== null && first > due;
  const state = (): SubmissionState => {
    if (first === null) return 'missing';
    if (corrections > 0) return 'corrected';
    if (remarks > 0) return 'remarks';
    return isLate ? 'late' : 'received';
  };
  return {
    state: state(),
    first,
    last: last?.day ?? null,
    version: received.length,
    remarks,
    isLate,
    corrections,
  };
}

/** Codes of those that sent no form at all. */
export function missingSchools({ rows }: SubmissionMatrix): readonly SubmissionRow[] {
  return rows.filter(({ submissions }) => submissions.every(({ state }) => state === 'missing'));
}
