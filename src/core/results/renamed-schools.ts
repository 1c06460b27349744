/** Schools that protocols know by other codes than the register: suggested all at once, remembered in the register when taken. */
import type { Finding, Place } from '../finding';
import { normaliseLabel } from '../table/normalise-label';
import { cellOf, fieldOf, placeAt, placeOf, textOf, type Table } from '../table/table';
import type { Tables } from '../table/tables';
import type { MetSchool } from './met-schools';
import { resultFindings } from './result-findings';

const field = 'formerCodes';

export function renamedSchools(met: readonly MetSchool[], tables: Tables): Finding[] {
  const codes = new Map<string, string[]>();
  for (const { login, renamed } of met)
    if (renamed !== null) codes.set(renamed, [...(codes.get(renamed) ?? []), login]);
  if (codes.size === 0) return [];
  const found = tables.rows('schools').flatMap(({ table, row }) => {
    const code = textOf(table, row, 'code');
    const others =
      codes.get(code) ?? [...codes].find(([own]) => normaliseLabel(own) === normaliseLabel(code))?.[1];
    return others === undefined ? [] : [{ table, row, code, others }];
  });
  const [first] = found;
  return [
    ...(first === undefined ? [] : missingHeader(first.table, [...codes.values()].flat())),
    ...found.map(({ table, row, code, others }) => {
      const known = textOf(table, row, field);
      const value = [known, ...others].filter((text) => text !== '').join(', ');
      const mend = { expected: cellOf(table, row, field), value };
      return resultFindings.of('school-renamed', placeOfCodes(table, row), { code, others }, { mend });
    }),
  ];
}

/** The register has no column for them yet: its first free one becomes it, in the same click. */
function missingHeader(table: Table, others: readonly string[]): Finding[] {
  if (table.columnOf.has(field)) return [];
  const place = placeOfCodes(table, table.headerRow);
  const mend = { expected: null, value: fieldOf(table, field)?.title ?? '' };
  return [resultFindings.of('school-renamed', place, { code: null, others }, { mend })];
}

function placeOfCodes(table: Table, row: number): Place {
  return table.columnOf.has(field)
    ? placeOf(table, row, field)
    : placeAt(table, row, table.grid.columns.length, fieldOf(table, field)?.title);
}
