/** A running total never goes down: a lower number is probably that of a single year. */
import { defineCheck, type Finding } from '../finding';
import { quantityForms, type QuantityRow } from '../indicators/quantity-sheets';
import { Answer, cellIndex, type QuantityValues } from '../indicators/quantity-values';
import { indicatorRowsOf } from '../roadmap/indicator-rows';
import type { District } from '../schema/district';
import { placeOf } from '../table/table';
import type { Tables } from '../table/tables';
import type { WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'running-total-fell': {
      readonly total: string;
      readonly value: number;
      readonly before: number;
      /** The collection or the year of the greater number. */
      readonly when: string;
    };
  }
}

export const runningTotalFindings = defineCheck({ 'running-total-fell': 'warning' });

export const checkRunningTotals: WholeCheck = {
  id: 'running-totals',
  scope: 'cross-sheet',
  reads: quantityForms,
  run: ({ quantities }) =>
    quantities === null ? [] : quantities.rows.flatMap((row) => fallenAnswer(row, quantities.values)),
};

/** Beside the organisation's own answers of earlier collections. */
function fallenAnswer(
  { table, row, organization, quantity, collection, read }: QuantityRow,
  values: QuantityValues,
): Finding[] {
  const definition = values.quantities[quantity];
  if (definition?.overTime !== 'running' || read.answer !== Answer.value) return [];
  if (organization < 0 || collection < 0) return [];
  // Collections stand in the order of their days.
  const earlier = values.collections.slice(0, collection).flatMap(({ title }, at) => {
    const cell = cellIndex(values, organization, quantity, at);
    return values.answers[cell] === Answer.value ? [{ when: title, value: values.numbers[cell] ?? NaN }] : [];
  });
  const fallen = fallenFrom(earlier, read.number);
  if (fallen === null) return [];
  const facts = { total: definition.title, value: read.number, ...fallen };
  return [runningTotalFindings.of('running-total-fell', placeOf(table, row, 'value'), facts)];
}

/** Facts that the sheet of indicators has of a running total of the document. */
export function fallenFacts(tables: Tables, district: District | null): readonly Finding[] {
  const totals = (district?.targets ?? []).filter(
    ({ cumulative, duplicateOf }) => cumulative && duplicateOf === null,
  );
  if (district === null || totals.length === 0) return [];
  const rows = indicatorRowsOf(tables, district);
  return totals.flatMap((target) => {
    const own = rows.filter(({ targets, fact }) => fact !== null && targets.includes(target));
    return own.flatMap(({ table, row, year, fact }): Finding[] => {
      const earlier = own
        .filter((other) => other.year < year)
        .map((other) => ({ when: String(other.year), value: other.fact ?? NaN }));
      const fallen = fallenFrom(earlier, fact ?? NaN);
      if (fallen === null) return [];
      const facts = { total: target.subject, value: fact ?? NaN, ...fallen };
      return [runningTotalFindings.of('running-total-fell', placeOf(table, row, 'fact'), facts)];
    });
  });
}

/** The greatest of the earlier numbers, where it is greater; null where nothing fell. */
function fallenFrom(
  earlier: readonly { readonly when: string; readonly value: number }[],
  value: number,
): { readonly before: number; readonly when: string } | null {
  const [greatest] = [...earlier].sort((one, other) => other.value - one.value);
  return greatest !== undefined && greatest.value > value
    ? { before: greatest.value, when: greatest.when }
    : null;
}
