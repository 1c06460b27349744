/** Numbers and answers of schools and the district: what their definitions do not allow, and what contradicts another cell. */
import { defineCheck, type Finding, type FindingFacts } from '../finding';
import {
  districtQuantitiesForm,
  schoolQuantitiesForm,
  type QuantityRow,
  type QuantitySheets,
} from '../indicators/quantity-sheets';
import { Answer, yearValue, type QuantityValues } from '../indicators/quantity-values';
import type { AnswerProblem } from '../indicators/read-answer';
import { collectionsForm } from '../indicators/collections';
import { closest } from '../schema/closest';
import type { Quantity } from '../schema/quantity';
import { serialOf } from '../table/parse-date';
import { placeOf, textOf } from '../table/table';
import { normaliseLabel } from '../table/normalise-label';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'answer-unusable': {
      readonly value: string;
      readonly quantity: string;
      readonly problem: AnswerProblem;
      readonly choices: readonly string[];
      readonly limit: number | null;
    };
    'quantity-unknown': { readonly value: string; readonly similar: string | null };
    'quantity-replaced': {
      readonly quantity: string;
      readonly by: string;
      /** Both wordings are answered, and only one number can count. */
      readonly isAnsweredTwice: boolean;
    };
    'collection-unreadable': { readonly value: string };
    'part-above-whole': {
      readonly part: string;
      readonly value: number;
      readonly whole: string;
      readonly wholeValue: number;
    };
    'answer-without-document': { readonly quantity: string; readonly evidence: string };
    'document-unknown': { readonly code: string; readonly known: readonly string[] };
    'document-expired': { readonly code: string; readonly until: number; readonly year: number };
    'not-applicable-against-value': {
      readonly quantity: string;
      readonly other: string;
      readonly value: number;
    };
  }
}

export const quantityFindings = defineCheck({
  'answer-unusable': 'error',
  'quantity-unknown': 'error',
  'quantity-replaced': 'info',
  'collection-unreadable': 'error',
  'part-above-whole': 'error',
  'answer-without-document': 'warning',
  'document-unknown': 'warning',
  'document-expired': 'warning',
  'not-applicable-against-value': 'warning',
});

export const checkQuantities: WholeCheck = {
  id: 'quantities',
  scope: 'cross-sheet',
  reads: [schoolQuantitiesForm, districtQuantitiesForm, 'contingent', 'documents', 'schools', 'collections'],
  run: (context) => {
    const { quantities: sheets } = context;
    if (sheets === null) return [];
    const papers = papersOf(context);
    return [
      ...sheets.rows.flatMap((row) => checkRow(row, sheets.values, papers)),
      ...replacedWordings(sheets),
      ...partsAboveWholes(sheets),
      ...unreadableCollections(context, sheets),
    ];
  },
};

function checkRow(each: QuantityRow, values: QuantityValues, papers: Papers): Finding[] {
  const { table, row } = each;
  const quantity = values.quantities[each.quantity];
  if (quantity === undefined) {
    const value = textOf(table, row, 'quantity');
    if (value === '') return [];
    const similar = closest(
      value,
      values.quantities.map(({ title }) => title),
    );
    return [quantityFindings.of('quantity-unknown', placeOf(table, row, 'quantity'), { value, similar })];
  }
  const findings: Finding[] = [];
  const { problem, answer } = each.read;
  if (problem !== null) {
    const facts = unusableFacts(textOf(table, row, 'value'), quantity, problem);
    findings.push(quantityFindings.of('answer-unusable', placeOf(table, row, 'value'), facts));
  }
  const isClaimed =
    answer === Answer.value &&
    (quantity.type !== 'yesNo' || each.read.number === 1) &&
    each.read.number !== 0;
  return isClaimed ? [...findings, ...checkPapers(each, quantity, values, papers)] : findings;
}

/** Earlier wordings: told where their numbers do not compare with today's, or where both are answered. */
function replacedWordings({ rows, values }: QuantitySheets): Finding[] {
  const successors = new Map(
    values.quantities.flatMap((each) => (each.replaces === null ? [] : [[each.replaces, each] as const])),
  );
  if (successors.size === 0) return [];
  const keyOf = ({ organization, quantity, collection }: QuantityRow) =>
    `${organization} ${quantity} ${collection}`;
  const isLatest = ({ table, row, quantity }: QuantityRow) =>
    normaliseLabel(textOf(table, row, 'quantity')) ===
    normaliseLabel(values.quantities[quantity]?.title ?? '');
  const answered = rows.filter(({ read }) => read.answer !== Answer.none);
  const latest = new Set(answered.filter(isLatest).map(keyOf));
  const counted = new Map(answered.map((each) => [keyOf(each), each]));
  return answered.flatMap((each): Finding[] => {
    const { table, row } = each;
    const quantity = textOf(table, row, 'quantity');
    const current = values.quantities[each.quantity];
    if (current === undefined) return [];
    const isAnsweredTwice = !isLatest(each) && latest.has(keyOf(each));
    // Of two earlier wordings the later row counts.
    const other = counted.get(keyOf(each)) ?? each;
    const otherWording = textOf(other.table, other.row, 'quantity');
    const isReplacedEarlier =
      !isLatest(each) && !isAnsweredTwice && normaliseLabel(otherWording) !== normaliseLabel(quantity);
    const by = isReplacedEarlier
      ? otherWording
      : (isAnsweredTwice ? current : successors.get(current.id))?.title;
    if (by === undefined) return [];
    const severity = isAnsweredTwice || isReplacedEarlier ? 'error' : 'info';
    const facts = { quantity, by, isAnsweredTwice: isAnsweredTwice || isReplacedEarlier };
    return [quantityFindings.of('quantity-replaced', placeOf(table, row, 'quantity'), facts, { severity })];
  });
}

