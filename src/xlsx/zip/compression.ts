/** How bytes are inflated and deflated: handed in by the host, or fflate everywhere. */
import { deflateSync, inflateSync } from 'fflate';

/** Raw deflate data to exactly `size` bytes; must throw rather than give more. */
export type InflateRaw = (compressed: Uint8Array, size: number) => Uint8Array | Promise<Uint8Array>;

export type DeflateRaw = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export const inflateRaw: InflateRaw = (compressed, size) =>
  inflateSync(compressed, { out: new Uint8Array(size) });

/** Beyond this a sheet's saving takes seconds, and a fifth more bytes are the lesser evil. */
const largePart = 4_000_000;

export const deflateRaw: DeflateRaw = (bytes) =>
  deflateSync(bytes, { level: bytes.length > largePart ? 3 : 6 });
