/** Turns a worksheet's markup into the steps of a cursor, with a real XML parser. */
import type { SaxesTagNS } from 'saxes';
import { FileError } from '../../core/file-error';
import { CellType, Step } from './cell-cursor';
import { columnLimit, parseReference, rowLimit } from './cell-reference';
import { cellTypeNamed } from './cell-types';
import { isTrue, SheetFrameReader } from './sheet-frame';
import { strictParser, type StrictParser } from '../xml/strict-parser';
import { unescapeCellText, trimXmlSpace } from '../xml/xml-text';

/** One step, kept until the cursor comes to it; a slice of text holds some thousands. */
export interface ParsedStep {
  readonly kind: Step;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: CellType;
  readonly start: number;
  end: number;
  readonly hasReference: boolean;
  readonly isHidden: boolean;
  isEmpty: boolean;
  value: string | null;
  formula: string | null;
  arrayReference: string | null;
}

export const noStep: ParsedStep = {
  kind: Step.end,
  row: -1,
  column: -1,
  style: 0,
  type: CellType.number,
  start: 0,
  end: 0,
  hasReference: false,
  isHidden: false,
  isEmpty: true,
  value: null,
  formula: null,
  arrayReference: null,
};

export class StepReader {
  /** Complete once the part has been closed. */
  readonly frame = new SheetFrameReader();
  /** The sheet data element; its end is known once the parser is past it. */
  data: { readonly prefix: string; readonly start: number; readonly isEmpty: boolean; end: number } | null =
    null;
  private readonly parser: StrictParser;
  private steps: ParsedStep[] = [];
  private cell: ParsedStep | null = null;
  /** Number of the row element: its own, that of its first cell, or the next. */
  private element = -1;
  private awaitsCell = false;
  private lastColumn = -1;
  private inline: string | null = null;
  private characters = '';
  private phonetic = 0;
  private tagStart = 0;

  constructor(private readonly part: string) {
    this.parser = strictParser(part, {
      open: (tag) => this.open(tag),
      close: () => this.close(),
      text: (text) => {
        this.characters += text;
      },
    });
    this.parser.on('opentagstart', ({ name }) => {
      this.tagStart = this.parser.position - name.length - 2;
    });
  }

  get position(): number {
    return this.parser.position;
  }

  /** The steps that the next slice of the part completes; null: that was the last slice. */
  read(text: string | null): readonly ParsedStep[] {
    this.steps = [];
    if (text === null) this.parser.close();
    else this.parser.write(text);
    return this.steps;
  }

  private open(tag: SaxesTagNS): void {
    const { frame } = this;
    frame.open(tag);
    const { name, parent } = frame;
    this.characters = '';
    if (name === 'rPh') this.phonetic++;
    else if (name === 'sheetData' && parent === 'worksheet') {
      const { prefix, isSelfClosing } = tag;
      this.data = { prefix, start: this.tagStart, isEmpty: isSelfClosing, end: this.parser.position };
    } else if (name === 'row' && parent === 'sheetData') this.openRow(tag);
    else if (name === 'c' && parent === 'row') this.openCell(tag);
    else if (name === 'is' && parent === 'c') this.inline = '';
    else if (name === 'f' && parent === 'c' && this.cell !== null) {
      this.cell.formula = '';
      const isArea = ['array', 'dataTable'].includes(tag.attributes['t']?.value ?? '');
      this.cell.arrayReference = isArea ? (tag.attributes['ref']?.value ?? null) : null;
    }
  }

  private openRow(tag: SaxesTagNS): void {
    const reference = tag.attributes['r']?.value;
    const row = reference === undefined ? this.element + 1 : Number(reference) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= rowLimit) throw this.misplaced(reference ?? '');
    this.element = row;
    this.awaitsCell = reference === undefined;
    this.lastColumn = -1;
    this.steps.push({
      ...noStep,
      kind: Step.row,
      row,
      start: this.tagStart,
      end: this.parser.position,
      hasReference: reference !== undefined,
      isHidden: isTrue(tag.attributes['hidden']?.value),
      isEmpty: tag.isSelfClosing,
    });
  }

  private openCell(tag: SaxesTagNS): void {
    const reference = tag.attributes['r']?.value;
    const place =
      reference === undefined
        ? { row: this.element, column: this.lastColumn + 1 }
        : parseReference(reference);
    if (place === null || place.column >= columnLimit) throw this.misplaced(reference ?? '');
    if (this.awaitsCell) this.element = place.row;
    this.awaitsCell = false;
    this.lastColumn = place.column;
    this.inline = null;
    this.cell = {
      ...noStep,
      ...place,
      kind: Step.cell,
      style: Math.trunc(Number(tag.attributes['s']?.value ?? 0)) || 0,
      type: cellTypeNamed(tag.attributes['t']?.value ?? 'n'),
      start: this.tagStart,
      hasReference: reference !== undefined,
      isEmpty: tag.isSelfClosing,
    };
  }

  private close(): void {
    const { frame, cell } = this;
    const { name, parent, keepsSpace } = frame;
    frame.close();
    if (name === 'rPh') this.phonetic--;
    else if (name === 'sheetData' && this.data !== null) this.data.end = this.parser.position;
    else if (name === 'row' && parent === 'sheetData') this.closeRow();
    else if (name === 't' && this.inline !== null && this.phonetic === 0) {
      this.inline += unescapeCellText(keepsSpace ? this.characters : trimXmlSpace(this.characters));
    } else if (cell !== null && parent === 'c') {
      if (name === 'v') cell.value = this.characters;
      else if (name === 'f') cell.formula = this.characters;
    } else if (name === 'c' && parent === 'row') this.closeCell();
    this.characters = '';
  }

  private closeRow(): void {
    const opened = this.steps.at(-1);
    if (opened?.kind === Step.row && opened.isEmpty) return;
    this.steps.push({ ...noStep, kind: Step.rowEnd, row: this.element, end: this.parser.position });
  }

  private closeCell(): void {
    const { cell } = this;
    if (cell === null) return;
    cell.end = this.parser.position;
    if (cell.type === CellType.inline && this.inline !== null) cell.value = this.inline;
    else if (cell.value !== null && (cell.type === CellType.inline || cell.type === CellType.formulaText))
      cell.value = unescapeCellText(cell.value);
    this.inline = null;
    this.cell = null;
    this.steps.push(cell);
  }

  private misplaced(address: string): FileError {
    return new FileError({ code: 'damaged-part', part: this.part, address });
  }
}
