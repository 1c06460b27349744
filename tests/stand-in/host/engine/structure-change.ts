/** What Univer's mutations do to the order of a workbook: rows and columns that come or go, sheets likewise. */
import type { IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { StructureChange } from './sheet-engine';

interface MutationParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
}

/** Null for whatever leaves rows, columns and sheets where they are. */
export function structureChange(mutation: string, params: object | undefined): StructureChange | null {
  const { subUnitId, range, sheet: added } = (params ?? {}) as MutationParams;
  const sheet = added?.id ?? subUnitId;
  const kind = kinds.get(mutation);
  if (sheet === undefined || kind === undefined) return null;
  switch (kind) {
    case 'rows-inserted':
    case 'rows-deleted':
      return range === undefined ? null : { kind, sheet, first: range.startRow, last: range.endRow };
    case 'columns-inserted':
    case 'columns-deleted':
      return range === undefined ? null : { kind, sheet, first: range.startColumn, last: range.endColumn };
    default:
      return { kind, sheet };
  }
}

const kinds: ReadonlyMap<string, StructureChange['kind']> = new Map([
  [InsertRowMutation.id, 'rows-inserted'],
  [RemoveRowMutation.id, 'rows-deleted'],
  [InsertColMutation.id, 'columns-inserted'],
  [RemoveColMutation.id, 'columns-deleted'],
  [InsertSheetMutation.id, 'sheet-added'],
  [RemoveSheetMutation.id, 'sheet-deleted'],
  [SetWorksheetActiveOperation.id, 'sheet-activated'],
  [SetWorksheetNameMutation.id, 'sheet-renamed'],
  [SetWorksheetHideMutation.id, 'sheet-hidden'],
]);
