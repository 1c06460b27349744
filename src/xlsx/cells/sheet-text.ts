/** A worksheet part as patching needs it: wanted rows placed, pieces of it as text, pieces replaced. */
import { FileError } from '../../core/file-error';
import { ByteCells } from './byte-cells';
import { ParsedCells } from './parsed-cells';
import { placeRows, type RowPlaces } from './place-rows';
import { findSheetData } from './sheet-data-range';
import { decodeUtf8 } from '../xml/utf8';
import { decodePart } from '../xml/xml-text';
import { splice, type Splice } from '../xml/xml-tree';

export interface SheetText {
  readonly places: RowPlaces;
  /** Element prefix with its colon, or nothing. */
  readonly prefix: string;
  /** Everything before the sheet data, a character for each unit that offsets count: good for finding, not for people. */
  readonly head: string;
  text(start: number, end: number): string;
  /** Where the closing tag that ends at `end` begins. */
  closeStart(end: number): number;
  /** Where a row behind all others goes. */
  readonly dataEnd: number;
  /** The part with pieces replaced; an empty sheet data element is opened when rows are put into it. */
  replace(pieces: readonly Splice[]): Uint8Array;
}

/** `isPlain`: the part was read over its bytes. `wanted` rows in ascending order. */
export function sheetText(
  bytes: Uint8Array,
  part: string,
  isPlain: boolean,
  wanted: readonly number[],
): SheetText {
  return (isPlain ? plainText(bytes, wanted) : null) ?? parsedText(bytes, part, wanted);
}

function plainText(bytes: Uint8Array, wanted: readonly number[]): SheetText | null {
  const data = findSheetData(bytes);
  if (data === null) return null;
  const places = placeRows(new ByteCells(bytes, data.contentStart, data.contentEnd), wanted);
  if (places === null) return null;
  return {
    places,
    prefix: '',
    head: new TextDecoder('latin1').decode(bytes.subarray(0, data.start)),
    text: (start, end) => decodeUtf8(bytes, start, end),
    closeStart: (end) => bytes.lastIndexOf(lessThan, end - 1),
    dataEnd: data.contentEnd,
    replace: (pieces) => spliceBytes(bytes, pieces),
  };
}

const lessThan = 60;

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

/** Any well-formed worksheet; it is written as UTF-8, whatever it was before. */
function parsedText(bytes: Uint8Array, part: string, wanted: readonly number[]): SheetText {
  const source = decodePart(bytes);
  const cursor = new ParsedCells([source][Symbol.iterator](), part);
  const places = placeRows(cursor, wanted);
  const { data } = cursor;
  if (places === null || data === null) throw new FileError({ code: 'damaged-part', part });
  const prefix = data.prefix === '' ? '' : `${data.prefix}:`;
  const closeStart = (end: number): number => source.lastIndexOf('</', end - 1);
  const opened = (pieces: readonly Splice[]): readonly Splice[] => {
    const inside = pieces.filter(({ start }) => start === data.end);
    if (!data.isEmpty || inside.length === 0) return pieces;
    const rows = inside.map(({ text }) => text).join('');
    const text = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
    return [...pieces.filter(({ start }) => start !== data.end), { start: data.start, end: data.end, text }];
  };
  return {
    places,
    prefix,
    head: source.slice(0, data.start),
    text: (start, end) => source.slice(start, end),
    closeStart,
    dataEnd: data.isEmpty ? data.end : closeStart(data.end),
    replace: (pieces) => new TextEncoder().encode(asUtf8(splice(source, opened(pieces)))),
  };
}

function asUtf8(source: string): string {
  return source.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
