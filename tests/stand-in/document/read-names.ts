/** The defined names of a workbook: of the whole of it and of single sheets, hidden ones too. */
import type { SheetId } from '../../../src/core/workbook';
import { readText } from '../../../src/xlsx/package/package-reading';
import type { DocumentWorkbook } from './document-workbook';
import { childAt, flagAttribute, numberAttribute } from './xml-lenient';
import { childrenOf, parseXml } from '../../../src/xlsx/xml/xml-tree';

export interface NameReading {
  readonly name: string;
  /** Without a leading equals sign. */
  readonly formula: string;
  /** The sheet it is local to; null for a name of the whole workbook. */
  readonly sheet: SheetId | null;
  readonly isHidden: boolean;
}

/** Names local to a sheet without cells, such as a chart sheet, are left out. */
export async function readNames(workbook: DocumentWorkbook): Promise<readonly NameReading[]> {
  const { parts, reading } = workbook.contents;
  const root = parseXml(await readText(parts, reading.workbookPart), reading.workbookPart);
  const sheets = new Map(reading.workbook.sheets.map(({ index, sheetId }) => [index, sheetId as SheetId]));
  return childrenOf(childAt(root, 'definedNames'), 'definedName').flatMap((element) => {
    const index = numberAttribute(element, 'localSheetId');
    const sheet = index === undefined ? null : sheets.get(index);
    if (sheet === undefined) return [];
    return [
      {
        name: element.attributes.get('name') ?? '',
        formula: element.text,
        sheet,
        isHidden: flagAttribute(element, 'hidden'),
      },
    ];
  });
}
