/** What a sheet model can say of the lines around a cell. */
import type { CellStyle } from '../../../src/core/model/sheet-model';

export function frameOf(drawn: {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
  readonly right: boolean;
}): Pick<CellStyle, 'border'> {
  if (!drawn.bottom) return {};
  if (!drawn.top) return { border: 'bottom' };
  if (drawn.left) return { border: drawn.right ? 'thin' : 'thin-left' };
  return { border: drawn.right ? 'thin-right' : 'thin-middle' };
}
