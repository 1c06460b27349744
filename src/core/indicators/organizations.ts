/** Organisations from the registry of schools, each once, with the years in which it is active. */
import { normaliseLabel } from '../table/normalise-label';
import { textOf } from '../table/table';
import type { Tables } from '../table/tables';
import type { Organization } from './quantity-values';

export function organizationsOf(tables: Tables): readonly Organization[] {
  const found = new Map<string, Organization>();
  for (const { table, row } of tables.rows('schools')) {
    const code = textOf(table, row, 'code');
    if (code === '' || found.has(normaliseLabel(code))) continue;
    found.set(normaliseLabel(code), {
      code,
      type: textOf(table, row, 'type'),
      from: tables.number(table, row, 'activeFrom'),
      to: tables.number(table, row, 'activeTo'),
    });
  }
  return [...found.values()];
}
