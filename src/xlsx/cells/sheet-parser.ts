/** Reads any well-formed worksheet with a real XML parser: slower than the scanner, and it knows every spelling. */
import type { SaxesTagNS } from 'saxes';
import type { Area } from '../../core/table/grid';
import type { CellSink } from './cell-sink';
import { parseArea, parseReference } from './cell-reference';
import { isMainNamespace } from '../xml/namespaces';
import { trimXmlSpace, unescapeCellText } from '../xml/xml-text';
import { strictParser, type StrictParser } from '../xml/strict-parser';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** What a worksheet says outside its cells. */
export interface SheetFrame {
  readonly merges: Area[];
  isProtected: boolean;
  /** Sheet data stand where they should, in the right namespace, and blanks in them mean what they usually mean. */
  hasPlainData: boolean;
}

export class SheetParser {
  readonly frame: SheetFrame = { merges: [], isProtected: false, hasPlainData: false };
  private readonly parser: StrictParser;
  /** Local names of the open elements; an element of another namespace has an empty name. */
  private readonly path: string[] = [];
  private readonly spaces: boolean[] = [];
  private row = -1;
  private column = -1;
  private style = 0;
  private type = 'n';
  private value: string | null = null;
  private inline: string | null = null;
  private hasFormula = false;
  private text = '';
  private phonetic = 0;

  constructor(
    private readonly sink: CellSink,
    part: string,
  ) {
    this.parser = strictParser(part, {
      open: (tag) => this.open(tag),
      close: () => this.close(),
      text: (text) => {
        this.text += text;
      },
    });
  }

  write(text: string): void {
    this.parser.write(text);
  }

  finish(): SheetFrame {
    this.parser.close();
    return this.frame;
  }

  private open(tag: SaxesTagNS): void {
    const name = isMainNamespace(tag.uri) ? tag.local : '';
    const parent = this.path.at(-1);
    this.path.push(name);
    const space = tag.attributes['xml:space'];
    const inherited = this.spaces.at(-1) ?? false;
    this.spaces.push(space?.uri === xmlNamespace ? space.value === 'preserve' : inherited);
    this.text = '';
    if (name === 'rPh') this.phonetic++;
    else if (name === 'sheetData' && parent === 'worksheet')
      this.frame.hasPlainData = this.spaces.at(-1) === false;
    else if (name === 'row' && parent === 'sheetData') this.openRow(tag);
    else if (name === 'c' && parent === 'row') this.openCell(tag);
    else if (name === 'is' && parent === 'c') this.inline = '';
    else if (name === 'f' && parent === 'c') this.sink.hasFormulas = this.hasFormula = true;
    else if (name === 'mergeCell' && parent === 'mergeCells') this.addMerge(tag);
    else if (name === 'sheetProtection' && parent === 'worksheet') {
      this.frame.isProtected = isTrue(tag.attributes['sheet']?.value);
    }
  }

  private openRow(tag: SaxesTagNS): void {
    const number = Number(tag.attributes['r']?.value ?? this.row + 2);
    this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
  }

  private openCell(tag: SaxesTagNS): void {
    this.column++;
    const place = parseReference(tag.attributes['r']?.value ?? '');
    if (place !== null) {
      this.row = place.row;
      this.column = place.column;
    }
    this.style = Number(tag.attributes['s']?.value ?? 0);
    this.type = tag.attributes['t']?.value ?? 'n';
    this.value = null;
    this.inline = null;
    this.hasFormula = false;
  }

  private addMerge(tag: SaxesTagNS): void {
    const area = parseArea(tag.attributes['ref']?.value ?? '');
    if (area !== null) this.frame.merges.push(area);
  }

  private close(): void {
    const name = this.path.pop();
    const isKept = this.spaces.pop() ?? false;
    const parent = this.path.at(-1);
    if (name === 'rPh') this.phonetic--;
    else if (name === 'v' && parent === 'c') this.value = this.text;
    else if (name === 't' && this.inline !== null && this.phonetic === 0) {
      this.inline += unescapeCellText(isKept ? this.text : trimXmlSpace(this.text));
    } else if (name === 'c' && parent === 'row') this.closeCell();
    this.text = '';
  }

  private closeCell(): void {
    const { sink, row, column, style, value } = this;
    if (this.hasFormula && this.type === 'n' && (value ?? '').trim() === '') sink.uncalculated(row, column);
    else if (this.type === 'inlineStr') sink.text(row, column, this.inline ?? unescapeCellText(value ?? ''));
    else if (value !== null) {
      switch (this.type) {
        case 's':
          sink.shared(row, column, Number(value.trim() === '' ? 'none' : value));
          break;
        case 'b':
          sink.boolean(row, column, isTrue(value.trim()));
          break;
        case 'e':
          sink.error(row, column, value.trim());
          break;
        case 'str':
          sink.text(row, column, unescapeCellText(value));
          break;
        case 'd':
          sink.isoDate(row, column, value);
          break;
        default:
          sink.numberText(row, column, style, value);
      }
    }
    this.inline = null;
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
