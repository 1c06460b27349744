/** Reads the first Excel table of a sheet: its name and its cells. */
import type { SheetModel } from '../../../src/core/model/sheet-model';
import { parseArea } from '../../../src/xlsx/cells/cell-reference';
import { attributeOf } from './xml-lenient';
import { parseXml } from '../../../src/xlsx/xml/xml-tree';

/** Null for a table without a header row. */
export function readTable(source: string, part: string): NonNullable<SheetModel['table']> | null {
  const root = parseXml(source, part);
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  const name = attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '';
  if (area === null || name === '' || attributeOf(root, 'headerRowCount') === '0') return null;
  return { name, area };
}
