/** Schools' answers against the district's workbook, cell by cell: new, same, changed, conflicting. Nothing is written here. */
import type { FindingCode } from '../finding';
import type { FieldName } from '../schema/field';
import type { Form } from '../schema/form';
import type { CellValue } from '../table/grid';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, fieldOf, textOf, type Table } from '../table/table';
import type { Tables, TableRow } from '../table/tables';
import { cellKey, lastEvents, type CellName, type JournalEntry } from './journal';
import type { SchoolBook } from './read-school-book';
import { keyWords, mergedForms, rowKey, rowsByKey, valueFields, type MergedForm } from './merged-forms';
import { isBlank, saysSame } from '../table/same-value';

export type Difference = 'new' | 'same' | 'changed' | 'conflict';

/** One cell that a school answered. */
export interface CollectedCell extends CellName {
  readonly form: string;
  readonly column: FieldName;
  readonly difference: Difference;
  /** What the district's workbook has. */
  readonly current: CellValue;
  readonly sent: CellValue;
  readonly file: string;
  /** The journal's last word on the cell. */
  readonly last: JournalEntry | null;
  /** Row of the district's sheet; null where the row is to be added. */
  readonly at: TableRow | null;
  /** The other cells of a row to be added, by field: its key and what stands beside. */
  readonly row: Readonly<Record<FieldName, CellValue>>;
}

export interface CompareContext {
  /** The district's forms: in the journal a sheet goes by its form's title, however a person called it. */
  readonly forms: readonly Form[];
  readonly tables: Tables;
  readonly collection: string;
  readonly journal: readonly JournalEntry[];
}

/** Cells of unusable answers are held out: the findings tell of them. */
export function compareBooks(
  books: readonly SchoolBook[],
  { forms, tables, collection, journal }: CompareContext,
): readonly CollectedCell[] {
  const last = lastEvents(journal);
  return mergedForms.flatMap((merged) => {
    const index = rowsByKey(tables, merged, collection);
    const sheet = forms.find(({ id }) => id === merged.id)?.title ?? '';
    return books.flatMap((book) => {
      const held = heldOut(book);
      return book.tables
        .of(merged.id)
        .flatMap((table) =>
          Array.from(table.rows).flatMap((row) =>
            compareRow(book, merged, { table, row }, { index, last, held, collection, sheet }),
          ),
        );
    });
  });
}

interface RowContext {
  readonly index: ReadonlyMap<string, TableRow>;
  readonly last: ReadonlyMap<string, JournalEntry>;
  readonly held: ReadonlySet<string>;
  readonly collection: string;
  /** Title of the form. */
  readonly sheet: string;
}

function compareRow(
  { identity, file }: SchoolBook,
  merged: MergedForm,
  { table, row }: TableRow,
  { index, last, held, collection, sheet }: RowContext,
): readonly CollectedCell[] {
  const school = identity?.school ?? '';
  if (merged.hasCollection && !isSame(textOf(table, row, 'collection'), collection)) return [];
  const own = keyWords(table, row, merged);
  const isKeyHeld = merged.key.some((name) => held.has(heldKey(table, row, name)));
  if (merged.key.length > 0 && (own === '' || isKeyHeld)) return [];
  const key = merged.id === 'documents' ? paperCode(school, own) : own;
  const at = index.get(rowKey(school, key)) ?? null;
  const beside = Object.fromEntries(merged.beside.map((name) => [name, cellOf(table, row, name)]));
  const cells = valueFields(table.form, merged).flatMap((column): CollectedCell[] => {
    const sent = sentValue(table, row, column, school);
    if (isBlank(sent) || held.has(heldKey(table, row, column))) return [];
    const name: CellName = {
      collection,
      school,
      sheet,
      key,
      field: fieldOf(table, column)?.title ?? column,
    };
    const current = at === null ? null : cellOf(at.table, at.row, column);
    const known = last.get(cellKey(name));
    return [
      {
        ...name,
        form: merged.id,
        column,
        difference: differenceOf(current, sent, known),
        current,
        sent,
        file,
        last: known ?? null,
        at,
        row: {
          ...beside,
          [merged.owner]: school,
          ...(merged.hasCollection ? { collection } : {}),
          ...Object.fromEntries(merged.key.map((name) => [name, cellOf(table, row, name)])),
          ...(merged.id === 'documents' ? { code: key } : {}),
        },
      },
    ];
  });
  return cells;
}

/**
 * What the district has and nobody sent was typed there by hand: it stands until somebody decides. A decision holds while both
 * values are what they were when it was taken.
 */
function differenceOf(current: CellValue, sent: CellValue, last: JournalEntry | undefined): Difference {
  if (isBlank(current)) return 'new';
  if (saysSame(current, sent)) return 'same';
  if (last === undefined || !saysSame(last.after, current)) return 'conflict';
  if (last.event === 'kept') return saysSame(last.before, sent) ? 'same' : 'conflict';
  return last.event === 'value' || last.event === 'corrected' ? 'changed' : 'conflict';
}

/** Schools number their papers alike: in the district's workbook the school's code stands before. */
function paperCode(school: string, code: string): string {
  return `${school} ${code}`;
}

/** What looks like the code of a paper of the school's own sheet is told from other schools' by the school's code. */
const codePattern = /^\p{L}{1,3}-?\d+$/u;

function sentValue(table: Table, row: number, column: FieldName, school: string): CellValue {
  const value = cellOf(table, row, column);
  if (column !== 'document' || typeof value !== 'string') return value;
  return value
    .split(/(?<=[;,])/u)
    .map((part) => {
      const code = part.replace(/[;,]$/u, '').trim();
      return codePattern.test(code) ? part.replace(code, paperCode(school, code)) : part;
    })
    .join('');
}

function heldKey({ form }: Table, row: number, column: FieldName): string {
  return `${form.id} ${row} ${column}`;
}

/** Two cells that contradict each other are both read: which of them is wrong nobody knows. */
const contradictions: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'part-above-whole',
  'comparison-failed',
  'condition-failed',
  'sum-mismatch',
  'reference-comparison',
]);

/** Cells whose answer cannot be used, or tells of a person what must not be told. */
function heldOut({ findings, tables }: SchoolBook): ReadonlySet<string> {
  const held = new Set<string>();
  for (const group of findings) {
    if (group.severity !== 'error' || contradictions.has(group.code)) continue;
    for (const { place } of group) {
      for (const table of tables.all) {
        if (table.grid.sheet !== place.sheet || place.row === undefined) continue;
        for (const [name, column] of table.columnOf)
          if (column === place.column) held.add(heldKey(table, place.row, name));
      }
    }
  }
  return held;
}

function isSame(left: string, right: string): boolean {
  return normaliseLabel(left) === normaliseLabel(right);
}
