/** What people's workbooks have besides cells, put onto a sheet of a workbook as Excel writes it, one feature at a time. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SheetThing } from '../../src/core/workbook';
import type { CellValue } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { plainSheet } from '../plain-sheet';
import { mainNamespace } from './package-files';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const microsoft = 'http://schemas.microsoft.com/office';
const r = `xmlns:r="${office}/relationships"`;
const x14 = `xmlns:x14="${microsoft}/spreadsheetml/2009/9/main"`;
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const drawingSpaces = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ${r}`;
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Part {
  readonly name: string;
  readonly xml: string;
  readonly type: string;
  /** Type of the relationship that leads to it, and from where: a part already named, `sheet` or `workbook`. */
  readonly relation: string;
  readonly of: string;
  readonly id: string;
}

interface Feature {
  /** How the product names it; null where a sheet written anew loses nothing of it. */
  readonly thing: SheetThing | null;
  readonly parts: readonly Part[];
  /** Goes behind the sheet's print setup. */
  readonly sheetEnd?: string;
  readonly workbookEnd?: string;
  /** Goes before the calculation's properties. */
  readonly workbookMiddle?: string;
  /** Cells by address, in place of those that are there. */
  readonly cells?: Readonly<Record<string, string>>;
}

const drawing = (inside: string): Part => ({
  name: 'xl/drawings/drawing9.xml',
  xml: `<xdr:wsDr ${drawingSpaces}>${inside}</xdr:wsDr>`,
  type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  relation: `${office}/relationships/drawing`,
  of: 'sheet',
  id: 'rIdDrawing',
});
const anchored = (inside: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const shapeProperties =
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>';
const vml = (objectType: string, xml: string): Part => ({
  name: 'xl/drawings/vmlDrawing9.vml',
  xml: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t201" style="position:absolute"><x:ClientData ObjectType="${objectType}">${xml}</x:ClientData></v:shape></xml>`,
  type: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  relation: `${office}/relationships/vmlDrawing`,
  of: 'sheet',
  id: 'rIdVml',
});

const pivotParts: readonly Part[] = [
  {
    name: 'xl/pivotCache/pivotCacheDefinition1.xml',
    xml: `<pivotCacheDefinition xmlns="${mainNamespace}" ${r} r:id="rIdRecords" refreshOnLoad="1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Школы"/></cacheSource><cacheFields count="2"><cacheField name="Код школы" numFmtId="0"><sharedItems count="1"><s v="edu580101"/></sharedItems></cacheField><cacheField name="Наименование" numFmtId="0"><sharedItems count="1"><s v="МОУ СОШ № 1"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    type: `${sheetTypes}.pivotCacheDefinition+xml`,
    relation: `${office}/relationships/pivotCacheDefinition`,
    of: 'workbook',
    id: 'rIdPivotCache',
  },
  {
    name: 'xl/pivotCache/pivotCacheRecords1.xml',
    xml: `<pivotCacheRecords xmlns="${mainNamespace}" ${r} count="1"><r><x v="0"/><x v="0"/></r></pivotCacheRecords>`,
    type: `${sheetTypes}.pivotCacheRecords+xml`,
    relation: `${office}/relationships/pivotCacheRecords`,
    of: 'xl/pivotCache/pivotCacheDefinition1.xml',
    id: 'rIdRecords',
  },
  {
    name: 'xl/pivotTables/pivotTable1.xml',
    xml: `<pivotTableDefinition xmlns="${mainNamespace}" name="Сводная1" cacheId="1" dataCaption="Значения" updatedVersion="6" createdVersion="6"><location ref="H1:I3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Количество" fld="1" subtotal="count" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    type: `${sheetTypes}.pivotTable+xml`,
    relation: `${office}/relationships/pivotTable`,
    of: 'sheet',
    id: 'rIdPivot',
  },
];
const pivotCaches = '<pivotCaches><pivotCache cacheId="1" r:id="rIdPivotCache"/></pivotCaches>';
/** The table leads to its cache, which the workbook lists. */
const cacheOfTable: Part = {
  ...pivotParts[0]!,
  of: 'xl/pivotTables/pivotTable1.xml',
  id: 'rIdCache',
};

export const features: Readonly<Record<string, Feature>> = {
  'a comment with answers': {
    thing: 'discussion',
    parts: [
      {
        name: 'xl/threadedComments/threadedComment1.xml',
        xml: `<ThreadedComments xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><threadedComment ref="H2" dT="2026-01-12T08:00:00.00" personId="{11111111-1111-4111-8111-111111111111}" id="{22222222-2222-4222-8222-222222222222}"><text>Уточнить</text></threadedComment><threadedComment ref="H2" dT="2026-01-13T08:00:00.00" personId="{11111111-1111-4111-8111-111111111111}" id="{33333333-3333-4333-8333-333333333333}" parentId="{22222222-2222-4222-8222-222222222222}"><text>Уточнено</text></threadedComment></ThreadedComments>`,
        type: 'application/vnd.ms-excel.threadedcomments+xml',
        relation: `${microsoft}/2017/10/relationships/threadedComment`,
        of: 'sheet',
        id: 'rIdThread',
      },
      {
        name: 'xl/comments9.xml',
        xml: `<comments xmlns="${mainNamespace}"><authors><author>tc={22222222-2222-4222-8222-222222222222}</author></authors><commentList><comment ref="H2" authorId="0"><text><t>Уточнить</t></text></comment></commentList></comments>`,
        type: `${sheetTypes}.comments+xml`,
        relation: `${office}/relationships/comments`,
        of: 'sheet',
        id: 'rIdComments',
      },
      vml('Note', '<x:Row>1</x:Row><x:Column>7</x:Column>'),
      {
        name: 'xl/persons/person.xml',
        xml: `<personList xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><person displayName="Методист" id="{11111111-1111-4111-8111-111111111111}" userId="m" providerId="None"/></personList>`,
        type: 'application/vnd.ms-excel.person+xml',
        relation: `${microsoft}/2017/10/relationships/person`,
        of: 'workbook',
        id: 'rIdPerson',
      },
    ],
    sheetEnd: '<legacyDrawing r:id="rIdVml"/>',
  },
  'a pivot table': { thing: 'pivot-table', parts: [...pivotParts, cacheOfTable], workbookEnd: pivotCaches },
  'a slicer': {
    thing: 'slicer',
    parts: [
      ...pivotParts,
      cacheOfTable,
      {
        name: 'xl/slicerCaches/slicerCache1.xml',
        xml: `<slicerCacheDefinition xmlns="${microsoft}/spreadsheetml/2009/9/main" name="Срез_Код" sourceName="Код школы"><pivotTables><pivotTable tabId="1" name="Сводная1"/></pivotTables><data><tabular pivotCacheId="1"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
        type: 'application/vnd.ms-excel.slicerCache+xml',
        relation: `${microsoft}/2007/relationships/slicerCache`,
        of: 'workbook',
        id: 'rIdSlicerCache',
      },
      {
        name: 'xl/slicers/slicer1.xml',
        xml: `<slicers xmlns="${microsoft}/spreadsheetml/2009/9/main"><slicer name="Код школы" cache="Срез_Код" caption="Код школы" rowHeight="241300"/></slicers>`,
        type: 'application/vnd.ms-excel.slicer+xml',
        relation: `${microsoft}/2007/relationships/slicer`,
        of: 'sheet',
        id: 'rIdSlicer',
      },
      drawing(
        `<xdr:twoCellAnchor ${mc}><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><mc:AlternateContent><mc:Choice xmlns:sle="${microsoft}/drawing/2010/slicer" Requires="sle"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Код школы"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${microsoft}/drawing/2010/slicer"><sle:slicer name="Код школы"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr>${shapeProperties}</xdr:sp></mc:Fallback></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor>`,
      ),
    ],
    sheetEnd: `<drawing r:id="rIdDrawing"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" ${x14}><x14:slicerList><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext></extLst>`,
    workbookEnd: `${pivotCaches}<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" ${x14}><x14:slicerCaches><x14:slicerCache r:id="rIdSlicerCache"/></x14:slicerCaches></ext></extLst>`,
  },
  sparklines: {
    thing: 'sparkline',
    parts: [],
    sheetEnd: `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${x14}><x14:sparklineGroups xmlns:xm="${microsoft}/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Школы!H2:I2</xm:f><xm:sqref>J2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  },
  'a form control': {
    thing: 'control',
    parts: [
      {
        name: 'xl/ctrlProps/ctrlProp1.xml',
        xml: `<formControlPr xmlns="${microsoft}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$H$2" lockText="1"/>`,
        type: 'application/vnd.ms-excel.controlproperties+xml',
        relation: `${office}/relationships/ctrlProp`,
        of: 'sheet',
        id: 'rIdControl',
      },
      vml('Checkbox', '<x:FmlaLink>$H$2</x:FmlaLink>'),
    ],
    sheetEnd: `<legacyDrawing r:id="rIdVml"/><mc:AlternateContent ${mc}><mc:Choice Requires="x14" ${x14}><controls><control shapeId="1025" r:id="rIdControl" name="Флажок 1"/></controls></mc:Choice></mc:AlternateContent>`,
  },
  'a picture': {
    thing: 'drawing',
    parts: [
      drawing(
        anchored(
          `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Герб"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rIdImage"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>${shapeProperties}</xdr:pic>`,
        ),
      ),
      {
        name: 'xl/media/image9.png',
        xml: 'PNG',
        type: 'image/png',
        relation: `${office}/relationships/image`,
        of: 'xl/drawings/drawing9.xml',
        id: 'rIdImage',
      },
    ],
    sheetEnd: '<drawing r:id="rIdDrawing"/>',
  },
  'a picture in a cell': {
    thing: 'rich-value',
    parts: [
      {
        name: 'xl/metadata.xml',
        xml: `<metadata xmlns="${mainNamespace}" xmlns:xlrd="${microsoft}/spreadsheetml/2017/richdata"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
        type: `${sheetTypes}.sheetMetadata+xml`,
        relation: `${office}/relationships/sheetMetadata`,
        of: 'workbook',
        id: 'rIdMetadata',
      },
      {
        name: 'xl/richData/rdrichvalue.xml',
        xml: `<rvData xmlns="${microsoft}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
        type: 'application/vnd.ms-excel.rdrichvalue+xml',
        relation: `${microsoft}/2017/06/relationships/rdRichValue`,
        of: 'workbook',
        id: 'rIdRich',
      },
      {
        name: 'xl/richData/rdrichvaluestructure.xml',
        xml: `<rvStructures xmlns="${microsoft}/spreadsheetml/2017/richdata" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`,
        type: 'application/vnd.ms-excel.rdrichvaluestructure+xml',
        relation: `${microsoft}/2017/06/relationships/rdRichValueStructure`,
        of: 'workbook',
        id: 'rIdStructure',
      },
      {
        name: 'xl/richData/richValueRel.xml',
        xml: `<richValueRels xmlns="${microsoft}/spreadsheetml/2022/richvaluerel" ${r}><rel r:id="rIdImage"/></richValueRels>`,
        type: 'application/vnd.ms-excel.richvaluerel+xml',
        relation: `${microsoft}/2022/10/relationships/richValueRel`,
        of: 'workbook',
        id: 'rIdRichRel',
      },
      {
        name: 'xl/media/image9.png',
        xml: 'PNG',
        type: 'image/png',
        relation: `${office}/relationships/image`,
        of: 'xl/richData/richValueRel.xml',
        id: 'rIdImage',
      },
    ],
    cells: { H2: '<c r="H2" t="e" vm="1"><v>#VALUE!</v></c>' },
  },
  'a dynamic array': {
    thing: null,
    parts: [
      {
        name: 'xl/metadata.xml',
        xml: `<metadata xmlns="${mainNamespace}" xmlns:xda="${microsoft}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
        type: `${sheetTypes}.sheetMetadata+xml`,
        relation: `${office}/relationships/sheetMetadata`,
        of: 'workbook',
        id: 'rIdMetadata',
      },
    ],
    cells: {
      H1: '<c r="H1" cm="1"><f t="array" ref="H1:H3">_xlfn.SEQUENCE(3)</f><v>1</v></c>',
      H2: '<c r="H2"><v>2</v></c>',
      H3: '<c r="H3"><v>3</v></c>',
    },
  },
  'an external link': {
    thing: null,
    parts: [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        xml: `<externalLink xmlns="${mainNamespace}" ${r}><externalBook r:id="rIdBook"><sheetNames><sheetName val="Лист1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
        type: `${sheetTypes}.externalLink+xml`,
        relation: `${office}/relationships/externalLink`,
        of: 'workbook',
        id: 'rIdLink',
      },
    ],
    workbookMiddle: '<externalReferences><externalReference r:id="rIdLink"/></externalReferences>',
    cells: { H2: '<c r="H2"><f>[1]Лист1!$A$1</f><v>7</v></c>' },
  },
  'a query table': {
    thing: 'query-table',
    parts: [
      {
        name: 'xl/tables/table9.xml',
        xml: `<table xmlns="${mainNamespace}" id="9" name="Запрос" displayName="Запрос" ref="H1:I3" tableType="queryTable" totalsRowShown="0"><autoFilter ref="H1:I3"/><tableColumns count="2"><tableColumn id="1" uniqueName="1" name="Доля" queryTableFieldId="1"/><tableColumn id="2" uniqueName="2" name="Число" queryTableFieldId="2"/></tableColumns></table>`,
        type: `${sheetTypes}.table+xml`,
        relation: `${office}/relationships/table`,
        of: 'sheet',
        id: 'rIdTable',
      },
      {
        name: 'xl/queryTables/queryTable1.xml',
        xml: `<queryTable xmlns="${mainNamespace}" name="Запрос" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" name="Доля" tableColumnId="1"/><queryTableField id="2" name="Число" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>`,
        type: `${sheetTypes}.queryTable+xml`,
        relation: `${office}/relationships/queryTable`,
        of: 'xl/tables/table9.xml',
        id: 'rIdQuery',
      },
      {
        name: 'xl/connections.xml',
        xml: `<connections xmlns="${mainNamespace}"><connection id="1" name="Запрос" type="5" refreshedVersion="6"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Location=Запрос" command="SELECT * FROM [Запрос]"/></connection></connections>`,
        type: `${sheetTypes}.connections+xml`,
        relation: `${office}/relationships/connections`,
        of: 'workbook',
        id: 'rIdConnections',
      },
    ],
    sheetEnd: '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>',
  },
};

