/** Opens .xlsx bytes as a workbook: recognises what is not one, sets limits, finds the parts. */
import type { CallOptions } from '../../core/workbook';
import type { DeflateRaw, InflateRaw } from '../zip/compression';
import { XlsxWorkbook } from './xlsx-workbook';
import { XlsxError } from '../xlsx-error';

export interface OpenOptions extends CallOptions {
  /** A faster inflate than the built-in one, e.g. Node's zlib. */
  readonly inflateRaw?: InflateRaw;
  readonly deflateRaw?: DeflateRaw;
  /** Name of the file, for error messages. */
  readonly file?: string;
}

/** Rejects with XlsxError when the bytes are not a workbook that can be read. */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<XlsxWorkbook> {
  try {
    return await XlsxWorkbook.open(bytes, options);
  } catch (error) {
    if (error instanceof XlsxError && options.file !== undefined) throw error.named(options.file);
    throw error;
  }
}
