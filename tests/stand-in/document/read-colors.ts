/** Colours of a workbook as RRGGBB: spelled out, from its theme, or from the old numbered palette. */
import { tintColor } from './tint-color';
import { attributeOf, childAt, numberAttribute } from './xml-lenient';
import { childrenOf, parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

/** Null for a colour left to the system, or named but nowhere defined. */
export type ColorReader = (element: XmlElement | undefined) => string | null;

/** By the theme's own names: `accent1`, `dk1`. */
export type ThemeColors = ReadonlyMap<string, string>;

/** `theme="0"` is the background, though the theme lists the text colour first. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** ECMA-376 part 1, 18.8.27; 64 and 65 are the system's text and background. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function readTheme(source: string, part: string): ThemeColors {
  const scheme = childAt(parseXml(source, part), 'themeElements', 'clrScheme');
  const colors = new Map<string, string>();
  for (const { name, children } of scheme?.children ?? []) {
    const [color] = children;
    const value = hexColor(color?.attributes.get('lastClr') ?? color?.attributes.get('val'));
    if (value !== null) colors.set(name, value);
  }
  return colors;
}

/** `styles` is the root of the styles part, which may bring a palette of its own. */
export function colorReader(theme: ThemeColors, styles: XmlElement | undefined): ColorReader {
  const own = childrenOf(childAt(styles, 'colors', 'indexedColors'), 'rgbColor');
  const indexed = own.length === 0 ? palette : own.map(({ attributes }) => hexColor(attributes.get('rgb')));
  return (element) => {
    const base =
      hexColor(attributeOf(element, 'rgb')) ??
      theme.get(themeOrder[numberAttribute(element, 'theme') ?? -1] ?? '') ??
      indexed[numberAttribute(element, 'indexed') ?? -1] ??
      null;
    return base === null ? null : tintColor(base, numberAttribute(element, 'tint') ?? 0);
  };
}

/** RRGGBB of that or of AARRGGBB. */
export function hexColor(text: string | undefined): string | null {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1]?.toUpperCase() ?? null;
}
