/** Walks sheet data straight over bytes; gives up, without guessing, on any spelling it does not know. */
import { asciiBytes, isDigit, skipSpace, startsWithAt } from '../xml/byte-search';
import { CellType, Step, type CellCursor } from './cell-cursor';
import { columnLimit, rowLimit } from './cell-reference';
import { cellTypeAt } from './cell-types';
import { endsRow, skipAttribute, skipFormula } from '../xml/tag-scan';
import { decodeCharacterData, decodeUtf8 } from '../xml/utf8';
import { trimXmlSpace, unescapeCellText } from '../xml/xml-text';

const lt = 60;
const gt = 62;
const slash = 47;
const quote = 34;
const equals = 61;
const zero = 48;
const lowerC = 99;
const lowerF = 102;
const lowerR = 114;
const lowerS = 115;
const lowerT = 116;
const lowerV = 118;

const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
const plainInline = asciiBytes('<is><t>');
const keptInline = asciiBytes('<is><t xml:space="preserve">');
const hiddenRow = asciiBytes('hidden="1"');
const hiddenRowInWords = asciiBytes('hidden="true"');
const inlineEnd = asciiBytes('</t></is>');

export class ByteCells implements CellCursor {
  row = -1;
  column = -1;
  style = 0;
  type: CellType = CellType.number;
  start = 0;
  end = 0;
  hasReference = false;
  isEmpty = false;
  isHidden = false;
  private at: number;
  /** Number of the row element: its own, that of its first cell, or the next. */
  private element = -1;
  private awaitsCell = false;
  private isInRow = false;
  private valueStart = -1;
  private valueEnd = -1;
  private keepsSpace = false;
  private plainNumber = Number.NaN;
  private formulaStart = -1;
  private formulaEnd = -1;

  /** `from` stands after `<sheetData>`, `to` at `</sheetData>`. */
  constructor(
    private readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
  ) {
    this.at = from;
  }

  get position(): number {
    return this.at;
  }

  get hasValue(): boolean {
    return this.valueEnd > this.valueStart;
  }

  get hasFormula(): boolean {
    return this.formulaStart >= 0;
  }

  next(): Step {
    const { bytes } = this;
    if (bytes[this.at] !== lt) this.at = skipSpace(bytes, this.at);
    const at = this.at;
    if (this.isInRow) {
      if (bytes[at] !== lt) return Step.unknown;
      if (bytes[at + 1] === lowerC) return this.readCell(at);
      if (bytes[at + 1] !== slash || !endsRow(bytes, at + 2)) return Step.unknown;
      this.isInRow = false;
      this.row = this.element;
      this.start = at;
      this.at = this.end = at + 6;
      return Step.rowEnd;
    }
    if (at === this.to) return Step.end;
    if (bytes[at] !== lt || bytes[at + 1] !== lowerR || bytes[at + 2] !== 111 || bytes[at + 3] !== 119)
      return Step.unknown;
    return this.readRow(at);
  }

  private readRow(start: number): Step {
    const { bytes } = this;
    this.start = start;
    this.row = this.element + 1;
    this.column = -1;
    this.hasReference = false;
    this.isHidden = false;
    let at = this.readRowAttributes(start + 4);
    if (at < 0 || this.row >= rowLimit) return Step.unknown;
    this.element = this.row;
    this.awaitsCell = !this.hasReference;
    this.isEmpty = bytes[at] === slash;
    if (this.isEmpty && bytes[++at] !== gt) return Step.unknown;
    this.isInRow = !this.isEmpty;
    this.at = this.end = at + 1;
    return Step.row;
  }

