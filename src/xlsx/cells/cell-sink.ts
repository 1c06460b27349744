/** What a stored cell means: each kind of value as the grid keeps it. */
import { CellKind, uncalculated, unreadableCell, type GridBuilder } from '../../core/table/grid';
import { parseNumber } from './parse-number';
import { FileError } from '../../core/file-error';

/** Pool id that stands for an empty shared string. */
export const emptyString = 0xffffffff;

/** What the cells of every sheet of one workbook need to be understood. */
export interface CellContext {
  /** Shared string index → pool id, or `emptyString`. */
  readonly sharedIds: Uint32Array;
  /** Style index → 1 when its number format shows a date. */
  readonly dateStyles: Uint8Array;
  readonly is1904: boolean;
  /** Style index → the number format, where it changes what a number says. */
  readonly tellingFormats?: readonly (string | undefined)[];
}

/** Days between the two date systems' day zero. */
export const days1904 = 1462;

/** A lone cell in a far column costs a column's length of memory: past this sum a sheet is refused. */
const slotLimit = 500_000_000;

export class CellSink {
  cellCount = 0;
  hasFormulas = false;
  private readonly lengths: number[] = [];
  private slots = 0;

  constructor(
    private readonly builder: GridBuilder,
    private readonly context: CellContext,
  ) {}

  hideRow(row: number): void {
    this.builder.hideRow(row);
  }

  number(row: number, column: number, style: number, value: number): void {
    // Adding zero turns -0 into 0.
    const shown = value + 0;
    const format = this.context.tellingFormats?.[style];
    if (format !== undefined) this.builder.format(row, column, format);
    if (this.context.dateStyles[style] !== 1) this.put(row, column, CellKind.number, shown);
    else this.put(row, column, CellKind.date, this.context.is1904 ? shown + days1904 : shown);
  }

  /** The characters of a numeric cell, of any form the format allows; what is no number stays text. */
  numberText(row: number, column: number, style: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const value = parseNumber(trimmed);
    if (value === null) this.text(row, column, trimmed);
    else this.number(row, column, style, value);
  }

  shared(row: number, column: number, index: number): void {
    const id = this.context.sharedIds[index];
    if (id === undefined) this.error(row, column, unreadableCell);
    else if (id !== emptyString) this.put(row, column, CellKind.text, id);
  }

  text(row: number, column: number, text: string): void {
    if (text !== '') this.put(row, column, CellKind.text, this.builder.intern(text));
  }

  boolean(row: number, column: number, value: boolean): void {
    this.put(row, column, CellKind.boolean, value ? 1 : 0);
  }

  error(row: number, column: number, name: string): void {
    if (name !== '') this.put(row, column, CellKind.error, this.builder.intern(name));
  }

  /** A formula without a stored result is no empty cell: something stands there that nobody knows yet. */
  uncalculated(row: number, column: number): void {
    this.error(row, column, uncalculated);
  }

  /** `t="d"`: an ISO 8601 date, date and time, or time alone; anything else stays text. */
  isoDate(row: number, column: number, text: string): void {
    const serial = isoSerial(text.trim());
    if (serial === null) this.text(row, column, text);
    else this.put(row, column, CellKind.date, serial);
  }

  private put(row: number, column: number, kind: CellKind, value: number): void {
    this.cellCount++;
    const length = this.lengths[column] ?? 0;
    if (row >= length) {
      this.lengths[column] = row + 1;
      this.slots += row + 1 - length;
      if (this.slots > slotLimit)
        throw new FileError({ code: 'too-large', measure: 'cells', limit: slotLimit });
    }
    this.builder.put(row, column, kind, value);
  }
}

const millisecondsADay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

function isoSerial(text: string): number | null {
  const match =
    /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(
      text,
    );
  if (match === null || text === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return match[4] === undefined ? null : time;
  return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - dayZero) / millisecondsADay + time;
}
