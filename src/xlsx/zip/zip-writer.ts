/** Writes a zip archive: kept entries as they lay in the old one, new ones deflated; same input, same bytes. */
import { crc32 } from './crc32';
import type { DeflateRaw } from './compression';
import type { ZipEntry } from './zip-archive';

/** 1980-01-01 00:00, the earliest time a zip can hold: a rebuilt file does not differ by the clock. */
const fixedTime = 0x00210000;
const utf8NameFlag = 0x0800;
const dataDescriptorFlag = 0x0008;

export async function newEntry(name: string, bytes: Uint8Array, deflate: DeflateRaw): Promise<ZipEntry> {
  const deflated = await deflate(bytes);
  const isSmaller = deflated.length < bytes.length;
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    method: isSmaller ? 8 : 0,
    flags: utf8NameFlag,
    time: fixedTime,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: isSmaller ? deflated : bytes,
    externalAttributes: 0,
  };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const directorySize = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  const dataSize = entries.reduce(
    (sum, entry) => sum + 30 + entry.nameBytes.length + entry.compressed.length,
    0,
  );
  const archive = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(archive.buffer);
  let at = 0;
  let directory = dataSize;
  for (const entry of entries) {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    archive.set(entry.nameBytes, at + 30);
    archive.set(entry.compressed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.compressed.length;

    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, 20, true);
    writeCommon(view, directory + 6, entry);
    view.setUint32(directory + 38, entry.externalAttributes, true);
    view.setUint32(directory + 42, offset, true);
    archive.set(entry.nameBytes, directory + 46);
    directory += 46 + entry.nameBytes.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return archive;
}

/** Version needed … name length: the same 24 bytes in the local header and in the directory. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~dataDescriptorFlag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
