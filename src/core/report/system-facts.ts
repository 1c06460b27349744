/** The district's organisations on the reporting date, by the register: how many of what kind, their pupils and teachers. */
import { isAskedIn, organizationsOf } from '../indicators/organizations';
import type { Lexicon } from '../schema/lexicon';
import { normaliseLabel } from '../table/normalise-label';
import { textOf } from '../table/table';
import type { Tables } from '../table/tables';

export interface SystemFacts {
  /** That speak for themselves: a branch is counted within its head. */
  readonly organizations: number;
  /** In the order of the register; empty where the register does not say. */
  readonly byType: readonly NamedCount[];
  readonly bySettlement: readonly NamedCount[];
  readonly small: number;
  readonly pupils: RegisterSum;
  readonly teachers: RegisterSum;
}

export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** `known`: of how many organisations the register has the number; the sum is null where it has none. */
export interface RegisterSum {
  readonly sum: number | null;
  readonly known: number;
}

/** `day`: serial. */
export function systemFacts(tables: Tables, lexicon: Lexicon, day: number): SystemFacts {
  const asked = organizationsOf(tables, lexicon).filter((organization) =>
    isAskedIn(organization, { first: day, last: day }),
  );
  const codes = new Set(asked.map(({ code }) => normaliseLabel(code)));
  // The first row of a code speaks, as everywhere.
  const rows = tables
    .rows('schools')
    .filter(({ table, row }) => codes.delete(normaliseLabel(textOf(table, row, 'code'))));
  const sumOf = (field: string): RegisterSum => {
    const known = rows.flatMap(({ table, row }) => tables.number(table, row, field) ?? []);
    return {
      sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      known: known.length,
    };
  };
  return {
    organizations: asked.length,
    byType: counted(asked.map(({ type }) => type)),
    bySettlement: counted(rows.map(({ table, row }) => textOf(table, row, 'settlement'))),
    small: rows.filter(({ table, row }) => tables.boolean(table, row, 'isSmall') === true).length,
    pupils: sumOf('pupils'),
    teachers: sumOf('teachers'),
  };
}

function counted(names: readonly string[]): NamedCount[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}
