/** Where rows lie in a worksheet part: over bytes where the scanner knows the spelling, over text otherwise. */
import type { Area } from '../../core/table/grid';
import { parseArea } from './cell-reference';
import { findSheetData, type SheetDataRange } from './sheet-data-range';
import { decodeUtf8 } from '../xml/utf8';
import { decodePart } from '../xml/xml-text';
import { childOf, childrenOf, parseXml, splice, type Splice, type XmlElement } from '../xml/xml-tree';

export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** A part whose wanted rows have been found; offsets are in bytes or in characters, as its own methods understand. */
export interface RowIndex {
  /** Whether the rows are spelled the plain way, without prefix, comments or the like. */
  readonly isPlain: boolean;
  /** Element prefix with its colon, or nothing. */
  readonly prefix: string;
  /** Found rows by zero-based number. */
  readonly rows: ReadonlyMap<number, RowRange>;
  /** Where a missing row belongs, by its number. */
  readonly places: ReadonlyMap<number, number>;
  /** Areas held by one array formula or data table: none of their cells can be set alone. */
  readonly arrays: readonly Area[];
  /** Everything before the sheet data. */
  readonly head: string;
  /** Offset in the part of a character of `head`. */
  offset(character: number): number;
  text(range: RowRange): string;
  /** The part with pieces replaced; an empty sheet data element is opened when rows are put into it. */
  replace(pieces: readonly Splice[]): Uint8Array;
}

/** `wanted` in ascending order. */
export function indexRowsOfBytes(bytes: Uint8Array, wanted: readonly number[]): RowIndex | null {
  const data = findSheetData(bytes);
  if (data === null) return null;
  const found = walkRows(bytes, data, wanted);
  const head = decodeUtf8(bytes, 0, data.start);
  return {
    ...found,
    isPlain: true,
    prefix: '',
    head,
    offset: (character) => new TextEncoder().encode(head.slice(0, character)).length,
    text: ({ start, end }) => decodeUtf8(bytes, start, end),
    replace: (pieces) => spliceBytes(bytes, pieces),
  };
}

type FoundRows = Pick<RowIndex, 'rows' | 'places' | 'arrays'>;

function walkRows(bytes: Uint8Array, data: SheetDataRange, wanted: readonly number[]): FoundRows {
  const rows = new Map<number, RowRange>();
  const places = new Map<number, number>();
  const arrays: Area[] = [];
  let next = 0;
  let row = -1;
  let rowStart = -1;
  for (let at = bytes.indexOf(60, data.contentStart); at < data.contentEnd; at = bytes.indexOf(60, at + 1)) {
    const mark = bytes[at + 1];
    if (mark === 102 && bytes[at + 2] === 32) {
      const area = arrayArea(decodeUtf8(bytes, at, bytes.indexOf(62, at)));
      if (area !== null) arrays.push(area);
    } else if (mark === 114 && isRowStart(bytes, at)) {
      const tagEnd = bytes.indexOf(62, at);
      const tag = decodeUtf8(bytes, at, tagEnd);
      row = rowNumberOf(tag) ?? row + 1;
      for (; next < wanted.length && (wanted[next] ?? 0) < row; next++) places.set(wanted[next] ?? 0, at);
      if (next >= wanted.length) break;
      if (tag.endsWith('/')) {
        if (wanted[next] === row) rows.set(wanted[next++] ?? 0, { start: at, end: tagEnd + 1 });
      } else rowStart = at;
    } else if (mark === 47 && bytes[at + 2] === 114 && bytes[at + 3] === 111 && wanted[next] === row) {
      rows.set(row, { start: rowStart, end: at + 6 });
      next++;
    }
  }
  for (; next < wanted.length; next++) places.set(wanted[next] ?? 0, data.contentEnd);
  return { rows, places, arrays };
}

function isRowStart(bytes: Uint8Array, at: number): boolean {
  const after = bytes[at + 4];
  return (
    bytes[at + 2] === 111 &&
    bytes[at + 3] === 119 &&
    (after === 32 || after === 62 || after === 47 || after === 10 || after === 13 || after === 9)
  );
}

