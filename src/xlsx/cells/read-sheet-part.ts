/** Reads one worksheet part into a grid: over bytes first, by the parser where those are spelled unusually. */
import { FileError } from '../../core/file-error';
import type { CallOptions } from '../../core/workbook';
import { GridBuilder, type Grid, type StringPool, type Visibility } from '../../core/table/grid';
import { ByteCells } from './byte-cells';
import type { CellCursor } from './cell-cursor';
import { CellSink, type CellContext } from './cell-sink';
import { ParsedCells } from './parsed-cells';
import { readCells } from './read-cells';
import { findSheetData } from './sheet-data-range';
import { readSheetFrame, type SheetFrame } from './sheet-frame';
import { isUtf8Part, partTexts } from '../xml/xml-text';

export interface SheetSource {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly pool: StringPool;
  readonly context: CellContext;
}

export interface SheetReading {
  readonly grid: Grid;
  readonly isProtected: boolean;
  /** The part is spelled the plain way that byte-level code knows. */
  readonly isPlain: boolean;
  readonly hasFormulas: boolean;
  readonly cellCount: number;
}

/** Bytes between two looks at the signal. */
const slice = 8_000_000;
const parserSlice = 500_000;

/** A part that cannot be read is refused with the sheet's name and the last row that was. */
export async function readSheetPart(source: SheetSource, options: CallOptions = {}): Promise<SheetReading> {
  return (await scanSheet(source, options)) ?? (await parseSheet(source, options));
}

/** Null when the part holds a spelling that only the parser knows. */
export async function scanSheet(
  source: SheetSource,
  options: CallOptions = {},
): Promise<SheetReading | null> {
  const { bytes, part } = source;
  const data = isUtf8Part(bytes) ? findSheetData(bytes) : null;
  if (data === null) return null;
  const decoder = new TextDecoder('utf-8');
  const outside = [bytes.subarray(0, data.contentStart), bytes.subarray(data.contentEnd)];
  const frame = placed(source, 0, () =>
    readSheetFrame(
      outside.map((piece) => decoder.decode(piece)),
      part,
    ),
  );
  if (!frame.hasPlainData) return null;
  const cursor = new ByteCells(bytes, data.contentStart, data.contentEnd);
  return readAll(source, cursor, { frame, slice, isPlain: true }, options);
}

export async function parseSheet(source: SheetSource, options: CallOptions = {}): Promise<SheetReading> {
  const cursor = new ParsedCells(partTexts(source.bytes, parserSlice), source.part);
  const about = { frame: cursor.frame, slice: parserSlice, isPlain: false };
  const reading = await readAll(source, cursor, about, options);
  if (reading === null) throw new Error('The parser knows every spelling');
  return reading;
}

async function readAll(
  source: SheetSource,
  cursor: CellCursor,
  about: { readonly frame: SheetFrame; readonly slice: number; readonly isPlain: boolean },
  options: CallOptions,
): Promise<SheetReading | null> {
  const builder = new GridBuilder(source.name, source.pool);
  const sink = new CellSink(builder, source.context);
  for (;;) {
    const limit = cursor.position + about.slice;
    const state = placed(source, cursor, () => readCells(cursor, sink, limit));
    if (state === 'unknown') return null;
    if (state === 'done') break;
    await yieldToEvents(options, sink.cellCount);
  }
  for (const area of about.frame.merges) builder.merge(area);
  for (const column of about.frame.hiddenColumns) builder.hideColumn(column);
  builder.hideSheet(source.visibility ?? 'visible');
  const { isProtected } = about.frame;
  const { hasFormulas, cellCount } = sink;
  return { grid: builder.build(), isProtected, isPlain: about.isPlain, hasFormulas, cellCount };
}

/** Damage met while reading is said with its place. */
function placed<T>(source: SheetSource, where: CellCursor | 0, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileError) || error.problem.code !== 'damaged-part') throw error;
    const place = { sheet: source.name, row: where === 0 ? 0 : where.row + 1 };
    throw new FileError({ ...error.problem, place }, null, error.cause);
  }
}

/** Lets a waiting cancel or paint happen, for callers that asked for either. */
export async function yieldToEvents(options: CallOptions, cells: number): Promise<void> {
  options.onProgress?.(cells, 0);
  if (options.signal === undefined && options.onProgress === undefined) return;
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  options.signal?.throwIfAborted();
}
