/** Papers as LibreOffice prints them: how full their pages and rows are, orphans, sizes of print, page numbers. Run by `npm run interop`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis';
import type { SheetModel } from '../../src/core/model/sheet-model';
import { districtList, loadDistrict } from '../../src/data/districts/index';
import { paperSheets } from '../../src/job/papers';
import { allResultSheets } from '../../src/layout/result-sheet';
import { resultSheets } from '../../src/layout/result-sheets';
import { schoolCards } from '../../src/layout/school-cards';
import { palette } from '../../src/layout/styles';
import { districtRun, makeSample } from '../../src/sample/make-sample';
import { headOfOffice } from '../../src/text/report-text';
import { createXlsx } from '../../src/xlsx/book/create-xlsx';
import { sampleAnalysis } from '../layout/sample-analysis';
import { analyseRun } from '../sample/analyse-sample';

/** Too slow for every run of the tests. */
const testWith = process.env['INTEROP'] === 'required' ? test : test.skip;

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'papers-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The others are lists to work through, not papers. */
const papers = allResultSheets.filter((id) => id !== 'check' && id !== 'tasks');

interface Line {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

interface PrintedPage {
  readonly height: number;
  readonly header: string;
  readonly footer: string;
  readonly lines: readonly Line[];
  /** Of each word between the margins, in points. */
  readonly sizes: readonly number[];
}

/** Margins of 20 mm, in points. */
const margin = 56;
/** What pdftotext takes for a word's height, in sizes of the font. */
const boxHeight = 1.3;

async function printed(name: string, sheets: readonly SheetModel[]): Promise<PrintedPage[]> {
  writeFileSync(join(folder, `${name}.xlsx`), await createXlsx(sheets));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const path = join(folder, `${name}.xlsx`);
  const run = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  expect(run.status).toBe(0);
  const kept = process.env['PAPERS_FOLDER'];
  if (kept !== undefined) copyFileSync(join(folder, `${name}.pdf`), join(kept, `${name}.pdf`));
  const text = spawnSync('pdftotext', ['-bbox', join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(text.status).toBe(0);
  return text.stdout.split('<page ').slice(1).map(readPage);
}

function readPage(xml: string): PrintedPage {
  const height = Number(/height="([\d.]+)"/u.exec(xml)?.[1]);
  const words = [...xml.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu)].map(
    ([, top, bottom, text]) => ({ top: Number(top), bottom: Number(bottom), text: text! }),
  );
  const body = words.filter(({ top, bottom }) => bottom > margin && top < height - margin);
  const lines = new Map<number, Line>();
  for (const { text, top, bottom } of body) {
    const key = Math.round(bottom);
    const line = lines.get(key) ?? lines.get(key - 1) ?? lines.get(key + 1);
    lines.set(line === undefined ? key : Math.round(line.bottom), {
      text: line === undefined ? text : `${line.text} ${text}`,
      top: Math.min(top, line?.top ?? top),
      bottom: line?.bottom ?? bottom,
    });
  }
  const said = (chosen: typeof words) => chosen.map(({ text }) => text).join(' ');
  return {
    height,
    header: said(words.filter(({ bottom }) => bottom <= margin)),
    footer: said(words.filter(({ top }) => top >= height - margin)),
    lines: [...lines.values()].sort((a, b) => a.bottom - b.bottom),
    sizes: body.map(({ top, bottom }) => (bottom - top) / boxHeight),
  };
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/gu, '');

/** Headings, captions and headers of tables: they stand over something. */
function standsOver(sheet: SheetModel): readonly string[] {
  const printedRows = sheet.rows.slice(0, (sheet.print.area?.bottom ?? Infinity) + 1);
  return printedRows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const { bold = false, border = 'none', fill } = cell?.style ?? {};
      const isHeader = fill === palette.headerFill || fill === palette.sectionFill;
      // Names beside the bars of a chart may be those of a header.
      const isHeading = bold && (border === 'none' || (isHeader && !hasChart(sheet)));
      return isHeading && typeof cell?.value === 'string' ? [plain(cell.value)] : [];
    }),
  );
}

const hasChart = ({ charts }: SheetModel) => charts.length > 0;