const beside: readonly CellValue[][] = [
  ['Доля', 'Число'],
  [0.5, 1],
  [0.25, 2],
];
/** The rows with values in H1:I3 beside them. */
export const roomyRows = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
  Array.from({ length: Math.max(3, rows.length) }, (_, row) => {
    const own = rows[row] ?? [];
    return [...own, ...Array.from({ length: 7 - own.length }, () => null), ...(beside[row] ?? [])];
  });
/** A district's workbook; its first sheet has room for a feature. */
export const districtWithRoom = [
  plainSheet(
    'Школы',
    roomyRows([
      ['Код школы', 'Наименование'],
      ['edu580101', 'МОУ СОШ № 1'],
    ]),
  ),
  plainSheet('Сведения', [
    ['Район', 'Белинский район'],
    ['Отчётная дата', { date: 46_346 }],
    ['Календарный год', 2026],
    ['Учебный год', '2025/2026'],
  ]),
  plainSheet('Результаты', [
    ['Учебный год', 'Процедура', 'Код школы', 'Класс', 'Предмет', 'Участников', 'Дата'],
    ['2025/2026', 'ВПР', 'edu580101', 5, 'Математика', 20, { date: 46_130 }],
  ]),
];
export const sheetPart = 'xl/worksheets/sheet1.xml';

