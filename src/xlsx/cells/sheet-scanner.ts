/** Reads sheet data straight from bytes; gives up, without guessing, on any spelling it does not know. */
import { isDigit, skipSpace } from '../xml/byte-search';
import { CellType, CellValueScanner } from './cell-value-scanner';
import type { CellSink } from './cell-sink';
import { columnLimit, rowLimit } from './cell-reference';
import { endsRow, skipAttribute, skipFormula } from '../xml/tag-scan';
import { decodeUtf8 } from '../xml/utf8';

export type ScanState = 'more' | 'done' | 'unknown';

const lt = 60;
const gt = 62;
const slash = 47;
const quote = 34;
const equals = 61;
const zero = 48;
const lowerC = 99;
const lowerR = 114;
const lowerS = 115;
const lowerT = 116;
const lowerV = 118;

export class SheetScanner {
  private at: number;
  private readonly cell: CellValueScanner;

  /** `start` stands after `<sheetData>`, `end` at `</sheetData>`. */
  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly end: number,
    private readonly sink: CellSink,
  ) {
    this.at = start;
    this.cell = new CellValueScanner(bytes, sink);
  }

  /** Bytes done so far. */
  get position(): number {
    return this.at;
  }

  /** Reads whole rows until `limit` bytes are passed or the data end. */
  scan(limit: number): ScanState {
    const { bytes, end } = this;
    let at = this.at;
    while (at < limit) {
      at = skipSpace(bytes, at);
      if (at === end) {
        this.at = at;
        return 'done';
      }
      if (bytes[at] !== lt || bytes[at + 1] !== lowerR || bytes[at + 2] !== 111 || bytes[at + 3] !== 119)
        return 'unknown';
      at = this.readRow(at + 4);
      if (at < 0) return 'unknown';
    }
    this.at = at;
    return 'more';
  }

  private readRow(start: number): number {
    const { bytes } = this;
    this.cell.row++;
    this.cell.column = -1;
    let at = this.readRowAttributes(start);
    if (at < 0) return -1;
    if (bytes[at] === slash) return bytes[at + 1] === gt ? at + 2 : -1;
    at++;
    for (;;) {
      if (bytes[at] !== lt) at = skipSpace(bytes, at);
      if (bytes[at] !== lt) return -1;
      const next = bytes[at + 1];
      if (next === lowerC) at = this.readCell(at + 2);
      else if (next === slash) return endsRow(bytes, at + 2) ? at + 6 : -1;
      else return -1;
      if (at < 0) return -1;
    }
  }

  private readRowAttributes(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === gt || byte === slash) return at;
      at = skipSpace(bytes, at);
      if (bytes[at] === lowerR && bytes[at + 1] === equals && bytes[at + 2] === quote) {
        let row = 0;
        at += 3;
        for (; isDigit(bytes[at]); at++) row = row * 10 + (bytes[at] as number) - zero;
        if (bytes[at] !== quote || row < 1 || row > rowLimit) return -1;
        this.cell.row = row - 1;
        at++;
      } else if (bytes[at] !== gt && bytes[at] !== slash) {
        at = skipAttribute(bytes, at);
        if (at < 0) return -1;
      }
    }
  }

  private readCell(start: number): number {
    const { bytes } = this;
    this.cell.column++;
    let at = this.readCellAttributes(start);
    if (at < 0) return -1;
    if (bytes[at] === slash) return bytes[at + 1] === gt ? at + 2 : -1;
    at++;
    const before = this.sink.cellCount;
    let hasFormula = false;
    for (;;) {
      if (bytes[at] !== lt) at = skipSpace(bytes, at);
      if (bytes[at] !== lt) return -1;
      const next = bytes[at + 1];
      if (next === lowerV) at = this.cell.readValue(at + 2);
      else if (next === slash) {
        if (bytes[at + 2] !== lowerC || bytes[at + 3] !== gt) return -1;
        if (hasFormula && this.cell.type === CellType.number && this.sink.cellCount === before) {
          this.sink.uncalculated(this.cell.row, this.cell.column);
        }
        return at + 4;
      } else if (next === 102) {
        this.sink.hasFormulas = hasFormula = true;
        at = skipFormula(bytes, at + 2);
      } else at = this.cell.type === CellType.inline ? this.cell.readInline(at) : -1;
      if (at < 0) return -1;
    }
  }

  private readCellAttributes(start: number): number {
    const { bytes } = this;
    this.cell.style = 0;
    this.cell.type = CellType.number;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === gt || byte === slash) return at;
      if (byte !== 32) at = skipSpace(bytes, at);
      else at++;
      const name = bytes[at];
      if (name === gt || name === slash) return at;
      if (bytes[at + 1] === equals && bytes[at + 2] === quote) {
        at += 3;
        if (name === lowerR) at = this.readReference(at);
        else if (name === lowerS) at = this.readStyle(at);
        else if (name === lowerT) at = this.readType(at);
        else at = bytes.indexOf(quote, at);
        if (at < 0 || bytes[at] !== quote) return -1;
        at++;
      } else {
        at = skipAttribute(bytes, at);
        if (at < 0) return -1;
      }
    }
  }

  private readReference(start: number): number {
    const { bytes } = this;
    let at = start;
    let column = 0;
    for (let byte = bytes[at] as number; byte >= 65 && byte <= 90; byte = bytes[++at] as number) {
      column = column * 26 + byte - 64;
    }
    let row = 0;
    for (let byte = bytes[at] as number; byte >= zero && byte <= 57; byte = bytes[++at] as number) {
      row = row * 10 + byte - zero;
    }
    if (column < 1 || column > columnLimit || row < 1 || row > rowLimit) return -1;
    this.cell.column = column - 1;
    this.cell.row = row - 1;
    return at;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    let style = 0;
    for (; isDigit(bytes[at]); at++) style = style * 10 + (bytes[at] as number) - zero;
    this.cell.style = style;
    return at;
  }

  private readType(start: number): number {
    const { bytes } = this;
    const end = bytes.indexOf(quote, start);
    const first = bytes[start];
    if (end === start + 1) {
      if (first === lowerS) this.cell.type = CellType.shared;
      else if (first === 110) this.cell.type = CellType.number;
      else if (first === 98) this.cell.type = CellType.boolean;
      else if (first === 101) this.cell.type = CellType.error;
      else return -1;
      return end;
    }
    const name = decodeUtf8(bytes, start, end);
    if (name === 'str') this.cell.type = CellType.formulaText;
    else if (name === 'inlineStr') this.cell.type = CellType.inline;
    else return -1;
    return end;
  }
}
