/** A school's workbook filled in and saved by LibreOffice: it comes back readable, every validation, prompt and lock in its place. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { separateBooks } from '../../src/core/collect/separate-books';
import { readSchoolBook } from '../../src/core/collect/read-school-book';
import { loadDistrict } from '../../src/data/districts/index';
import { reference } from '../../src/job/reference';
import { schoolBooks } from '../../src/job/school-books';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { districtAnalysis } from '../layout/district-book';

const has = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;
const isThere = has('soffice', '--version');
const isDemanded = process.env['INTEROP'] === 'required';
const testWith = isThere || isDemanded ? test : test.skip;

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'school-book-'))));
afterAll(() => rmSync(folder, { recursive: true }));

interface SheetRules {
  readonly isProtected: boolean;
  /** Addresses of cells that are not locked. */
  readonly open: readonly string[];
  /** By cell: type, condition, prompt and refusal. */
  readonly validations: ReadonlyMap<string, string>;
}

/** As the file's own XML has them. */
function rulesOf(bytes: Uint8Array): ReadonlyMap<string, SheetRules> {
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const relations = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)].map(([tag]) => [
      /\bId="([^"]*)"/u.exec(tag)?.[1] ?? '',
      (/\bTarget="([^"]*)"/u.exec(tag)?.[1] ?? '').replace(/^\/?(xl\/)?/u, 'xl/'),
    ]),
  );
  const styles = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/su.exec(text('xl/styles.xml'))?.[1] ?? '';
  const isOpen = [...styles.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gsu)].map(([xf]) =>
    /<protection\b[^>]*locked="(0|false)"/u.test(xf),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => {
      const name = /\bname="([^"]*)"/u.exec(tag)?.[1] ?? '';
      const xml = text(relations.get(/r:id="([^"]*)"/u.exec(tag)?.[1] ?? '') ?? '');
      const open = [...xml.matchAll(/<c\b[^>]*>/gu)].flatMap(([cell]) => {
        const style = Number(/\bs="(\d+)"/u.exec(cell)?.[1] ?? 0);
        return isOpen[style] === true ? [/\br="([^"]*)"/u.exec(cell)?.[1] ?? ''] : [];
      });
      const isProtected = /<sheetProtection\b[^>]*sheet="(1|true)"/u.test(xml);
      return [name, { isProtected, open, validations: validationsIn(xml) }];
    }),
  );
}

function validationsIn(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, attributes = '', inside = ''] of xml.matchAll(
    /<dataValidation\b([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gsu,
  )) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
    const operator = attribute('operator') || 'between';
    const all = [...inside.matchAll(/<formula\d>(.*?)<\/formula\d>/gsu)].map(([, formula = '']) => formula);
    // A rule with one bound or formula has no second: LibreOffice writes a zero there.
    const isBetween = /^(?:whole|decimal|date)$/u.test(attribute('type')) && operator === 'between';
    const formulas = isBetween ? all : all.slice(0, 1);
    const said = [
      attribute('type'),
      operator,
      ...formulas,
      attribute('promptTitle'),
      attribute('prompt'),
      attribute('errorTitle'),
      attribute('error'),
    ];
    const told = said
      .map((part) =>
        part
          .replace(/&quot;/gu, '"')
          .replace(/&gt;/gu, '>')
          .replace(/&lt;/gu, '<'),
      )
      .join(' | ');
    for (const area of attribute('sqref').split(' ')) found.set(area, told);
  }
  return found;
}

testWith(
  'LibreOffice keeps what a school’s workbook allows and refuses (needs soffice)',
  async () => {
    const made = schoolBooks(await districtAnalysis(), reference, {
      collection: null,
      due: 46_376,
      sections: ['documents'],
      schools: ['edu580101'],
      isLargeAccepted: false,
    });
    if (made.kind !== 'books') throw new Error(made.problem.kind);
    const book = await openXlsx(await createXlsx(made.books[0]!.sheets));
    const sheet = (await book.listSheets()).find(({ name }) => name === 'Показатели школы')!;
    const cells = [
      { row: 1, column: 4, expected: null, value: 12 },
      { row: 2, column: 4, expected: null, value: 'нет данных' },
    ];
    const outcome = await book.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
    expect(outcome.applied).toBe(true);
    const bytes = await book.save();
    writeFileSync(join(folder, 'школа.xlsx'), bytes);
    mkdirSync(join(folder, 'out'));
    const words = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
    ];
    spawnSync('soffice', [...words, join(folder, 'школа.xlsx')], { timeout: 120_000 });
    const saved = new Uint8Array(readFileSync(join(folder, 'out', 'школа.xlsx')));

    const [before, after] = [rulesOf(bytes), rulesOf(saved)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, rules] of before) {
      expect([name, after.get(name)?.isProtected]).toEqual([name, rules.isProtected]);
      expect(after.get(name)?.open).toEqual(rules.open);
      expect(new Map([...(after.get(name)?.validations ?? [])].sort())).toEqual(
        new Map([...rules.validations].sort()),
      );
    }

    const opened = await openXlsx(saved);
    const sheets = await Promise.all(
      (await opened.listSheets()).map(async ({ id }) => ({
        file: 'школа.xlsx',
        grid: await opened.readSheet(id),
      })),
    );
    const { schools } = separateBooks(sheets, reference);
    const read = readSchoolBook(schools[0]!, reference, await loadDistrict('belinsky'), 46_346);
    expect(read.identity).toMatchObject({
      school: 'edu580101',
      collection: '2026',
      formVersion: '1',
      due: 46_376,
    });
    expect(read.answered).toEqual([12, 'нет данных']);
  },
  180_000,
);