/** What is wrong with a paper's pages, in words. */
function faultsOf(sheet: SheetModel, pages: readonly PrintedPage[]): string[] {
  const over = standsOver(sheet);
  return pages.flatMap((page, index) => {
    const faults: string[] = [];
    const number = index === 0 ? '' : String(index + 1);
    const { lines, height, sizes } = page;
    const last = lines.at(-1);
    if (page.header !== number) faults.push(`numbered «${page.header}»`);
    if (last === undefined) return [...faults, 'blank'];
    const small = sizes.filter((size) => size < leastSize).length;
    if (small > 0) faults.push(`${small} words under ${leastSize} pt`);
    if (index < pages.length - 1) {
      const fill = (last.bottom - margin) / (height - 2 * margin);
      if (fill < leastFill) faults.push(`filled to ${Math.round(fill * 100)} %`);
      const end = plain(
        lines
          .slice(-4)
          .map(({ text }) => text)
          .join(''),
      );
      const orphan = over.find((text) => end.endsWith(text));
      if (orphan !== undefined) faults.push(`ends with «${orphan}»`);
    } else if (index > 0 && lines[0]?.text.startsWith(headOfOffice.slice(0, 12)))
      faults.push('holds nothing but the signatures');
    {
      const gaps = lines.slice(1).map(({ top }, at) => top - (lines[at]?.bottom ?? top));
      const widest = Math.max(0, ...gaps);
      if (widest > widestGap) faults.push(`${Math.round(widest)} pt without a word`);
    }
    return faults.map((fault) => `${sheet.name}, page ${index + 1}: ${fault}`);
  });
}

/** Points: 10 as it is measured. */
const leastSize = 9.8;
const leastFill = 0.5;
/** Points: a signature's rule, the gap before it, and by how much a table's last row is higher than its text. */
const widestGap = 44;

/** Each sheet's own pages, told apart by their footers. */
function pagesOf(sheet: SheetModel, pages: readonly PrintedPage[]): readonly PrintedPage[] {
  const footer = String(sheet.print.footer)
    .replace(/&[LCR]|&"[^"]*"|&\d+/gu, '')
    .replaceAll('&&', '&')
    .split(/\s+/u);
  // A chart that is clipped at a page's end leaves its words among them.
  return pages.filter((page) => {
    const words = page.footer.split(/\s+/u);
    return footer.every((word) => words.includes(word));
  });
}

async function paperFaults(
  name: string,
  analysis: Analysis,
): Promise<readonly [string[], ReadonlyMap<string, number>]> {
  const sheets = [
    ...resultSheets(analysis, papers),
    ...paperSheets(analysis, ['public', 'lists', 'summary', 'yearly']),
  ];
  const pages = await printed(name, sheets);
  const counts = new Map(sheets.map((sheet) => [sheet.name, pagesOf(sheet, pages).length]));
  const isOwned = (page: PrintedPage) => sheets.some((sheet) => pagesOf(sheet, [page]).length > 0);
  expect(pages.filter((page) => !isOwned(page)).map(({ footer, lines }) => [footer, lines[0]?.text])).toEqual(
    [],
  );
  return [sheets.flatMap((sheet) => faultsOf(sheet, pagesOf(sheet, pages))), counts];
}

testWith.each(districtList.map(({ id }) => id))(
  'papers of a district print without orphans, small print and empty places: %s (needs soffice and pdftotext)',
  async (id) => {
    const [faults] = await paperFaults(id, await sampleAnalysis(id));
    expect(faults).toEqual([]);
  },
);

testWith('papers of the sample are short enough to be read (needs soffice and pdftotext)', async () => {
  const { runs } = makeSample(1, await loadDistrict('belinsky'));
  const analysis = await analyseRun(runs.find(({ id }) => id === districtRun)!);
  const [faults, counts] = await paperFaults('sample', analysis);
  expect(faults).toEqual([]);
  expect(counts.get('Ход дорожной карты')).toBeLessThanOrEqual(6);
  expect(counts.get('Ожидаемые результаты')).toBeLessThanOrEqual(5);
  expect(counts.get('Признаки')).toBeLessThanOrEqual(3);
  const cards = schoolCards(analysis).map(({ sheet }) => sheet);
  const pages = await printed('cards', cards);
  expect(pages).toHaveLength(cards.length);
  for (const { sizes } of pages) expect(Math.min(...sizes)).toBeGreaterThan(leastSize);
});