  private readRowAttributes(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === gt || byte === slash) return at;
      const before = at;
      at = skipSpace(bytes, at);
      if (at === before) return -1;
      if (bytes[at] === lowerR && bytes[at + 1] === equals && bytes[at + 2] === quote) {
        let row = 0;
        at += 3;
        for (; isDigit(bytes[at]); at++) row = row * 10 + (bytes[at] as number) - zero;
        if (bytes[at] !== quote || row < 1 || row > rowLimit) return -1;
        this.row = row - 1;
        this.hasReference = true;
        at++;
      } else if (bytes[at] !== gt && bytes[at] !== slash) {
        if (startsWithAt(bytes, at, hiddenRow) || startsWithAt(bytes, at, hiddenRowInWords))
          this.isHidden = true;
        at = skipAttribute(bytes, at);
        if (at < 0) return -1;
      }
    }
  }

  private readCell(start: number): Step {
    this.start = start;
    this.row = this.element;
    this.column++;
    this.style = 0;
    this.type = CellType.number;
    this.hasReference = false;
    this.valueStart = this.valueEnd = this.formulaStart = -1;
    this.plainNumber = Number.NaN;
    let at = this.readCellAttributes(start + 2);
    if (at < 0 || this.column >= columnLimit) return Step.unknown;
    if (this.awaitsCell) this.element = this.row;
    this.awaitsCell = false;
    this.isEmpty = this.bytes[at] === slash;
    if (this.isEmpty) at = this.bytes[at + 1] === gt ? at + 2 : -1;
    else at = this.readInside(at + 1);
    if (at < 0) return Step.unknown;
    this.at = this.end = at;
    return Step.cell;
  }

  /** What stands between the cell's tags, its closing tag too. */
  private readInside(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      if (bytes[at] !== lt) at = skipSpace(bytes, at);
      if (bytes[at] !== lt) return -1;
      const next = bytes[at + 1];
      if (next === lowerV) at = this.readValue(at + 2);
      else if (next === slash) return bytes[at + 2] === lowerC && bytes[at + 3] === gt ? at + 4 : -1;
      else if (next === lowerF) {
        this.formulaStart = at;
        at = this.formulaEnd = skipFormula(bytes, at + 2);
      } else at = this.type === CellType.inline ? this.readInline(at) : -1;
      if (at < 0) return -1;
    }
  }

  /** Stands after `<v`. */
  private readValue(start: number): number {
    const { bytes } = this;
    if (this.type === CellType.inline) return -1;
    if (bytes[start] === slash) return bytes[start + 1] === gt ? start + 2 : -1;
    if (bytes[start] !== gt) return -1;
    this.valueStart = start + 1;
    let at = this.readNumber(this.valueStart);
    if (bytes[at] !== lt) {
      this.plainNumber = Number.NaN;
      at = bytes.indexOf(lt, at);
      if (at < 0) return -1;
    }
    this.valueEnd = at;
    const isClosed = bytes[at + 1] === slash && bytes[at + 2] === lowerV && bytes[at + 3] === gt;
    return isClosed ? at + 4 : -1;
  }

  /** Goes past digits; a number of too many of them is left to `text`. */
  private readNumber(start: number): number {
    const { bytes } = this;
    let at = start;
    const isNegative = bytes[at] === 45;
    if (isNegative) at++;
    const digitsStart = at;
    let mantissa = 0;
    let byte = bytes[at] as number;
    for (; byte >= zero && byte <= 57; byte = bytes[++at] as number) mantissa = mantissa * 10 + byte - zero;
    let digits = at - digitsStart;
    let scale = 0;
    if (byte === 46 && digits > 0) {
      const pointAt = at;
      for (byte = bytes[++at] as number; byte >= zero && byte <= 57; byte = bytes[++at] as number) {
        mantissa = mantissa * 10 + byte - zero;
      }
      scale = at - pointAt - 1;
      digits += scale;
    }
    // A whole mantissa within 2^53 divided by an exact power of ten is rounded once, as Number(text) rounds.
    if (digits > 0 && digits <= 16 && mantissa <= Number.MAX_SAFE_INTEGER) {
      const value = mantissa / (powersOfTen[scale] as number);
      this.plainNumber = isNegative ? -value : value;
    } else this.plainNumber = Number.NaN;
    return at;
  }

  /** `<is><t>…</t></is>`; rich text is left to the parser. */
  private readInline(start: number): number {
    const { bytes } = this;
    this.keepsSpace = !startsWithAt(bytes, start, plainInline);
    if (this.keepsSpace && !startsWithAt(bytes, start, keptInline)) return -1;
    this.valueStart = start + (this.keepsSpace ? keptInline : plainInline).length;
    this.valueEnd = bytes.indexOf(lt, this.valueStart);
    return startsWithAt(bytes, this.valueEnd, inlineEnd) ? this.valueEnd + inlineEnd.length : -1;
  }

  private readCellAttributes(start: number): number {
    const { bytes } = this;
    let at = start;
    for (;;) {
      const byte = bytes[at];
      if (byte === gt || byte === slash) return at;
      const before = at;
      at = byte === 32 ? at + 1 : skipSpace(bytes, at);
      // Without a blank between it is another element's name, or no XML.
      if (at === before) return -1;
      if (bytes[at] === 32) at = skipSpace(bytes, at);
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
    this.column = column - 1;
    this.row = row - 1;
    this.hasReference = true;
    return at;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    for (; isDigit(bytes[at]); at++) this.style = this.style * 10 + (bytes[at] as number) - zero;
    return at;
  }

  private readType(start: number): number {
    const { bytes } = this;
    const end = bytes.indexOf(quote, start);
    const type = cellTypeAt(bytes, start, end);
    if (type === undefined) return -1;
    this.type = type;
    return end;
  }

  number(): number {
    return this.plainNumber;
  }

  text(): string | null {
    if (!this.hasValue) return '';
    const text = decodeCharacterData(this.bytes, this.valueStart, this.valueEnd);
    if (text === null || (this.type !== CellType.inline && this.type !== CellType.formulaText)) return text;
    return unescapeCellText(this.type === CellType.inline && !this.keepsSpace ? trimXmlSpace(text) : text);
  }

  formula(): string | null {
    if (!this.hasFormula) return null;
    const start = this.bytes.indexOf(gt, this.formulaStart) + 1;
    const end = this.bytes.indexOf(lt, start);
    return start >= this.formulaEnd ? '' : decodeCharacterData(this.bytes, start, end);
  }

  arrayReference(): string | null {
    if (!this.hasFormula || this.bytes[this.formulaStart + 2] !== 32) return null;
    const tagEnd = this.bytes.indexOf(gt, this.formulaStart);
    const tag = decodeUtf8(this.bytes, this.formulaStart, tagEnd);
    if (!/\st="(?:array|dataTable)"/.test(tag)) return null;
    return /\sref="([^"]*)"/.exec(tag)?.[1] ?? null;
  }
}
