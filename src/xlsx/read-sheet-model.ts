/**
 * Reads a sheet back as the model it could have been written from: the mirror image of `writeSheetParts`. Its own module,
 * because the pane writes models and never needs them back.
 */
import type { SheetModel } from '../core/sheet-model';
import type { CallOptions, SheetId } from '../core/workbook';
import { ownSheetMark } from '../core/workbook-marks';
import { parseArea } from './cell-reference';
import type { PackageParts } from './package-parts';
import { readText, type PackageReading } from './package-reading';
import { readCellModels } from './read-cell-models';
import { readTheme, type ThemeColors } from './read-colors';
import { readColumns } from './read-columns';
import { noLooks, readLooks, type Looks } from './read-looks';
import { readNames } from './read-names';
import { readPrint } from './read-print';
import { attributeOf, childAt, flagAttribute, numberAttribute } from './xml-lenient';
import type { XmlElement } from './xml-tree';
import { XlsxError } from './xlsx-error';
import type { XlsxWorkbook } from './xlsx-workbook';

/**
 * The sheet as a model. Values are those of `readSheet`; a cell with a formula has `{ formula }` without the equals sign,
 * as the file spells it (its last result is in the grid), and a cell that shares a formula has its own copy of it.
 *
 * A style names only what differs from the cell of a new workbook: Calibri 11, black, General, no fill, no border. A cell
 * repeats its column's style, so that each cell says all about itself; `{}` is a plain cell in a column that is not.
 *
 * What a model cannot express is left out: the file's own parts keep it. So is what a damaged part says that the sheet can
 * do without. Rejects with XlsxError for a sheet part that cannot be read.
 */
export async function readSheetModel(
  workbook: XlsxWorkbook,
  sheet: SheetId,
  options: CallOptions = {},
): Promise<SheetModel> {
  const grid = await workbook.readSheet(sheet, options);
  const { parts, reading } = workbook.contents;
  const record = reading.workbook.sheets.find(({ sheetId }) => sheetId === sheet);
  if (record === undefined) throw new Error(`No sheet with id ${sheet}`);
  const { part, name } = record;
  const looks = await readWorkbookLooks(parts, reading);
  const source = { part, bytes: await parts.read(part), grid, looks: looks.cells };
  const { rows, frame } = await readCellModels(source, options);
  const names = new Map(
    (await readNames(workbook))
      .filter((entry) => entry.sheet === sheet)
      .map((entry) => [entry.name, entry.formula]),
  );
  const columns = readColumns(frame, looks.cells, rows.width);
  return {
    name,
    columns,
    rows: rows.models(columns.map(({ style }) => style)),
    merges: grid.merges,
    ...frozenPane(frame),
    ...filterOf(frame),
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: readPrint(frame, name, names),
    ...(flagAttribute(childAt(frame, 'sheetProtection'), 'sheet') ? { isProtected: true } : {}),
    ...tabColorOf(frame, looks),
    isOwn: names.has(ownSheetMark),
  };
}

async function readWorkbookLooks(parts: PackageParts, reading: PackageReading): Promise<Looks> {
  const theme = await orWithout<ThemeColors>(new Map(), async () => {
    const found = reading.relationships.find(({ kind, isExternal }) => kind === 'theme' && !isExternal);
    return found === undefined ? new Map() : readTheme(await readText(parts, found.target), found.target);
  });
  const { stylesPart } = reading;
  return stylesPart === null
    ? noLooks(theme)
    : readLooks(await readText(parts, stylesPart), stylesPart, theme);
}

/** Something a sheet can do without: a part of it that is missing or damaged leaves the rest readable. */
async function orWithout<Piece>(without: Piece, read: () => Promise<Piece>): Promise<Piece> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof XlsxError) return without;
    throw error;
  }
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

function tabColorOf(frame: XmlElement, { color }: Looks): Pick<SheetModel, 'tabColor'> {
  const tabColor = color(childAt(frame, 'sheetPr', 'tabColor'));
  return tabColor === null ? {} : { tabColor };
}
