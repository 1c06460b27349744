/** «Кто сдал» of a collection: the matrix after the journal's last entry, and what is said of its approval. */
import type { Analysis } from '../../core/analysis';
import type { Reference } from '../../core/reference';
import { sinceApproval } from '../../core/collect/approval';
import type { JournalEntry } from '../../core/collect/journal';
import { knownTests } from '../../core/collect/known-tests';
import { missingSchools, submissionMatrix, type SubmissionMatrix } from '../../core/collect/submissions';
import type { SheetModel } from '../../core/model/sheet-model';
import { submissionsSheet } from '../../layout/submissions-sheet';
import * as words from '../../text/collection-text';
import type { CollectionContext, CollectionStand } from './collecting';

/** What every school is asked for; other forms have their column once one school sent them. */
const alwaysAsked = ['contingent', 'schoolQuantities'];

export function matrixOf(
  { collection, members, journal }: CollectionStand,
  more: readonly JournalEntry[],
  { analysis, reference: { forms, testForms } }: Pick<CollectionContext, 'analysis' | 'reference'>,
): SubmissionMatrix {
  const entries = [...journal, ...more];
  const sent = new Set(entries.filter(({ event }) => event === 'received').map(({ sheet }) => sheet));
  const asked = forms.filter(({ id, title }) => alwaysAsked.includes(id) || sent.has(title));
  const titles = asked.map(({ title }) => title);
  return submissionMatrix(
    entries,
    members,
    { collection: collection.title, due: collection.due, forms: titles },
    knownTests(analysis.results, analysis.summaries, collection, testForms),
  );
}

export function matrixSheet(
  analysis: Analysis,
  matrix: SubmissionMatrix,
  notes: readonly string[],
): SheetModel {
  const { districtName, reportingDate } = analysis.report;
  return submissionsSheet({ districtName, reportingDate }, matrix, notes);
}

/** Of the approval, where there is one. */
export function approvalNotes(
  { collection, journal }: CollectionStand,
  { tables }: Analysis,
  { forms }: Pick<Reference, 'forms'>,
  more: readonly JournalEntry[],
): readonly string[] {
  const entries = [...journal, ...more];
  const since = sinceApproval({ forms, tables, journal: entries, collection: collection.title });
  if (since === null) return [];
  const { approval, corrections, unexplained } = since;
  // What is about to be written is no longer without a reason.
  const open = more.length > 0 ? 0 : unexplained.length;
  return [words.collectionStatusText(collection.title, approval, corrections.length, open)];
}

export function sentCount(matrix: SubmissionMatrix): {
  readonly sent: number;
  readonly of: number;
  readonly missing: readonly string[];
} {
  const missing = missingSchools(matrix).map(({ name }) => name);
  return { sent: matrix.rows.length - missing.length, of: matrix.rows.length, missing };
}
