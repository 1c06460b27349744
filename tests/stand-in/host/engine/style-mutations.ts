/** Which of Univer's mutations change how a sheet looks or where its cells stand, not just what they hold. */
import type { ICellData, Nullable } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';

const ids: ReadonlySet<string> = new Set(
  [
    AddWorksheetMergeMutation,
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveNumfmtMutation,
    RemoveRowMutation,
    RemoveWorksheetMergeMutation,
    SetColHiddenMutation,
    SetColVisibleMutation,
    SetFrozenMutation,
    SetNumfmtMutation,
    SetRowHiddenMutation,
    SetRowVisibleMutation,
    SetTabColorMutation,
    SetWorksheetColWidthMutation,
    SetWorksheetRowHeightMutation,
  ].map(({ id }) => id),
);

const moves: ReadonlySet<string> = new Set(
  [
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
  ].map(({ id }) => id),
);

export function movesCells(id: string): boolean {
  return moves.has(id);
}

export function changesStyle(id: string, params: object | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return ids.has(id);
  const { cellValue } = params as ISetRangeValuesMutationParams;
  return Object.values(cellValue ?? {}).some((cells) =>
    Object.values(cells as Record<number, Nullable<ICellData>>).some((cell) => cell?.s !== undefined),
  );
}
