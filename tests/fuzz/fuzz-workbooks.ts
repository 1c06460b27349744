/** Sound workbooks that the fuzzing starts from: our own with all it may hold, small ones, those of other programs. */
import { readFileSync } from 'node:fs';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { plainSheet } from '../plain-sheet';
import { dateStyles, mainNamespace, packageBytes, worksheet } from '../xlsx/package-files';

export async function fuzzWorkbooks(): Promise<readonly Uint8Array[]> {
  const foreign = ['made-by-openpyxl.xlsx', 'made-by-libreoffice.xlsx'].map(
    (name) => new Uint8Array(readFileSync(`tests/fixtures/xlsx/${name}`)),
  );
  return [await ownWorkbook(), sharedWorkbook(), ...foreign];
}

function ownWorkbook(): Promise<Uint8Array> {
  const rows = [
    ['Код', 'Школа', 'Учеников', 'Дата'],
    ['0101', 'МБОУ СОШ № 1', 512, { date: 45_000 }],
    ['0102', 'Лицей', 98.5, null],
  ] as const;
  const whole = { top: 0, left: 0, bottom: 2, right: 3 };
  return createXlsx([
    plainSheet('Школы', rows, {
      table: { name: 'Schools', area: whole },
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
      isOwn: true,
    }),
    plainSheet('Итоги', [
      ['Всего', { formula: '=SUM(A1:A3)' }],
      ['Да', true],
    ]),
  ]);
}

function sharedWorkbook(): Uint8Array {
  return packageBytes({
    sheet: worksheet(
      '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>45000</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> а </t></is></c><c r="B2" t="str"><f>A1&amp;B1</f><v>ab</v></c><c r="C2" t="b"><v>1</v></c></row>' +
        '<row><c><v>1.5</v></c><c t="e"><v>#N/A</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
    ),
    sharedStrings: `<sst xmlns="${mainNamespace}" count="2" uniqueCount="2"><si><t>один</t></si><si><r><t>бо</t></r><r><t>гатый</t></r></si></sst>`,
    styles: dateStyles,
  });
}
