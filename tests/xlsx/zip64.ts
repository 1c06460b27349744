/** Archives as programs write them that foresee sizes over four gigabytes. */

/** The same archive with its directory's end, and one entry's sizes, stated the zip64 way. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const record = start;
  const nameLength = view.getUint16(record + 28, true);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setBigUint64(4, BigInt(view.getUint32(record + 24, true)), true);
  extra.setBigUint64(12, BigInt(view.getUint32(record + 20, true)), true);
  extra.setBigUint64(20, BigInt(view.getUint32(record + 42, true)), true);
  const first = bytes.slice(record, record + 46 + nameLength);
  const firstView = new DataView(first.buffer);
  for (const at of [20, 24, 42]) firstView.setUint32(at, 0xffffffff, true);
  firstView.setUint16(30, 28, true);
  const rest = bytes.slice(record + 46 + nameLength, end);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  const tailStart = start + first.length + 28 + rest.length;
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  tail.setBigUint64(24, BigInt(count), true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(40, BigInt(tailStart - start), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(tailStart), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) tail.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) tail.setUint32(at, 0xffffffff, true);
  const pieces = [
    bytes.slice(0, start),
    first,
    new Uint8Array(extra.buffer),
    rest,
    new Uint8Array(tail.buffer),
  ];
  return new Uint8Array(Buffer.concat(pieces));
}
