/** Fetches the rows on the screen in blocks and keeps those seen; a new analysis of the workbook makes all of them stale. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BookSheetId } from '../../job/book-overview';
import { usePane } from '../pane-context';
import type { SheetWindow } from '../../job/sheet-window';

export const blockRows = 100;

export interface SheetBlocks {
  /** Any block: what concerns the whole sheet stands in each; null until the first has come. */
  readonly shape: SheetWindow | null;
  block(row: number): SheetWindow | undefined;
}

export function useSheetBlocks(
  sheet: BookSheetId,
  version: number,
  firstRow: number,
  lastRow: number,
): SheetBlocks {
  const pane = usePane();
  const key = `${sheet} ${version}`;
  const kept = useRef({ sheet, key, blocks: new Map<number, SheetWindow>(), asked: new Set<number>() });
  if (kept.current.key !== key) {
    // What was seen before an edit stays in sight until what stands there now has come.
    const blocks = kept.current.sheet === sheet ? kept.current.blocks : [];
    kept.current = { sheet, key, blocks: new Map(blocks), asked: new Set() };
  }
  const [, redraw] = useState(0);
  const first = Math.floor(firstRow / blockRows);
  const last = Math.max(first, Math.floor(lastRow / blockRows));
  useEffect(() => {
    const store = kept.current;
    for (let block = first; block <= last; block++) {
      if (store.asked.has(block)) continue;
      store.asked.add(block);
      const top = block * blockRows;
      pane.window(sheet, top, top + blockRows - 1).then(
        (window) => {
          store.blocks.set(block, window);
          if (store === kept.current) redraw((count) => count + 1);
        },
        // The workbook was closed or replaced meanwhile; the next one asks for itself.
        () => store.asked.delete(block),
      );
    }
  }, [pane, sheet, key, first, last]);
  const block = useCallback((row: number) => kept.current.blocks.get(Math.floor(row / blockRows)), []);
  return { shape: [...kept.current.blocks.values()][0] ?? null, block };
}
