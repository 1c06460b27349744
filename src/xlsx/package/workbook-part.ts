/** Reads the workbook part: sheets in order, the date system, defined names. */
import type { SheetInfo } from '../../core/workbook';
import type { Relationship } from './relationships';
import { dialectOf, strict, transitional, type Dialect } from '../xml/namespaces';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';

export interface SheetRecord {
  /** The file's own number of the sheet; where two sheets bear the same, what leads to the sheet's part. */
  readonly sheetId: string;
  readonly name: string;
  readonly visibility: SheetInfo['visibility'];
  readonly part: string;
  /** Position among all sheets, chart sheets too: what `localSheetId` counts. */
  readonly index: number;
}

export interface WorkbookReading {
  readonly dialect: Dialect;
  readonly is1904: boolean;
  readonly sheets: readonly SheetRecord[];
  /** Sheets without cells: charts and dialogs; their names are taken too. */
  readonly chartSheetNames: readonly string[];
  /** A person has forbidden to add, delete, rename and move sheets. */
  readonly isStructureLocked: boolean;
  /** Every sheet's id, and the number it bears. */
  readonly sheetIds: readonly string[];
}

export function readWorkbookPart(
  source: string,
  part: string,
  relationships: readonly Relationship[],
): WorkbookReading {
  const root = parseXml(source, part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const elements = sheetElements(root);
  const ids = sheetIdentities(elements);
  const sheets: SheetRecord[] = [];
  const chartSheetNames: string[] = [];
  elements.forEach((element, index) => {
    const relationship = targets.get(relationshipId(element));
    if (relationship?.kind !== 'worksheet' || relationship.isExternal) {
      chartSheetNames.push(element.attributes.get('name') ?? '');
      return;
    }
    sheets.push({
      sheetId: ids[index] ?? '',
      name: element.attributes.get('name') ?? '',
      visibility: visibilityOf(element.attributes.get('state')),
      part: relationship.target,
      index,
    });
  });
  return {
    dialect: dialectOf(root.uri),
    is1904: isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904')),
    sheets,
    chartSheetNames,
    sheetIds: elements.flatMap((element, index) => [
      element.attributes.get('sheetId') ?? '',
      ids[index] ?? '',
    ]),
    isStructureLocked: isTrue(childOf(root, 'workbookProtection')?.attributes.get('lockStructure')),
  };
}

export function sheetElements(root: XmlElement): XmlElement[] {
  return childrenOf(childOf(root, 'sheets'), 'sheet');
}

/** By position among all sheets; no two are the same, whatever numbers the file gives. */
export function sheetIdentities(elements: readonly XmlElement[]): string[] {
  const numbers = elements.map((element) => element.attributes.get('sheetId') ?? '');
  const own = elements.map((element, index) => {
    const number = numbers[index] ?? '';
    const isAlone = number !== '' && numbers.indexOf(number) === numbers.lastIndexOf(number);
    return isAlone ? number : `#${relationshipId(element)}`;
  });
  return own.map((id, index) => (own.indexOf(id) === index ? id : `${id}#${index}`));
}

export function relationshipId(element: XmlElement): string {
  return (
    element.attributes.get(`{${transitional.relationships}}id`) ??
    element.attributes.get(`{${strict.relationships}}id`) ??
    ''
  );
}

function visibilityOf(state: string | undefined): SheetInfo['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
