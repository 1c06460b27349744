/** Brings the cell changes of one list together: of a cell changed twice, the last value against the first expectation. */
import type { CellValue } from '../core/table/grid';
import type { CellChange, Change, Conflict, SheetId } from '../core/workbook';
import type { SheetCells } from './cell-batches';
import { sameValue } from './cell-value';

export interface MergedChanges {
  readonly changes: readonly SheetCells<CellChange>[];
  /** Where a later change expects what an earlier one does not leave. */
  readonly conflicts: readonly Conflict[];
}

export function mergeCellChanges(changes: readonly Change[]): MergedChanges {
  const sheets = new Map<SheetId, Map<string, CellChange>>();
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    if (change.kind !== 'set-cells') continue;
    const cells = sheets.get(change.sheet) ?? new Map<string, CellChange>();
    sheets.set(change.sheet, cells);
    for (const cell of change.cells) {
      const key = `${cell.row}:${cell.column}`;
      const earlier = cells.get(key);
      const conflict = earlier === undefined ? null : conflictOf(change.sheet, earlier, cell);
      if (conflict !== null) conflicts.push(conflict);
      cells.set(key, earlier === undefined ? cell : { ...cell, expected: earlier.expected });
    }
  }
  return { changes: [...sheets].map(([sheet, cells]) => ({ sheet, cells: [...cells.values()] })), conflicts };
}

function conflictOf(sheet: SheetId, earlier: CellChange, later: CellChange): Conflict | null {
  const place = { sheet, row: later.row, column: later.column };
  const left = leftBy(earlier);
  if (left === undefined) return { kind: 'formula', ...place };
  return sameValue(left, later.expected) ? null : { kind: 'value', ...place, found: left };
}

/** Undefined where the earlier change leaves a formula. */
function leftBy({ value }: CellChange): CellValue | undefined {
  return typeof value === 'object' && value !== null && 'formula' in value ? undefined : value;
}
