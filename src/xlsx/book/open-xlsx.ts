/** Opens .xlsx bytes as a workbook: recognises what is not one, sets limits, finds the parts. */
import { FileError } from '../../core/file-error';
import type { CallOptions } from '../../core/workbook';
import type { DeflateRaw, InflateRaw } from '../zip/compression';
import { guardCalls, guarded } from './guard-calls';
import { XlsxWorkbook } from './xlsx-workbook';

export interface OpenOptions extends CallOptions {
  /** A faster inflate than the built-in one, e.g. Node's zlib. */
  readonly inflateRaw?: InflateRaw;
  readonly deflateRaw?: DeflateRaw;
  /** Name of the file, for error messages. */
  readonly file?: string;
}

/** What Excel lays beside a book that is open: the name of whoever opened it. */
const isLockFile = /(?:^|[\\/])~\$[^\\/]*$/;

/** This call and every later one of the workbook reject with `FileError` for what lies in the file. */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<XlsxWorkbook> {
  const file = options.file ?? null;
  if (file !== null && isLockFile.test(file)) throw new FileError({ code: 'lock-file' }, file);
  return guardCalls(await guarded(() => XlsxWorkbook.open(bytes, options), file), file);
}
