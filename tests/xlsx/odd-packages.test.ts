/** Packages that other programs write: read for what they are, and whole by the standard once written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { valueAt } from '../../src/core/table/grid';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { readZip } from '../../src/xlsx/zip/zip-archive';
import { cellsOf } from '../workbook.contract';
import { plainSheet } from '../plain-sheet';
import { dateStyles, packageBytes, packageParts, partText, worksheet, zipTexts } from './package-files';
import { districtWithRoom } from './feature-workbooks';
import { packageProblems } from './package-problems';
import { runMsoko } from '../cli/run-program';

async function withSheet(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const outcome = await book.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [['Итог', 1]]) }]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  return book.save();
}

test('every added part has a content type, where the package types each part by itself', async () => {
  const parts = packageParts({});
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  const book = await openXlsx(await withSheet(zipTexts({ ...parts, '[Content_Types].xml': types })));
  await book.saveState('a', 'b');
  const saved = await book.save();
  const written = partText(saved, '[Content_Types].xml');
  expect(written).toContain('<Default Extension="rels"');
  for (const name of Object.keys(unzipSync(saved))) {
    if (name.endsWith('.rels') || name in parts || name === '[Content_Types].xml') continue;
    expect(written).toContain(`PartName="/${name}"`);
  }
});

test('styles that were not there stand where other readers look for them', async () => {
  expect(partText(await withSheet(packageBytes({})), 'xl/styles.xml')).toContain('<cellXfs');
});

/** Two entries of one name, which fflate would not write: the second is renamed in the bytes. */
function withRepeatedSheet(): Uint8Array {
  const twin = 'xl/worksheets/sheet2.xml';
  const bytes = zipTexts({
    ...packageParts({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }),
    [twin]: worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'),
  });
  const text = Buffer.from(bytes);
  for (let at = text.indexOf(twin); at >= 0; at = text.indexOf(twin, at + 1))
    text.write('xl/worksheets/sheet1.xml', at);
  return new Uint8Array(text);
}

test('of two entries of one name the last is read, told, and written alone', async () => {
  const book = await openXlsx(withRepeatedSheet());
  const [sheet] = await book.listSheets();
  const grid = await book.readSheet(sheet!.id);
  expect(cellsOf(grid)).toEqual({ '0:0': 2 });
  expect(grid.isRepeated).toBe(true);
  const names = readZip(await book.save()).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([0, 22, 4_000, 90_000])('%d bytes left behind the archive do no harm', async (length) => {
  const sound = packageBytes({ sheet: worksheet('<row r="1"><c r="A1"><v>7</v></c></row>') });
  const bytes = new Uint8Array(sound.length + length).fill(0x50);
  bytes.set(sound);
  const book = await openXlsx(bytes);
  expect(await book.listSheets()).toHaveLength(1);
});

test('names with backslashes are written as the standard has them', async () => {
  const parts = Object.entries(packageParts({}));
  const bytes = zipSync(
    Object.fromEntries(parts.map(([name, text]) => [name.replace(/\//g, '\\'), strToU8(text)])),
  );
  const saved = await withSheet(bytes);
  const names = readZip(saved).map(({ nameBytes }) => new TextDecoder().decode(nameBytes));
  expect(names.filter((name) => name.includes('\\'))).toEqual([]);
  expect(names).toContain('xl/worksheets/sheet1.xml');
});

test('sheets that bear one number are told apart by their parts', async () => {
  const parts = packageParts({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
  const bytes = zipTexts({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="Лист2" sheetId="1" r:id="rId9"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'),
  });
  const book = await openXlsx(bytes);
  const sheets = await book.listSheets();
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(2);
  const cell = { row: 0, column: 0, expected: 2, value: 20 };
  expect(await book.apply([{ kind: 'set-cells', sheet: sheets[1]!.id, cells: [cell] }])).toMatchObject({
    applied: true,
  });
  const again = await openXlsx(await book.save());
  const grids = await Promise.all((await again.listSheets()).map(({ id }) => again.readSheet(id)));
  expect(grids.map((grid) => valueAt(grid, 0, 0))).toEqual([1, 20]);
});

test('a workbook whose structure is locked gets no sheet and loses none', async () => {
  const bytes = packageBytes({ workbookProperties: '<workbookProtection lockStructure="1"/>' });
  const book = await openXlsx(bytes);
  const outcome = await book.apply([{ kind: 'add-sheet', model: plainSheet('Отчёт', [['Итог', 1]]) }]);
  expect(outcome).toEqual({ applied: false, conflicts: [{ kind: 'structure-locked' }] });
  const [sheet] = await book.listSheets();
  const cell = { row: 0, column: 0, expected: null, value: 1 };
  expect(await book.apply([{ kind: 'set-cells', sheet: sheet!.id, cells: [cell] }])).toMatchObject({
    applied: true,
  });
});

test('a date cell may hold a time alone', async () => {
  const cells =
    '<c t="d" s="1"><v>12:00:00</v></c><c t="d" s="1"><v>2026-03-01</v></c><c t="d"><v>T06:00</v></c>';
  const book = await openXlsx(
    packageBytes({ sheet: worksheet(`<row r="1">${cells}</row>`), styles: dateStyles }),
  );
  const [sheet] = await book.listSheets();
  expect(cellsOf(await book.readSheet(sheet!.id))).toEqual({
    '0:0': { date: 0.5 },
    '0:1': { date: 46_082 },
    '0:2': { date: 0.25 },
  });
});

test('the lock file of an open book is told as such', async () => {
  await expect(openXlsx(new Uint8Array(165), { file: 'школы/~$отчёт.xlsx' })).rejects.toMatchObject({
    code: 'lock-file',
  });
});

describe('written into by the command', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'odd-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The district's workbook with its parts changed, after the command has put its sheet into it. */
  async function written(change: (parts: Record<string, string>) => void): Promise<Uint8Array> {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(await createXlsx(districtWithRoom))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );
    change(parts);
    const [input, output] = [join(folder, 'район.xlsx'), join(folder, 'итог.xlsx')];
    writeFileSync(input, zipTexts(parts));
    expect((await runMsoko('check', input, '--out', output)).stderr).toBe('');
    return new Uint8Array(readFileSync(output));
  }

  test('a package that types each relationship part by itself: every added part has a type', async () => {
    const saved = await written((parts) => {
      const types = '[Content_Types].xml';
      const rels = /<Default Extension="rels" ContentType="([^"]*)"\/>/.exec(parts[types]!)!;
      const each = Object.keys(parts)
        .filter((name) => name.endsWith('.rels'))
        .map((name) => `<Override PartName="/${name}" ContentType="${rels[1]}"/>`);
      parts[types] = parts[types]!.replace(rels[0], '').replace('</Types>', `${each.join('')}</Types>`);
    });
    expect(packageProblems(saved)).toEqual([]);
  });

  test('a package without styles: they stand where other readers look for them', async () => {
    const saved = await written((parts) => {
      delete parts['xl/styles.xml'];
      const drop = (name: string, pattern: RegExp): string =>
        (parts[name] = parts[name]!.replace(pattern, ''));
      drop('[Content_Types].xml', /<Override PartName="\/xl\/styles.xml"[^>]*>/);
      drop('xl/_rels/workbook.xml.rels', /<Relationship [^>]*styles.xml"\/>/);
      for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet')))
        drop(name, / s="\d+"/g);
    });
    expect(packageProblems(saved)).toEqual([]);
    expect(Object.keys(unzipSync(saved)).filter((name) => name.includes('styles'))).toEqual([
      'xl/styles.xml',
    ]);
  });
});
