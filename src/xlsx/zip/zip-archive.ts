/** Reads a zip archive's directory and hands out its entries' compressed bytes; refuses bombs before inflating. */
import { FileError } from '../../core/file-error';
import { isCompoundFile, looksLikeZip, problemOfForeignBytes } from './file-signature';

export interface ZipEntry {
  /** Name with forward slashes and no leading slash. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: 0 | 8;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  /** As it lies in the file: deflated, or plain when `method` is 0. */
  readonly compressed: Uint8Array;
  readonly externalAttributes: number;
}

/** Deflate cannot exceed 1032:1; sheets of equal cells reach about 150:1. */
const limits = {
  entries: 10_000,
  /** Sum of inflated sizes. */
  bytes: 1_500_000_000,
  /** Inflated to compressed size, looked at from `ratioFrom` bytes on. */
  ratio: 250,
  ratioFrom: 20_000_000,
};

const endSignature = 0x06054b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
/** A comment takes 65,535 bytes; mail and disks leave more behind a file. */
const longestTail = 1_000_000;

export function readZip(bytes: Uint8Array): ZipEntry[] {
  // A picture or a theme inside an old .xls is a whole archive of its own.
  if (isCompoundFile(bytes)) throw new FileError(problemOfForeignBytes(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  const directory = readEnd(view, end);
  if (directory.count > limits.entries) throw tooLarge('entries', limits.entries);
  try {
    return readDirectory(bytes, view, directory);
  } catch (error) {
    if (error instanceof RangeError) throw new FileError({ code: 'truncated' }, null, error);
    throw error;
  }
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - endLength - longestTail);
  for (let at = bytes.lastIndexOf(0x50, bytes.length - endLength); at >= first;) {
    if (view.getUint32(at, true) === endSignature && leadsToDirectory(view, at)) return at;
    at = at === 0 ? -1 : bytes.lastIndexOf(0x50, at - 1);
  }
  throw new FileError(looksLikeZip(bytes) ? { code: 'truncated' } : problemOfForeignBytes(bytes));
}

/** The four bytes may stand in a comment or in what was left behind the file. */
function leadsToDirectory(view: DataView, end: number): boolean {
  const size = view.getUint32(end + 12, true);
  const isZip64 = end >= 20 && view.getUint32(end - 20, true) === zip64LocatorSignature;
  if (isZip64 || view.getUint16(end + 10, true) === 0) return true;
  const start = end - size;
  return start >= 0 && start < end && view.getUint32(start, true) === centralSignature;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes that stand before the archive proper (a self-extractor's stub, a stray prefix). */
  readonly prefix: number;
}

function readEnd(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  const isZip64 = locator >= 0 && view.getUint32(locator, true) === zip64LocatorSignature;
  if (!isZip64) return { count, offset, prefix: Math.max(0, end - size - offset) };
  const record = readUint64(view, locator + 8);
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== zip64EndSignature) {
    throw new FileError({ code: 'truncated' });
  }
  return { count: readUint64(view, record + 32), offset: readUint64(view, record + 48), prefix: 0 };
}

function readDirectory(bytes: Uint8Array, view: DataView, directory: Directory): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = directory.offset + directory.prefix;
  let inflated = 0;
  let packed = 0;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== centralSignature) throw new FileError({ code: 'truncated' });
    const record = readCentralRecord(bytes, view, at);
    at = record.next;
    inflated += record.size;
    packed += record.packed;
    if (inflated > limits.bytes) throw tooLarge('bytes', limits.bytes);
    if (record.size > limits.ratioFrom && record.size > record.packed * limits.ratio) {
      throw tooLarge('ratio', limits.ratio);
    }
    // Entries that share bytes are the other kind of bomb.
    if (packed > bytes.length) throw tooLarge('bytes', limits.bytes);
    if (!record.name.endsWith('/')) entries.push(readEntry(bytes, view, record, directory.prefix));
  }
  return entries;
}

interface CentralRecord extends Omit<ZipEntry, 'compressed' | 'method'> {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly next: number;
}

function readCentralRecord(bytes: Uint8Array, view: DataView, at: number): CentralRecord {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const extraStart = at + 46 + nameLength;
  const [size, packed, offset] = wideSizes(view, extraStart, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const stored = new TextDecoder('utf-8').decode(nameBytes);
  const name = stored.replace(/\\/g, '/').replace(/^\/+/, '');
  return {
    name,
    // Names are written as the standard has them, whoever wrote them otherwise.
    nameBytes: name === stored ? nameBytes : new TextEncoder().encode(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
    externalAttributes: view.getUint32(at + 38, true),
    next: extraStart + extraLength + commentLength,
  };
}

/** Zip64: a field that holds 0xFFFFFFFF is found, eight bytes wide, in the extra field 1 in this order. */
function wideSizes(
  view: DataView,
  start: number,
  length: number,
  narrow: readonly [number, number, number],
): [number, number, number] {
  const wide: [number, number, number] = [...narrow];
  if (!narrow.includes(0xffffffff)) return wide;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    narrow.forEach((value, index) => {
      if (value !== 0xffffffff) return;
      wide[index] = readUint64(view, field);
      field += 8;
    });
  }
  return wide;
}

function readEntry(bytes: Uint8Array, view: DataView, record: CentralRecord, prefix: number): ZipEntry {
  if ((record.flags & 1) !== 0) throw new FileError({ code: 'encrypted' });
  if (record.method !== 0 && record.method !== 8)
    throw new FileError({ code: 'damaged-part', part: record.name });
  const local = record.offset + prefix;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) {
    throw new FileError({ code: 'truncated' });
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + record.packed > bytes.length) throw new FileError({ code: 'truncated' });
  const { name, nameBytes, flags, method, time, crc, size, externalAttributes } = record;
  const compressed = bytes.subarray(start, start + record.packed);
  return { name, nameBytes, method, flags, time, crc, size, compressed, externalAttributes };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function tooLarge(measure: 'entries' | 'bytes' | 'ratio', limit: number): FileError {
  return new FileError({ code: 'too-large', measure, limit });
}
