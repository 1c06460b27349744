/** What both encryptions of workbooks do with bytes. */

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

export function little32(value: number): Uint8Array {
  return Uint8Array.of(value, value >> 8, value >> 16, value >> 24);
}

export function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

/** An encrypted package begins with the size of the plain one; what follows is filled up to whole blocks. */
export function packageSize(encrypted: Uint8Array): number {
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, encrypted.byteLength);
  return view.getUint32(4, true) * 0x1_0000_0000 + view.getUint32(0, true);
}
