/** Puts written sheets into a workbook: replaces the add-in's own of the same name, never a person's. */
import type { SheetModel } from './model/sheet-model';
import type { ApplyOutcome, Change, SheetInfo, WorkbookPort } from './workbook';

export type PutOutcome =
  | (Extract<ApplyOutcome, { readonly applied: true }> & { readonly names: readonly string[] })
  | Extract<ApplyOutcome, { readonly applied: false }>;

/**
 * All sheets, with the changes made `besides`, or none. Where a person's sheet has the name, the new one gets
 * `name (suffix)`. `names` are those the sheets got, in the order of `models`.
 */
export async function putSheets(
  port: Pick<WorkbookPort, 'listSheets' | 'apply'>,
  models: readonly SheetModel[],
  suffix: string,
  besides: (sheets: readonly SheetInfo[]) => readonly Change[],
): Promise<PutOutcome> {
  const taken = new Set<string>();
  for (;;) {
    const sheets = await port.listSheets();
    const named = models.map((model) => (taken.has(model.name) ? renamed(model, suffix) : model));
    const outcome = await port.apply([...besides(sheets), ...named.map((model) => changeFor(model, sheets))]);
    if (outcome.applied) return { ...outcome, names: named.map(({ name }) => name) };
    const before = taken.size;
    for (const conflict of outcome.conflicts) {
      if (conflict.kind === 'name-taken' && models.some(({ name }) => name === conflict.name))
        taken.add(conflict.name);
    }
    if (taken.size === before) return outcome;
  }
}

function changeFor(model: SheetModel, sheets: readonly SheetInfo[]): Change {
  const same = sheets.find(({ name }) => name.toLowerCase() === model.name.toLowerCase());
  return same === undefined ? { kind: 'add-sheet', model } : { kind: 'replace-sheet', sheet: same.id, model };
}

function renamed(model: SheetModel, suffix: string): SheetModel {
  return { ...model, name: `${model.name} (${suffix})` };
}
