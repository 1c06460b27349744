/** What a worksheet says outside its cells: merged areas, protection, and whether its data stand where they should. */
import type { SaxesTagNS } from 'saxes';
import type { Area } from '../../core/table/grid';
import { columnLimit, parseArea } from './cell-reference';
import { isMainNamespace } from '../xml/namespaces';
import { strictParser } from '../xml/strict-parser';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export interface SheetFrame {
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly hiddenColumns: readonly number[];
  /** Sheet data stand where they should, in the right namespace, and blanks in them mean what they usually mean. */
  readonly hasPlainData: boolean;
}

/** Hears the elements of a worksheet, whoever parses it, and knows the path to the one that is open. */
export class SheetFrameReader {
  readonly merges: Area[] = [];
  readonly hiddenColumns: number[] = [];
  isProtected = false;
  hasPlainData = false;
  /** Local names of the open elements; an element of another namespace has an empty name. */
  private readonly path: string[] = [];
  private readonly spaces: boolean[] = [];

  get name(): string {
    return this.path.at(-1) ?? '';
  }

  get parent(): string {
    return this.path.at(-2) ?? '';
  }

  /** Whether blanks at the ends of a text count. */
  get keepsSpace(): boolean {
    return this.spaces.at(-1) ?? false;
  }

  open(tag: SaxesTagNS): void {
    const space = tag.attributes['xml:space'];
    const keepsSpace = space?.uri === xmlNamespace ? space.value === 'preserve' : this.keepsSpace;
    this.path.push(isMainNamespace(tag.uri) ? tag.local : '');
    this.spaces.push(keepsSpace);
    const { name, parent } = this;
    if (name === 'sheetData' && parent === 'worksheet') this.hasPlainData = !keepsSpace;
    else if (name === 'sheetProtection' && parent === 'worksheet') {
      this.isProtected = isTrue(tag.attributes['sheet']?.value);
    } else if (name === 'mergeCell' && parent === 'mergeCells') {
      const area = parseArea(tag.attributes['ref']?.value ?? '');
      if (area !== null) this.merges.push(area);
    } else if (name === 'col' && parent === 'cols' && isTrue(tag.attributes['hidden']?.value)) {
      const last = Math.min(Number(tag.attributes['max']?.value), columnLimit);
      for (let number = Number(tag.attributes['min']?.value); number <= last; number++)
        this.hiddenColumns.push(number - 1);
    }
  }

  close(): void {
    this.path.pop();
    this.spaces.pop();
  }
}

/** Of a worksheet given without its rows. */
export function readSheetFrame(texts: readonly string[], part: string): SheetFrame {
  const frame = new SheetFrameReader();
  const parser = strictParser(part, {
    open: (tag) => frame.open(tag),
    close: () => frame.close(),
    text: () => undefined,
  });
  for (const text of texts) parser.write(text);
  parser.close();
  return frame;
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
