/** How bytes are inflated and deflated: handed in by the host, or fflate everywhere. */
import { deflateSync, Inflate, inflateSync } from 'fflate';

/** Looks at the first `filled` bytes of what is being inflated; throws to stop it. */
export type InflateWatch = (bytes: Uint8Array, filled: number) => void;

/** Raw deflate data to exactly `size` bytes; must throw rather than give more. With a watch, it is asked as bytes come. */
export type InflateRaw = (
  compressed: Uint8Array,
  size: number,
  watch: InflateWatch | null,
) => Uint8Array | Promise<Uint8Array>;

export type DeflateRaw = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export const inflateRaw: InflateRaw = (compressed, size, watch) => {
  if (watch === null) return inflateSync(compressed, { out: new Uint8Array(size) });
  const all = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    all.set(chunk, filled);
    filled += chunk.length;
    watch(all, filled);
  });
  for (let at = 0; at < compressed.length; at += packedSlice) {
    const end = at + packedSlice;
    inflate.push(compressed.subarray(at, end), end >= compressed.length);
  }
  return all.subarray(0, filled);
};

/** A slice may swell a thousandfold before it is looked at. */
const packedSlice = 16_384;

/** Beyond this a sheet's saving takes seconds, and a fifth more bytes are the lesser evil. */
const largePart = 4_000_000;

export const deflateRaw: DeflateRaw = (bytes) =>
  deflateSync(bytes, { level: bytes.length > largePart ? 3 : 6 });
