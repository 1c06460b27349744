/** The XML of one font, fill, border, cell format or conditional appearance. */
import type { CellStyle, ConditionalFormatModel } from '../../core/model/sheet-model';
import { childOf, setAttributeInTag, type XmlElement } from '../xml/xml-tree';
import { plainXml } from '../xml/xml-text';

const thin = '<color rgb="FF808080"/>';

/** What the style leaves open is taken from the workbook's default font. */
export function fontXml(style: CellStyle, base: XmlElement | undefined): string {
  const own = (name: string): string => (base === undefined ? '' : attributesXml(childOf(base, name)));
  const size = style.fontSize === undefined ? own('sz') || ' val="11"' : ` val="${style.fontSize}"`;
  const color = style.color === undefined ? own('color') : ` rgb="FF${style.color}"`;
  const parts = [
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    `<sz${size}/>`,
    color === '' ? '' : `<color${color}/>`,
    style.fontName === undefined
      ? baseNameXml(own)
      : `<name val="${plainXml(style.fontName)}"/><family val="2"/>`,
  ];
  return `<font>${parts.join('')}</font>`;
}

function baseNameXml(own: (name: string) => string): string {
  const rest = ['family', 'charset', 'scheme'].map((name) =>
    own(name) === '' ? '' : `<${name}${own(name)}/>`,
  );
  return `<name${own('name') || ' val="Calibri"'}/>${rest.join('')}`;
}

function attributesXml(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return [...element.attributes].map(([name, value]) => ` ${name}="${plainXml(value)}"`).join('');
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: NonNullable<CellStyle['border']>): string {
  const side = (name: string, isDrawn: boolean): string =>
    isDrawn ? `<${name} style="thin">${thin}</${name}>` : `<${name}/>`;
  const left = side('left', border === 'thin' || border === 'thin-left');
  const right = side('right', border === 'thin' || border === 'thin-right');
  const top = side('top', border !== 'none' && border !== 'bottom');
  return `<border>${left}${right}${top}${side('bottom', border !== 'none')}<diagonal/></border>`;
}

interface FormatIds {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly isQuoted: boolean;
}

export function formatXml(ids: FormatIds, style: CellStyle): string {
  const alignment = alignmentXml(style);
  const protection = style.locked === undefined ? '' : `<protection locked="${style.locked ? 1 : 0}"/>`;
  const attributes = [
    `numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"`,
    ids.isQuoted ? 'quotePrefix="1"' : '',
    ids.format === 0 ? '' : 'applyNumberFormat="1"',
    'applyFont="1"',
    ids.fill === 0 ? '' : 'applyFill="1"',
    'applyBorder="1"',
    alignment === '' ? '' : 'applyAlignment="1"',
    protection === '' ? '' : 'applyProtection="1"',
  ];
  return `<xf ${attributes.filter((text) => text !== '').join(' ')}>${alignment}${protection}</xf>`.replace(
    /><\/xf>$/,
    (end) => (alignment === '' && protection === '' ? '/>' : end),
  );
}

const horizontals = { left: 'left', center: 'center', right: 'right', across: 'centerContinuous' } as const;

function alignmentXml(style: CellStyle): string {
  const attributes = [
    style.horizontal === undefined ? '' : ` horizontal="${horizontals[style.horizontal]}"`,
    style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
    style.wrap === true ? ' wrapText="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** A cell format with the look's alignment, by its tag and the rest; what the look leaves open stays. */
export function withAlignment(tag: string, rest: string, { horizontal, vertical, wrap }: CellStyle): string {
  const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? '';
  const found = new RegExp(`<${prefix}alignment\\b[^>]*>`).exec(rest)?.[0];
  let alignment = found ?? `<${prefix}alignment/>`;
  if (horizontal !== undefined)
    alignment = setAttributeInTag(alignment, 'horizontal', horizontals[horizontal]);
  if (vertical !== undefined) alignment = setAttributeInTag(alignment, 'vertical', vertical);
  if (wrap === true) alignment = setAttributeInTag(alignment, 'wrapText', '1');
  if (found !== undefined) return tag + rest.replace(found, () => alignment);
  const isClosed = tag.endsWith('/>');
  return isClosed ? `${tag.slice(0, -2)}>${alignment}</${prefix}xf>` : `${tag}${alignment}${rest}`;
}

export function differentialXml(style: ConditionalFormatModel['style']): string {
  const font = `${style.bold === true ? '<b/>' : ''}${style.color === undefined ? '' : `<color rgb="FF${style.color}"/>`}`;
  const fill =
    style.fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor rgb="FF${style.fill}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`;
}
