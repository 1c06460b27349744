/** The part of an Excel table, and whether a header row can carry one. */
import type { SheetModel } from '../../core/model/sheet-model';
import { areaReference } from '../cells/cell-reference';
import { plainXml } from '../xml/xml-text';

/**
 * The table's column names, or null where Excel would refuse it: a header cell empty or no text, a name twice, or no
 * row below the header.
 */
export function tableColumns(model: SheetModel): string[] | null {
  const area = model.table?.area;
  if (area === undefined || area.bottom <= area.top) return null;
  const names: string[] = [];
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const value = model.rows[area.top]?.cells[column]?.value;
    if (typeof value !== 'string' || value === '' || seen.has(value.toLowerCase())) return null;
    seen.add(value.toLowerCase());
    names.push(value);
  }
  return names;
}

/** A name no other table or defined name has, in any case. */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/[^\p{L}\p{N}_.]/gu, '_').replace(/^[^\p{L}_]/u, '_');
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
  return name;
}

export function tableXml(
  table: { readonly id: number; readonly name: string; readonly columns: readonly string[] },
  area: NonNullable<SheetModel['table']>['area'],
  main: string,
): string {
  const reference = areaReference(area);
  const columns = table.columns.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${columnNameXml(name)}"/>`,
  );
  return (
    `<table xmlns="${main}" id="${table.id}" name="${plainXml(table.name)}" displayName="${plainXml(table.name)}" ` +
    `ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** Line breaks in a column's name are written the format's own way. */
export function columnNameXml(name: string): string {
  return plainXml(
    name
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005f_')
      .replace(/\r?\n/g, '_x000a_')
      .replace(/\r/g, '_x000d_'),
  );
}