function unusableFacts(
  value: string,
  quantity: Quantity,
  problem: AnswerProblem,
): FindingFacts['answer-unusable'] {
  const limit =
    problem === 'above-maximum' ? quantity.maximum : problem === 'below-minimum' ? quantity.minimum : null;
  return { value, quantity: quantity.title, problem, choices: quantity.choices, limit };
}

/** Where collections are described, the check of references names a row's unknown one. */
function unreadableCollections({ tables }: CheckContext, { rows, values }: QuantitySheets): Finding[] {
  const described = tables.rows(collectionsForm);
  const known = new Set(values.collections.map(({ title }) => normaliseLabel(title)));
  return (described.length === 0 ? rows : described).flatMap(({ table, row }): Finding[] => {
    const value = textOf(table, row, 'collection');
    if (value === '' || known.has(normaliseLabel(value))) return [];
    return [quantityFindings.of('collection-unreadable', placeOf(table, row, 'collection'), { value })];
  });
}

interface Papers {
  /** Last day of force by folded code; null: until revoked. */
  readonly until: ReadonlyMap<string, number | null>;
  readonly codes: readonly string[];
}

function papersOf({ tables }: CheckContext): Papers {
  const rows = tables.rows('documents').map(({ table, row }) => ({
    code: textOf(table, row, 'code'),
    until: tables.number(table, row, 'inForceUntil'),
  }));
  return {
    until: new Map(rows.map(({ code, until }) => [normaliseLabel(code), until])),
    codes: rows.map(({ code }) => code),
  };
}

/** What looks like a code must be on the sheet of papers; a paper named in words is taken as it is. */
const codePattern = /^\p{L}{1,3}-?\d+$/u;

function checkPapers(
  { table, row, collection }: QuantityRow,
  quantity: Quantity,
  values: QuantityValues,
  papers: Papers,
): Finding[] {
  const named = textOf(table, row, 'document')
    .split(/[;,]/u)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const place = placeOf(table, row, 'document');
  if (named.length === 0) {
    const { evidence, title } = quantity;
    return evidence === null
      ? []
      : [quantityFindings.of('answer-without-document', place, { quantity: title, evidence })];
  }
  const year = values.collections[collection]?.year ?? null;
  return named.flatMap((code): Finding[] => {
    const until = papers.until.get(normaliseLabel(code));
    if (until === undefined) {
      return codePattern.test(code)
        ? [quantityFindings.of('document-unknown', place, { code, known: papers.codes })]
        : [];
    }
    return until !== null && year !== null && until < (serialOf(year, 1, 1) ?? 0)
      ? [quantityFindings.of('document-expired', place, { code, until, year })]
      : [];
  });
}

/** A part against its whole in the same collection, else in the same year. */
function partsAboveWholes({ rows, values }: QuantitySheets): Finding[] {
  return rows.flatMap((each): Finding[] => {
    const quantity = values.quantities[each.quantity];
    const whole = values.quantityIndex.get(quantity?.partOf ?? '');
    const year = values.collections[each.collection]?.year;
    if (quantity === undefined || whole === undefined || year === undefined || each.organization < 0)
      return [];
    const known = yearValue(values, each.organization, whole, year);
    const place = placeOf(each.table, each.row, 'value');
    const title = values.quantities[whole]?.title ?? '';
    if (each.read.answer === Answer.notApplicable && known.answer === Answer.value && known.number > 0) {
      const facts = { quantity: quantity.title, other: title, value: known.number };
      return [quantityFindings.of('not-applicable-against-value', place, facts)];
    }
    if (
      each.read.answer !== Answer.value ||
      known.answer !== Answer.value ||
      each.read.number <= known.number
    )
      return [];
    const facts = { part: quantity.title, value: each.read.number, whole: title, wholeValue: known.number };
    return [quantityFindings.of('part-above-whole', place, facts)];
  });
}
