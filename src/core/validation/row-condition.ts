/** A condition between fields of one row: whether it holds, and what of it fails. */
import type { FieldName } from '../schema/field';
import type { Condition } from '../schema/form';
import { normaliseLabel } from '../table/normalise-label';
import { textsOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';

/** Prepares the table's columns once. */
export function holdsIn(table: Table, condition: Condition, tables: Tables): (row: number) => boolean {
  if ('all' in condition) {
    const parts = condition.all.map((part) => holdsIn(table, part, tables));
    return (row) => parts.every((holds) => holds(row));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => holdsIn(table, part, tables));
    return (row) => parts.some((holds) => holds(row));
  }
  const { field } = condition;
  if ('is' in condition) return (row) => tables.isFilled(table, row, field) === (condition.is === 'filled');
  const wanted = new Set(condition.in.map((value) => normaliseLabel(String(value))));
  const known = new Map<string, boolean>();
  const textAt = textsOf(table, field);
  return (row) => {
    const text = textAt(row);
    const isWanted = known.get(text) ?? wanted.has(normaliseLabel(text));
    known.set(text, isWanted);
    return isWanted;
  };
}

export function fieldsOf(condition: Condition): readonly FieldName[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  return 'any' in condition ? condition.any.flatMap(fieldsOf) : [condition.field];
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
  return holdsIn(table, condition, tables)(row) ? null : condition;
}
