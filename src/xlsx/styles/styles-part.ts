/** Reads what cells need of the styles: which of them show dates and which are locked. */
import { isDateFormat } from '../../core/table/is-date-format';
import { isTellingFormat } from '../../core/table/is-telling-format';
import { isBuiltInDate } from './built-in-dates';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';

export interface StylesReading {
  /** By style index: 1 when the number format shows a date. */
  readonly dateStyles: Uint8Array;
  /** By style index: the number format, where it changes what a number says. */
  readonly tellingFormats: readonly (string | undefined)[];
  /** By style index: 1 when a protected sheet refuses edits of the cell. */
  readonly lockedStyles: Uint8Array;
}

/** Without a styles part every cell is a plain number and locked. */
export const noStyles: StylesReading = {
  dateStyles: new Uint8Array(0),
  tellingFormats: [],
  lockedStyles: Uint8Array.of(1),
};

export function readStyles(source: string, part: string): StylesReading {
  const root = parseXml(source, part);
  const formats = numberFormats(root);
  const styles = childrenOf(childOf(root, 'cellXfs'), 'xf');
  return {
    dateStyles: Uint8Array.from(styles, (style) => (showsDate(formatIdOf(style), formats) ? 1 : 0)),
    tellingFormats: styles.map((style) => tellingFormat(style, formats)),
    lockedStyles: Uint8Array.from(styles, (style) => (isLocked(style) ? 1 : 0)),
  };
}

/** The workbook's own number formats by their ids; 0 is the general one whatever a file says. */
export function numberFormats(root: XmlElement): ReadonlyMap<number, string> {
  const formats = childrenOf(childOf(root, 'numFmts'), 'numFmt').map(
    ({ attributes }) => [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? ''] as const,
  );
  return new Map(formats.filter(([id]) => id > 0));
}

export function showsDate(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
}

function formatIdOf(style: XmlElement): number {
  return Number(style.attributes.get('numFmtId') ?? 0);
}

/** Built-in formats of per cents: 0% and 0.00%. */
const percentFormats: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };

function tellingFormat(style: XmlElement, formats: ReadonlyMap<number, string>): string | undefined {
  const id = formatIdOf(style);
  const code = formats.get(id) ?? percentFormats[id];
  return code !== undefined && isTellingFormat(code) ? code : undefined;
}

function isLocked(style: XmlElement): boolean {
  const locked = childOf(style, 'protection')?.attributes.get('locked');
  return locked !== '0' && locked !== 'false';
}
