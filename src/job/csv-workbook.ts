/** A CSV table becomes a workbook of one sheet: it is checked as CSV, changed and saved as any workbook. */
import { modelOfGrid } from '../core/model/grid-model';
import type { SheetModel } from '../core/model/sheet-model';
import type { Grid } from '../core/table/grid';
import { typedGrid } from '../core/table/typed-grid';
import { reference } from './reference';
import type { CallOptions } from '../core/workbook';
import type { Doors, OpenedWorkbook } from './doors';
import { shownText } from './sheet-window';

export function isCsv(file: string): boolean {
  return /\.(?:csv|txt)$/iu.test(file);
}

export async function openCsv(
  bytes: Uint8Array,
  file: string,
  doors: Doors,
  options: CallOptions,
): Promise<OpenedWorkbook> {
  const read = await doors.readCsv(bytes, sheetName(file), file);
  const { lostCharacters } = read;
  // A CSV knows no types: its cells become what the form it holds reads in them.
  const grid = typedGrid(read, reference.forms, reference.lexicon);
  const made = await doors.openWorkbook(await doors.createWorkbook([sheetOf(grid)]), file, options);
  const { port } = made;
  return {
    cautions: ['becomes-workbook'],
    save: () => made.save(),
    port: {
      listSheets: (more) => port.listSheets(more),
      // Beside the table stands only what the product wrote: nothing here is a workbook that lacks sheets.
      readSheet: async (sheet, more) => ({
        ...(await port.readSheet(sheet, more)),
        isUntyped: true,
        lostCharacters,
      }),
      apply: (changes, more) => port.apply(changes, more),
      undo: (handle) => port.undo(handle),
    },
  };
}

const longestName = 31;

/** The file's name without its ending, as far as a sheet may bear it. */
function sheetName(file: string): string {
  const name = file
    .replace(/\.[^.]*$/u, '')
    .replace(/[[\]:*?/\\\u0000-\u001f]/gu, ' ')
    .replace(/^[' ]+/u, '')
    .slice(0, longestName)
    .replace(/[' ]+$/u, '');
  return name === '' ? 'CSV' : name;
}

const narrowest = 8;
const widest = 40;
const rowsMeasured = 200;

function sheetOf(grid: Grid): SheetModel {
  const columns = grid.columns.map((_, column) => {
    let width = narrowest;
    for (let row = 0; row < Math.min(grid.rowCount, rowsMeasured); row++) {
      width = Math.max(width, shownText(grid, row, column).length + 1);
    }
    return { width: Math.min(widest, width) };
  });
  const model = modelOfGrid(grid, false);
  const orientation = columns.length > 8 ? 'landscape' : 'portrait';
  return { ...model, columns, print: { ...model.print, orientation } };
}
