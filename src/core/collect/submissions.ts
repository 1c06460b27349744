/** Who has sent what: organisation × form of a collection, from the journal; tests from what the workbook keeps of them. */
import { normaliseLabel } from '../table/normalise-label';
import type { JournalEntry } from './journal';
import { lastSending, type SendingCounts } from './sending-changes';
import { groupBy } from '../table/group-by';

/** Sent in time or late, with remarks or without; a change after the approval makes it corrected; who sits no tests is not asked. */
export type SubmissionState = 'missing' | 'received' | 'remarks' | 'late' | 'corrected' | 'notAsked';

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

/** Tests are no form that a school fills in: they come from the federal system. */
export interface TestSubmission extends Submission {
  /** How many tests of the collection's year are known of the school. */
  readonly tests: number;
}

export interface SubmissionRow {
  readonly school: string;
  readonly name: string;
  /** By title of the form, in the order of `forms`. */
  readonly submissions: readonly Submission[];
  /** In the order of `testForms`. */
  readonly tests: readonly TestSubmission[];
  /** Remarks since the sending before; null where nothing was sent again. */
  readonly changes: SendingCounts | null;
}

export interface SubmissionMatrix {
  readonly collection: string;
  readonly due: number | null;
  readonly forms: readonly string[];
  readonly testForms: readonly string[];
  readonly rows: readonly SubmissionRow[];
}

/** Tests of the collection's year that are known of the schools, by folded code. */
export interface KnownTests {
  readonly title: string;
  readonly bySchool: ReadonlyMap<string, number>;
}

export interface ReportingSchool {
  readonly code: string;
  readonly name: string;
  readonly sitsTests: boolean;
}

export function submissionMatrix(
  journal: readonly JournalEntry[],
  schools: readonly ReportingSchool[],
  { collection, due, forms }: Pick<SubmissionMatrix, 'collection' | 'due' | 'forms'>,
  tests: readonly KnownTests[],
): SubmissionMatrix {
  const named = normaliseLabel(collection);
  const own = groupBy(
    journal.filter((entry) => normaliseLabel(entry.collection) === named),
    ({ school, sheet }) => `${normaliseLabel(school)} ${normaliseLabel(sheet)}`,
  );
  return {
    collection,
    due,
    forms,
    testForms: tests.map(({ title }) => title),
    rows: schools.map(({ code, name, sitsTests }) => {
      const entriesOf = (form: string) => own.get(`${normaliseLabel(code)} ${normaliseLabel(form)}`) ?? [];
      return {
        school: code,
        name,
        submissions: forms.map((form) => submissionOf(entriesOf(form), due)),
        tests: tests.map(({ title, bySchool }) =>
          testSubmission(entriesOf(title), bySchool.get(normaliseLabel(code)) ?? 0, sitsTests),
        ),
        changes: lastSending(journal, { collection, school: code }),
      };
    }),
  };
}

/** The federal system has its own days: nothing of it is late. */
function testSubmission(entries: readonly JournalEntry[], tests: number, sitsTests: boolean): TestSubmission {
  const noted = submissionOf(entries, null);
  if (tests === 0) return { ...submissionOf([], null), state: sitsTests ? 'missing' : 'notAsked', tests };
  return { ...noted, state: noted.remarks > 0 ? 'remarks' : 'received', tests };
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
