/** Adds styles to a styles part: entries that are there already are found and used, none is changed. */
import type { CellStyle, ConditionalFormatModel } from '../../core/model/sheet-model';
import { isDateFormat } from '../../core/table/is-date-format';
import { isBuiltInDate } from './built-in-dates';
import { numberFormats } from './styles-part';
import { borderXml, differentialXml, fillXml, fontXml, formatXml } from './style-xml';
import {
  appendInside,
  childOf,
  parseXml,
  setAttributes,
  setAttributeInTag,
  splice,
  type Splice,
  type XmlElement,
} from '../xml/xml-tree';

/** Children of `styleSheet` in the order the format demands. */
const sectionOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Formats that need no entry of their own (ECMA-376 part 1, 18.8.30). */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const firstCustomFormat = 164;
/** Built-in 14: the day in the reader's own short form. */
export const shortDateFormat = 14;

export class StyleBook {
  private readonly root: XmlElement;
  private readonly sections = new Map<string, StyleSection>();
  private readonly formats: Map<number, string>;
  private readonly known = new Map<string, number>();

  constructor(
    private readonly source: string,
    part: string,
  ) {
    this.root = parseXml(source, part);
    for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      this.sections.set(name, new StyleSection(childOf(this.root, name), source));
    }
    this.formats = new Map(numberFormats(this.root));
  }

  /** Index of a cell style that looks as the model says; what it leaves open follows the workbook's own default. */
  idOf(style: CellStyle, isQuoted = false): number {
    const key = JSON.stringify([style, isQuoted]);
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.section('cellXfs').idOf(this.styleXml(style, isQuoted));
      this.known.set(key, id);
    }
    return id;
  }

  /** Index of the same style with another number format or with the mark that its text begins like a formula. */
  derive(base: number, change: { readonly format?: number; readonly isQuoted?: true }): number {
    const xml =
      this.section('cellXfs').textAt(base) ??
      this.element('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    const tagEnd = xml.indexOf('>') + 1;
    let tag = xml.slice(0, tagEnd);
    if (change.format !== undefined) {
      tag = setAttributeInTag(tag, 'numFmtId', String(change.format));
      tag = setAttributeInTag(tag, 'applyNumberFormat', change.format === 0 ? null : '1');
    }
    if (change.isQuoted === true) tag = setAttributeInTag(tag, 'quotePrefix', '1');
    return this.section('cellXfs').idOf(tag + xml.slice(tagEnd));
  }

  /** Index of the same style with the look's font, border, fill and alignment; number format, protection and what the look leaves open stay. */
  dress(base: number, look: CellStyle): number {
    const key = JSON.stringify([base, look]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.section('cellXfs').idOf(this.dressedXml(base, look));
    this.known.set(key, id);
    return id;
  }

  private dressedXml(base: number, look: CellStyle): string {
    const xml =
      this.section('cellXfs').textAt(base) ??
      this.element('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    const open = xml.slice(0, xml.indexOf('>') + 1);
    const fontBefore = childOf(this.root, 'fonts')?.children[
      Number(/\sfontId\s*=\s*["'](\d+)/.exec(open)?.[1] ?? 0)
    ];
    const has = (name: string) => fontBefore !== undefined && childOf(fontBefore, name) !== undefined;
    const style = { ...look, bold: look.bold === true || has('b'), italic: has('i') };
    const ids: [string, number | undefined][] = [
      ['Font', this.section('fonts').idOf(this.element(fontXml(style, fontBefore)))],
      ['Border', this.section('borders').idOf(this.element(borderXml(look.border ?? 'none')))],
      [
        'Fill',
        look.fill === undefined ? undefined : this.section('fills').idOf(this.element(fillXml(look.fill))),
      ],
    ];
    let tag = setAttributeInTag(open, 'applyAlignment', '1');
    for (const [name, id] of ids) {
      if (id === undefined) continue;
      tag = setAttributeInTag(tag, `${name.toLowerCase()}Id`, String(id));
      tag = setAttributeInTag(tag, `apply${name}`, '1');
    }
    return withAlignment(tag, xml.slice(open.length), look);
  }

  isDate(style: number): boolean {
    const xml = this.section('cellXfs').textAt(style);
    if (xml === undefined) return false;
    const format = Number(/\snumFmtId\s*=\s*["'](\d+)["']/.exec(xml)?.[1] ?? 0);
    const code = this.formats.get(format);
    return code === undefined ? isBuiltInDate(format) : isDateFormat(code);
  }

  /** Index of a conditional format's appearance. */
  differentialIdOf(style: ConditionalFormatModel['style']): number {
    return this.section('dxfs').idOf(this.element(differentialXml(style)));
  }

  get isChanged(): boolean {
    return [...this.sections.values()].some((section) => section.added.length > 0);
  }

  /** The part with what was added. */
  toXml(): string {
    const pieces: Splice[] = [];
    for (const [name, section] of this.sections) {
      if (section.added.length === 0) continue;
      pieces.push(
        ...(section.element === undefined
          ? [this.newSection(name, section)]
          : this.extended(section.element, section)),
      );
    }
    return splice(this.source, pieces);
  }

  private extended(element: XmlElement, section: StyleSection): Splice[] {
    const added = section.added.join('');
    if (element.isSelfClosing) {
      const piece = appendInside(this.source, element, added);
      return [{ ...piece, text: piece.text.replace(/count="\d+"/, `count="${section.count}"`) }];
    }
    return [
      setAttributes(this.source, element, { count: String(section.count) }),
      appendInside(this.source, element, added),
    ];
  }

  private newSection(name: string, section: StyleSection): Splice {
    const later = new Set(sectionOrder.slice(sectionOrder.indexOf(name) + 1));
    const next = this.root.children.find((child) => later.has(child.name));
    const text = this.element(`<${name} count="${section.count}">`) + `${section.added.join('')}</${name}>`;
    return next === undefined
      ? appendInside(this.source, this.root, text)
      : { start: next.start, end: next.start, text };
  }

  private styleXml(style: CellStyle, isQuoted: boolean): string {
    const font = this.section('fonts').idOf(this.element(fontXml(style, this.defaultFont())));
    const fill = style.fill === undefined ? 0 : this.section('fills').idOf(this.element(fillXml(style.fill)));
    const border = this.section('borders').idOf(this.element(borderXml(style.border ?? 'none')));
    const format = this.formatIdOf(style.numberFormat ?? 'General');
    return this.element(formatXml({ font, fill, border, format, isQuoted }, style));
  }

  private defaultFont(): XmlElement | undefined {
    return childOf(this.root, 'fonts')?.children[0];
  }

  private formatIdOf(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(firstCustomFormat - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    const quoted = code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    this.section('numFmts').idOf(this.element(`<numFmt numFmtId="${id}" formatCode="${quoted}"/>`));
    return id;
  }

  private section(name: string): StyleSection {
    const section = this.sections.get(name);
    if (section === undefined) throw new Error(`No style section ${name}`);
    return section;
  }

  /** In a part whose elements carry a prefix, a new one names its namespace itself. */
  private element(xml: string): string {
    if (this.root.prefix === '') return xml;
    return xml.replace(/^<([A-Za-z]+)/, `<$1 xmlns="${this.root.uri}"`);
  }
}

/** The cell format with the look's alignment; what the look leaves open stays. */
function withAlignment(tag: string, rest: string, { horizontal, vertical, wrap }: CellStyle): string {
  const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? '';
  const found = new RegExp(`<${prefix}alignment\\b[^>]*>`).exec(rest)?.[0];
  let alignment = found ?? `<${prefix}alignment/>`;
  if (horizontal !== undefined) alignment = setAttributeInTag(alignment, 'horizontal', horizontal);
  if (vertical !== undefined) alignment = setAttributeInTag(alignment, 'vertical', vertical);
  if (wrap === true) alignment = setAttributeInTag(alignment, 'wrapText', '1');
  if (found !== undefined) return tag + rest.replace(found, () => alignment);
  const isClosed = tag.endsWith('/>');
  return isClosed ? `${tag.slice(0, -2)}>${alignment}</${prefix}xf>` : `${tag}${alignment}${rest}`;
}

/** One list of the part: what was there and what is added. */
class StyleSection {
  readonly added: string[] = [];
  private readonly existing: readonly string[];
  private readonly ids = new Map<string, number>();

  constructor(
    readonly element: XmlElement | undefined,
    source: string,
  ) {
    this.existing = element?.children.map(({ start, end }) => source.slice(start, end)) ?? [];
    this.existing.forEach((text, id) => {
      if (!this.ids.has(text)) this.ids.set(text, id);
    });
  }

  get count(): number {
    return this.existing.length + this.added.length;
  }

  textAt(id: number): string | undefined {
    return this.existing[id] ?? this.added[id - this.existing.length];
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.count;
    this.added.push(text);
    this.ids.set(text, id);
    return id;
  }
}
