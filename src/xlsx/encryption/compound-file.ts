/** Streams of a compound file (MS-CFB): what an encrypted workbook and an old .xls are wrapped in. */

const directoryEntry = 128;
const streamType = 2;
const rootType = 5;
/** Sector numbers from here on are marks: end of a chain, free, the tables' own sectors. */
const firstMark = 0xfffffffa;
const headTables = 109;

/** By name, none where the file is of no known version; throws RangeError where the file's own tables lead out of it or in a circle. */
export function readStreams(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return bytes[30] === 9 || bytes[30] === 12 ? new CompoundFile(bytes).streams() : new Map();
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = 2 ** this.view.getUint8(30);
    this.table = this.numbersIn(this.tableSectors());
  }

  streams(): ReadonlyMap<string, Uint8Array> {
    const directory = this.joined(this.chain(this.view.getUint32(48, true)));
    const view = new DataView(directory.buffer);
    const entries = Array.from({ length: Math.floor(directory.length / directoryEntry) }, (_, index) => {
      const at = index * directoryEntry;
      const nameBytes = directory.subarray(
        at,
        at + Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2),
      );
      return {
        name: new TextDecoder('utf-16le').decode(nameBytes),
        type: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
    const root = entries.find(({ type }) => type === rootType);
    const small = root === undefined ? new Uint8Array(0) : this.joined(this.chain(root.start));
    const smallTable = this.numbersIn(this.chain(this.view.getUint32(60, true)));
    const isSmall = (size: number): boolean => size < this.view.getUint32(56, true);
    return new Map(
      entries
        .filter(({ type }) => type === streamType)
        .map(({ name, start, size }) => {
          const whole = isSmall(size)
            ? joinedFrom(small, 64, followed(smallTable, start), 0)
            : this.joined(this.chain(start));
          if (whole.length < size) throw new RangeError(`Stream ${name} is cut off`);
          return [name, whole.subarray(0, size)] as const;
        }),
    );
  }

  /** The header names the first 109 sectors of the table, a chain of further sectors the others. */
  private tableSectors(): number[] {
    const sectors: number[] = [];
    const take = (from: number, count: number): void => {
      for (let index = 0; index < count; index++) {
        const sector = this.view.getUint32(from + index * 4, true);
        if (sector < firstMark) sectors.push(sector);
      }
    };
    take(76, headTables);
    const numbers = this.sectorSize / 4 - 1;
    let next = this.view.getUint32(68, true);
    for (let left = this.view.getUint32(72, true); left > 0 && next < firstMark; left--) {
      const at = this.offsetOf(next);
      take(at, numbers);
      next = this.view.getUint32(at + numbers * 4, true);
    }
    return sectors;
  }

  private chain(start: number): readonly number[] {
    return followed(this.table, start);
  }

  private joined(sectors: readonly number[]): Uint8Array<ArrayBuffer> {
    return joinedFrom(this.bytes, this.sectorSize, sectors, this.sectorSize);
  }

  private numbersIn(sectors: readonly number[]): Uint32Array {
    const bytes = this.joined(sectors);
    const view = new DataView(bytes.buffer);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4, true));
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }
}

function followed(table: Uint32Array, start: number): readonly number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < firstMark; sector = table[sector] ?? firstMark) {
    if (sectors.length > table.length) throw new RangeError('A chain of sectors is a circle');
    sectors.push(sector);
  }
  return sectors;
}

function joinedFrom(
  bytes: Uint8Array,
  size: number,
  sectors: readonly number[],
  before: number,
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(sectors.length * size);
  sectors.forEach((sector, index) => {
    const start = before + sector * size;
    if (start >= bytes.length) throw new RangeError(`No sector ${sector}`);
    all.set(bytes.subarray(start, start + size), index * size);
  });
  return all;
}
