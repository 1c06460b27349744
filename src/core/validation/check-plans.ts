/** The sheet of indicators: a plan far from the document's, a direction and an indicator that the document does not have. */
import { defineCheck, type Finding } from '../finding';
import { closest } from '../schema/closest';
import type { District } from '../schema/district';
import { normaliseLabel } from '../table/normalise-label';
import { placeOf, textOf, type Table } from '../table/table';
import type { CheckContext, CrossSheetCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'plan-far': { readonly indicator: string; readonly plan: number; readonly documentPlan: number };
    'direction-unknown': { readonly value: string; readonly similar: string | null };
  }
}

export const planFindings = defineCheck({ 'plan-far': 'warning', 'direction-unknown': 'warning' });

/** So many times the document's value, or so small a part of it, is no plan but a slip. */
const farFactor = 10;

export const checkPlans: CrossSheetCheck = {
  id: 'plans',
  scope: 'cross-sheet',
  forms: ['indicators', 'schoolQuantities', 'districtQuantities'],
  run: ({ tables, district }) => {
    if (district === null) return [];
    const numbers = ['schoolQuantities', 'districtQuantities'].flatMap((form) => tables.of(form));
    const plans = tables.of('indicators');
    return [
      ...plans.flatMap((table) => farPlans(table, tables, district)),
      ...[...plans, ...numbers].flatMap((table) => unknownDirections(table, district)),
    ];
  },
};

function farPlans(table: Table, tables: CheckContext['tables'], { targets }: District): Finding[] {
  const bySubject = new Map(targets.map((target) => [normaliseLabel(target.subject), target]));
  return Array.from(table.rows).flatMap((row) => {
    const indicator = textOf(table, row, 'indicator');
    const plan = tables.number(table, row, 'plan');
    const target = bySubject.get(normaliseLabel(indicator));
    if (plan === null || target === undefined) return [];
    const isFar = plan >= farFactor * target.value || plan * farFactor <= target.value;
    const facts = { indicator, plan, documentPlan: target.value };
    return isFar ? [planFindings.of('plan-far', placeOf(table, row, 'plan'), facts)] : [];
  });
}

/** A district may have directions of its own on the sheet of indicators; what is nearly one of the document's is a slip. */
function unknownDirections(table: Table, { directions, roadmap }: District): Finding[] {
  const names = [
    ...directions.flatMap(({ heading, name, otherNames }) => [
      heading,
      name,
      ...otherNames.map((other) => other.name),
    ]),
    ...roadmap.map(({ title }) => title),
  ];
  const known = new Set(names.map((name) => normaliseLabel(name)));
  return Array.from(table.rows).flatMap((row) => {
    const value = textOf(table, row, 'direction');
    if (value === '' || known.has(normaliseLabel(value))) return [];
    const similar = closest(value, names);
    const severity = similar === null ? 'info' : 'warning';
    const place = placeOf(table, row, 'direction');
    return [planFindings.of('direction-unknown', place, { value, similar }, { severity })];
  });
}
