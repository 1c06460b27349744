/** The report as LibreOffice reads it from the Word file: an outline of headings, repeated header rows, numbered pages. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createDocx } from '../../src/docx/create-docx';
import { reportDocument } from '../../src/layout/report/report-document';
import { sampleAnalysis } from '../layout/sample-analysis';

const isThere = spawnSync('soffice', ['--version']).status === 0;
const isDemanded = process.env['INTEROP'] === 'required';
const testWith = isThere || isDemanded ? test : test.skip;

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'word-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function converted(format: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', format, '--outdir', folder];
  const run = spawnSync('soffice', [...words, join(folder, 'report.docx')], { encoding: 'utf8' });
  expect(run.status).toBe(0);
  return new Uint8Array(readFileSync(join(folder, `report.${format}`)));
}

const plain = (xml: string) => xml.replace(/<[^>]*>/gu, '').replaceAll('&quot;', '"');

testWith(
  'LibreOffice finds the headings, the header rows, the contents and the page numbers (needs soffice)',
  async () => {
    const model = reportDocument((await sampleAnalysis()).report);
    writeFileSync(join(folder, 'report.docx'), await createDocx(model));
    const parts = unzipSync(converted('odt'));
    const content = strFromU8(parts['content.xml']!);
    const of = (kind: string) => model.blocks.filter((block) => block.kind === kind);
    const outline = [...content.matchAll(/<text:h [^>]*outline-level="([12])"[^>]*>(.*?)<\/text:h>/gsu)];
    expect(outline.map(([, level, text]) => `${level} ${plain(text!)}`)).toEqual(
      model.blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [`1 ${block.text}`]
          : block.kind === 'subheading'
            ? [`2 ${block.text}`]
            : [],
      ),
    );
    expect(content.match(/<table:table-header-rows>/gu)).toHaveLength(of('table').length);
    const index = /<text:table-of-content .*?<\/text:table-of-content>/su.exec(content)?.[0] ?? '';
    for (const block of of('heading')) expect(plain(index)).toContain('text' in block ? block.text : '');
    expect(content.match(/<draw:object /gu)).toHaveLength(of('chart').length);
    const pages = strFromU8(parts['styles.xml']!);
    const masters = [...pages.matchAll(/<style:master-page style:name="([^"]+)".*?<\/style:master-page>/gsu)];
    const isNumbered = masters.map(([page, name]) => [name, page.includes('<text:page-number')]);
    expect(isNumbered).toEqual([
      ['Standard', true],
      ['First_20_Page', false],
    ]);
  },
  180_000,
);
