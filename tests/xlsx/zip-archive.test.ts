/** Archives as other programs write them: streamed, zip64, with a prefix, with backslashes. */
import { Zip, ZipDeflate, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { valueAt } from '../../src/core/table/grid';
import { crc32 } from '../../src/xlsx/zip/crc32';
import { deflateRaw } from '../../src/xlsx/zip/compression';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readZip } from '../../src/xlsx/zip/zip-archive';
import { newEntry, writeZip } from '../../src/xlsx/zip/zip-writer';
import { packageParts, worksheet, zipTexts } from './package-files';

const parts = packageParts({ sheet: worksheet('<row r="1"><c r="A1"><v>42</v></c></row>') });

async function firstCell(bytes: Uint8Array): Promise<unknown> {
  const workbook = await openXlsx(bytes);
  return valueAt(await workbook.readSheet((await workbook.listSheets())[0]!.id), 0, 0);
}

/** Sizes stand behind the data, as streaming writers put them (Apache POI, many web exports). */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, text] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same archive with its directory's end, and one entry's sizes, stated the zip64 way. */
function asZip64(bytes: Uint8Array): Uint8Array {
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

const backslashes = zipSync(
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.replace(/\//g, '\\'), strToU8(text)])),
);

test.each([
  ['deflated', zipTexts(parts)],
  [
    'stored',
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
      level: 0,
    }),
  ],
  ['streamed', streamed()],
  ['zip64', asZip64(zipTexts(parts))],
  ['with bytes before it', new Uint8Array(Buffer.concat([Buffer.from('#!/bin/sh\n'), zipTexts(parts)]))],
  ['with a comment', withComment(zipTexts(parts), 'Отчёт за 2026 год')],
  ['with backslashes in names', backslashes],
])('an archive %s is read', async (_, bytes) => {
  expect(await firstCell(bytes)).toBe(42);
});

function withComment(bytes: Uint8Array, comment: string): Uint8Array {
  const text = strToU8(comment);
  const made = new Uint8Array([...bytes, ...text]);
  new DataView(made.buffer).setUint16(bytes.length - 2, text.length, true);
  return made;
}

test('a streamed archive saved again has its sizes in front, and others read it', async () => {
  const workbook = await openXlsx(streamed());
  const saved = await workbook.save();
  expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(parts));
  expect(await firstCell(saved)).toBe(42);
});

test('what is written is read back by another program', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.string({ unit: fc.constantFrom('а', 'b', '7', '.'), minLength: 1, maxLength: 6 }),
        fc.uint8Array({ maxLength: 300 }),
      ),
      async (files) => {
        const entries = await Promise.all(
          Object.entries(files).map(([name, bytes]) => newEntry(name, bytes, deflateRaw)),
        );
        const archive = writeZip(entries);
        const read = unzipSync(archive);
        expect(Object.keys(read)).toEqual(Object.keys(files));
        for (const [name, bytes] of Object.entries(files)) expect([...read[name]!]).toEqual([...bytes]);
        expect(readZip(archive).map(({ name, size }) => [name, size])).toEqual(
          Object.entries(files).map(([name, bytes]) => [name, bytes.length]),
        );
      },
    ),
  );
});

test('CRC-32 has its published check value', () => {
  // «123456789» → CBF43926, the check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
