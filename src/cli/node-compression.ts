/** Inflating and deflating by Node's own zlib, on its threads, for the .xlsx door. */
import { promisify } from 'node:util';
import { constants, createInflateRaw, deflateRaw as deflate, inflateRaw as inflate } from 'node:zlib';

const inflateAtOnce = promisify<Uint8Array, object, Uint8Array>(inflate);
const deflateAtOnce = promisify<Uint8Array, object, Uint8Array>(deflate);

const chunkSize = 4_000_000;
/** Up to here looking once, at the end, costs less than looking at pieces. */
const largestAtOnce = 128_000_000;

/** With a watch, it is shown the bytes as they come, or all of them, and may stop them. */
export async function inflateRaw(
  compressed: Uint8Array,
  size: number,
  watch: ((bytes: Uint8Array, filled: number) => void) | null,
): Promise<Uint8Array> {
  if (watch === null || size <= largestAtOnce) {
    // Room for one byte more: a buffer that is filled to its end is followed by another.
    const bytes = await inflateAtOnce(compressed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size + 1, 64),
    });
    watch?.(bytes, bytes.length);
    return bytes;
  }
  const all = new Uint8Array(size);
  let filled = 0;
  const stream = createInflateRaw({ chunkSize });
  stream.end(compressed);
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    all.set(bytes, filled);
    filled += bytes.length;
    watch(all, filled);
  }
  return all.subarray(0, filled);
}

export function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAtOnce(bytes, { level: constants.Z_DEFAULT_COMPRESSION });
}