/** One workbook a feature. */
export async function featureWorkbooks(): Promise<readonly Uint8Array[]> {
  const plain = await createXlsx(districtWithRoom);
  return Object.values(features).map((feature) => withFeature(plain, feature));
}

/** The workbook, one of our own spelling, with the feature on a sheet that has cells in H1:I3. */
export function withFeature(bytes: Uint8Array, feature: Feature): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const edit = (name: string, change: (xml: string) => string): void => {
    const before = parts.get(name) ?? '';
    const after = change(before);
    if (before === after) throw new Error(`Nothing put into ${name}`);
    parts.set(name, after);
  };
  for (const { name, xml, type, relation, of, id } of feature.parts) {
    if (!parts.has(name)) {
      parts.set(name, name.endsWith('.png') ? xml : `${declaration}${xml}`);
      edit('[Content_Types].xml', (types) =>
        types.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
      );
    }
    const owner = of === 'sheet' ? sheetPart : of === 'workbook' ? 'xl/workbook.xml' : of;
    relate(parts, owner, `<Relationship Id="${id}" Type="${relation}" Target="/${name}"/>`);
  }
  if (feature.parts.some(({ name }) => name.startsWith('xl/externalLinks')))
    relate(
      parts,
      'xl/externalLinks/externalLink1.xml',
      `<Relationship Id="rIdBook" Type="${office}/relationships/externalLinkPath" Target="file:///C:/Книга.xlsx" TargetMode="External"/>`,
    );
  for (const [address, cell] of Object.entries(feature.cells ?? {}))
    edit(sheetPart, (xml) => xml.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`), cell));
  const { sheetEnd = '', workbookEnd = '', workbookMiddle = '' } = feature;
  if (sheetEnd !== '')
    edit(sheetPart, (xml) =>
      xml
        .replace(/(<worksheet (?![^>]*xmlns:r=)[^>]*?)>/, `$1 ${r}>`)
        .replace('</worksheet>', `${sheetEnd}</worksheet>`),
    );
  if (workbookEnd !== '')
    edit('xl/workbook.xml', (xml) => xml.replace('</workbook>', `${workbookEnd}</workbook>`));
  if (workbookMiddle !== '')
    edit('xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets>${workbookMiddle}`));
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));
}

function relate(parts: Map<string, string>, owner: string, relationship: string): void {
  const cut = owner.lastIndexOf('/') + 1;
  const name = `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
  const before =
    parts.get(name) ??
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  parts.set(name, before.replace('</Relationships>', `${relationship}</Relationships>`));
}
