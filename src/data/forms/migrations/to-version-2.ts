import { indicatorRowsOf, type IndicatorRow } from '../../../core/roadmap/indicator-rows';
import type { District } from '../../../core/schema/district';
import type { Quantity } from '../../../core/schema/quantity';
import { textOf } from '../../../core/table/table';
import type { Migration, MovedValue } from './migration';

/** Version 2: numbers of schools and of the district on sheets of their own, papers each once, schools in time, collections. */
export const toVersion2: Migration = {
  version: 2,
  newForms: ['collections', 'contingent', 'schoolQuantities', 'districtQuantities', 'documents'],
  newFields: {
    details: ['ownSchool'],
    schools: ['activeFrom', 'activeTo', 'successors', 'head', 'reports'],
    indicators: ['basis'],
  },
  move: ({ tables, district }) =>
    district === null
      ? []
      : indicatorRowsOf(tables, district).flatMap((row) => movedFact(row, district) ?? []),
};

/**
 * A fact typed beside its plan is a number that the district counts: it is typed once, among the district's own.
 * Null for a share and for what schools count: what it is made of nobody typed, so the fact stays where it is.
 */
function movedFact(found: IndicatorRow, district: District): MovedValue | null {
  const { table, row, year, fact } = found;
  const quantity = countedBy(found, district);
  const value = fact === null || quantity === undefined ? null : answerOf(fact, quantity);
  if (quantity === undefined || value === null) return null;
  const paper = textOf(table, row, 'evidence');
  return {
    from: { table, row, field: 'fact' },
    form: 'districtQuantities',
    key: { quantity: quantity.title, collection: String(year) },
    values: { value, ...(paper === '' ? {} : { document: paper }) },
  };
}

/** The district's own quantity whose value the row's indicator is; of several none is certain. */
function countedBy({ indicator, targets }: IndicatorRow, district: District): Quantity | undefined {
  const named = district.indicators.filter(
    ({ id, targets: ids }) =>
      id === indicator || ids.some((each) => targets.some((target) => target.id === each)),
  );
  const [only] = named;
  const isOwn = only?.kind === 'count' || only?.kind === 'mean' || only?.kind === 'presence';
  if (named.length !== 1 || !isOwn || only.among.kind !== 'all') return undefined;
  const quantity = district.quantities.find(({ id }) => id === only.numerator);
  return quantity?.about === 'school' || quantity?.reportedBy !== 'district' ? undefined : quantity;
}

function answerOf(fact: number, { type }: Quantity): string | number | null {
  if (type === 'count' || type === 'number') return fact;
  if (type !== 'yesNo' || (fact !== 0 && fact !== 1)) return null;
  return fact === 1 ? 'есть' : 'нет';
}
