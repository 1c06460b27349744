/** Everything that is written is a package that Excel opens without a word; foreign workbooks get no new fault. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { valueAt } from '../../src/core/table/grid';
import { templateSheets } from '../../src/layout/template';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { fuzzWorkbooks } from '../fuzz/fuzz-workbooks';
import { plainSheet } from '../plain-sheet';
import { featureWorkbooks } from './feature-workbooks';
import { OpenPackage, packageProblems } from './package-problems';

async function blankWorkbook(): Promise<Uint8Array> {
  return createXlsx(templateSheets(reference.forms, await loadDistrict('belinsky'), { year: 2026 }));
}

/** A cell set, a sheet added, the state kept. */
async function edited(bytes: Uint8Array): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const sheets = await book.listSheets();
  // Rows for data stand unlocked on the protected sheets of a blank workbook.
  const sheet = sheets.find(({ name }) => name === 'Школы') ?? sheets[0];
  const expected = valueAt(await book.readSheet(sheet!.id), 5, 0);
  const outcome = await book.apply([
    {
      kind: 'set-cells',
      sheet: sheet!.id,
      cells: [{ row: 5, column: 0, expected, value: 'текст' }],
    },
    {
      kind: 'add-sheet',
      model: plainSheet('Итог', [['Да', 1]], {
        table: { name: 'Итог', area: { top: 0, left: 0, bottom: 0, right: 0 } },
      }),
    },
  ]);
  if (!outcome.applied) throw new Error(JSON.stringify(outcome.conflicts));
  await book.saveState('настройки', '{}');
  return book.save();
}

test('a new workbook has no fault, nor after an edit', async () => {
  const blank = await blankWorkbook();
  expect(packageProblems(blank)).toEqual([]);
  expect(packageProblems(await edited(blank))).toEqual([]);
});

test('a foreign workbook has no fault after an edit that it had not before', async () => {
  for (const bytes of await fuzzWorkbooks()) {
    const before = packageProblems(bytes);
    expect(packageProblems(await edited(bytes)).filter((problem) => !before.includes(problem))).toEqual([]);
  }
});

const planted: readonly (readonly [string, string, (xml: string) => string, RegExp])[] = [
  [
    'a type of nothing',
    '[Content_Types].xml',
    (xml) => xml.replace('/xl/styles.xml', '/xl/other.xml'),
    /of nothing/,
  ],
  [
    'a relation to nothing',
    'xl/_rels/workbook.xml.rels',
    (xml) => xml.replace('styles.xml', 'none.xml'),
    /relation to nothing/,
  ],
  [
    'one sheet’s name twice',
    'xl/workbook.xml',
    (xml) => xml.replace('name="Итоги"', 'name="школы"'),
    /two sheets of one name/,
  ],
  [
    'a long sheet’s name',
    'xl/workbook.xml',
    (xml) => xml.replace('name="Итоги"', `name="${'я'.repeat(32)}"`),
    /no name for a sheet/,
  ],
  [
    'a name of no sheet',
    'xl/workbook.xml',
    (xml) => xml.replace('localSheetId="0"', 'localSheetId="7"'),
    /name of no sheet/,
  ],
  [
    'a style that leads nowhere',
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace(/<c r="A2"/, '<c r="A2" s="99"'),
    /style of A2/,
  ],
  [
    'a font that leads nowhere',
    'xl/styles.xml',
    (xml) => xml.replace(/(<cellXfs.*?)fontId="\d+"/, '$1fontId="99"'),
    /fontId/,
  ],
  [
    'rows out of order',
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('<row r="2"', '<row r="1"'),
    /row 1 after 1/,
  ],
  ['cells out of order', 'xl/worksheets/sheet1.xml', (xml) => xml.replace('r="B2"', 'r="A2"'), /cell A2/],
  ['a long text', 'xl/worksheets/sheet1.xml', (xml) => xml.replace('Лицей', 'я'.repeat(32_768)), /text of/],
  [
    'overlapping merges',
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('ref="A5:B6"', 'ref="A3:B6"'),
    /overlaps/,
  ],
  [
    'a header that differs',
    'xl/tables/table1.xml',
    (xml) => xml.replace('name="Школа"', 'name="Лицей"'),
    /column Лицей over/,
  ],
  [
    'a table’s invalid name',
    'xl/tables/table1.xml',
    (xml) => xml.replace(/displayName="[^"]*"/, 'displayName="A1"'),
    /no valid name/,
  ],
  [
    'a relation of the sheet that is not there',
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace(/r:id="rId1"/, 'r:id="rId99"'),
    /no such relation/,
  ],
];

