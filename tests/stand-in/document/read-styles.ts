/** Reads what the styles part says of cells back as the styles a model could have named. */
import type { CellStyle, ConditionalFormatModel } from '../../../src/core/model/sheet-model';
import { frameOf } from '../sheet-model/frame-of';
import { builtInFormat } from './built-in-formats';
import { colorReader, type ColorReader, type ThemeColors } from './read-colors';
import { attributeOf, childAt, flagAttribute, numberAttribute } from './xml-lenient';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

export interface Styles {
  /** By style index; null for the look of a new cell. */
  readonly cells: readonly (CellStyle | null)[];
  /** By index of a conditional format's appearance. */
  readonly differential: readonly ConditionalFormatModel['style'][];
  readonly color: ColorReader;
}

/** A new workbook's cell; whatever equals it is not named. */
const plain = {
  fontName: 'Times New Roman',
  fontSize: 10.5,
  color: '000000',
  vertical: 'bottom',
  locked: true,
} as const;

/**
 * A cell format is taken as it stands, its `apply…` flags left aside: Excel itself does not go by them. Drawn in all four
 * sides, whatever the line, is `thin`; drawn below, `bottom`; anything else has no border.
 */
export function readStyles(source: string, part: string, theme: ThemeColors): Styles {
  const root = parseXml(source, part);
  const color = colorReader(theme, root);
  const listed = (list: string, item: string): XmlElement[] => childrenOf(childOf(root, list), item);
  const formats = new Map(
    listed('numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const fonts = listed('fonts', 'font').map((font) => fontStyle(font, color));
  const fills = listed('fills', 'fill').map((fill) => fillStyle(fill, color));
  const borders = listed('borders', 'border').map(borderStyle);
  const cells = listed('cellXfs', 'xf').map((format): CellStyle | null => {
    const id = (name: string): number => numberAttribute(format, name) ?? 0;
    const code = formats.get(id('numFmtId')) ?? builtInFormat(id('numFmtId'));
    const own: CellStyle = {
      ...fonts[id('fontId')],
      ...fills[id('fillId')],
      ...borders[id('borderId')],
      ...alignmentStyle(childOf(format, 'alignment')),
      ...(code === undefined || isGeneral(code) ? {} : { numberFormat: code }),
      ...lockStyle(childOf(format, 'protection')),
    };
    return Object.keys(own).length === 0 ? null : own;
  });
  return { cells, differential: listed('dxfs', 'dxf').map((dxf) => differentialStyle(dxf, color)), color };
}

/** A package without a styles part. */
export function noStyles(theme: ThemeColors): Styles {
  return { cells: [], differential: [], color: colorReader(theme, undefined) };
}

function fontStyle(font: XmlElement, color: ColorReader): CellStyle {
  const name = attributeOf(childOf(font, 'name'), 'val');
  const size = numberAttribute(childOf(font, 'sz'), 'val') ?? plain.fontSize;
  const ink = color(childOf(font, 'color')) ?? plain.color;
  return {
    ...(name === undefined || name === plain.fontName ? {} : { fontName: name }),
    ...(size === plain.fontSize ? {} : { fontSize: size }),
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(isOn(font, 'i') ? { italic: true } : {}),
    ...(ink === plain.color ? {} : { color: ink }),
  };
}

function fillStyle(fill: XmlElement, color: ColorReader): CellStyle {
  const pattern = childOf(fill, 'patternFill');
  if (pattern?.attributes.get('patternType') !== 'solid') return {};
  const ground = color(childOf(pattern, 'fgColor'));
  return ground === null ? {} : { fill: ground };
}

function borderStyle(border: XmlElement): CellStyle {
  const isDrawn = (...names: readonly string[]): boolean =>
    names.some((name) => (attributeOf(childOf(border, name), 'style') ?? 'none') !== 'none');
  return frameOf({
    top: isDrawn('top'),
    bottom: isDrawn('bottom'),
    left: isDrawn('left', 'start'),
    right: isDrawn('right', 'end'),
  });
}

const horizontals: Readonly<Record<string, CellStyle['horizontal']>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerContinuous: 'across',
};
const verticals: Readonly<Record<string, CellStyle['vertical']>> = {
  top: 'top',
  center: 'center',
  bottom: 'bottom',
};

function alignmentStyle(alignment: XmlElement | undefined): CellStyle {
  const horizontal = horizontals[attributeOf(alignment, 'horizontal') ?? ''];
  const vertical = verticals[attributeOf(alignment, 'vertical') ?? ''];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === plain.vertical ? {} : { vertical }),
    ...(flagAttribute(alignment, 'wrapText') ? { wrap: true } : {}),
  };
}

function lockStyle(protection: XmlElement | undefined): CellStyle {
  return flagAttribute(protection, 'locked', plain.locked) ? {} : { locked: false };
}

/** Its fill is the pattern's background, which a cell's own solid fill leaves aside. */
export function differentialStyle(dxf: XmlElement, color: ColorReader): ConditionalFormatModel['style'] {
  const font = childOf(dxf, 'font');
  const pattern = childAt(dxf, 'fill', 'patternFill');
  const isFilled =
    pattern !== undefined && ['solid', undefined].includes(pattern.attributes.get('patternType'));
  const ink = color(childAt(font, 'color'));
  const ground = isFilled ? (color(childOf(pattern, 'bgColor')) ?? color(childOf(pattern, 'fgColor'))) : null;
  return {
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(ink === null ? {} : { color: ink }),
    ...(ground === null ? {} : { fill: ground }),
  };
}

function isGeneral(code: string): boolean {
  return code === '' || code.toLowerCase() === 'general';
}

/** `<b/>` is on, `<b val="0"/>` is not. */
function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childAt(element, name);
  return child !== undefined && flagAttribute(child, 'val', true);
}
