/** Reads the value of one cell from bytes: digits without a string between, text decoded once. */
import { asciiBytes, startsWithAt } from '../xml/byte-search';
import type { CellSink } from './cell-sink';
import { decodeCharacterData } from '../xml/utf8';
import { trimXmlSpace, unescapeCellText } from '../xml/xml-text';

export const CellType = { number: 0, shared: 1, boolean: 2, error: 3, formulaText: 4, inline: 5 } as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

const lt = 60;
const gt = 62;
const slash = 47;
const zero = 48;
const lowerV = 118;

const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The scanner sets the cell's place, style and type; every method gives the place after what it read, or -1. */
export class CellValueScanner {
  row = -1;
  column = -1;
  style = 0;
  type: CellType = CellType.number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sink: CellSink,
  ) {}

  /** Stands after `<v`. */
  readValue(start: number): number {
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
  readInline(start: number): number {
    const { bytes } = this;
    const open = startsWithAt(bytes, start, plainInline);
    const textStart = open ? start + plainInline.length : start + keptInline.length;
    if (!open && !startsWithAt(bytes, start, keptInline)) return -1;
    const end = bytes.indexOf(lt, textStart);
    const text = decodeCharacterData(bytes, textStart, end);
    if (text === null || !startsWithAt(bytes, end, inlineEnd)) return -1;
    this.sink.text(this.row, this.column, unescapeCellText(open ? trimXmlSpace(text) : text));
    return end + inlineEnd.length;
  }
}

const plainInline = asciiBytes('<is><t>');
const keptInline = asciiBytes('<is><t xml:space="preserve">');
const inlineEnd = asciiBytes('</t></is>');

/** `</v>` stands at `at`. */
function closeValue(bytes: Uint8Array, at: number): number {
  const isClosed = bytes[at + 1] === slash && bytes[at + 2] === lowerV && bytes[at + 3] === gt;
  return isClosed ? at + 4 : -1;
}
