/** One collecting from workbooks to changes: what is taken, what it writes, who has sent then, and the approval where it is asked for. */
import {
  approve,
  explainChanges,
  sinceApproval,
  type ApprovalProblem,
  type ChangedCell,
  type CollectionBook,
} from '../../core/collect/approval';
import { approvedRow } from '../../core/collect/approved-row';
import { cellKey, type JournalEntry } from '../../core/collect/journal';
import { receivedTests } from '../../core/collect/known-tests';
import { planCollection, type Decisions } from '../../core/collect/plan-collection';
import type { SchoolBook } from '../../core/collect/read-school-book';
import type { SubmissionMatrix } from '../../core/collect/submissions';
import { mostStoredRows, storedRows } from '../../core/results/stored-records';
import { storedRecordsSheet } from '../../layout/records-sheet';
import { findingTitles } from '../../text/finding-title';
import { unfilledTitle } from '../../text/sending-text';
import { absentText, approvedByText } from '../../text/collection-text';
import type { Results } from '../put-results';
import { collecting, collectionStand, type Collecting, type CollectionContext } from './collecting';
import { collectionChanges, isNothing, type PlannedRows } from './collection-changes';
import { approvalNotes, matrixOf, matrixSheet, sentCount } from './submissions';

export interface CollectionChoice {
  /** Null: the open one of the workbook. */
  readonly collection: string | null;
  readonly decide: (found: Collecting) => Decisions;
  /** Why an approved collection changes; empty where nobody said. */
  readonly reason: string;
  readonly approval: { readonly order: string; readonly person: string } | null;
}

export type PlanProblem =
  | { readonly kind: 'no-year'; readonly collection: string }
  | { readonly kind: 'reason-needed' }
  /** More records than a district's workbook keeps. */
  | { readonly kind: 'too-many-tests'; readonly limit: number }
  | ApprovalProblem;

export interface PlannedCollection {
  readonly found: Collecting;
  readonly decisions: Decisions;
  readonly rows: PlannedRows;
  readonly matrix: SubmissionMatrix;
  /** Of the approval: what it rests on and what changed since. */
  readonly notes: readonly string[];
  /** Who is not waited for, and why; null: every organisation is. */
  readonly absent: string | null;
  /** Changed by hand since the approval; noted as corrections where a reason was given. */
  readonly unexplained: readonly ChangedCell[];
  readonly approval: JournalEntry | null;
  /** Nothing would be written. */
  readonly isNothing: boolean;
  /** Why it must not be written as it is. */
  readonly problem: PlanProblem | null;
}

export type CollectionPlanning =
  | { readonly kind: 'planned'; readonly planned: PlannedCollection }
  | { readonly kind: 'no-year'; readonly collection: string };

export function planInto(
  context: CollectionContext,
  books: readonly SchoolBook[],
  { collection: named, decide, reason, approval: asked }: CollectionChoice,
): CollectionPlanning {
  const { analysis, reference, today } = context;
  const stand = collectionStand(context, named);
  if (stand === null) return { kind: 'no-year', collection: named ?? '' };
  const found = collecting(stand, books, context);
  const decisions = decide(found);
  const collection = stand.collection.title;
  const isApproved = stand.approval !== null;
  const plan = planCollection(found.taken, found.cells, {
    collection,
    today,
    decisions,
    isApproved,
    reason,
    journal: stand.journal,
    remarkWords: { titles: findingTitles, unfilled: unfilledTitle },
  });
  const book: CollectionBook = {
    forms: reference.forms,
    tables: analysis.tables,
    journal: stand.journal,
    collection,
  };
  const unexplained = sinceApproval(book)?.unexplained ?? [];
  const explained = reason === '' || !isApproved ? [] : explainChanges(book, { today, reason, person: '' });
  const received = receivedTests(found.tests, stand.collection, reference.testForms, today);
  const more = [...explained, ...plan.journal, ...received];
  const isReasonNeeded =
    isApproved && reason === '' && plan.journal.some(({ event }) => event === 'corrected');
  let journal: readonly JournalEntry[] = more;
  let problem: PlanProblem | null = isReasonNeeded ? { kind: 'reason-needed' } : tooMany(found, analysis);
  let approval: JournalEntry | null = null;
  if (asked !== null && problem === null) {
    const before = matrixOf(stand, more, context);
    const { sent, of, missing } = sentCount(before);
    const outcome = approve({ ...book, journal: [...stand.journal, ...more] }, before, {
      ...asked,
      today,
      summary: approvedByText(sent, of, missing),
      pending: new Set(more.map(cellKey)),
    });
    if (outcome.kind === 'refused') problem = outcome.problem;
    else {
      journal = [...more, ...outcome.journal];
      approval = outcome.journal.at(-1) ?? null;
    }
  }
  const [approvedWord = ''] = reference.lexicon.meanings.collectionApproved;
  const onSheet = approval && approvedRow(analysis.tables, approval, approvedWord);
  const rows: PlannedRows = {
    writes: [...plan.writes, ...(onSheet?.writes ?? [])],
    added: [...plan.added, ...(onSheet?.added ?? [])],
    journal,
  };
  return {
    kind: 'planned',
    planned: {
      found,
      decisions,
      rows,
      matrix: matrixOf(stand, journal, context),
      notes: approvalNotes(stand, analysis, reference, journal),
      absent: absentText(stand.absent),
      unexplained,
      approval,
      isNothing: isNothing(rows) && !bringsTests(found),
      problem,
    },
  };
}

function tooMany(found: Collecting, analysis: CollectionContext['analysis']): PlanProblem | null {
  return bringsTests(found) && storedRows(analysis) === null
    ? { kind: 'too-many-tests', limit: mostStoredRows }
    : null;
}

/** Protocols or reports at hand say what the workbook does not keep yet. */
export function bringsTests({ tests }: Pick<Collecting, 'tests'>): boolean {
  return tests.some(({ difference }) => difference !== 'same');
}

/** What is put into the district's workbook: rows and cells, the matrix, and records where protocols were read. */
export function collectionResults(
  { found, rows, matrix, notes, absent }: PlannedCollection,
  { analysis, reference }: CollectionContext,
): Results {
  const { fills, added } = collectionChanges(rows, analysis, reference.forms, reference.journalWords);
  return {
    models: [
      ...added,
      matrixSheet(analysis, matrix, absent === null ? notes : [absent, ...notes]),
      ...[bringsTests(found) ? storedRecordsSheet(analysis) : null].filter((sheet) => sheet !== null),
    ],
    fills,
    suffix: String(analysis.period.year),
  };
}
