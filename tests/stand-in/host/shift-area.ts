/** Where an area stands after whole rows or columns were put in or taken out, as Excel moves whatever hangs on cells. */
import type { Area } from '../../../src/core/table/grid';
import { sheetColumns, sheetRows, type StructureChange } from './engine/sheet-engine';

export type LineChange = Extract<StructureChange, { readonly first: number }>;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Behind the change it moves, around it it grows or shrinks; null where nothing of it is left. */
export function shiftArea(area: Area, change: LineChange): Area | null {
  if (change.kind.startsWith('rows')) {
    const span = shiftSpan({ first: area.top, last: area.bottom }, change, sheetRows);
    return span === null ? null : { ...area, top: span.first, bottom: span.last };
  }
  const span = shiftSpan({ first: area.left, last: area.right }, change, sheetColumns);
  return span === null ? null : { ...area, left: span.first, right: span.last };
}

/** A whole sheet's length stays whole, and what is pushed over its end falls off. */
function shiftSpan(span: Span, change: LineChange, length: number): Span | null {
  if (span.first === 0 && span.last === length - 1) return span;
  const count = change.last - change.first + 1;
  const shifted = change.kind.endsWith('inserted')
    ? {
        first: span.first >= change.first ? span.first + count : span.first,
        last: Math.min(span.last >= change.first ? span.last + count : span.last, length - 1),
      }
    : {
        first: span.first > change.last ? span.first - count : Math.min(span.first, change.first),
        last: span.last > change.last ? span.last - count : Math.min(span.last, change.first - 1),
      };
  return shifted.first > shifted.last ? null : shifted;
}
