/** Files that once took a minute or gigabytes, at the sizes they were met in; each is written when it is asked for. */
import { randomBytes } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/zip/crc32';
import type { ZipEntry } from '../../src/xlsx/zip/zip-archive';
import { writeZip } from '../../src/xlsx/zip/zip-writer';
import { mainNamespace, packageParts, worksheet, type PackageTexts } from '../xlsx/package-files';

export interface LargeFile {
  readonly name: string;
  /** Writes it under a path that ends as the file does. */
  readonly write: (path: string) => Promise<void> | void;
  readonly ending: 'xlsx' | 'csv';
}

const columns = Array.from({ length: 16_384 }, (_, column) => columnName(column));
const blanks = ' '.repeat(32_000);
const strings = (items: readonly string[]): string =>
  `<sst xmlns="${mainNamespace}" count="${items.length}" uniqueCount="${items.length}">${items.map((item) => `<si><t>${item}</t></si>`).join('')}</sst>`;

export const largeFiles: readonly LargeFile[] = [
  packed('three rows filled to XFD', () => ({
    sheet: worksheet(
      [1, 2, 3]
        .map(
          (row) =>
            `<row r="${row}">${columns.map((name) => `<c r="${name}${row}"><v>0</v></c>`).join('')}</row>`,
        )
        .join(''),
    ),
  })),
  packed('40 rows of texts filled to XFD', () => ({
    sheet: worksheet(
      Array.from(
        { length: 40 },
        (_, row) =>
          `<row r="${row + 1}">${columns.map((name) => `<c r="${name}${row + 1}" t="inlineStr"><is><t>${name}${row}</t></is></c>`).join('')}</row>`,
      ).join(''),
    ),
  })),
  packed('50 strings of inner blanks', () => ({
    sheet: worksheet(
      `<row r="1">${Array.from({ length: 50 }, (_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`,
    ),
    sharedStrings: strings(Array.from({ length: 50 }, (_, index) => `а${index}${blanks}б`)),
  })),
  packed('40,000 elements in each other', () => ({ sheet: nested(40_000) })),
  packed('200,000 elements in each other', () => ({ sheet: nested(200_000) })),
  packed('200,000 chained shared formulas', () => ({
    sheet: worksheet(
      Array.from(
        { length: 200_000 },
        (_, row) =>
          `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared"${row === 0 ? ' ref="A1:A200000" si="0">B1+1</f>' : ' si="0"/>'}<v>1</v></c></row>`,
      ).join(''),
    ),
  })),
  packed('400 far columns', () => ({
    sheet: worksheet(
      `<row r="1048576">${columns
        .slice(0, 400)
        .map((name) => `<c r="${name}1048576"><v>1</v></c>`)
        .join('')}</row>`,
    ),
  })),
  swollen('one string of 200 MB', 'xl/sharedStrings.xml', 200),
  swollen('one string of 600 MB', 'xl/sharedStrings.xml', 600),
  swollen('1.4 GB of comment under the ratio limit', 'xl/worksheets/sheet1.xml', 1_400),
  csv('a CSV table of 300 MB', 300),
  csv('a CSV table of 1.1 GB', 1_100),
];

function packed(name: string, texts: () => PackageTexts): LargeFile {
  return {
    name,
    ending: 'xlsx',
    write: (path) => writeFileSync(path, writeZip(entriesOf(packageParts(texts())))),
  };
}

function entriesOf(parts: Readonly<Record<string, string>>): ZipEntry[] {
  return Object.entries(parts).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    return entry(name, deflateRawSync(bytes), bytes.length, crc32(bytes));
  });
}

function entry(name: string, compressed: Uint8Array, size: number, crc: number): ZipEntry {
  const nameBytes = new TextEncoder().encode(name);
  return { name, nameBytes, method: 8, flags: 0x800, time: 0, crc, size, compressed, externalAttributes: 0 };
}

/** A part that is one endless text or comment. It must be refused long before its checksum, which is left out. */
function swollen(name: string, part: string, megabytes: number): LargeFile {
  const isComment = part.includes('sheet1');
  const start = isComment
    ? `<worksheet xmlns="${mainNamespace}"><!--`
    : `<sst xmlns="${mainNamespace}"><si><t>`;
  const end = isComment ? '--><sheetData/></worksheet>' : '</t></si></sst>';
  const write = async (path: string): Promise<void> => {
    const deflate = createDeflateRaw();
    const gathered: Buffer[] = [];
    deflate.on('data', (bytes: Buffer) => gathered.push(bytes));
    deflate.write(start);
    for (let left = megabytes; left > 0; left--)
      if (!deflate.write(mixedChunk())) await once(deflate, 'drain');
    deflate.end(end);
    await once(deflate, 'end');
    const others = entriesOf(packageParts({ sharedStrings: strings(['а']) })).filter(
      (other) => other.name !== part,
    );
    const size = start.length + end.length + megabytes * 1_000_000;
    writeFileSync(path, writeZip([...others, entry(part, Buffer.concat(gathered), size, 0)]));
  };
  return { name, ending: 'xlsx', write };
}

/** Packs some two hundred times smaller. */
function mixedChunk(): Uint8Array {
  const noise = randomBytes(5_000).map((byte) => 97 + (byte % 26));
  const bytes = new Uint8Array(1_000_000).fill(97);
  bytes.set(noise);
  return bytes;
}

function csv(name: string, megabytes: number): LargeFile {
  const line = 'МБОУ СОШ;12345;0,75;2026\r\n';
  const chunk = line.repeat(Math.ceil(1_000_000 / new TextEncoder().encode(line).length));
  const write = async (path: string): Promise<void> => {
    const stream = createWriteStream(path);
    for (let left = megabytes; left > 0; left--) if (!stream.write(chunk)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'close');
  };
  return { name, ending: 'csv', write };
}

function nested(depth: number): string {
  return worksheet('', `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
