/** Reads the rows of any well-formed worksheet as models, with a real XML parser. */
import type { SaxesTagNS } from 'saxes';
import type { CallOptions } from '../../../src/core/workbook';
import type { CellModelBuilder, FormulaElement } from './cell-model-builder';
import { parseReference } from '../../../src/xlsx/cells/cell-reference';
import { isMainNamespace } from '../../../src/xlsx/xml/namespaces';
import { yieldToEvents } from '../../../src/xlsx/cells/read-sheet-part';
import { strictParser, type StrictParser } from '../../../src/xlsx/xml/strict-parser';

/** Characters between two looks at the signal. */
const slice = 500_000;

/** Gives back the text without its rows. */
export async function parseCellModels(
  text: string,
  part: string,
  builder: CellModelBuilder,
  options: CallOptions,
): Promise<string> {
  const parser = new CellModelParser(builder, part);
  for (let at = 0; at < text.length; at += slice) {
    parser.write(text.slice(at, at + slice));
    await yieldToEvents(options, builder.cellCount);
  }
  const { start, end } = parser.finish();
  const contentEnd = text.lastIndexOf('</', end - 1);
  return contentEnd < start ? text : text.slice(0, start) + text.slice(contentEnd);
}

class CellModelParser {
  /** Offsets in the text: after the opening tag of the sheet data, after the closing one. */
  private readonly range = { start: 0, end: 0 };
  private readonly parser: StrictParser;
  /** Local names of the open elements; an element of another namespace has an empty name. */
  private readonly path: string[] = [];
  private row = -1;
  private column = -1;
  private style = 0;
  private formula: FormulaElement | null = null;
  private isInFormula = false;

  constructor(
    private readonly builder: CellModelBuilder,
    part: string,
  ) {
    this.parser = strictParser(part, {
      open: (tag) => this.open(tag),
      close: () => this.close(),
      text: (text) => this.addText(text),
    });
  }

  write(text: string): void {
    this.parser.write(text);
  }

  finish(): { readonly start: number; readonly end: number } {
    this.parser.close();
    return this.range;
  }

  private open(tag: SaxesTagNS): void {
    const name = isMainNamespace(tag.uri) ? tag.local : '';
    const parent = this.path.at(-1);
    this.path.push(name);
    if (name === 'c' && parent === 'row') this.openCell(tag);
    else if (name === 'row' && parent === 'sheetData') this.openRow(tag);
    else if (name === 'f' && parent === 'c') this.openFormula(tag);
    else if (name === 'sheetData' && parent === 'worksheet') this.range.start = this.parser.position;
  }

  /** Rows and cells that do not say where they stand are counted as the reader of values counts them. */
  private openRow({ attributes }: SaxesTagNS): void {
    const number = Number(attributes['r']?.value ?? this.row + 2);
    this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    this.builder.addRow(this.row, attributes['ht']?.value, attributes['customHeight']?.value);
  }

  private openCell({ attributes }: SaxesTagNS): void {
    this.column++;
    const place = parseReference(attributes['r']?.value ?? '');
    if (place !== null) {
      this.row = place.row;
      this.column = place.column;
    }
    this.style = Number(attributes['s']?.value ?? 0);
    this.formula = null;
  }

  private openFormula({ attributes }: SaxesTagNS): void {
    this.isInFormula = true;
    this.formula = { text: '', type: attributes['t']?.value, sharedIndex: attributes['si']?.value };
  }

  private addText(text: string): void {
    if (this.isInFormula && this.formula !== null)
      this.formula = { ...this.formula, text: this.formula.text + text };
  }

  private close(): void {
    const name = this.path.pop();
    const parent = this.path.at(-1);
    if (name === 'f') this.isInFormula = false;
    else if (name === 'c' && parent === 'row')
      this.builder.addCell(this.row, this.column, this.style, this.formula);
    else if (name === 'sheetData' && parent === 'worksheet') this.range.end = this.parser.position;
  }
}
