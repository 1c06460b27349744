/** Texts of one row of a sheet, as they are shown; none until they have come. */
import { useEffect, useState } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import { usePane } from '../pane-context';

export interface RowTexts {
  readonly texts: readonly string[];
  /** False until the texts of this version have come: those before stay meanwhile. */
  readonly areCurrent: boolean;
}

const none: RowTexts = { texts: [], areCurrent: false };

/** `row`: null where none is wanted. */
export function useRowTexts(sheet: BookSheetId, version: number, row: number | null): RowTexts {
  const pane = usePane();
  const key = `${sheet} ${row}`;
  const [known, setKnown] = useState<{
    readonly key: string;
    readonly version: number;
    readonly texts: readonly string[];
  }>();
  useEffect(() => {
    if (row === null || row < 0) return undefined;
    let isWanted = true;
    pane.window(sheet, row, row).then(
      ({ texts }) => isWanted && setKnown({ key, version, texts: texts[0] ?? [] }),
      // The workbook was replaced meanwhile: this view goes with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pane, sheet, version, row, key]);
  return known?.key === key ? { texts: known.texts, areCurrent: known.version === version } : none;
}
