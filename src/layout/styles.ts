/** The styles of every sheet the product writes, by meaning. A colour never speaks alone: a word or sign stands beside it. */
import type { Tone } from '../core/model/document-model';
import type { CellStyle } from '../core/model/sheet-model';

const family = 'Times New Roman';
/** Points. ГОСТ Р 7.0.97-2016, 3.3: 12–14, smaller in tables. */
export const fontSizes = { title: 14, prose: 12, table: 11, dense: 10 } as const;

const ink = '1A1A1A';
const quiet = '595959';

export const palette = {
  headerFill: 'E3E9F1',
  sectionFill: 'F1F4F8',
  link: '0B4F9E',
  red: { color: '9B1C1C', fill: 'FBEAEA' },
  amber: { color: '7A4A00', fill: 'FFF3DA' },
  green: { color: '1B5E36', fill: 'E7F3EB' },
  blue: { color: '1F4E79', fill: 'E8F0F8' },
  grey: { color: quiet, fill: 'F2F2F2' },
  chart: ['1F4E79', '2E8B57', 'C77700', '9B1C1C', '6B6B6B', '8A9BB0'],
} as const;

const base: CellStyle = { fontName: family, color: ink, vertical: 'top', wrap: true };

/** Headings and prose of a paper. */
export const styles = {
  title: { ...base, fontSize: fontSizes.title, bold: true, horizontal: 'center', vertical: 'center' },
  subtitle: { ...base, fontSize: fontSizes.prose, horizontal: 'center', vertical: 'center' },
  heading: { ...base, fontSize: fontSizes.prose, bold: true },
  prose: { ...base, fontSize: fontSizes.prose },
  strong: { ...base, fontSize: fontSizes.prose, bold: true },
  caption: { ...base, fontSize: fontSizes.prose },
  note: { ...base, fontSize: fontSizes.dense, color: quiet },
  signature: { ...base, fontSize: fontSizes.prose, vertical: 'bottom' },
  underlined: { ...base, fontSize: fontSizes.prose, vertical: 'bottom', border: 'bottom' },
} as const satisfies Record<string, CellStyle>;

const framed: CellStyle = { ...base, fontSize: fontSizes.table, border: 'thin' };

/** Cells of a table. */
export const tableStyles = {
  header: {
    ...framed,
    bold: true,
    fill: palette.headerFill,
    horizontal: 'center',
    vertical: 'center',
  },
  section: { ...framed, bold: true, fill: palette.sectionFill },
  text: framed,
  strong: { ...framed, bold: true },
  centered: { ...framed, horizontal: 'center' },
  count: { ...framed, horizontal: 'center', numberFormat: '0' },
  decimal: { ...framed, horizontal: 'center', numberFormat: '0.0' },
  date: { ...framed, horizontal: 'center', numberFormat: 'dd.mm.yyyy' },
  link: { ...framed, color: palette.link },
} as const satisfies Record<string, CellStyle>;

/** A state's cell: the tone under a word that says the same. */
export function toned(style: CellStyle, tone: Tone | null): CellStyle {
  return tone === null ? style : { ...style, ...palette[tone] };
}

/** The same style in the smaller size of wide tables. */
export function dense(style: CellStyle): CellStyle {
  return { ...style, fontSize: fontSizes.dense };
}
