/** Reads sheet data straight from bytes; gives up, without guessing, on any spelling it does not know. */
import type { CellSink } from './cell-sink';
import { columnLimit, rowLimit } from './cell-reference';
import { decodeCharacterData, decodeUtf8 } from './utf8';
import { trimXmlSpace, unescapeCellText } from './xml-text';

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

const enum CellType {
  number,
  shared,
  boolean,
  error,
  formulaText,
  inline,
}

const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

export class SheetScanner {
  private at: number;
  private row = -1;
  private column = -1;
  private style = 0;
  private type: CellType = CellType.number;

  /** `start` stands after `<sheetData>`, `end` at `</sheetData>`. */
  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly end: number,
    private readonly sink: CellSink,
  ) {
    this.at = start;
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
    this.row++;
    this.column = -1;
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
        this.row = row - 1;
        at++;
      } else if (bytes[at] !== gt && bytes[at] !== slash) {
        at = skipAttribute(bytes, at);
        if (at < 0) return -1;
      }
    }
  }

  private readCell(start: number): number {
    const { bytes } = this;
    this.column++;
    let at = this.readCellAttributes(start);
    if (at < 0) return -1;
    if (bytes[at] === slash) return bytes[at + 1] === gt ? at + 2 : -1;
    at++;
    for (;;) {
      if (bytes[at] !== lt) at = skipSpace(bytes, at);
      if (bytes[at] !== lt) return -1;
      const next = bytes[at + 1];
      if (next === lowerV) at = this.readValue(at + 2);
      else if (next === slash) return bytes[at + 2] === lowerC && bytes[at + 3] === gt ? at + 4 : -1;
      else if (next === 102) {
        this.sink.hasFormulas = true;
        at = skipFormula(bytes, at + 2);
      } else at = this.type === CellType.inline ? this.readInline(at) : -1;
      if (at < 0) return -1;
    }
  }

  private readCellAttributes(start: number): number {
    const { bytes } = this;
    this.style = 0;
    this.type = CellType.number;
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
    this.column = column - 1;
    this.row = row - 1;
    return at;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    let style = 0;
    for (; isDigit(bytes[at]); at++) style = style * 10 + (bytes[at] as number) - zero;
    this.style = style;
    return at;
  }

  private readType(start: number): number {
    const { bytes } = this;
    const end = bytes.indexOf(quote, start);
    const first = bytes[start];
    if (end === start + 1) {
      if (first === lowerS) this.type = CellType.shared;
      else if (first === 110) this.type = CellType.number;
      else if (first === 98) this.type = CellType.boolean;
      else if (first === 101) this.type = CellType.error;
      else return -1;
      return end;
    }
    const name = decodeUtf8(bytes, start, end);
    if (name === 'str') this.type = CellType.formulaText;
    else if (name === 'inlineStr') this.type = CellType.inline;
    else return -1;
    return end;
  }

  /** Stands after `<v`. */
  private readValue(start: number): number {
    const { bytes } = this;
    if (bytes[start] === slash) return bytes[start + 1] === gt ? start + 2 : -1;
    if (bytes[start] !== gt) return -1;
    const at = start + 1;
    switch (this.type) {
      case CellType.number:
        return this.readNumber(at);
      case CellType.shared:
        return this.readShared(at);
      case CellType.boolean:
        return this.readBoolean(at);
      case CellType.error:
      case CellType.formulaText:
        return this.readText(at);
      case CellType.inline:
        return -1;
    }
  }

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
    if (byte === lt && digits > 0 && digits <= 16 && mantissa <= Number.MAX_SAFE_INTEGER) {
      const value = mantissa / (powersOfTen[scale] as number);
      this.sink.number(this.row, this.column, this.style, isNegative ? -value : value);
      return closeValue(bytes, at);
    }
    return this.readNumberSlowly(start);
  }

  private readNumberSlowly(start: number): number {
    const end = this.bytes.indexOf(lt, start);
    const text = decodeCharacterData(this.bytes, start, end);
    if (text === null) return -1;
    this.sink.numberText(this.row, this.column, this.style, text);
    return closeValue(this.bytes, end);
  }

  private readShared(start: number): number {
    const { bytes } = this;
    let at = start;
    let index = 0;
    for (let byte = bytes[at] as number; byte >= zero && byte <= 57; byte = bytes[++at] as number) {
      index = index * 10 + byte - zero;
    }
    if (at === start || bytes[at] !== lt) return -1;
    this.sink.shared(this.row, this.column, index);
    return closeValue(bytes, at);
  }

  private readBoolean(start: number): number {
    const digit = this.bytes[start];
    if ((digit !== zero && digit !== zero + 1) || this.bytes[start + 1] !== lt) return -1;
    this.sink.boolean(this.row, this.column, digit === zero + 1);
    return closeValue(this.bytes, start + 1);
  }

  private readText(start: number): number {
    const end = this.bytes.indexOf(lt, start);
    const text = decodeCharacterData(this.bytes, start, end);
    if (text === null) return -1;
    if (this.type === CellType.error) this.sink.error(this.row, this.column, text.trim());
    else this.sink.text(this.row, this.column, unescapeCellText(text));
    return closeValue(this.bytes, end);
  }

  /** `<is><t>…</t></is>`; rich text is left to the parser. */
  private readInline(start: number): number {
    const { bytes } = this;
    const open = startsWith(bytes, start, plainInline);
    const textStart = open ? start + plainInline.length : start + keptInline.length;
    if (!open && !startsWith(bytes, start, keptInline)) return -1;
    const end = bytes.indexOf(lt, textStart);
    const text = decodeCharacterData(bytes, textStart, end);
    if (text === null || !startsWith(bytes, end, inlineEnd)) return -1;
    this.sink.text(this.row, this.column, unescapeCellText(open ? trimXmlSpace(text) : text));
    return end + inlineEnd.length;
  }
}

