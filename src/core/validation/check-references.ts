/** What a row refers to exists, and the two agree where the form compares them. */
import { defineCheck, type FindingRows } from '../finding';
import type { FieldName } from '../schema/field';
import type { ComparisonOperator, Form, ReferenceRule } from '../schema/form';
import { sameLooking } from '../table/fold-look-alikes';
import { closestLabel } from '../table/normalise-label';
import { cellOf, fieldOf, placeOf, textOf } from '../table/table';
import type { Reads, TableRow } from '../table/tables';
import type { CheckContext, CheckPart, PartedCheck } from './check';
import { compares } from './compare';
import { blankKey, indexRows, KeyReader } from './key-index';

declare module '../finding' {
  interface FindingFacts {
    'unknown-reference': {
      readonly value: string;
      readonly form: string;
      readonly similar: string | null;
      /** The similar one differs by the alphabet of its letters alone. */
      readonly looksSame: boolean;
    };
    'reference-comparison': {
      readonly rule: string;
      readonly left: string;
      readonly leftValue: number;
      readonly operator: ComparisonOperator;
      readonly right: string;
      readonly rightValue: number;
      readonly form: string;
      readonly reason: string | null;
    };
  }
}

export const referenceFindings = defineCheck({
  'unknown-reference': 'error',
  'reference-comparison': 'error',
});

export const checkReferences: PartedCheck = {
  id: 'references',
  scope: 'cross-sheet',
  parts: ({ forms }) =>
    forms.flatMap((form) => [
      ...form.foreignKeys.map((key): CheckPart => ({
        id: `${form.id} ${key.fields.join()}`,
        reads: referenceReads(form, key, key.fields, key.reference.fields),
        run: (context) => unknownReferences(form, key, context),
      })),
      ...(form.referenceRules ?? []).map((rule): CheckPart => ({
        id: `${form.id} ${rule.id}`,
        reads: referenceReads(
          form,
          rule,
          [...rule.fields, rule.left],
          [...rule.reference.fields, rule.right],
        ),
        run: (context) => failedComparisons(form, rule, context),
      })),
    ]),
};

function referenceReads(
  form: Form,
  { reference }: Pick<ReferenceRule, 'reference'>,
  fields: readonly FieldName[],
  referred: readonly FieldName[],
): readonly Reads[] {
  return reference.form === form.id
    ? [{ form: form.id, fields: [...new Set([...fields, ...referred])] }]
    : [
        { form: form.id, fields },
        { form: reference.form, fields: referred },
      ];
}

function unknownReferences(
  form: Form,
  key: Form['foreignKeys'][number],
  { tables, forms, lexicon }: CheckContext,
): readonly FindingRows[] {
  const keys = new KeyReader(tables, lexicon);
  const index = indexRows(tables, keys, key.reference.form, key.reference.fields);
  const [first] = key.fields;
  if (index.size === 0 || first === undefined) return [];
  const title = forms.find((candidate) => candidate.id === key.reference.form)?.title ?? key.reference.form;
  const known = [...index.values()].map(({ table, row }) =>
    textOf(table, row, key.reference.fields[0] ?? ''),
  );
  return tables.of(form.id).map((table) => {
    const { numbers, parts } = keys.of(table, key.fields);
    const found = referenceFindings.inRows('unknown-reference', table, (row) => {
      const value = parts(row).join(' ');
      const same = sameLooking(value, known, lexicon.lookalikes);
      const similar = same ?? closestLabel(value, known);
      const facts = { value, form: title, similar, looksSame: same !== null };
      const mend = same === null ? undefined : { expected: cellOf(table, row, first), value: same };
      return { place: placeOf(table, row, first), facts, mend };
    });
    table.rows.forEach((row, at) => {
      const own = numbers[at] ?? blankKey;
      if (own !== blankKey && !index.has(own)) found.rows.push(row);
    });
    return found;
  });
}

function failedComparisons(
  form: Form,
  rule: ReferenceRule,
  { tables, forms, lexicon }: CheckContext,
): readonly FindingRows[] {
  const keys = new KeyReader(tables, lexicon);
  const index = indexRows(tables, keys, rule.reference.form, rule.reference.fields);
  const referenced = forms.find((candidate) => candidate.id === rule.reference.form);
  return tables.of(form.id).map((table) => {
    const { numbers } = keys.of(table, rule.fields);
    const targets = new Map<number, TableRow>();
    const rightOf = (target: TableRow) => tables.number(target.table, target.row, rule.right);
    const describe = (row: number) => {
      const target = targets.get(row);
      const facts = {
        rule: rule.id,
        left: fieldOf(table, rule.left)?.title ?? rule.left,
        leftValue: tables.number(table, row, rule.left) ?? NaN,
        operator: rule.operator,
        right: (target && fieldOf(target.table, rule.right)?.title) ?? rule.right,
        rightValue: (target && rightOf(target)) ?? NaN,
        form: referenced?.title ?? rule.reference.form,
        reason: rule.reason ?? null,
      };
      return { place: placeOf(table, row, rule.left), facts };
    };
    const found = referenceFindings.inRows('reference-comparison', table, describe, rule.severity);
    table.rows.forEach((row, at) => {
      const left = tables.number(table, row, rule.left);
      const target = index.get(numbers[at] ?? blankKey);
      const right = left === null || target === undefined ? null : rightOf(target);
      if (left === null || target === undefined || right === null) return;
      if (compares(left, rule.operator, right, 0)) return;
      targets.set(row, target);
      found.rows.push(row);
    });
    return found;
  });
}
