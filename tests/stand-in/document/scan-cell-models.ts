/** Reads the rows of a plainly spelled worksheet as models, straight from its bytes. */
import type { CallOptions } from '../../../src/core/workbook';
import { isDigit } from '../../../src/xlsx/xml/byte-search';
import type { CellModelBuilder, FormulaElement } from './cell-model-builder';
import { yieldToEvents } from '../../../src/xlsx/cells/read-sheet-part';
import type { SheetDataRange } from '../../../src/xlsx/cells/sheet-data-range';
import { decodeCharacterData, decodeUtf8 } from '../../../src/xlsx/xml/utf8';

/** Cells between two looks at the signal. */
const slice = 50_000;

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const slash = 47;
const zero = 48;
const lt = 60;
const equals = 61;
const gt = 62;
const lowerC = 99;
const lowerF = 102;
const lowerO = 111;
const lowerR = 114;
const lowerS = 115;
const lowerW = 119;

/**
 * The part must be one that the scanner of values has read: nothing in it but rows, cells, formulas and values, in double
 * quotes. False, and the builder of no more use, where a formula holds a reference that only a parser resolves.
 */
export async function scanCellModels(
  bytes: Uint8Array,
  { contentStart, contentEnd }: SheetDataRange,
  builder: CellModelBuilder,
  options: CallOptions,
): Promise<boolean> {
  const scanner = new CellModelScanner(bytes, builder);
  let looked = 0;
  for (let at = bytes.indexOf(lt, contentStart); at < contentEnd; at = bytes.indexOf(lt, at + 1)) {
    if (!scanner.readTag(at)) return false;
    if (builder.cellCount < looked + slice) continue;
    looked = builder.cellCount;
    await yieldToEvents(options, looked);
  }
  scanner.finish();
  return true;
}

class CellModelScanner {
  private row = -1;
  private column = -1;
  private style = 0;
  private formula: FormulaElement | null = null;
  private hasCell = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly builder: CellModelBuilder,
  ) {}

  /** `at` stands at `<`; false where the scan has to be given up. */
  readTag(at: number): boolean {
    const { bytes } = this;
    const mark = bytes[at + 1];
    if (mark === lowerC && this.endsName(at + 2)) this.readCell(at + 2);
    else if (mark === lowerF && this.endsName(at + 2)) return this.readFormula(at);
    else if (mark === lowerR && bytes[at + 2] === lowerO && bytes[at + 3] === lowerW && this.endsName(at + 4))
      this.readRow(at);
    return true;
  }

  /** A cell is complete when the next begins, or at the end. */
  finish(): void {
    if (this.hasCell) this.builder.addCell(this.row, this.column, this.style, this.formula);
    this.hasCell = false;
  }

  private endsName(at: number): boolean {
    const byte = this.bytes[at];
    return (
      byte === space ||
      byte === gt ||
      byte === slash ||
      byte === lineFeed ||
      byte === carriageReturn ||
      byte === tab
    );
  }

  private readRow(at: number): void {
    this.finish();
    const tag = decodeUtf8(this.bytes, at, this.bytes.indexOf(gt, at));
    const number = Number(attributeIn(tag, 'r') ?? Number.NaN);
    this.row = Number.isInteger(number) ? number - 1 : this.row + 1;
    this.column = -1;
    this.builder.addRow(this.row, attributeIn(tag, 'ht'), attributeIn(tag, 'customHeight'));
  }

  private readCell(start: number): void {
    const { bytes } = this;
    this.finish();
    this.hasCell = true;
    this.column++;
    this.style = 0;
    this.formula = null;
    for (let at = start; bytes[at] !== gt && at < bytes.length; at++) {
      if (bytes[at] !== quote) continue;
      // Names of one letter stand right before the equals sign, and after a blank.
      const name = bytes[at - 1] === equals && (bytes[at - 3] as number) <= space ? bytes[at - 2] : undefined;
      if (name === lowerR) this.readReference(at + 1);
      else if (name === lowerS) this.style = this.numberAt(at + 1);
      at = bytes.indexOf(quote, at + 1);
    }
  }

  private readReference(start: number): void {
    const { bytes } = this;
    let at = start;
    let column = 0;
    for (let byte = bytes[at] as number; byte >= 65 && byte <= 90; byte = bytes[++at] as number) {
      column = column * 26 + byte - 64;
    }
    this.column = column - 1;
    this.row = this.numberAt(at) - 1;
  }

  private numberAt(start: number): number {
    const { bytes } = this;
    let number = 0;
    for (let at = start; isDigit(bytes[at]); at++) number = number * 10 + (bytes[at] as number) - zero;
    return number;
  }

  private readFormula(at: number): boolean {
    const { bytes } = this;
    const tagEnd = bytes.indexOf(gt, at);
    const isEmpty = bytes[tagEnd - 1] === slash;
    const text = isEmpty ? '' : decodeCharacterData(bytes, tagEnd + 1, bytes.indexOf(lt, tagEnd));
    if (text === null) return false;
    const tag = decodeUtf8(bytes, at, tagEnd);
    this.formula = { text, type: attributeIn(tag, 't'), sharedIndex: attributeIn(tag, 'si') };
    return true;
  }
}

function attributeIn(tag: string, name: string): string | undefined {
  const start = tag.search(new RegExp(`\\s${name}="`)) + name.length + 3;
  return start < name.length + 3 ? undefined : tag.slice(start, tag.indexOf('"', start));
}