const plainInline = ascii('<is><t>');
const keptInline = ascii('<is><t xml:space="preserve">');
const inlineEnd = ascii('</t></is>');

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= 57;
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[++at]);
  return at;
}

function endsRow(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === lowerR && bytes[at + 1] === 111 && bytes[at + 2] === 119 && bytes[at + 3] === gt;
}

/** `</v>` stands at `at`. */
function closeValue(bytes: Uint8Array, at: number): number {
  const isClosed = bytes[at + 1] === slash && bytes[at + 2] === lowerV && bytes[at + 3] === gt;
  return isClosed ? at + 4 : -1;
}

/** `name="…"` whose value does not matter; names that change the meaning of text (xml:…, xmlns…) are not known. */
function skipAttribute(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at] === 120 && bytes[at + 1] === 109 && bytes[at + 2] === 108) return -1;
  for (let byte = bytes[at]; byte !== undefined && isNameByte(byte); byte = bytes[++at]);
  if (at === start || bytes[at] !== equals || bytes[at + 1] !== quote) return -1;
  for (at += 2; bytes[at] !== quote; at++) {
    const byte = bytes[at];
    if (byte === undefined || byte === lt) return -1;
  }
  return at + 1;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    isDigit(byte) ||
    byte === 58 ||
    byte === 45 ||
    byte === 95 ||
    byte === 46
  );
}

/** Stands after `<f`: `/>`, `>…</f>` or attributes before either. */
function skipFormula(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    at = skipSpace(bytes, at);
    const byte = bytes[at];
    if (byte === slash) return bytes[at + 1] === gt ? at + 2 : -1;
    if (byte === gt) break;
    at = skipAttribute(bytes, at);
    if (at < 0) return -1;
  }
  const end = bytes.indexOf(lt, at);
  const isClosed = bytes[end + 1] === slash && bytes[end + 2] === 102 && bytes[end + 3] === gt;
  return end > 0 && isClosed ? end + 4 : -1;
}
