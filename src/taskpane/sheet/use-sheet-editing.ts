/** What may be typed on the shown sheet; null where nothing, undefined until the answer has come. */
import { useEffect, useState } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import type { SheetEditing } from '../../job/entry-rule';
import { usePane } from '../pane-context';

export function useSheetEditing(sheet: BookSheetId, version: number): SheetEditing | null | undefined {
  const pane = usePane();
  const [known, setKnown] = useState<{
    readonly sheet: BookSheetId;
    readonly editing: SheetEditing | null;
  }>();
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
  return known?.sheet === sheet ? known.editing : undefined;
}
