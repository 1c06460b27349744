/** Numbers as a person types them into the grid in Russian: the library itself knows decimal points only. */
import { CellValueType, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { invariantNumber } from '../typed-input';

/** Before the library makes a number, a percentage or a date of the text. */
const priority = 100;

export function readRussianNumbers(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority,
    handler: (cell, { worksheet, row, col }, next) => {
      const isText = worksheet.getComposedCellStyle(row, col)?.n?.pattern === '@';
      if (!cell || isText || cell.p || typeof cell.v !== 'string' || cell.t === CellValueType.FORCE_STRING)
        return next(cell);
      return next({ ...cell, v: invariantNumber(cell.v) ?? cell.v });
    },
  });
}
