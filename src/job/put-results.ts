/** Writes results into a workbook: cells of the person's own tables and the product's sheets, all of them or none. */
import { putSheets, type PutOutcome } from '../core/put-sheets';
import type { SheetModel } from '../core/model/sheet-model';
import type { WorkbookPort } from '../core/workbook';
import type { SheetFill } from '../layout/fill-cells';

export interface Results {
  /** Sheets to write, in place of the product's own of the same name. */
  readonly models: readonly SheetModel[];
  /** Those of other files are left out. */
  readonly fills: readonly SheetFill[];
  /** Stands behind a sheet's name where a person's own sheet has it. */
  readonly suffix: string;
}

/** `names`: every sheet that was written, a person's own first. */
export async function putResults(
  port: Pick<WorkbookPort, 'listSheets' | 'apply'>,
  file: string,
  { models, fills, suffix }: Results,
): Promise<PutOutcome> {
  const own = fills.filter((fill) => fill.file === file);
  const outcome = await putSheets(port, models, suffix, (sheets) =>
    own.flatMap(({ sheet, cells }) => {
      const id = sheets.find(({ name }) => name === sheet)?.id;
      return id === undefined ? [] : [{ kind: 'set-cells' as const, sheet: id, cells }];
    }),
  );
  if (!outcome.applied) return outcome;
  return { ...outcome, names: [...new Set([...own.map(({ sheet }) => sheet), ...outcome.names])] };
}
