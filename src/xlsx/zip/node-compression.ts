/** Inflating and deflating by Node's own zlib, on its threads. */
import { constants, createInflateRaw, deflateRaw as deflate, inflateRaw as inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { InflatedBytes, type DeflateRaw, type InflateRaw } from './compression';

const inflateAtOnce = promisify<Uint8Array, object, Uint8Array>(inflate);
const deflateAtOnce = promisify<Uint8Array, object, Uint8Array>(deflate);

const chunkSize = 4_000_000;

export const inflateRaw: InflateRaw = async (compressed, size, watch) => {
  if (watch === null)
    return inflateAtOnce(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) });
  const gathering = new InflatedBytes(size, watch);
  const stream = createInflateRaw({ chunkSize });
  stream.end(compressed);
  for await (const chunk of stream) gathering.add(chunk as Uint8Array);
  return gathering.bytes;
};

export const deflateRaw: DeflateRaw = (bytes) =>
  deflateAtOnce(bytes, { level: constants.Z_DEFAULT_COMPRESSION });
