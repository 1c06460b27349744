/** The XML of one cell: how each kind of value is written. */
import type { NewValue } from '../../core/model/sheet-model';
import { cellAddress } from '../../core/table/grid';
import { days1904 } from '../cells/cell-sink';
import { storedFormula } from '../cells/stored-formula';
import { cellTextXml, spaceAttribute } from '../xml/xml-text';

/** Excel takes text that begins so for a formula when it is edited; the quote prefix keeps it text. */
export function beginsLikeFormula(value: NewValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

export function isDateValue(value: NewValue): value is { readonly date: number } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

/** `style` 0 is left out; `prefix` is the worksheet's own, with its colon, or nothing. */
export function cellXml(
  row: number,
  column: number,
  value: NewValue,
  style: number,
  options: { readonly prefix?: string; readonly is1904?: boolean } = {},
): string {
  const { prefix = '', is1904 = false } = options;
  const tag = `${prefix}c`;
  const open = `<${tag} r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const content = contentOf(value, is1904);
  if (content === null) return style === 0 ? '' : `${open}/>`;
  const inside = prefix === '' ? content.inside : content.inside.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
  return `${open}${content.type}>${inside}</${tag}>`;
}

export function blankCellXml(row: number, column: number, prefix: string): string {
  return `<${prefix}c r="${cellAddress(row, column)}"/>`;
}

/** The most a cell holds; Excel calls a file with more damaged. */
export const longestText = 32_767;

interface CellContent {
  readonly type: string;
  readonly inside: string;
}

function contentOf(value: NewValue, is1904: boolean): CellContent | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: '', inside: `<v>${numberXml(value)}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', inside: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'string') {
    const text = value.slice(0, longestText);
    return { type: ' t="inlineStr"', inside: `<is><t${spaceAttribute(text)}>${cellTextXml(text)}</t></is>` };
  }
  if ('date' in value) {
    return { type: '', inside: `<v>${numberXml(is1904 ? value.date - days1904 : value.date)}</v>` };
  }
  if ('error' in value) return { type: ' t="e"', inside: `<v>${cellTextXml(value.error)}</v>` };
  return { type: '', inside: `<f>${cellTextXml(storedFormula(value.formula.replace(/^=/, '')))}</f>` };
}

/** Throws for what no cell can hold. */
function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
  return String(value);
}
