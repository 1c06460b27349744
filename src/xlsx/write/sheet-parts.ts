/** Writes a sheet model into a package as its parts: worksheet, table, comments, drawing and charts. */
import type { SheetModel } from '../../core/model/sheet-model';
import { ownSheetMark } from '../../core/workbook-marks';
import { absoluteReference } from '../cells/cell-reference';
import { chartXml, drawingXml } from './chart-xml';
import { commentBoxesXml, commentsOf, commentsXml } from './comment-xml';
import { contentTypes } from '../package/content-types';
import { folderOf, type PackageEditor } from '../package/package-editor';
import { readText } from '../package/package-reading';
import { hasOwnFilter, sheetXml, xmlDeclaration } from './sheet-xml';
import { freeTableName, tableColumns, tableXml } from './table-xml';
import type { DefinedName } from '../package/workbook-edit';
import { parseXml } from '../xml/xml-tree';

export interface SheetPartOptions {
  readonly isSelected: boolean;
  /** Names in use in the workbook, in lower case. */
  readonly takenNames: ReadonlySet<string>;
}

/** Writes the parts under the sheet part's name; what hung on it before must be gone. */
export async function writeSheetParts(
  editor: PackageEditor,
  part: string,
  model: SheetModel,
  options: SheetPartOptions,
): Promise<void> {
  const { dialect, is1904 } = editor.reading.workbook;
  const ids = {
    drawing: await writeCharts(editor, part, model),
    commentBoxes: await writeComments(editor, part, model),
    table: await writeTable(editor, part, model, options.takenNames),
  };
  const styles = await editor.styles();
  const xml = sheetXml(model, { styles, dialect, is1904, isSelected: options.isSelected, ids });
  editor.add(part, xml, contentTypes.sheet);
}

/** The hidden and visible names that belong to the sheet: repeated rows, filter, the add-in's mark. */
export function namesOfSheet(model: SheetModel, sheetIndex: number): DefinedName[] {
  const names: DefinedName[] = [];
  const add = (name: string, formula: string, isHidden: boolean): void => {
    names.push({ name, sheetIndex, formula, isHidden });
  };
  if (hasOwnFilter(model, tableColumns(model) === null ? undefined : 'table')) {
    add(sheetNames.filter, absoluteReference(model.name, model.autoFilter), true);
  }
  const { repeatRows } = model.print;
  if (repeatRows !== undefined) {
    const quoted = absoluteReference(model.name, { top: 0, left: 0, bottom: 0, right: 0 }).replace(
      /\$A\$1$/,
      '',
    );
    add(sheetNames.titles, `${quoted}$${repeatRows.first + 1}:$${repeatRows.last + 1}`, false);
  }
  if (model.print.area !== undefined)
    add(sheetNames.area, absoluteReference(model.name, model.print.area), false);
  if (model.isOwn) add(ownSheetMark, 'TRUE', true);
  return names;
}

/** Local names that a sheet written again gets anew. */
export const sheetNames = {
  filter: '_xlnm._FilterDatabase',
  titles: '_xlnm.Print_Titles',
  area: '_xlnm.Print_Area',
} as const;

async function writeCharts(
  editor: PackageEditor,
  sheet: string,
  model: SheetModel,
): Promise<string | undefined> {
  if (model.charts.length === 0) return undefined;
  const { dialect } = editor.reading.workbook;
  const root = folderOf(editor.reading.workbookPart);
  const drawing = editor.freeName(`${root}drawings/drawing`, '.xml');
  editor.add(drawing, '', contentTypes.drawing);
  const ids: string[] = [];
  for (const chart of model.charts) {
    const part = editor.freeName(`${root}charts/chart`, '.xml');
    editor.add(part, xmlDeclaration + chartXml(chart, model, dialect), contentTypes.chart);
    ids.push(await editor.relate(drawing, `${dialect.relationships}/chart`, part));
  }
  editor.add(drawing, xmlDeclaration + drawingXml(model.charts, ids, dialect), contentTypes.drawing);
  return editor.relate(sheet, `${dialect.relationships}/drawing`, drawing);
}

async function writeComments(
  editor: PackageEditor,
  sheet: string,
  model: SheetModel,
): Promise<string | undefined> {
  const comments = commentsOf(model);
  if (comments.length === 0) return undefined;
  const { dialect } = editor.reading.workbook;
  const root = folderOf(editor.reading.workbookPart);
  const part = editor.freeName(`${root}comments`, '.xml');
  editor.add(part, xmlDeclaration + commentsXml(comments, dialect.main), contentTypes.comments);
  await editor.relate(sheet, `${dialect.relationships}/comments`, part);
  const boxes = editor.freeName(`${root}drawings/vmlDrawing`, '.vml');
  editor.add(boxes, commentBoxesXml(comments), contentTypes.commentBoxes);
  return editor.relate(sheet, `${dialect.relationships}/vmlDrawing`, boxes);
}

async function writeTable(
  editor: PackageEditor,
  sheet: string,
  model: SheetModel,
  takenNames: ReadonlySet<string>,
): Promise<string | undefined> {
  const columns = tableColumns(model);
  if (model.table === undefined || columns === null) return undefined;
  const { dialect } = editor.reading.workbook;
  const known = await readTables(editor);
  const name = freeTableName(model.table.name, new Set([...takenNames, ...known.names]));
  const part = editor.freeName(`${folderOf(editor.reading.workbookPart)}tables/table`, '.xml');
  const id = Math.max(0, ...known.ids) + 1;
  editor.add(
    part,
    xmlDeclaration + tableXml({ id, name, columns }, model.table.area, dialect.main),
    contentTypes.table,
  );
  return editor.relate(sheet, `${dialect.relationships}/table`, part);
}

/** Ids and names of the tables there are: both must be the workbook's only ones. */
async function readTables(
  editor: PackageEditor,
): Promise<{ readonly ids: number[]; readonly names: string[] }> {
  const ids: number[] = [];
  const names: string[] = [];
  for (const part of editor.parts.names()) {
    if (!/(^|\/)tables\/[^/]+\.xml$/i.test(part)) continue;
    const { attributes } = parseXml(await readText(editor.parts, part), part);
    ids.push(Number(attributes.get('id') ?? 0));
    names.push((attributes.get('displayName') ?? attributes.get('name') ?? '').toLowerCase());
  }
  return { ids, names };
}
