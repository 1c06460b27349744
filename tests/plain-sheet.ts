/** A sheet for tests of which only the cells matter. */
import type { NewValue, SheetModel } from '../src/core/model/sheet-model';

export function plainSheet(
  name: string,
  rows: readonly (readonly NewValue[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    name,
    columns: [],
    rows: rows.map((values) => ({ cells: values.map((value) => (value === null ? null : { value })) })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: {
      orientation: 'portrait',
      margins: { left: 20, right: 10, top: 20, bottom: 20 },
      fitToWidth: true,
    },
    isOwn: false,
    ...more,
  };
}
