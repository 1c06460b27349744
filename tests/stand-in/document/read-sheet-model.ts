/**
 * Reads a sheet back as the model it could have been written from: the mirror image of `writeSheetParts`. Its own module,
 * because the pane writes models and never needs them back.
 */
import type { ChartModel, SheetModel } from '../../../src/core/model/sheet-model';
import type { CallOptions, SheetId } from '../../../src/core/workbook';
import { ownSheetMark } from '../../../src/core/workbook-marks';
import { parseArea } from '../../../src/xlsx/cells/cell-reference';
import { orWithout } from './or-without';
import type { PackageParts } from '../../../src/xlsx/package/package-parts';
import { readRelationships, readText, type PackageReading } from '../../../src/xlsx/package/package-reading';
import { readCellModels } from './read-cell-models';
import { readTheme, type ThemeColors } from './read-colors';
import { readCharts, type ChartSource } from './read-charts';
import { readColumns } from './read-columns';
import { readComments } from './read-comments';
import { readConditionalFormats } from './read-conditional-formats';
import { readLinks } from './read-links';
import { noStyles, readStyles, type Styles } from './read-styles';
import { readNames } from './read-names';
import { readPrint } from './read-print';
import { readTable } from './read-table';
import { readValidations } from './read-validations';
import type { Relationship } from '../../../src/xlsx/package/relationships';
import type { SheetRows } from './sheet-rows';
import { relationshipId } from '../../../src/xlsx/package/workbook-part';
import { attributeOf, childAt, flagAttribute, numberAttribute } from './xml-lenient';
import type { XmlElement } from '../../../src/xlsx/xml/xml-tree';
import type { DocumentWorkbook } from './document-workbook';

/**
 * The sheet as a model. Values are those of `readSheet`; a cell with a formula has `{ formula }` without the equals sign,
 * as the file spells it (its last result is in the grid), and a cell that shares a formula has its own copy of it.
 *
 * A style names only what differs from the cell of a new workbook: Times New Roman 10.5, black, General, at the bottom, locked,
 * no fill, no border. A cell repeats its column's style, so that each cell says all about itself; `{}` is a plain cell
 * in a column that is not.
 *
 * What a model cannot express is left out: the file's own parts keep it. So is what a damaged part says that the sheet can
 * do without. Rejects with FileError for a sheet part that cannot be read.
 */
export async function readSheetModel(
  workbook: DocumentWorkbook,
  sheet: SheetId,
  options: CallOptions = {},
): Promise<SheetModel> {
  const read = await workbook.sheetReading(sheet, options);
  const { grid } = read;
  const { parts, reading } = workbook.contents;
  const record = reading.workbook.sheets.find(({ sheetId }) => sheetId === sheet);
  if (record === undefined) throw new Error(`No sheet with id ${sheet}`);
  const { part, name } = record;
  const { theme, styles } = await appearanceOf(parts, reading);
  const source = { part, bytes: await parts.read(part), reading: read, styles: styles.cells };
  const { rows, frame } = await readCellModels(source, options);
  const related = await orWithout([], () => readRelationships(parts, part));
  await addLinksAndComments(rows, frame, { parts, related, name });
  const names = new Map(
    (await readNames(workbook))
      .filter((entry) => entry.sheet === sheet)
      .map((entry) => [entry.name, entry.formula]),
  );
  const columns = readColumns(frame, styles.cells, rows.width);
  return {
    name,
    columns,
    rows: rows.models(columns.map(({ style }) => style)),
    merges: grid.merges,
    ...frozenPane(frame),
    ...filterOf(frame),
    ...(await tableOf(parts, frame, related)),
    validations: readValidations(frame, reading.workbook.is1904),
    conditionalFormats: readConditionalFormats(frame, styles),
    charts: await chartsOf(frame, related, { parts, grid, theme }),
    print: readPrint(frame, name, names),
    ...(flagAttribute(childAt(frame, 'sheetProtection'), 'sheet') ? { isProtected: true } : {}),
    ...tabColorOf(frame, styles),
    isOwn: names.has(ownSheetMark),
  };
}

