/** The form's own row rules: sums, comparisons, conditions between fields. The rules are data; here is how they are read. */
import { finding, type Finding } from '../finding';
import type { FieldName } from '../schema/field';
import type { Condition, Form, Operand, RowRule } from '../schema/form';
import { normaliseLabel } from '../table/normalise-label';
import { placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { ReadState } from '../table/typed-column';
import type { SheetCheck } from './check';
import { compares } from './compare';

export const checkRowRules: SheetCheck = {
  id: 'row-rules',
  scope: 'row',
  reads: (form) => [...new Set(form.rules.flatMap(ruleFields))],
  run(table, { tables }) {
    const { rules } = table.form;
    const failed = rules.flatMap((rule) =>
      rule.kind === 'condition' ? conditionFindings(table, rule, tables) : [],
    );
    const told = new Set(failed.map(({ place }) => cellKey(place.row, place.column)));
    const others = rules.flatMap((rule) => {
      if (rule.kind === 'sum') return sumFindings(table, rule, tables, told);
      return rule.kind === 'compare' ? compareFindings(table, rule, tables) : [];
    });
    return [...others, ...failed];
  },
};

function cellKey(row: number | undefined, column: number | undefined): string {
  return `${row} ${column}`;
}

/**
 * A blank part counts as nothing; a row with no part filled is not judged, nor one whose sum fails because of a part
 * that is told already: empty against a condition, or unreadable.
 */
function sumFindings(
  table: Table,
  rule: Extract<RowRule, { kind: 'sum' }>,
  tables: Tables,
  told: ReadonlySet<string>,
): Finding[] {
  const { values: totals } = tables.column(table, rule.total);
  const isTold = (part: FieldName, row: number) => {
    const state = tables.column(table, part).states[row];
    const isUnreadable = state === ReadState.unreadable || state === ReadState.error;
    return isUnreadable || told.has(cellKey(row, table.columnOf.get(part)));
  };
  const sums = sumOf(table, rule.parts, tables);
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const sum = sums(row);
    const value = totals[row] ?? NaN;
    if (sum === null || Number.isNaN(value) || Math.abs(sum - value) < 1e-9) continue;
    if (rule.parts.some((part) => isTold(part, row))) continue;
    const facts = {
      parts: rule.parts.filter((part) => table.columnOf.has(part)).map((part) => titleOf(table.form, part)),
      sum,
      total: titleOf(table.form, rule.total),
      value,
    };
    findings.push(
      finding('sum-mismatch', placeOf(table, row, rule.total), facts, { severity: rule.severity }),
    );
  }
  return findings;
}

function compareFindings(
  table: Table,
  rule: Extract<RowRule, { kind: 'compare' }>,
  tables: Tables,
): Finding[] {
  const leftOf = operand(table, rule.left, tables);
  const rightOf = operand(table, rule.right, tables);
  const findings: Finding[] = [];
  for (const row of table.rows) {
    const left = leftOf(row);
    const right = rightOf(row);
    if (left === null || right === null) continue;
    if (compares(left, rule.operator, right, rule.tolerance ?? 0)) continue;
    if (rule.when !== undefined && !holds(rule.when, table, row, tables)) continue;
    const facts = {
      rule: rule.id,
      left: operandFields(rule.left).map((name) => titleOf(table.form, name)),
      leftValue: left,
      operator: rule.operator,
      right: operandFields(rule.right).map((name) => titleOf(table.form, name)),
      rightValue: right,
      reason: rule.reason ?? null,
    };
    const place = placeOf(table, row, operandFields(rule.left)[0] ?? operandFields(rule.right)[0] ?? '');
    findings.push(finding('comparison-failed', place, facts, { severity: rule.severity }));
  }
  return findings;
}

function conditionFindings(
  table: Table,
  rule: Extract<RowRule, { kind: 'condition' }>,
  tables: Tables,
): Finding[] {
  const findings: Finding[] = [];
  for (const row of table.rows) {
    if (!holds(rule.when, table, row, tables) || holds(rule.then, table, row, tables)) continue;
    const failed = firstFailed(rule.then, table, row, tables);
    if (failed === null) continue;
    const facts = {
      rule: rule.id,
      field: titleOf(table.form, failed.field),
      want: 'is' in failed ? failed.is : ('in' as const),
      allowed: 'in' in failed ? failed.in.map(String) : [],
      because: conditionFields(rule.when)
        .filter((name) => tables.isFilled(table, row, name))
        .map((name) => ({ field: titleOf(table.form, name), value: textOf(table, row, name) })),
      reason: rule.reason ?? null,
    };
    findings.push(
      finding('condition-failed', placeOf(table, row, failed.field), facts, { severity: rule.severity }),
    );
  }
  return findings;
}

function holds(condition: Condition, table: Table, row: number, tables: Tables): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, table, row, tables));
  if ('any' in condition) return condition.any.some((part) => holds(part, table, row, tables));
  if ('is' in condition) return tables.isFilled(table, row, condition.field) === (condition.is === 'filled');
  const text = normaliseLabel(textOf(table, row, condition.field));
  return condition.in.some((value) => normaliseLabel(String(value)) === text);
}

type Leaf = Extract<Condition, { field: FieldName }>;

function firstFailed(condition: Condition, table: Table, row: number, tables: Tables): Leaf | null {
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

function operand(table: Table, part: Operand, tables: Tables): (row: number) => number | null {
  if ('value' in part) return () => part.value;
  if ('sum' in part) return sumOf(table, part.sum, tables);
  const { values } = tables.column(table, part.field);
  return (row) => {
    const value = values[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
}

/** Sum of the filled parts; null when none is filled. */
function sumOf(table: Table, parts: readonly FieldName[], tables: Tables): (row: number) => number | null {
  const columns = parts.map((part) => tables.column(table, part).values);
  return (row) => {
    let sum = 0;
    let filled = 0;
    for (const values of columns) {
      const value = values[row] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      filled++;
    }
    return filled === 0 ? null : sum;
  };
}

function titleOf(form: Form, name: FieldName): string {
  return form.fields.find((field) => field.name === name)?.title ?? name;
}

function operandFields(part: Operand): readonly FieldName[] {
  if ('value' in part) return [];
  return 'sum' in part ? part.sum : [part.field];
}

function conditionFields(condition: Condition): readonly FieldName[] {
  if ('all' in condition) return condition.all.flatMap(conditionFields);
  if ('any' in condition) return condition.any.flatMap(conditionFields);
  return [condition.field];
}

function ruleFields(rule: RowRule): readonly FieldName[] {
  switch (rule.kind) {
    case 'sum':
      return [...rule.parts, rule.total];
    case 'compare':
      return [...operandFields(rule.left), ...operandFields(rule.right), ...conditionFieldsOf(rule.when)];
    case 'condition':
      return [...conditionFields(rule.when), ...conditionFields(rule.then)];
  }
}

function conditionFieldsOf(condition: Condition | undefined): readonly FieldName[] {
  return condition === undefined ? [] : conditionFields(condition);
}
