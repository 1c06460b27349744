/** What a row refers to exists, and the two agree where the form compares them. */
import { finding, type Finding } from '../finding';
import type { Form, ReferenceRule } from '../schema/form';
import { closestLabel } from '../table/normalise-label';
import { fieldOf, placeOf, textOf } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';
import { compares } from './compare';
import { indexRows, KeyReader } from './key-index';

export const checkReferences: CrossSheetCheck = {
  id: 'references',
  scope: 'cross-sheet',
  forms: 'all',
  run: (context) =>
    context.forms.flatMap((form) => [
      ...form.foreignKeys.flatMap((key) => unknownReferences(form, key, context)),
      ...(form.referenceRules ?? []).flatMap((rule) => failedComparisons(form, rule, context)),
    ]),
};

function unknownReferences(form: Form, key: Form['foreignKeys'][number], context: CheckContext): Finding[] {
  const { tables, forms, lexicon } = context;
  const keys = new KeyReader(tables, lexicon);
  const index = indexRows(tables, keys, key.reference.form, key.reference.fields);
  const [first] = key.fields;
  if (index.size === 0 || first === undefined) return [];
  const title = forms.find((candidate) => candidate.id === key.reference.form)?.title ?? key.reference.form;
  const known = [...index.values()].map(({ table, row }) =>
    textOf(table, row, key.reference.fields[0] ?? ''),
  );
  const similarTo = new Map<string, string | null>();
  const findings: Finding[] = [];
  for (const table of tables.of(form.id)) {
    const keyOf = keys.of(table, key.fields);
    for (const row of table.rows) {
      const found = keyOf(row);
      if (found === null || index.has(found.folded)) continue;
      const value = found.parts.join(' ');
      let similar = similarTo.get(value);
      if (similar === undefined) similarTo.set(value, (similar = closestLabel(value, known)));
      findings.push(
        finding('unknown-reference', placeOf(table, row, first), { value, form: title, similar }),
      );
    }
  }
  return findings;
}

function failedComparisons(
  form: Form,
  rule: ReferenceRule,
  { tables, forms, lexicon }: CheckContext,
): Finding[] {
  const keys = new KeyReader(tables, lexicon);
  const index = indexRows(tables, keys, rule.reference.form, rule.reference.fields);
  const referenced = forms.find((candidate) => candidate.id === rule.reference.form);
  const findings: Finding[] = [];
  for (const table of tables.of(form.id)) {
    const keyOf = keys.of(table, rule.fields);
    for (const row of table.rows) {
      const left = tables.number(table, row, rule.left);
      const key = keyOf(row);
      const target = key === null ? undefined : index.get(key.folded);
      if (left === null || target === undefined) continue;
      const right = tables.number(target.table, target.row, rule.right);
      if (right === null || compares(left, rule.operator, right, 0)) continue;
      findings.push(
        finding(
          'reference-comparison',
          placeOf(table, row, rule.left),
          {
            rule: rule.id,
            left: fieldOf(table, rule.left)?.title ?? rule.left,
            leftValue: left,
            operator: rule.operator,
            right: fieldOf(target.table, rule.right)?.title ?? rule.right,
            rightValue: right,
            form: referenced?.title ?? rule.reference.form,
            reason: rule.reason ?? null,
          },
          { severity: rule.severity },
        ),
      );
    }
  }
  return findings;
}
