/** The smallest package that Excel opens once a sheet is added to it. */
import { contentTypesNamespace, packageRelationships, transitional } from '../xml/namespaces';
import { PackageParts } from './package-parts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function emptyPackage(): PackageParts {
  return PackageParts.of([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${contentTypesNamespace}">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packageRelationships}">` +
        `<Relationship Id="rId1" Type="${transitional.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${transitional.main}" xmlns:r="${transitional.relationships}">` +
        '<bookViews><workbookView/></bookViews><sheets></sheets><calcPr calcId="191029"/></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packageRelationships}">` +
        `<Relationship Id="rId1" Type="${transitional.relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', `${declaration}${emptyStyles(transitional.main)}`],
  ]);
}

/** Times New Roman 10.5, whose figures are seven pixels wide in every program, the two fills every file must have, one border, one style. */
export function emptyStyles(main: string): string {
  return (
    `<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="10.5"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
