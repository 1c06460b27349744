/** Reads a worksheet part's rows as models, from its bytes where they are spelled plainly, and everything around them. */
import type { CellStyle } from '../../../src/core/model/sheet-model';
import type { CallOptions } from '../../../src/core/workbook';
import { CellModelBuilder } from './cell-model-builder';
import { parseCellModels } from './parse-cell-models';
import type { SheetReading } from '../../../src/xlsx/cells/read-sheet-part';
import { scanCellModels } from './scan-cell-models';
import { findSheetData } from '../../../src/xlsx/cells/sheet-data-range';
import type { SheetRows } from './sheet-rows';
import { decodeUtf8 } from '../../../src/xlsx/xml/utf8';
import { decodePart } from '../../../src/xlsx/xml/xml-text';
import { parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';

export interface CellModelSource {
  readonly part: string;
  readonly bytes: Uint8Array;
  /** Values come from it: the part is asked for formulas and looks. */
  readonly reading: Pick<SheetReading, 'grid' | 'isPlain'>;
  /** By style index; null where the cell looks like any new one. */
  readonly styles: readonly (CellStyle | null)[];
}

export interface CellModels {
  readonly rows: SheetRows;
  /** The worksheet element without its rows. */
  readonly frame: XmlElement;
}

/** Rejects with FileError for a part that is not well-formed. */
export async function readCellModels(
  source: CellModelSource,
  options: CallOptions = {},
): Promise<CellModels> {
  const scanned = source.reading.isPlain ? await scannedModels(source, options) : null;
  if (scanned !== null) return scanned;
  const builder = new CellModelBuilder(source.reading.grid, source.styles);
  const frame = await parseCellModels(decodePart(source.bytes), source.part, builder, options);
  return { rows: builder.rows, frame: parseXml(frame, source.part) };
}

async function scannedModels(
  { bytes, part, reading, styles }: CellModelSource,
  options: CallOptions,
): Promise<CellModels | null> {
  const data = findSheetData(bytes);
  const builder = new CellModelBuilder(reading.grid, styles);
  if (data === null || !(await scanCellModels(bytes, data, builder, options))) return null;
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, data.contentStart));
  const frame = head + decodeUtf8(bytes, data.contentEnd, bytes.length);
  return { rows: builder.rows, frame: parseXml(frame, part) };
}