test.each(planted)('finds %s', async (_, part, spoil, problem) => {
  const [own] = await fuzzWorkbooks();
  const parts: Record<string, Uint8Array> = unzipSync(own!);
  const xml = strFromU8(parts[part]!);
  const spoiled = spoil(xml);
  expect(spoiled).not.toBe(xml);
  const problems = packageProblems(zipSync({ ...parts, [part]: strToU8(spoiled) }));
  expect(problems.some((each) => problem.test(each))).toBe(true);
});

const schemas: Readonly<Record<string, string>> = {
  worksheet: 'sml.xsd',
  styles: 'sml.xsd',
  table: 'sml.xsd',
  comments: 'sml.xsd',
  officeDocument: 'sml.xsd',
  sharedStrings: 'sml.xsd',
  drawing: 'dml-spreadsheetDrawing.xsd',
  chart: 'dml-chart.xsd',
};
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** Of each workbook its parts that break the standard's schemas, and how; each schema is read once for all of them. */
function schemaProblems(books: readonly Uint8Array[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const parts = books.flatMap((bytes, book) =>
      partsWithSchema(bytes).map(({ part, xml, schema }, index) => {
        const path = join(folder, `${book}-${index}.xml`);
        writeFileSync(path, withoutCompatibility(xml));
        return { book, part, path, schema };
      }),
    );
    const problems = books.map((): string[] => []);
    for (const schema of new Set(parts.map((each) => each.schema))) {
      const ofSchema = parts.filter((each) => each.schema === schema);
      const lines = faultsOf(
        schema,
        ofSchema.map(({ path }) => path),
      );
      for (const { book, part, path } of ofSchema) {
        const own = lines.filter((line) => line.startsWith(`${path}:`));
        problems[book]?.push(...own.map((line) => `${part}: ${line.replace(/^.*?[.]xml:\d+: /, '')}`));
      }
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function partsWithSchema(
  bytes: Uint8Array,
): { readonly part: string; readonly xml: string; readonly schema: string }[] {
  const open = new OpenPackage(bytes);
  return ['', ...open.parts.keys()].flatMap((owner) =>
    (owner.endsWith('.rels') ? [] : open.relations(owner)).flatMap(({ kind, target, isExternal }) => {
      const schema = schemas[kind];
      return schema === undefined || isExternal
        ? []
        : [{ part: target, xml: open.parts.get(target) ?? '', schema }];
    }),
  );
}

function faultsOf(schema: string, paths: readonly string[]): string[] {
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--noout', '--schema', join(__dirname, '../fixtures/ooxml-schema', schema), ...paths],
    { encoding: 'utf8', maxBuffer: Infinity },
  );
  const faults = stderr.split('\n').filter((line) => line.includes('error'));
  if (status !== 0 && faults.length === 0) throw new Error(`xmllint ended with ${status}: ${stderr}`);
  return status === 0 ? [] : faults;
}

/** Schemas do not know the attributes of markup compatibility and what they name. */
function withoutCompatibility(xml: string): string {
  const ignorable = /\bmc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(/\s+/) ?? [];
  return ['mc', 'xr', ...ignorable].reduce(
    (text, prefix) => text.replace(new RegExp(`\\s${prefix}:\\w+="[^"]*"`, 'g'), ''),
    xml,
  );
}

(hasXmllint || process.env['INTEROP'] === 'required' ? test : test.skip)(
  'holds to the standard’s schemas (needs xmllint)',
  async () => {
    const foreign = [...(await fuzzWorkbooks()), ...(await featureWorkbooks())];
    const after = await Promise.all([await blankWorkbook(), ...foreign].map(edited));
    const [blank, ...problems] = schemaProblems(after);
    expect(blank).toEqual([]);
    const before = schemaProblems(foreign);
    problems.forEach((found, index) => {
      expect(found.filter((problem) => before[index]?.includes(problem) !== true)).toEqual([]);
    });
  },
  60_000,
);
