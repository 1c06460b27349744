/** Where wanted rows and their cells lie in a worksheet part, as the cursor that read them counts rows and cells. */
import type { Area } from '../../core/table/grid';
import { Step, type CellCursor } from './cell-cursor';
import { parseArea } from './cell-reference';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  /** A cell without an address stands next to the one before it. */
  readonly hasReference: boolean;
  readonly hasValue: boolean;
  /** Text of its formula; null when it has none. */
  readonly formula: string | null;
}

/** One row element. A file may have several of one number, and cells of other rows inside. */
export interface PlacedRow {
  readonly start: number;
  readonly openEnd: number;
  end: number;
  readonly isEmpty: boolean;
  readonly cells: PlacedCell[];
}

export interface RowPlaces {
  /** By zero-based number. */
  readonly rows: ReadonlyMap<number, readonly PlacedRow[]>;
  /** Cells of wanted rows that lie in elements of other rows. */
  readonly strays: readonly PlacedCell[];
  /** Where a missing row belongs; absent where it goes behind the last. */
  readonly before: ReadonlyMap<number, number>;
  /** Areas held by one array formula or data table: none of their cells can be set alone. */
  readonly arrays: readonly Area[];
}

/** Null where the cursor meets a spelling it does not know. `wanted` in ascending order. */
export function placeRows(cursor: CellCursor, wanted: readonly number[]): RowPlaces | null {
  const walk = new RowWalk(cursor, wanted);
  for (;;) {
    const step = cursor.next();
    if (step === Step.row) walk.openRow();
    else if (step === Step.cell) walk.meetCell();
    else if (step === Step.rowEnd) walk.closeRow();
    else if (step === Step.end) return walk;
    else return null;
  }
}

class RowWalk implements RowPlaces {
  readonly rows = new Map<number, PlacedRow[]>();
  readonly strays: PlacedCell[] = [];
  readonly before = new Map<number, number>();
  readonly arrays: Area[] = [];
  private readonly wanted: ReadonlySet<number>;
  /** How many of the wanted rows have their place. */
  private passed = 0;
  private number = -1;
  private start = 0;
  private openEnd = 0;
  private open: PlacedRow | null = null;
  private isNumbered = false;

  constructor(
    private readonly cursor: CellCursor,
    private readonly ordered: readonly number[],
  ) {
    this.wanted = new Set(ordered);
  }

  openRow(): void {
    const { cursor } = this;
    this.start = cursor.start;
    this.openEnd = cursor.end;
    this.isNumbered = false;
    // A row that does not say its number is that of its first cell.
    if (cursor.hasReference || cursor.isEmpty) this.take(cursor.row, cursor.isEmpty);
  }

  meetCell(): void {
    const { cursor } = this;
    if (!this.isNumbered) this.take(cursor.row, false);
    if (cursor.hasFormula) this.meetFormula();
    if (cursor.row === this.number) this.open?.cells.push(placedCell(cursor));
    else if (this.wanted.has(cursor.row)) this.strays.push(placedCell(cursor));
  }

  closeRow(): void {
    if (!this.isNumbered) this.take(this.cursor.row, false);
    if (this.open !== null) this.open.end = this.cursor.end;
  }

  private take(number: number, isEmpty: boolean): void {
    const { ordered, start, openEnd } = this;
    this.isNumbered = true;
    this.number = number;
    for (; (ordered[this.passed] ?? Infinity) < number; this.passed++)
      this.before.set(ordered[this.passed] ?? 0, start);
    this.open = null;
    if (!this.wanted.has(number)) return;
    this.open = { start, openEnd, end: openEnd, isEmpty, cells: [] };
    const known = this.rows.get(number);
    if (known === undefined) this.rows.set(number, [this.open]);
    else known.push(this.open);
  }

  private meetFormula(): void {
    const area = parseArea(this.cursor.arrayReference() ?? '');
    if (area !== null) this.arrays.push(area);
  }
}

function placedCell(cursor: CellCursor): PlacedCell {
  const { row, column, start, end, style, hasReference, hasValue } = cursor;
  return { row, column, start, end, style, hasReference, hasValue, formula: cursor.formula() };
}
