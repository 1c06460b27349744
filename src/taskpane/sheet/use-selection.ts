/** The chosen cells of the shown sheet, and the way from one cell to another. */
import { useState } from 'react';
import type { Area } from '../../core/table/grid';
import type { BookSheet } from '../../job/book-overview';
import { useBook, usePane } from '../pane-context';
import type { CellFocus } from '../state/pane-state';
import type { CellPosition } from './moved-cell';
import { selectedArea } from './selection';

export interface Selection {
  readonly area: Area;
  readonly moveTo: (cell: CellPosition, isExtending: boolean) => void;
}

export function useSelection(sheet: BookSheet, focus: CellFocus): Selection {
  const pane = usePane();
  const { findings } = useBook();
  // Where a selection began and where it led: a cell that was reached another way is chosen alone.
  const [chosen, setChosen] = useState<{ readonly from: CellFocus; readonly to: CellFocus } | null>(null);
  const anchor = chosen !== null && isSameCell(chosen.to, focus) ? chosen.from : null;
  return {
    area: selectedArea(anchor, focus),
    moveTo: ({ row, column }, isExtending) => {
      // The card follows the cell: the first finding that stands there.
      const found = findings.findIndex(
        ({ place }) =>
          place.file === sheet.file &&
          place.sheet === sheet.name &&
          place.row === row &&
          place.column === column,
      );
      const to = { sheet: sheet.id, row, column, finding: found === -1 ? null : found };
      setChosen(isExtending ? { from: anchor ?? focus, to } : null);
      pane.showCell(to);
    },
  };
}

function isSameCell(one: CellFocus, other: CellFocus): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
