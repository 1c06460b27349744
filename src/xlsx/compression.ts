/** How bytes are inflated and deflated: handed in by the host, or fflate everywhere. */
import { deflateSync, inflateSync } from 'fflate';

/** Raw deflate data to exactly `size` bytes; must throw rather than give more. */
export type InflateRaw = (compressed: Uint8Array, size: number) => Uint8Array | Promise<Uint8Array>;

export type DeflateRaw = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export const inflateRaw: InflateRaw = (compressed, size) =>
  inflateSync(compressed, { out: new Uint8Array(size) });

export const deflateRaw: DeflateRaw = (bytes) => deflateSync(bytes, { level: 6 });
