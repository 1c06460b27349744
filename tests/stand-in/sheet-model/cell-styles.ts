/** A cell's look as the sheet model says it and as the engine does. */
import type { CellStyle } from '../../../src/core/model/sheet-model';
import type { EngineBorder, EngineStyle, EngineStylePatch } from '../host/engine/sheet-engine';
import { frameOf } from './frame-of';
import { defaultStyle } from '../host/engine/univer-cell';

/** Only what differs from a cell nobody touched. */
export function styleModelOf(style: EngineStyle): CellStyle {
  return {
    ...(style.fontName === defaultStyle.fontName ? {} : { fontName: style.fontName }),
    ...(style.fontSize === defaultStyle.fontSize ? {} : { fontSize: style.fontSize }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.color === defaultStyle.color ? {} : { color: plainColor(style.color) }),
    ...(style.fill === '' ? {} : { fill: plainColor(style.fill) }),
    ...borderOf(style),
    ...horizontalOf(style.horizontal),
    ...(style.vertical === 'Bottom'
      ? {}
      : { vertical: style.vertical === 'Top' ? ('top' as const) : ('center' as const) }),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.numberFormat === 'General' ? {} : { numberFormat: style.numberFormat }),
    ...(style.locked ? {} : { locked: false }),
  };
}

export function stylePatchOf(style: CellStyle): EngineStylePatch {
  const { fontName, fontSize, bold, italic, color, fill, horizontal, vertical, wrap, numberFormat, locked } =
    style;
  const given = {
    fontName,
    fontSize,
    bold,
    italic,
    color: color === undefined ? undefined : `#${color}`,
    fill: fill === undefined ? undefined : `#${fill}`,
    horizontal: horizontal === undefined ? undefined : horizontals[horizontal],
    vertical: vertical === undefined ? undefined : verticals[vertical],
    wrap,
    numberFormat,
    locked,
    borders: style.border === undefined ? undefined : borders[style.border],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** RRGGBB of #RRGGBB. */
export function plainColor(color: string): string {
  return color.replace('#', '');
}

const horizontals = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  across: 'CenterAcrossSelection',
} as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const line: EngineBorder = { style: 'thin', color: '#808080' };
const borders: Readonly<Record<NonNullable<CellStyle['border']>, EngineStylePatch['borders']>> = {
  none: {},
  bottom: { bottom: line },
  thin: { top: line, bottom: line, left: line, right: line },
  'thin-left': { top: line, bottom: line, left: line },
  'thin-middle': { top: line, bottom: line },
  'thin-right': { top: line, bottom: line, right: line },
};

function borderOf({ borders: { top, bottom, left, right } }: EngineStyle): Pick<CellStyle, 'border'> {
  return frameOf({ top: !!top, bottom: !!bottom, left: !!left, right: !!right });
}

function horizontalOf(horizontal: EngineStyle['horizontal']): Pick<CellStyle, 'horizontal'> {
  if (horizontal === 'Center') return { horizontal: 'center' };
  if (horizontal === 'Right') return { horizontal: 'right' };
  if (horizontal === 'CenterAcrossSelection') return { horizontal: 'across' };
  return horizontal === 'Left' ? { horizontal: 'left' } : {};
}
