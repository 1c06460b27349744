/** The parts of a workbook package: the old archive's, with what has been written or removed since laid over them. */
import { crc32 } from '../zip/crc32';
import { deflateRaw, inflateRaw, type DeflateRaw, type InflateRaw } from '../zip/compression';
import { RunGuard } from '../xml/run-guard';
import { readZip, type ZipEntry } from '../zip/zip-archive';
import { newEntry, writeZip } from '../zip/zip-writer';
import { FileError } from '../../core/file-error';

export interface Compression {
  readonly inflateRaw?: InflateRaw;
  readonly deflateRaw?: DeflateRaw;
}

/** Part names are compared without case, as the package convention says. */
export class PackageParts {
  private readonly kept: Map<string, ZipEntry>;
  private readonly written: Map<string, { readonly name: string; readonly bytes: Uint8Array }>;

  private constructor(
    kept: Map<string, ZipEntry>,
    written: Map<string, { readonly name: string; readonly bytes: Uint8Array }>,
    private readonly compression: Compression,
    private readonly repeated: ReadonlySet<string> = new Set(),
  ) {
    this.kept = kept;
    this.written = written;
  }

  static open(bytes: Uint8Array, compression: Compression = {}): PackageParts {
    const kept = new Map<string, ZipEntry>();
    const repeated = new Set<string>();
    for (const entry of readZip(bytes)) {
      const key = keyOf(entry.name);
      if (kept.has(key)) repeated.add(key);
      kept.set(key, entry);
    }
    return new PackageParts(kept, new Map(), compression, repeated);
  }

  static of(parts: Iterable<readonly [string, string]>): PackageParts {
    const made = new PackageParts(new Map(), new Map(), {});
    for (const [name, text] of parts) made.write(name, text);
    return made;
  }

  /** A copy whose changes do not touch this one; the bytes are shared. */
  fork(): PackageParts {
    return new PackageParts(new Map(this.kept), new Map(this.written), this.compression, this.repeated);
  }

  /** The archive holds the part more than once; the last is taken, as zip's own readers do. */
  isRepeated(name: string): boolean {
    return this.repeated.has(keyOf(name));
  }

  names(): string[] {
    const names = [...this.kept.values()].map((entry) => entry.name);
    for (const [key, part] of this.written) if (!this.kept.has(key)) names.push(part.name);
    return names;
  }

  has(name: string): boolean {
    return this.written.has(keyOf(name)) || this.kept.has(keyOf(name));
  }

  async read(name: string): Promise<Uint8Array> {
    const part = this.written.get(keyOf(name));
    if (part !== undefined) return part.bytes;
    const entry = this.kept.get(keyOf(name));
    if (entry === undefined) throw new FileError({ code: 'missing-part', part: name });
    return this.inflate(entry);
  }

  write(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.written.set(keyOf(name), { name, bytes });
  }

  remove(name: string): void {
    this.written.delete(keyOf(name));
    this.kept.delete(keyOf(name));
  }

  /** Kept entries stand in their old order with their old bytes; new parts follow. */
  async save(): Promise<Uint8Array> {
    const deflate = this.compression.deflateRaw ?? deflateRaw;
    const entries: ZipEntry[] = [];
    for (const [key, entry] of this.kept) {
      const part = this.written.get(key);
      entries.push(part === undefined ? entry : await newEntry(entry.name, part.bytes, deflate));
    }
    for (const [key, part] of this.written) {
      if (!this.kept.has(key)) entries.push(await newEntry(part.name, part.bytes, deflate));
    }
    return writeZip(entries);
  }

  private async inflate(entry: ZipEntry): Promise<Uint8Array> {
    const bytes = await inflateEntry(entry, this.compression.inflateRaw ?? inflateRaw);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
      throw new FileError({ code: 'damaged-part', part: entry.name });
    }
    return bytes;
  }
}

async function inflateEntry(entry: ZipEntry, inflate: InflateRaw): Promise<Uint8Array> {
  if (entry.method === 0) return entry.compressed;
  if (entry.size === 0) return new Uint8Array(0);
  try {
    const guard = entry.size > guardedSize && !isMedia(entry.name) ? new RunGuard() : null;
    return await inflate(
      entry.compressed,
      entry.size,
      guard && ((bytes, filled) => guard.watch(bytes, filled)),
    );
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError({ code: 'damaged-part', part: entry.name }, null, error);
  }
}

/** Smaller parts do no harm whatever stands in them. */
const guardedSize = 32_000_000;

/** No XML: pictures, fonts, embedded files. */
function isMedia(name: string): boolean {
  return !/\.(?:xml|rels|vml)$/i.test(name);
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
