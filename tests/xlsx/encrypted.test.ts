/** Workbooks that Excel encrypts with its own password are opened; others' passwords and damage are said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { plainSheet } from '../plain-sheet';
import { encryptedWorkbook } from './encrypted-workbook';

const fixture = (kind: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, `../fixtures/xlsx/encrypted-${kind}.xlsx`)));

const rows = Array.from({ length: 400 }, (_, row) => [`edu${row}`, row * 7919]);

test.each(['agile', 'standard'])('%s encryption with the default password', async (kind) => {
  const book = await openXlsx(fixture(kind));
  const [sheet] = await book.listSheets();
  expect(sheet).toMatchObject({ name: 'Школы', rowCount: 400 });
  const grid = await book.readSheet(sheet!.id);
  expect([valueAt(grid, 0, 0), valueAt(grid, 399, 0)]).toEqual(['edu000000', 'edu000399']);
  // The generator's first number: what was decrypted is what was encrypted.
  expect(valueAt(grid, 0, 1)).toBe(144_272_509);
  const cells = [{ row: 0, column: 1, expected: 144_272_509, value: 7 }];
  expect(await book.apply([{ kind: 'set-cells', sheet: sheet!.id, cells }])).toMatchObject({ applied: true });
  expect(await (await openXlsx(await book.save())).listSheets()).toHaveLength(1);
});

test('a password that a person set is said', async () => {
  await expect(openXlsx(fixture('by-a-person'))).rejects.toMatchObject({ code: 'encrypted' });
});

test('more turns of the key than Excel asks for are not waited for', async () => {
  const bytes = fixture('agile');
  const text = Buffer.from(bytes).toString('latin1').replace('spinCount="100000"', 'spinCount="999999"');
  await expect(openXlsx(new Uint8Array(Buffer.from(text, 'latin1')))).rejects.toMatchObject({
    code: 'encrypted',
  });
});

test('content other than what was encrypted is refused as damaged', async () => {
  const whole = encryptedWorkbook(await createXlsx([plainSheet('Школы', rows)]));
  await expect(openXlsx(whole)).resolves.toMatchObject({ isEncrypted: true });
  const changed = whole.slice();
  // The last sector is filled up behind the content; one bit before it is another content.
  changed[changed.length - 600] = whole[whole.length - 600]! ^ 1;
  await expect(openXlsx(changed, { file: 'книга.xlsx' })).rejects.toMatchObject({
    file: 'книга.xlsx',
    problem: { code: 'damaged-part', part: 'EncryptedPackage' },
  });
});

test('cut off or changed anywhere, it is refused and nothing else', async () => {
  for (const [kind, step] of [
    ['agile', 8000],
    ['standard', 2500],
  ] as const) {
    const bytes = fixture(kind);
    for (let at = 512; at < bytes.length; at += step) {
      const changed = bytes.slice();
      changed.fill(0xff, at, at + 40);
      for (const damaged of [bytes.subarray(0, at), changed]) {
        const book = openXlsx(damaged, { file: 'книга.xlsx' }).then((opened) => opened.listSheets());
        const outcome = await book.then(
          () => 'read',
          (error: { readonly file?: string }) => error.file,
        );
        expect(['read', 'книга.xlsx']).toContain(outcome);
      }
    }
  }
});
