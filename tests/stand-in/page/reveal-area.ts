/** Scrolls the grid to what a client selects, as Excel does; Univer's own selecting leaves the view where it was. */
import '@univerjs/preset-sheets-core';
import type { IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../../src/core/table/grid';

/** Of the view, how much stays above and to the left of the cell. */
const lead = 1 / 3;
/** A sheet that has just come to the front is drawn within a frame or two. */
const mostFrames = 60;

/** `sheet` is asked for once it is drawn: another may be at the front by then. */
export function revealArea(sheet: () => FWorksheet | undefined, area: Area): void {
  whenDrawn(sheet, mostFrames, (shown, seen) => {
    const { ySplit, xSplit } = shown.getFreeze();
    const row = scrolledTo(area.top, seen.startRow, seen.endRow, Math.max(0, ySplit));
    const column = scrolledTo(area.left, seen.startColumn, seen.endColumn, Math.max(0, xSplit));
    if (row === seen.startRow && column === seen.startColumn) return;
    shown.scrollToCell(row, column);
    // Rows of uneven height can still leave the cell outside: then it comes first.
    whenDrawn(sheet, mostFrames, (_, now) => {
      if (area.top >= now.endRow || area.left >= now.endColumn) shown.scrollToCell(area.top, area.left);
    });
  });
}

function whenDrawn(
  sheet: () => FWorksheet | undefined,
  frames: number,
  act: (sheet: FWorksheet, seen: IRange) => void,
): void {
  requestAnimationFrame(() => {
    const shown = sheet();
    // Not null alone, as the type says: before the first drawing there is nothing at all.
    const seen: IRange | null | undefined = shown?.getVisibleRange();
    if (shown !== undefined && seen) act(shown, seen);
    else if (frames > 0) whenDrawn(sheet, frames - 1, act);
  });
}

/** The first row or column to show; the last one in sight is usually cut off, so it does not count. */
function scrolledTo(wanted: number, first: number, last: number, frozen: number): number {
  if (wanted < frozen || (wanted >= first && wanted < last)) return first;
  return Math.max(frozen, wanted - Math.floor((last - first) * lead));
}
