/** Texts: of a list, of a pattern, of a length, without stray spaces. Each distinct text is judged once. */
import { defineCheck, type FindingRows, type Found } from '../finding';
import type { Field } from '../schema/field';
import type { Form } from '../schema/form';
import type { Lexicon } from '../schema/lexicon';
import { textAt, valueAt } from '../table/grid';
import { oneAlphabet, sameLooking, strangeLetters } from '../table/fold-look-alikes';
import { closestLabel, normaliseLabel } from '../table/normalise-label';
import { plainText, unseenSigns } from '../table/plain-text';
import { placeAt, singleSpaced, type Table } from '../table/table';
import { ReadState } from '../table/typed-column';
import type { CheckContext, SheetCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'pattern-mismatch': { readonly value: string; readonly hint: string; readonly example: string | null };
    'not-in-list': {
      readonly value: string;
      readonly allowed: readonly string[];
      readonly similar: string | null;
    };
    'too-long': { readonly length: number; readonly limit: number };
    'extra-spaces': { readonly value: string; readonly cleaned: string };
    /** `signs`: letters of another alphabet, or code points of signs that nobody sees. */
    'odd-characters': { readonly cleaned: string; readonly signs: readonly string[] };
  }
}

export const textFindings = defineCheck({
  'pattern-mismatch': 'error',
  'not-in-list': 'error',
  'too-long': 'warning',
  'extra-spaces': 'info',
  'odd-characters': 'warning',
});

type TextCode = keyof typeof textFindings.severityOf;

export const checkTexts: SheetCheck = {
  id: 'texts',
  scope: 'cell',
  parts: (table) =>
    table.form.fields.flatMap((field) => {
      const column = table.columnOf.get(field.name);
      if (field.type !== 'string' || column === undefined) return [];
      return [{ columns: [column], run: (seen, context) => fieldFindings(seen, field, column, context) }];
    }),
};

function fieldFindings(
  table: Table,
  field: Field,
  column: number,
  { tables, lexicon }: Pick<CheckContext, 'tables' | 'lexicon'>,
): readonly Found[] {
  const { states } = tables.column(table, field.name);
  const found = troubles(table, field, column, lexicon);
  const judge = judgeOf(field, table.form, lexicon);
  const known = new Map<string, readonly TextCode[]>();
  for (const row of table.rows) {
    if (states[row] !== ReadState.read) continue;
    const text = textAt(table.grid, row, column);
    let codes = known.get(text);
    if (codes === undefined) known.set(text, (codes = judge(text)));
    for (const code of codes) found[code].rows.push(row);
  }
  return Object.values(found);
}

function troubles(
  table: Table,
  { title, constraints = {}, example }: Field,
  column: number,
  lexicon: Lexicon,
): Record<TextCode, FindingRows> {
  const {
    pattern = '',
    patternHint: hint = pattern,
    maxLength: limit = Infinity,
    enum: allowed = [],
  } = constraints;
  const cell = (row: number) => {
    const text = textAt(table.grid, row, column);
    const mendTo = (value: string) => ({ expected: valueAt(table.grid, row, column), value });
    const cleaned = singleSpaced(plainText(text));
    return { place: placeAt(table, row, column, title), text, cleaned, mendTo };
  };
  return {
    'extra-spaces': textFindings.inRows('extra-spaces', table, (row) => {
      const { place, text, cleaned, mendTo } = cell(row);
      return { place, facts: { value: text, cleaned }, mend: mendTo(cleaned) };
    }),
    'odd-characters': textFindings.inRows('odd-characters', table, (row) => {
      const { place, text, cleaned, mendTo } = cell(row);
      const { lookalikes } = lexicon;
      const meant = sameLooking(cleaned, allowed, lookalikes) ?? oneAlphabet(cleaned, lookalikes);
      const signs = [...unseenSigns(text), ...strangeLetters(cleaned, meant)];
      return { place, facts: { cleaned: meant, signs }, mend: mendTo(meant) };
    }),
    'not-in-list': textFindings.inRows('not-in-list', table, (row) => {
      const { place, cleaned, mendTo } = cell(row);
      const similar = meantEntry(cleaned, allowed, lexicon);
      const mend = similar === null ? undefined : mendTo(similar);
      return { place, facts: { value: cleaned, allowed, similar }, mend };
    }),
    'pattern-mismatch': textFindings.inRows('pattern-mismatch', table, (row) => {
      const { place, cleaned } = cell(row);
      return { place, facts: { value: cleaned, hint, example: example ?? null } };
    }),
    'too-long': textFindings.inRows('too-long', table, (row) => {
      const { place, cleaned } = cell(row);
      return { place, facts: { length: cleaned.length, limit } };
    }),
  };
}

function judgeOf(field: Field, form: Form, { lookalikes }: Lexicon): (text: string) => readonly TextCode[] {
  const { pattern, maxLength = Infinity, enum: allowed } = field.constraints ?? {};
  const expression = pattern === undefined ? null : new RegExp(`^(?:${pattern})$`, 'u');
  const entries = allowed === undefined ? null : new Set(allowed.map(normaliseLabel));
  const isKey =
    form.primaryKey.includes(field.name) || form.foreignKeys.some((key) => key.fields.includes(field.name));
  const mindsSpaces = isKey || expression !== null || entries !== null;
  return (text) => {
    const plain = plainText(text);
    const cleaned = singleSpaced(plain);
    const codes = new Set<TextCode>();
    const read = oneAlphabet(cleaned, lookalikes);
    if (mindsSpaces && (plain !== text || read !== cleaned)) codes.add('odd-characters');
    if (mindsSpaces && cleaned !== plain) codes.add('extra-spaces');
    if (entries !== null && !entries.has(normaliseLabel(read)))
      codes.add(sameLooking(read, allowed ?? [], lookalikes) === null ? 'not-in-list' : 'odd-characters');
    if (expression !== null && !expression.test(read)) codes.add('pattern-mismatch');
    if (cleaned.length > maxLength) codes.add('too-long');
    return [...codes];
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
