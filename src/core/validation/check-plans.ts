/** The sheet of indicators: a plan far from the document's, a direction and an indicator that the document does not have. */
import { defineCheck, type Finding } from '../finding';
import { closest } from '../schema/closest';
import { documentEnd } from '../roadmap/plan-proposals';
import { indicatorRowsOf, type IndicatorRow } from '../roadmap/indicator-rows';
import type { District } from '../schema/district';
import type { Target } from '../schema/roadmap';
import { normaliseLabel } from '../table/normalise-label';
import { placeOf, textOf, type Table } from '../table/table';
import type { WholeCheck } from './check';

declare module '../finding' {
  interface FindingFacts {
    'plan-without-order': { readonly indicator: string; readonly year: number; readonly last: number };
    'plan-far': { readonly indicator: string; readonly plan: number; readonly documentPlan: number };
    'direction-unknown': { readonly value: string; readonly similar: string | null };
  }
}

export const planFindings = defineCheck({
  'plan-far': 'warning',
  'plan-without-order': 'info',
  'direction-unknown': 'warning',
});

/** So many times the document's value, or so small a part of it, is no plan but a slip. */
const farFactor = 10;

export const checkPlans: WholeCheck = {
  id: 'plans',
  scope: 'cross-sheet',
  reads: ['indicators', 'schoolQuantities', 'districtQuantities'],
  run: ({ tables, district }) => {
    if (district === null) return [];
    const numbers = ['schoolQuantities', 'districtQuantities'].flatMap((form) => tables.of(form));
    const plans = tables.of('indicators');
    return [
      ...indicatorRowsOf(tables, district).flatMap((row) => checkPlan(row, district)),
      ...[...plans, ...numbers].flatMap((table) => unknownDirections(table, district)),
    ];
  },
};

function checkPlan({ table, row, plan, basis, targets, year }: IndicatorRow, district: District): Finding[] {
  const [target] = targets;
  if (plan === null || target === undefined) return [];
  const indicator = textOf(table, row, 'indicator');
  const findings: Finding[] = [];
  if (plan >= farFactor * target.value || plan * farFactor <= target.value) {
    const facts = { indicator, plan, documentPlan: target.value };
    findings.push(planFindings.of('plan-far', placeOf(table, row, 'plan'), facts));
  }
  if (isExpired(target, district, year) && basis === null) {
    const facts = { indicator, year, last: documentEnd(district) };
    // An older sheet has no such column.
    const column = table.columnOf.has('basis') ? 'basis' : 'plan';
    findings.push(planFindings.of('plan-without-order', placeOf(table, row, column), facts));
  }
  return findings;
}

/** The plan of a year past the document, taken on from it. */
function isExpired({ years }: Target, district: District, year: number): boolean {
  return years !== null && !years.includes(year) && documentEnd(district) < year;
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
