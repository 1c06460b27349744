/** Adds styles to a styles part: entries that are there already are found and used, none is changed. */
import type { CellStyle, ConditionalFormatModel } from '../../core/model/sheet-model';
import { numberFormats, showsDate } from './styles-part';
import { StyleSection } from './style-section';
import { borderXml, differentialXml, fillXml, fontXml, formatXml, withAlignment } from './style-xml';
import { plainXml } from '../xml/xml-text';
import {
  appendInside,
  childOf,
  parseXml,
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
    return this.once([style, isQuoted], () => this.styleXml(style, isQuoted));
  }

  /** Index of the same style with another number format or with the mark that its text begins like a formula. */
  derive(base: number, change: { readonly format?: number; readonly isQuoted?: true }): number {
    const xml = this.formatAt(base);
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
    return this.once([base, look], () => this.dressedXml(base, look));
  }

  /** Index of a cell style whose XML is made when it is first asked for. */
  private once(asked: readonly unknown[], xml: () => string): number {
    const key = JSON.stringify(asked);
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.section('cellXfs').idOf(xml());
      this.known.set(key, id);
    }
    return id;
  }

  private formatAt(style: number): string {
    return (
      this.section('cellXfs').textAt(style) ??
      this.element('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
    );
  }

  private dressedXml(base: number, look: CellStyle): string {
    const xml = this.formatAt(base);
    const open = xml.slice(0, xml.indexOf('>') + 1);
    const fontBefore = childOf(this.root, 'fonts')?.children[
      Number(/\sfontId\s*=\s*["'](\d+)/.exec(open)?.[1] ?? 0)
    ];
    const has = (name: string) => fontBefore !== undefined && childOf(fontBefore, name) !== undefined;
    const style = { ...look, bold: look.bold === true || has('b'), italic: has('i') };
    const ids: [string, number | undefined][] = [
      ['Font', this.add('fonts', fontXml(style, fontBefore))],
      ['Border', this.add('borders', borderXml(look.border ?? 'none'))],
      ['Fill', look.fill === undefined ? undefined : this.add('fills', fillXml(look.fill))],
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
    return showsDate(format, this.formats);
  }

  /** Index of a conditional format's appearance. */
  differentialIdOf(style: ConditionalFormatModel['style']): number {
    return this.add('dxfs', differentialXml(style));
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
          : section.extended(section.element)),
      );
    }
    return splice(this.source, pieces);
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
    const font = this.add('fonts', fontXml(style, childOf(this.root, 'fonts')?.children[0]));
    const fill = style.fill === undefined ? 0 : this.add('fills', fillXml(style.fill));
    const border = this.add('borders', borderXml(style.border ?? 'none'));
    const format = this.formatIdOf(style.numberFormat ?? 'General');
    return this.element(formatXml({ font, fill, border, format, isQuoted }, style));
  }

  private formatIdOf(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(firstCustomFormat - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${plainXml(code)}"/>`);
    return id;
  }

  private section(name: string): StyleSection {
    const section = this.sections.get(name);
    if (section === undefined) throw new Error(`No style section ${name}`);
    return section;
  }

  private add(section: string, xml: string): number {
    return this.section(section).idOf(this.element(xml));
  }

  /** In a part whose elements carry a prefix, a new one names its namespace itself. */
  private element(xml: string): string {
    if (this.root.prefix === '') return xml;
    return xml.replace(/^<([A-Za-z]+)/, `<$1 xmlns="${this.root.uri}"`);
  }
}
