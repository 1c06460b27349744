/** Translates between Univer's cell and style records and the engine's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import type {
  BorderSide,
  EngineBorder,
  EngineInput,
  EngineStyle,
  EngineStylePatch,
  EngineValue,
} from './sheet-engine';

export const defaultStyle: EngineStyle = {
  fontName: 'Times New Roman',
  fontSize: 10.5,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  numberFormat: 'General',
  locked: true,
  borders: {},
};

const errorNames = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#BUSY!',
  '#EXTERNAL!',
  '#PYTHON!',
]);

export function valueOf(cell: Nullable<ICellData>): EngineValue {
  if (!cell) return null;
  const value = cell.v;
  if (value === null || value === undefined || value === '') return richText(cell) ?? null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1';
  if (typeof value === 'string' && cell.t !== CellValueType.FORCE_STRING && errorNames.has(value))
    return { error: value };
  return value;
}

/** A cell's record for an input; text keeps its type whatever it looks like. */
export function recordOf(input: EngineInput): ICellData {
  const empty: ICellData = { p: null, f: null, si: null };
  if ('formula' in input) return { ...empty, f: input.formula, v: null };
  const { value } = input;
  if (value === null) return { ...empty, v: null };
  if (typeof value === 'string') {
    return { ...empty, v: value, t: isMistakable(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { ...empty, v: value.error, t: CellValueType.STRING };
  return { ...empty, v: value, t: CellValueType.NUMBER };
}

export function styleOf(found: Nullable<IStyleData>, locked: boolean): EngineStyle {
  const style = found ? found : undefined;
  return {
    fontName: style?.ff ?? defaultStyle.fontName,
    fontSize: style?.fs ?? defaultStyle.fontSize,
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    color: style?.cl?.rgb ?? defaultStyle.color,
    fill: style?.bg?.rgb ?? '',
    horizontal: horizontals[style?.ht ?? HorizontalAlign.UNSPECIFIED] ?? 'General',
    vertical: verticals[style?.vt ?? VerticalAlign.UNSPECIFIED] ?? 'Bottom',
    wrap: style?.tb === WrapStrategy.WRAP,
    numberFormat: style?.n?.pattern ?? 'General',
    locked,
    borders: bordersOf(style?.bd),
  };
}

export function stylePatch(patch: EngineStylePatch): IStyleData {
  const style: IStyleData = {};
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline) };
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.color !== undefined) style.cl = { rgb: patch.color };
  if (patch.fill !== undefined) style.bg = patch.fill === '' ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined) style.ht = horizontalCodes[patch.horizontal];
  if (patch.vertical !== undefined) style.vt = verticalCodes[patch.vertical];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat === 'General' ? null : { pattern: patch.numberFormat };
  if (patch.borders !== undefined) style.bd = borderRecord(patch.borders);
  return style;
}

const horizontals: Readonly<Record<number, EngineStyle['horizontal']>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.DISTRIBUTED]: 'CenterAcrossSelection',
};
const horizontalCodes: Readonly<Record<EngineStyle['horizontal'], HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  // Univer has no such thing, and no use for the other.
  CenterAcrossSelection: HorizontalAlign.DISTRIBUTED,
};
const verticals: Readonly<Record<number, EngineStyle['vertical']>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};
const verticalCodes: Readonly<Record<EngineStyle['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const borderCodes: Readonly<Record<EngineBorder['style'], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};
const sides = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const satisfies Record<
  BorderSide,
  keyof IBorderData
>;
const sideNames = ['top', 'bottom', 'left', 'right'] as const;

function bordersOf(found: Nullable<IBorderData>): EngineStyle['borders'] {
  const data = found ? found : undefined;
  const borders: Partial<Record<BorderSide, EngineBorder>> = {};
  for (const side of sideNames) {
    const border = data?.[sides[side]];
    if (!border || border.s === BorderStyleTypes.NONE) continue;
    borders[side] = { style: borderName(border.s), color: border.cl.rgb ?? '#000000' };
  }
  return borders;
}

function borderRecord(patch: NonNullable<EngineStylePatch['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const side of sideNames) {
    const border = patch[side];
    if (border === undefined) continue;
    data[sides[side]] = border === null ? null : { s: borderCodes[border.style], cl: { rgb: border.color } };
  }
  return data;
}

function borderName(code: BorderStyleTypes): EngineBorder['style'] {
  const entry = Object.entries(borderCodes).find(([, value]) => value === code);
  return (entry?.[0] ?? 'thin') as EngineBorder['style'];
}

/** Text that Univer would take for something else when it looks at the cell again. */
function isMistakable(text: string): boolean {
  return (
    /^\s*[-+.,\d]/.test(text) ||
    /^\s*['=]/.test(text) ||
    /^\s*(true|false)\s*$/i.test(text) ||
    errorNames.has(text)
  );
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function richText(cell: Nullable<ICellData>): string | null {
  const stream = cell ? cell.p?.body?.dataStream : undefined;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}
