/** A condition between fields of one row: whether it holds, and what of it fails. */
import type { FieldName } from '../schema/field';
import type { Condition } from '../schema/form';
import { normaliseLabel } from '../table/normalise-label';
import { textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';

export function holds(condition: Condition, table: Table, row: number, tables: Tables): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, table, row, tables));
  if ('any' in condition) return condition.any.some((part) => holds(part, table, row, tables));
  if ('is' in condition) return tables.isFilled(table, row, condition.field) === (condition.is === 'filled');
  const text = normaliseLabel(textOf(table, row, condition.field));
  return condition.in.some((value) => normaliseLabel(String(value)) === text);
}

type Leaf = Extract<Condition, { field: FieldName }>;

/** The first part that fails; null where none does that the reader can be shown. */
export function firstFailed(condition: Condition, table: Table, row: number, tables: Tables): Leaf | null {
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    for (const part of parts) {
      const failed = firstFailed(part, table, row, tables);
      if (failed !== null) return failed;
    }
    return null;
  }
  // An absent optional column cannot be filled in the row: nothing to show the reader.
  if (!table.columnOf.has(condition.field)) return null;
  return holds(condition, table, row, tables) ? null : condition;
}
