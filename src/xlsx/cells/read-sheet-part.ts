/** Reads one worksheet part into a grid: scanner first, parser where the scanner gives up. */
import type { CallOptions } from '../../core/workbook';
import { GridBuilder, type Grid, type StringPool } from '../../core/table/grid';
import { CellSink, type CellContext } from './cell-sink';
import { SheetParser, type SheetFrame } from './sheet-parser';
import { SheetScanner } from './sheet-scanner';
import { findSheetData } from './sheet-data-range';
import { isUtf8Part, partDecoder } from '../xml/xml-text';

export interface SheetSource {
  readonly name: string;
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

export async function readSheetPart(source: SheetSource, options: CallOptions = {}): Promise<SheetReading> {
  return (await scanSheet(source, options)) ?? (await parseSheet(source, options));
}

/** Null when the part holds a spelling the scanner does not know. */
export async function scanSheet(
  source: SheetSource,
  options: CallOptions = {},
): Promise<SheetReading | null> {
  const { bytes, part } = source;
  const data = isUtf8Part(bytes) ? findSheetData(bytes) : null;
  if (data === null) return null;
  const builder = new GridBuilder(source.name, source.pool);
  const sink = new CellSink(builder, source.context, part);
  const frame = readFrame(source, sink, data.contentStart, data.contentEnd);
  if (!frame.hasPlainData) return null;
  const scanner = new SheetScanner(bytes, data.contentStart, data.contentEnd, sink);
  for (;;) {
    const state = scanner.scan(scanner.position + slice);
    if (state === 'unknown') return null;
    if (state === 'done')
      return {
        ...finish(builder, frame),
        isPlain: true,
        hasFormulas: sink.hasFormulas,
        cellCount: sink.cellCount,
      };
    await yieldToEvents(options, sink.cellCount);
  }
}

/** Everything but the cells, by the real parser: the part with its sheet data left out. */
function readFrame(
  source: SheetSource,
  sink: CellSink,
  contentStart: number,
  contentEnd: number,
): SheetFrame {
  const decoder = new TextDecoder('utf-8');
  const parser = new SheetParser(sink, source.part);
  parser.write(decoder.decode(source.bytes.subarray(0, contentStart)));
  parser.write(decoder.decode(source.bytes.subarray(contentEnd)));
  return parser.finish();
}

export async function parseSheet(source: SheetSource, options: CallOptions = {}): Promise<SheetReading> {
  const { bytes, part } = source;
  const builder = new GridBuilder(source.name, source.pool);
  const sink = new CellSink(builder, source.context, part);
  const parser = new SheetParser(sink, part);
  const decoder = partDecoder(bytes);
  for (let at = 0; at < bytes.length; at += parserSlice) {
    parser.write(decoder.decode(bytes.subarray(at, at + parserSlice), { stream: true }));
    await yieldToEvents(options, sink.cellCount);
  }
  parser.write(decoder.decode());
  return {
    ...finish(builder, parser.finish()),
    isPlain: false,
    hasFormulas: sink.hasFormulas,
    cellCount: sink.cellCount,
  };
}

function finish(builder: GridBuilder, frame: SheetFrame): Pick<SheetReading, 'grid' | 'isProtected'> {
  for (const area of frame.merges) builder.merge(area);
  return { grid: builder.build(), isProtected: frame.isProtected };
}

/** Lets a waiting cancel or paint happen, for callers that asked for either. */
export async function yieldToEvents(options: CallOptions, cells: number): Promise<void> {
  options.onProgress?.(cells, 0);
  if (options.signal === undefined && options.onProgress === undefined) return;
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  options.signal?.throwIfAborted();
}
