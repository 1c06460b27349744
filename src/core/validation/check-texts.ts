/** Texts: of a list, of a pattern, of a length, without stray spaces. Each distinct text is judged once. */
import { finding, type Finding, type Mend, type Place } from '../finding';
import type { Field } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { textAt, valueAt } from '../table/grid';
import { closestLabel, normaliseLabel } from '../table/normalise-label';
import { placeAt, type Table } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { CheckContext, SheetCheck } from './check';

type Judgement = (place: Place, mendFor: (value: string) => Mend) => Finding;

export const checkTexts: SheetCheck = {
  id: 'texts',
  scope: 'cell',
  reads: (form) => form.fields.filter((field) => field.type === 'string').map((field) => field.name),
  run: (table, context) =>
    table.form.fields
      .filter((field) => field.type === 'string')
      .flatMap((field) => fieldFindings(table, field, context)),
};

function fieldFindings(table: Table, field: Field, { tables, lexicon }: CheckContext): Finding[] {
  const column = table.columnOf.get(field.name);
  if (column === undefined) return [];
  const { states } = tables.column(table, field.name);
  const judge = judgeOf(field, table.form, lexicon);
  const known = new Map<string, readonly Judgement[]>();
  const findings: Finding[] = [];
  for (const row of table.rows) {
    if (states[row] !== ReadState.read) continue;
    const text = textAt(table.grid, row, column);
    let judgements = known.get(text);
    if (judgements === undefined) known.set(text, (judgements = judge(text)));
    if (judgements.length === 0) continue;
    const place = placeAt(table, row, column, field.title);
    const expected = valueAt(table.grid, row, column);
    for (const judgement of judgements) findings.push(judgement(place, (value) => ({ expected, value })));
  }
  return findings;
}

function judgeOf(field: Field, form: Form, lexicon: Lexicon): (text: string) => readonly Judgement[] {
  const { pattern, patternHint, maxLength, enum: allowed } = field.constraints ?? {};
  const expression = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`, 'u');
  const isKey =
    form.primaryKey.includes(field.name) || form.foreignKeys.some((key) => key.fields.includes(field.name));
  const mindsSpaces = isKey || expression !== null || allowed !== undefined;
  return (text) => {
    const judgements: Judgement[] = [];
    const cleaned = text.replace(/\s+/gu, ' ').trim();
    if (mindsSpaces && cleaned !== text) {
      judgements.push((place, mendFor) =>
        finding('extra-spaces', place, { value: text, cleaned }, { mend: mendFor(cleaned) }),
      );
    }
    if (
      allowed !== undefined &&
      !allowed.some((entry) => normaliseLabel(entry) === normaliseLabel(cleaned))
    ) {
      const similar = meantEntry(cleaned, allowed, lexicon);
      judgements.push((place, mendFor) =>
        finding(
          'not-in-list',
          place,
          { value: cleaned, allowed, similar },
          { mend: similar === null ? undefined : mendFor(similar) },
        ),
      );
    }
    if (expression !== null && !expression.test(cleaned)) {
      judgements.push((place) =>
        finding('pattern-mismatch', place, {
          value: cleaned,
          hint: patternHint ?? pattern ?? '',
          example: field.example ?? null,
        }),
      );
    }
    if (maxLength !== undefined && cleaned.length > maxLength) {
      judgements.push((place) => finding('too-long', place, { length: cleaned.length, limit: maxLength }));
    }
    return judgements;
  };
}

/** The entry that a text means: another name of it in the lexicon, else a close misspelling. */
function meantEntry(text: string, allowed: readonly string[], lexicon: Lexicon): string | null {
  const folded = normaliseLabel(text);
  for (const names of [lexicon.procedures, lexicon.subjects, lexicon.levels]) {
    for (const [name, others] of Object.entries(names)) {
      if (allowed.includes(name) && others.some((other) => normaliseLabel(other) === folded)) return name;
    }
  }
  return closestLabel(text, allowed);
}
