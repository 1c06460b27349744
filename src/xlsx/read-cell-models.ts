/** Reads a worksheet part's rows as models: values come from the sheet's grid, formulas and looks from the part. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { CellStyle } from '../core/sheet-model';
import { valueAt, type Grid } from '../core/table/grid';
import type { CallOptions } from '../core/workbook';
import { parseReference, type CellPlace } from './cell-reference';
import { isMainNamespace } from './namespaces';
import { breathe } from './read-sheet-part';
import { SheetRows } from './sheet-rows';
import { shiftFormula } from './shift-formula';
import { decodePart, unescapeCellText } from './xml-text';
import { parseXml, refuseBadXml, type XmlElement } from './xml-tree';

/** Characters between two looks at the signal. */
const slice = 500_000;

export interface CellModelSource {
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly grid: Grid;
  /** By style index; null where the cell looks like any new one. */
  readonly looks: readonly (CellStyle | null)[];
}

export interface CellModels {
  readonly rows: SheetRows;
  /** The worksheet element without its rows. */
  readonly frame: XmlElement;
}

/** Rejects with XlsxError for a part that is not well-formed. */
export async function readCellModels(
  source: CellModelSource,
  options: CallOptions = {},
): Promise<CellModels> {
  const text = decodePart(source.bytes);
  const parser = new CellModelParser(source);
  for (let at = 0; at < text.length; at += slice) {
    parser.write(text.slice(at, at + slice));
    await breathe(options, parser.cellCount);
  }
  const { rows, dataStart, dataEnd } = parser.finish();
  const end = text.lastIndexOf('</', dataEnd - 1);
  const frame = end < dataStart ? text : text.slice(0, dataStart) + text.slice(end);
  return { rows, frame: parseXml(frame, source.part) };
}

interface SharedFormula extends CellPlace {
  readonly formula: string;
}

class CellModelParser {
  readonly rows = new SheetRows();
  cellCount = 0;
  /** Offsets in the text: after the opening tag of the sheet data, after its closing tag. */
  dataStart = 0;
  dataEnd = 0;
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly path: string[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private style = 0;
  private formula: string | null = null;
  private formulaTag: SaxesTagNS | null = null;
  private text = '';

  constructor(private readonly source: CellModelSource) {
    refuseBadXml(this.parser, source.part);
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', () => this.close());
    const addText = (text: string): void => {
      if (this.formulaTag !== null) this.text += text;
    };
    this.parser.on('text', addText);
    this.parser.on('cdata', addText);
  }

  write(text: string): void {
    this.parser.write(text);
  }

  finish(): this {
    this.parser.close();
    return this;
  }

  private open(tag: SaxesTagNS): void {
    const name = isMainNamespace(tag.uri) ? tag.local : '';
    const parent = this.path.at(-1);
    this.path.push(name);
    if (name === 'c' && parent === 'row') this.openCell(tag);
    else if (name === 'row' && parent === 'sheetData') this.openRow(tag);
    else if (name === 'f' && parent === 'c') this.formulaTag = tag;
    else if (name === 'sheetData' && parent === 'worksheet') this.dataStart = this.parser.position;
  }

  /** Counts rows and cells that do not say where they stand as the reader of values does. */
  private openRow({ attributes }: SaxesTagNS): void {
    const number = Number(attributes['r']?.value ?? this.row + 2);
    this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    const height = Number(attributes['ht']?.value);
    if (isTrue(attributes['customHeight']?.value) && height >= 0) this.rows.setHeight(this.row, height);
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

  private close(): void {
    const name = this.path.pop();
    if (name === 'c' && this.path.at(-1) === 'row') this.closeCell();
    else if (name === 'f' && this.formulaTag !== null) this.closeFormula(this.formulaTag);
    else if (name === 'sheetData' && this.path.at(-1) === 'worksheet') this.dataEnd = this.parser.position;
  }

  /** The cells that share a formula name it by a number; only the first of them spells it out. */
  private closeFormula({ attributes }: SaxesTagNS): void {
    const formula = unescapeCellText(this.text).trim();
    this.formulaTag = null;
    this.text = '';
    this.formula = formula === '' ? null : formula;
    const index = attributes['t']?.value === 'shared' ? attributes['si']?.value : undefined;
    if (index === undefined) return;
    const known = this.shared.get(index);
    if (this.formula !== null) {
      this.shared.set(index, { row: this.row, column: this.column, formula: this.formula });
    } else if (known !== undefined) {
      this.formula = shiftFormula(known.formula, this.row - known.row, this.column - known.column);
    }
  }

  private closeCell(): void {
    const { row, column, formula } = this;
    this.cellCount++;
    const value = formula === null ? valueAt(this.source.grid, row, column) : { formula };
    const style = this.source.looks[this.style] ?? null;
    this.rows.put(row, column, style === null ? { value } : { value, style });
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
