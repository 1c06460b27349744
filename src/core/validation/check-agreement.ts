/** A number typed a second time that says another thing than the cell the workbook already has, or than what its answers make. */
import { defineCheck, type Finding } from '../finding';
import type { IndicatorValue } from '../indicators/indicator-value';
import { quantityForms, type QuantityRow, type QuantitySheets } from '../indicators/quantity-sheets';
import { Answer, cellIndex } from '../indicators/quantity-values';
import type { EventFact } from '../roadmap/event-facts';
import { indicatorRowsOf, type IndicatorRow } from '../roadmap/indicator-rows';
import type { District } from '../schema/district';
import type { Indicator } from '../schema/indicator';
import { cellOf, placeOf } from '../table/table';
import type { Tables } from '../table/tables';
import type { CheckContext, WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'answer-against-cell': {
      readonly quantity: string;
      readonly value: number;
      /** Titles of the sheet and of its columns, whose sum is the other number. */
      readonly sheet: string;
      readonly columns: readonly string[];
      readonly other: number;
    };
    'fact-against-answers': {
      readonly indicator: string;
      readonly fact: number;
      readonly measured: number;
      readonly unit: 'percent' | 'presence' | null;
      readonly year: number;
    };
    'fact-typed-twice': {
      readonly indicator: string;
      readonly fact: number;
      /** On the sheet of indicators: it counts. */
      readonly other: number;
      readonly unit: 'percent' | 'presence' | null;
      readonly year: number;
    };
  }
}

export const agreementFindings = defineCheck({
  'answer-against-cell': 'error',
  'fact-against-answers': 'warning',
  'fact-typed-twice': 'warning',
});

export const checkAgreement: WholeCheck = {
  id: 'agreement',
  scope: 'cross-sheet',
  reads: quantityForms,
  run: (context) => {
    const { quantities } = context;
    return quantities === null
      ? []
      : quantities.rows.flatMap((row) => againstCell(row, quantities, context.forms));
  },
};

/** The cell of the other form counts; the typed row is mended to it. */
function againstCell(
  { table, row, organization, quantity, collection, read }: QuantityRow,
  { values }: QuantitySheets,
  forms: CheckContext['forms'],
): Finding[] {
  const definition = values.quantities[quantity];
  const cell = definition?.sameAs ?? null;
  if (definition === undefined || cell === null || read.answer !== Answer.value) return [];
  if (organization < 0 || collection < 0) return [];
  const at = cellIndex(values, organization, quantity, collection);
  const other = values.numbers[at] ?? NaN;
  if (values.answers[at] !== Answer.value || other === read.number) return [];
  const form = forms.find(({ id }) => id === cell.form);
  const columns = cell.fields.flatMap((name) => form?.fields.find((each) => each.name === name)?.title ?? []);
  const facts = { quantity: definition.title, value: read.number, sheet: form?.title ?? '', columns, other };
  const mend = { expected: cellOf(table, row, 'value'), value: other };
  return [agreementFindings.of('answer-against-cell', placeOf(table, row, 'value'), facts, { mend })];
}

/** Facts typed beside the plans and on the roadmap; what the missing could still make of a value contradicts nobody. */
export function factsAgainstAnswers(
  tables: Tables,
  { district, measured, eventFacts, year: judged }: FactsContext,
): readonly Finding[] {
  if (district === null) return [];
  const values = new Map(measured.map((value) => [`${value.indicator.id} ${value.year}`, value]));
  const ofEvents = eventFacts.map(({ indicator, value, year, ...place }) => ({
    ...place,
    indicator: indicator?.id ?? null,
    year: year ?? judged,
    fact: value,
  }));
  const ofSheet = indicatorRowsOf(tables, district);
  const typed = [...ofSheet, ...ofEvents];
  return [
    ...typedTwice(eventFacts, ofSheet, judged),
    ...typed.flatMap(({ table, row, indicator, year, fact }): Finding[] => {
      const value = values.get(`${indicator ?? ''} ${year}`);
      if (fact === null || value === undefined || value.value === null) return [];
      if (fact > value.least - printedHalf && fact < value.most + printedHalf) return [];
      const { text } = value.indicator;
      const facts = { indicator: text, fact, measured: value.value, unit: unitOf(value.indicator), year };
      return [agreementFindings.of('fact-against-answers', placeOf(table, row, 'fact'), facts)];
    }),
  ];
}

/** The last fact of the sheet counts: one on the event's row that says another thing is told. */
function typedTwice(
  eventFacts: readonly EventFact[],
  ofSheet: readonly IndicatorRow[],
  judged: number,
): readonly Finding[] {
  return eventFacts.flatMap(({ table, row, indicator, value, year: ownYear }): Finding[] => {
    const year = ownYear ?? judged;
    if (indicator === null || value === null) return [];
    const other = ofSheet
      .filter((each) => each.indicator === indicator.id && each.year === year)
      .at(-1)?.fact;
    if (other === undefined || other === null || Math.abs(other - value) < printedHalf) return [];
    const facts = { indicator: indicator.text, fact: value, other, unit: unitOf(indicator), year };
    return [agreementFindings.of('fact-typed-twice', placeOf(table, row, 'fact'), facts)];
  });
}

function unitOf({ kind }: Pick<Indicator, 'kind'>): 'percent' | 'presence' | null {
  if (kind === 'presence') return kind;
  return kind === 'share' || kind === 'coverage' || kind === 'computed' ? 'percent' : null;
}

interface FactsContext {
  readonly district: District | null;
  readonly measured: readonly IndicatorValue[];
  readonly eventFacts: readonly EventFact[];
  /** Of a fact whose row has no day. */
  readonly year: number;
}

/** A share is typed with one decimal, or none. */
const printedHalf = 0.5;
