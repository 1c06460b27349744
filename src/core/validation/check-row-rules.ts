/** The form's own row rules: sums, comparisons, conditions between fields. The rules are data; here is how they are read. */
import { defineCheck, type FindingRows } from '../finding';
import type { FieldName } from '../schema/field';
import type { ComparisonOperator, Form, Operand, RowRule } from '../schema/form';
import { columnsOf } from '../table/narrowed';
import { placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import { ReadState } from '../table/typed-column';
import type { SheetCheck, SheetPart } from './check';
import { compares } from './compare';
import { fieldsOf, firstFailed, holdsIn } from './row-condition';

declare module '../finding' {
  interface FindingFacts {
    'sum-mismatch': {
      readonly parts: readonly string[];
      /** Value of each part, in their order. */
      readonly addends: readonly number[];
      readonly sum: number;
      readonly total: string;
      readonly value: number;
    };
    'comparison-failed': {
      readonly rule: string;
      /** Titles of the columns added up; none where the rule compares with a number of its own. */
      readonly left: readonly string[];
      readonly leftValue: number;
      readonly operator: ComparisonOperator;
      readonly right: readonly string[];
      readonly rightValue: number;
      readonly reason: string | null;
    };
    'condition-failed': {
      readonly rule: string;
      readonly field: string;
      readonly want: 'filled' | 'empty' | 'in';
      /** What is wrong, in the rule's own sentence. */
      readonly said: string;
      readonly reason: string;
    };
  }
}

export const rowRuleFindings = defineCheck({
  'sum-mismatch': 'error',
  'comparison-failed': 'error',
  'condition-failed': 'error',
});

export const checkRowRules: SheetCheck = {
  id: 'row-rules',
  scope: 'row',
  parts(table) {
    const { rules } = table.form;
    const conditions = rules.filter((rule) => rule.kind === 'condition');
    const part = (rule: RowRule): SheetPart => {
      // What a condition says of an addend, the sum does not say again.
      const besides =
        rule.kind === 'sum'
          ? conditions.filter(({ then }) => fieldsOf(then).some((field) => rule.parts.includes(field)))
          : [];
      return {
        columns: columnsOf(table, [...new Set([rule, ...besides].flatMap(fieldsOfRule))]),
        run: (seen, { tables }) => ruleFindings(seen, rule, besides, tables),
      };
    };
    return [...rules.filter(({ kind }) => kind !== 'condition'), ...conditions].map(part);
  },
};

type ConditionRule = Extract<RowRule, { kind: 'condition' }>;

function fieldsOfRule(rule: RowRule): readonly FieldName[] {
  if (rule.kind === 'sum') return [...rule.parts, rule.total];
  const when = rule.when === undefined ? [] : fieldsOf(rule.when);
  if (rule.kind === 'compare') return [...operandFields(rule.left), ...operandFields(rule.right), ...when];
  return [
    ...when,
    ...fieldsOf(rule.then),
    ...Array.from(rule.said.matchAll(quoted), ([, name = '']) => name),
  ];
}

function ruleFindings(
  table: Table,
  rule: RowRule,
  besides: readonly ConditionRule[],
  tables: Tables,
): FindingRows[] {
  if (rule.kind === 'condition') return conditionFindings(table, rule, tables);
  if (rule.kind === 'compare') return compareFindings(table, rule, tables);
  const failed = besides.flatMap((each) => conditionFindings(table, each, tables));
  const told = new Set(
    failed.flatMap(({ rows, at }) => rows.map((row) => cellKey(row, at(row).place.column))),
  );
  return sumFindings(table, rule, tables, told);
}

/** What a rule's sentence quotes of the row. */
const quoted = /\{(\w+)\}/gu;

function cellKey(row: number, column: number | undefined): string {
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
): FindingRows[] {
  const { values: totals } = tables.column(table, rule.total);
  const isTold = (part: FieldName, row: number) => {
    const state = tables.column(table, part).states[row];
    const isUnreadable = state === ReadState.unreadable || state === ReadState.error;
    return isUnreadable || told.has(cellKey(row, table.columnOf.get(part)));
  };
  const sums = sumOf(table, rule.parts, tables);
  const present = rule.parts.filter((part) => table.columnOf.has(part));
  const parts = present.map((part) => titleOf(table.form, part));
  const addends = (row: number) => present.map((part) => tables.number(table, row, part) ?? 0);
  const total = titleOf(table.form, rule.total);
  const describe = (row: number) => ({
    place: placeOf(table, row, rule.total),
    facts: { parts, addends: addends(row), sum: sums(row) ?? 0, total, value: totals[row] ?? NaN },
  });
  const found = rowRuleFindings.inRows('sum-mismatch', table, describe, rule.severity);
  for (const row of table.rows) {
    const sum = sums(row);
    const value = totals[row] ?? NaN;
    if (sum === null || Number.isNaN(value) || Math.abs(sum - value) < 1e-9) continue;
    if (!rule.parts.some((part) => isTold(part, row))) found.rows.push(row);
  }
  return [found];
}

function compareFindings(
  table: Table,
  rule: Extract<RowRule, { kind: 'compare' }>,
  tables: Tables,
): FindingRows[] {
  const leftOf = operand(table, rule.left, tables);
  const rightOf = operand(table, rule.right, tables);
  const left = operandFields(rule.left);
  const right = operandFields(rule.right);
  const titles = (fields: readonly FieldName[]) => fields.map((name) => titleOf(table.form, name));
  const describe = (row: number) => ({
    place: placeOf(table, row, left[0] ?? right[0] ?? ''),
    facts: {
      rule: rule.id,
      left: titles(left),
      leftValue: leftOf(row) ?? NaN,
      operator: rule.operator,
      right: titles(right),
      rightValue: rightOf(row) ?? NaN,
      reason: rule.reason ?? null,
    },
  });
  const found = rowRuleFindings.inRows('comparison-failed', table, describe, rule.severity);
  const isJudged = rule.when === undefined ? () => true : holdsIn(table, rule.when, tables);
  for (const row of table.rows) {
    const one = leftOf(row);
    const other = rightOf(row);
    if (one === null || other === null || compares(one, rule.operator, other, rule.tolerance ?? 0)) continue;
    if (isJudged(row)) found.rows.push(row);
  }
  return [found];
}

function conditionFindings(table: Table, rule: ConditionRule, tables: Tables): FindingRows[] {
  const describe = (row: number) => {
    const failed = firstFailed(rule.then, table, row, tables);
    if (failed === null) throw new Error(`Rule ${rule.id} holds in row ${row}`);
    const facts = {
      rule: rule.id,
      field: titleOf(table.form, failed.field),
      want: 'is' in failed ? failed.is : ('in' as const),
      said: filledIn(rule.said, table, row),
      reason: rule.reason,
    };
    return { place: placeOf(table, row, failed.field), facts };
  };
  const found = rowRuleFindings.inRows('condition-failed', table, describe, rule.severity);
  const isDue = holdsIn(table, rule.when, tables);
  const isDone = holdsIn(table, rule.then, tables);
  for (const row of table.rows) {
    if (!isDue(row) || isDone(row)) continue;
    if (firstFailed(rule.then, table, row, tables) !== null) found.rows.push(row);
  }
  return [found];
}

function filledIn(said: string, table: Table, row: number): string {
  return said.replace(quoted, (_, name: string) => textOf(table, row, name));
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
