/** Reads the jumps inside the workbook that cells offer: the mirror of `hyperlinksXml`. */
import type { CellModel } from '../../../src/core/model/sheet-model';
import { parseArea, type CellPlace } from '../../../src/xlsx/cells/cell-reference';
import type { Relationship } from '../../../src/xlsx/package/relationships';
import { parseSheetReference } from './sheet-reference';
import { relationshipId } from '../../../src/xlsx/package/workbook-part';
import { attributeOf, childAt } from './xml-lenient';
import { childrenOf, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

export interface PlacedLink extends CellPlace {
  readonly link: NonNullable<CellModel['link']>;
}

/** A link over several cells is its first cell's; links out of the workbook and to defined names are left out. */
export function readLinks(
  frame: XmlElement,
  relationships: readonly Relationship[],
  sheet: string,
): PlacedLink[] {
  return childrenOf(childAt(frame, 'hyperlinks'), 'hyperlink').flatMap((element) => {
    const area = parseArea(attributeOf(element, 'ref') ?? '');
    const target = parseSheetReference(locationOf(element, relationships));
    if (area === null || target === null || parseArea(target.cells) === null) return [];
    const link = { sheet: target.sheet ?? sheet, address: target.cells.replaceAll('$', '') };
    return [{ row: area.top, column: area.left, link }];
  });
}

/** LibreOffice writes a jump as an outer address that is nothing but `#` and the place. */
function locationOf(element: XmlElement, relationships: readonly Relationship[]): string {
  const id = relationshipId(element);
  const target = id === '' ? undefined : relationships.find((relationship) => relationship.id === id)?.target;
  if (target === undefined) return (attributeOf(element, 'location') ?? '').replace(/^#/, '');
  return target.startsWith('#') ? target.slice(1) : '';
}