function rowNumberOf(tag: string): number | null {
  const number = /\sr="(\d+)"/.exec(tag)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

function arrayArea(tag: string): Area | null {
  if (!/\st="(?:array|dataTable)"/.test(tag)) return null;
  return parseArea(/\sref="([^"]*)"/.exec(tag)?.[1] ?? '');
}

function spliceBytes(bytes: Uint8Array, pieces: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = [...pieces].sort((first, second) => first.start - second.start || first.end - second.end);
  const texts = ordered.map(({ text }) => encoder.encode(text));
  const size = ordered.reduce(
    (sum, piece, index) => sum + (texts[index]?.length ?? 0) - (piece.end - piece.start),
    bytes.length,
  );
  const result = new Uint8Array(size);
  let from = 0;
  let to = 0;
  ordered.forEach((piece, index) => {
    result.set(bytes.subarray(from, piece.start), to);
    to += piece.start - from;
    const text = texts[index] ?? new Uint8Array(0);
    result.set(text, to);
    to += text.length;
    from = piece.end;
  });
  result.set(bytes.subarray(from), to);
  return result;
}

/** Any well-formed worksheet, through the tree of its elements. */
export function indexRowsOfText(bytes: Uint8Array, part: string, wanted: readonly number[]): RowIndex {
  const source = decodePart(bytes);
  const root = parseXml(source, part);
  const data = childOf(root, 'sheetData');
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const found = data === undefined ? nothingFound : findInTree(data, wanted);
  return {
    ...found,
    isPlain: false,
    prefix,
    head: source.slice(0, data?.start ?? source.length),
    offset: (character) => character,
    text: ({ start, end }) => source.slice(start, end),
    replace: (pieces) => new TextEncoder().encode(asUtf8(splice(source, openedFor(data, pieces, prefix)))),
  };
}

const nothingFound: FoundRows = { rows: new Map(), places: new Map(), arrays: [] };

function findInTree(data: XmlElement, wanted: readonly number[]): FoundRows {
  const rows = new Map<number, RowRange>();
  const places = new Map<number, number>();
  const arrays: Area[] = [];
  let next = 0;
  let row = -1;
  for (const element of childrenOf(data, 'row')) {
    const number = Number(element.attributes.get('r') ?? Number.NaN);
    row = Number.isInteger(number) ? number - 1 : row + 1;
    for (; next < wanted.length && (wanted[next] ?? 0) < row; next++)
      places.set(wanted[next] ?? 0, element.start);
    if (wanted[next] === row) rows.set(wanted[next++] ?? 0, { start: element.start, end: element.end });
    for (const formula of element.children.flatMap((cell) => childrenOf(cell, 'f'))) {
      const isArray = ['array', 'dataTable'].includes(formula.attributes.get('t') ?? '');
      const area = isArray ? parseArea(formula.attributes.get('ref') ?? '') : null;
      if (area !== null) arrays.push(area);
    }
  }
  for (; next < wanted.length; next++) places.set(wanted[next] ?? 0, data.closeStart);
  return { rows, places, arrays };
}

/** `<sheetData/>` has no inside: pieces put at its end open it. */
function openedFor(
  data: XmlElement | undefined,
  pieces: readonly Splice[],
  prefix: string,
): readonly Splice[] {
  if (data?.isSelfClosing !== true) return pieces;
  const inside = pieces.filter(({ start }) => start === data.end);
  const rows = inside.map(({ text }) => text).join('');
  const opened = {
    start: data.start,
    end: data.end,
    text: `<${prefix}sheetData>${rows}</${prefix}sheetData>`,
  };
  return [...pieces.filter(({ start }) => start !== data.end), ...(rows === '' ? [] : [opened])];
}

/** The text is written as UTF-8, whatever it was before. */
function asUtf8(source: string): string {
  return source.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
