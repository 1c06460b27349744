/** A person's rows, columns and sheets that came or went, as the events Excel sends of them. */
import { areaAddress } from './address';
import { sheetColumns, sheetRows, type StructureChange } from './engine/sheet-engine';
import { EventType, type HostContext } from './model/host-context';

const changeTypes = {
  'rows-inserted': 'RowInserted',
  'rows-deleted': 'RowDeleted',
  'columns-inserted': 'ColumnInserted',
  'columns-deleted': 'ColumnDeleted',
} as const;

export function tellStructure(context: HostContext, change: StructureChange): void {
  const { kind, sheet } = change;
  const about = { worksheetId: sheet, source: 'Local' };
  switch (kind) {
    case 'sheet-added':
      return context.emit(EventType.sheetAdded, sheet, about);
    case 'sheet-deleted':
      context.kept.forgetSheet(sheet);
      return context.emit(EventType.sheetDeleted, sheet, about);
    case 'sheet-renamed':
      return context.emit(EventType.sheetRenamed, sheet, {
        ...about,
        nameAfter: context.sheet(sheet).name,
      });
    case 'sheet-hidden':
      return context.emit(EventType.sheetHidden, sheet, {
        ...about,
        visibilityAfter: context.sheet(sheet).visibility,
      });
    case 'sheet-activated':
      return context.emit(EventType.sheetActivated, sheet, { worksheetId: sheet });
    default:
      return context.emit(EventType.sheetChanged, sheet, {
        ...about,
        address: addressOf(change),
        changeType: changeTypes[kind],
        shiftDirection: 'None',
        triggerSource: 'Unknown',
      });
  }
}

/** Whole rows or columns: `3:4`, `B:C`. */
function addressOf({ kind, first, last }: Extract<StructureChange, { readonly first: number }>): string {
  const whole = { top: 0, left: 0, bottom: sheetRows - 1, right: sheetColumns - 1 };
  return areaAddress(
    kind.startsWith('rows') ? { ...whole, top: first, bottom: last } : { ...whole, left: first, right: last },
  );
}
