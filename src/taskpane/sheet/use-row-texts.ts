/** Texts of one row of a sheet, as they are shown; empty until they have come. */
import { useEffect, useState } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import { usePane } from '../pane-context';

const none: readonly string[] = [];

/** `row`: null where none is wanted. */
export function useRowTexts(sheet: BookSheetId, version: number, row: number | null): readonly string[] {
  const pane = usePane();
  const key = `${sheet} ${row}`;
  const [known, setKnown] = useState<{ readonly key: string; readonly texts: readonly string[] }>({
    key: '',
    texts: none,
  });
  useEffect(() => {
    if (row === null || row < 0) return undefined;
    let isWanted = true;
    pane.window(sheet, row, row).then(
      ({ texts }) => isWanted && setKnown({ key, texts: texts[0] ?? none }),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, sheet, version, row, key]);
  return known.key === key ? known.texts : none;
}