interface Appearance {
  readonly theme: ThemeColors;
  readonly styles: Styles;
}

/** The sheets of a workbook share its looks, which are read once as long as nothing changes it. */
const known = new WeakMap<PackageReading, Promise<Appearance>>();

function appearanceOf(parts: PackageParts, reading: PackageReading): Promise<Appearance> {
  const appearance = known.get(reading) ?? readAppearance(parts, reading);
  known.set(reading, appearance);
  return appearance;
}

async function readAppearance(
  parts: PackageParts,
  { relationships, stylesPart }: PackageReading,
): Promise<Appearance> {
  const part = relationships.find(({ kind, isExternal }) => kind === 'theme' && !isExternal)?.target;
  const theme = await orWithout<ThemeColors>(new Map(), async () =>
    part === undefined ? new Map() : readTheme(await readText(parts, part), part),
  );
  if (stylesPart === null) return { theme, styles: noStyles(theme) };
  return { theme, styles: readStyles(await readText(parts, stylesPart), stylesPart, theme) };
}

interface Hung {
  readonly parts: PackageParts;
  readonly related: readonly Relationship[];
  readonly name: string;
}

async function addLinksAndComments(
  rows: SheetRows,
  frame: XmlElement,
  { parts, related, name }: Hung,
): Promise<void> {
  for (const { row, column, link } of readLinks(frame, related, name)) rows.extend(row, column, { link });
  const part = related.find(({ kind, isExternal }) => kind === 'comments' && !isExternal)?.target;
  if (part === undefined) return;
  const comments = await orWithout([], async () => readComments(await readText(parts, part), part));
  for (const { row, column, text } of comments) rows.extend(row, column, { comment: text });
}

async function tableOf(
  parts: PackageParts,
  frame: XmlElement,
  related: readonly Relationship[],
): Promise<Pick<SheetModel, 'table'>> {
  const part = targetOf(childAt(frame, 'tableParts', 'tablePart'), related);
  if (part === null) return {};
  const table = await orWithout(null, async () => readTable(await readText(parts, part), part));
  return table === null ? {} : { table };
}

async function chartsOf(
  frame: XmlElement,
  related: readonly Relationship[],
  source: Omit<ChartSource, 'drawing'>,
): Promise<readonly ChartModel[]> {
  const drawing = targetOf(childAt(frame, 'drawing'), related);
  return drawing === null ? [] : orWithout([], () => readCharts({ ...source, drawing }));
}

/** The part an element points to by its relationship. */
function targetOf(element: XmlElement | undefined, related: readonly Relationship[]): string | null {
  const id = element === undefined ? '' : relationshipId(element);
  return related.find((relationship) => relationship.id === id && !relationship.isExternal)?.target ?? null;
}

function frozenPane(frame: XmlElement): Pick<SheetModel, 'freeze'> {
  const pane = childAt(frame, 'sheetViews', 'sheetView', 'pane');
  if (!['frozen', 'frozenSplit'].includes(attributeOf(pane, 'state') ?? '')) return {};
  const freeze = {
    rows: numberAttribute(pane, 'ySplit') ?? 0,
    columns: numberAttribute(pane, 'xSplit') ?? 0,
  };
  return freeze.rows + freeze.columns === 0 ? {} : { freeze };
}

function filterOf(frame: XmlElement): Pick<SheetModel, 'autoFilter'> {
  const area = parseArea(attributeOf(childAt(frame, 'autoFilter'), 'ref') ?? '');
  return area === null ? {} : { autoFilter: area };
}

function tabColorOf(frame: XmlElement, { color }: Styles): Pick<SheetModel, 'tabColor'> {
  const tabColor = color(childAt(frame, 'sheetPr', 'tabColor'));
  return tabColor === null ? {} : { tabColor };
}
