/** Approving a collection: its values are written down as they stand, and what changes since is a correction or has no reason yet. */
import type { Form } from '../schema/form';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, fieldOf, textOf } from '../table/table';
import type { Tables } from '../table/tables';
import { approvalOf, blankEntry, cellKey, lastEvents, type CellName, type JournalEntry } from './journal';
import { keyWords, mergedForms, rowsByKey, valueFields } from './merged-forms';
import { isBlank, saysSame } from '../table/same-value';
import { missingSchools, type SubmissionMatrix } from './submissions';

/** A cell of the district's workbook that a collection asks for, as it stands. */
interface CurrentCell extends CellName {
  readonly value: CellValue;
}

export interface CollectionBook {
  readonly forms: readonly Form[];
  readonly tables: Tables;
  readonly journal: readonly JournalEntry[];
  readonly collection: string;
}

export type ApprovalProblem =
  | { readonly kind: 'disputed'; readonly cells: readonly JournalEntry[] }
  | { readonly kind: 'approved-already'; readonly approval: JournalEntry }
  | { readonly kind: 'nothing-sent' };

export interface ApprovalRequest {
  /** Serial day. */
  readonly today: number;
  readonly person: string;
  readonly order: string;
  /** What the paper says of who sent and who did not. */
  readonly summary: string;
  /** Cells that are about to be written with what the journal already says, by `cellKey`. */
  readonly pending: ReadonlySet<string>;
}

export type Approval =
  | { readonly kind: 'approved'; readonly journal: readonly JournalEntry[] }
  | { readonly kind: 'refused'; readonly problem: ApprovalProblem };

export function approve(
  book: CollectionBook,
  matrix: SubmissionMatrix,
  { today, person, order, summary, pending }: ApprovalRequest,
): Approval {
  const { journal, collection } = book;
  const approval = approvalOf(journal, collection);
  if (approval !== null) return refused({ kind: 'approved-already', approval });
  const cells = openDisputes(book);
  if (cells.length > 0) return refused({ kind: 'disputed', cells });
  if (missingSchools(matrix).length === matrix.rows.length) return refused({ kind: 'nothing-sent' });
  const base = { ...blankEntry, day: today, event: 'approved', collection, person, reason: order } as const;
  const open = unrecorded(book).filter((cell) => !pending.has(cellKey(cell)));
  const typed = open.map(({ value, before, ...name }) => ({
    ...base,
    ...name,
    before,
    after: value,
  }));
  return { kind: 'approved', journal: [...typed, { ...base, after: summary }] };
}

/** Conflicts nobody decided: a cell that has by now what the school sent is none. */
function openDisputes({ tables, journal, collection, forms }: CollectionBook): readonly JournalEntry[] {
  const current = new Map(currentCells(tables, forms, collection).map((cell) => [cellKey(cell), cell.value]));
  const named = normaliseLabel(collection);
  return [...lastEvents(journal)].flatMap(([key, entry]) =>
    entry.event === 'disputed' &&
    normaliseLabel(entry.collection) === named &&
    !saysSame(current.get(key) ?? null, entry.after)
      ? [entry]
      : [],
  );
}

export interface SinceApproval {
  readonly approval: JournalEntry;
  readonly corrections: readonly JournalEntry[];
  /** Cells that somebody changed since without a reason. */
  readonly unexplained: readonly ChangedCell[];
}

/** Null where the collection is not approved. */
export function sinceApproval(book: CollectionBook): SinceApproval | null {
  const { journal, collection } = book;
  const approval = approvalOf(journal, collection);
  if (approval === null) return null;
  const after = journal.slice(journal.indexOf(approval) + 1);
  const named = normaliseLabel(collection);
  return {
    approval,
    corrections: after.filter(
      (entry) => entry.event === 'corrected' && normaliseLabel(entry.collection) === named,
    ),
    unexplained: unrecorded(book),
  };
}

/** What was changed since the approval without a reason, written down with one. */
export function explainChanges(
  book: CollectionBook,
  { today, reason, person }: { readonly today: number; readonly reason: string; readonly person: string },
): readonly JournalEntry[] {
  return unrecorded(book).map(({ value, before, ...name }) => ({
    ...blankEntry,
    ...name,
    day: today,
    event: 'corrected',
    before,
    after: value,
    person,
    reason,
  }));
}

export interface ChangedCell extends CurrentCell {
  /** What the journal knows; null: nothing. */
  readonly before: CellValue;
}

/** Cells whose value the journal does not know: typed by hand, or changed since it was noted. */
function unrecorded({ forms, tables, journal, collection }: CollectionBook): readonly ChangedCell[] {
  const last = lastEvents(journal);
  const current = currentCells(tables, forms, collection);
  const present = new Set(current.map(cellKey));
  const named = normaliseLabel(collection);
  const emptied = [...last].flatMap(([key, entry]): ChangedCell[] => {
    const before = valueOf(entry);
    const isGone = !present.has(key) && normaliseLabel(entry.collection) === named && !isBlank(before);
    return isGone && collectedSheets(forms).has(entry.sheet)
      ? [{ ...nameOf(entry), value: null, before }]
      : [];
  });
  const changed = current.flatMap((cell): ChangedCell[] => {
    const known = last.get(cellKey(cell));
    const before = known === undefined ? null : valueOf(known);
    return saysSame(before, cell.value) ? [] : [{ ...cell, before }];
  });
  return [...changed, ...emptied];
}

/** What the district's workbook held when the journal noted the cell. */
function valueOf({ event, before, after }: JournalEntry): CellValue {
  return event === 'disputed' ? before : after;
}

function nameOf({ collection, school, sheet, key, field }: JournalEntry): CellName {
  return { collection, school, sheet, key, field };
}

function collectedSheets(forms: readonly Form[]): ReadonlySet<string> {
  const ids = mergedForms.filter(({ hasCollection }) => hasCollection).map(({ id }) => id);
  return new Set(forms.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
}

/** Only forms whose rows belong to a collection: a paper or a criterion is of none. */
function currentCells(tables: Tables, forms: readonly Form[], collection: string): readonly CurrentCell[] {
  return mergedForms
    .filter(({ hasCollection }) => hasCollection)
    .flatMap((merged) => {
      const sheet = forms.find(({ id }) => id === merged.id)?.title ?? '';
      return [...rowsByKey(tables, merged, collection).values()].flatMap(({ table, row }) => {
        const school = textOf(table, row, merged.owner);
        if (school === '') return [];
        const key = keyWords(table, row, merged);
        return valueFields(table.form, merged).flatMap((name): CurrentCell[] => {
          const value = cellOf(table, row, name);
          const field = fieldOf(table, name)?.title ?? name;
          return isBlank(value) ? [] : [{ collection, school, sheet, key, field, value }];
        });
      });
    });
}

function refused(problem: ApprovalProblem): Approval {
  return { kind: 'refused', problem };
}
