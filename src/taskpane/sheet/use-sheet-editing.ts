/** What may be typed on the shown sheet; null where nothing, and until the answer has come. */
import { useEffect, useState } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import type { EntryRule, SheetEditing } from '../../job/sheet-editing';
import { usePane } from '../pane-context';
import type { CellPosition } from './moved-cell';

export function useSheetEditing(sheet: BookSheetId, version: number): SheetEditing | null {
  const pane = usePane();
  const [known, setKnown] = useState<{ readonly sheet: BookSheetId; readonly editing: SheetEditing | null }>({
    sheet,
    editing: null,
  });
  useEffect(() => {
    let isWanted = true;
    pane.editing(sheet).then(
      (editing) => isWanted && setKnown({ sheet, editing }),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, sheet, version]);
  return known.sheet === sheet ? known.editing : null;
}

/** Null where the cell is none of the form's. */
export function ruleAt(editing: SheetEditing | null, { row, column }: CellPosition): EntryRule | null {
  if (editing === null) return null;
  const at = editing.layout === 'properties' ? row : column;
  const isInside = editing.layout === 'properties' ? column === 1 : row > editing.headerRow;
  return isInside ? (editing.rules.find(([place]) => place === at)?.[1] ?? null) : null;
}
