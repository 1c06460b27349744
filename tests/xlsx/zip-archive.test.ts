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
import { asZip64 } from './zip64';

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
