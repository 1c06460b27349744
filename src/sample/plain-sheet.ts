/** A sheet of plain rows under one header: protocols, summary reports, files of other kinds. */
import type { CellModel, CellStyle, SheetModel } from '../core/model/sheet-model';
import type { CellValue } from '../core/table/grid';
import { printOnA4 } from '../layout/page';
import { fontSizes } from '../layout/styles';

const plain: CellStyle = { fontName: 'Calibri', fontSize: fontSizes.table };
const bold: CellStyle = { ...plain, bold: true };

/** `header`: zero-based row of the header, printed bold. */
export function plainSheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  header: number,
  widths: readonly number[],
): SheetModel {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row, index) => ({
      cells: row.map((value): CellModel | null =>
        value === null ? null : { value, style: index === header ? bold : plain },
      ),
    })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: printOnA4({ orientation: 'landscape', footerText: name }),
    isOwn: false,
  };
}
