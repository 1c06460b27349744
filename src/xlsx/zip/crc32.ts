/** CRC-32 of zip entries (IEEE 802.3, reflected 0xEDB88320), eight bytes a step. */

const tables = buildTables();

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  const length = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = -1;
  let at = 0;
  for (const end = length - 7; at < end; at += 8) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      at8(t7, low & 255) ^
      at8(t6, (low >>> 8) & 255) ^
      at8(t5, (low >>> 16) & 255) ^
      at8(t4, low >>> 24) ^
      at8(t3, high & 255) ^
      at8(t2, (high >>> 8) & 255) ^
      at8(t1, (high >>> 16) & 255) ^
      at8(t0, high >>> 24);
  }
  for (; at < length; at++) crc = (crc >>> 8) ^ at8(t0, (crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
}

function at8(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

type Table = Int32Array;

function buildTables(): readonly [Table, Table, Table, Table, Table, Table, Table, Table] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  const next = (previous: Table): Table => previous.map((crc) => (crc >>> 8) ^ at8(first, crc & 255));
  const second = next(first);
  const third = next(second);
  const fourth = next(third);
  const fifth = next(fourth);
  const sixth = next(fifth);
  const seventh = next(sixth);
  return [first, second, third, fourth, fifth, sixth, seventh, next(seventh)];
}
