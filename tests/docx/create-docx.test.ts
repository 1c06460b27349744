import { strFromU8, unzipSync } from 'fflate';
import { createDocx } from '../../src/docx/create-docx';
import type { DocumentModel } from '../../src/core/model/document-model';
import { reportDocument } from '../../src/layout/report/report-document';
import { sampleAnalysis } from '../layout/sample-analysis';

const part = (parts: Record<string, Uint8Array>, name: string) => strFromU8(parts[name]!);
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(' ');

const small: DocumentModel = {
  name: 'Справка',
  orientation: 'portrait',
  footerText: 'Справка',
  blocks: [
    { kind: 'title', text: 'Справка' },
    { kind: 'list', isNumbered: true, items: ['первое', 'второе'] },
    {
      kind: 'table',
      id: 't',
      columns: [
        { title: 'Работа', share: 3 },
        { title: 'Качество', share: 1, align: 'center', decimals: 1 },
      ],
      rows: [
        { cells: [{ value: 'строка 1\nстрока 2' }, { value: -0.25 }] },
        { cells: [{ value: 'просрочено', tone: 'red' }, { value: null }] },
      ],
    },
    {
      kind: 'chart',
      chartKind: 'bar',
      title: 'Качество',
      table: 't',
      categoryColumn: 0,
      series: [{ title: 'Качество', column: 1, color: '1F4E79' }],
    },
    { kind: 'signatures', lines: [{ role: 'Руководитель', fields: ['подпись'] }] },
  ],
};

describe('a document as a Word file', () => {
  const parts = createDocx(small).then((bytes) => unzipSync(bytes));

  it('has the page and the margins of the standard', async () => {
    const xml = part(await parts, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/u);
    // 30, 10, 20 and 20 mm in twentieths of a point
    expect(xml).toMatch(/<w:pgMar [^>]*w:left="1701"/u);
    expect(xml).toMatch(/<w:pgMar [^>]*w:right="567"/u);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="1134"/u);
  });

  it('writes texts, numbers with a comma and lines of one cell', async () => {
    const text = textOf(part(await parts, 'word/document.xml'));
    expect(text).toContain('1. первое 2. второе');
    expect(text).toContain('строка 1 строка 2 −0,3');
    expect(text).toContain('(подпись)');
  });

  it('repeats the header of a table and splits no row', async () => {
    const xml = part(await parts, 'word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(5);
  });

  it('draws a native chart from the numbers of the table', async () => {
    const names = Object.keys(await parts);
    const chart = names.find((name) => /word\/charts\/chart\d*\.xml$/u.test(name));
    expect(part(await parts, chart!)).toContain('-0.25');
  });

  it('numbers its pages at the top centre, beginning with the second', async () => {
    const all = await parts;
    const document = part(all, 'word/document.xml');
    expect(document).toContain('<w:titlePg/>');
    const relations = part(all, 'word/_rels/document.xml.rels');
    const header = (type: string) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`, 'u').exec(document)?.[1];
      const name = new RegExp(`<Relationship (?=[^>]*Id="${id}")[^>]*Target="([^"]+)"`, 'u').exec(relations);
      return part(all, `word/${name?.[1]}`);
    };
    expect(header('default')).toMatch(/<w:jc w:val="center"\/>[\s\S]*PAGE/u);
    expect(header('first')).not.toContain('PAGE');
  });

  it('has headings for the outline, and a table of contents only where the paper asks for one', async () => {
    const blocks = [
      ...small.blocks.slice(0, 1),
      { kind: 'approval', lines: ['УТВЕРЖДАЮ'] },
      { kind: 'heading', text: '1. Первый' },
      { kind: 'subheading', text: 'Часть' },
    ] as const;
    const xml = async (hasContents: boolean) =>
      part(unzipSync(await createDocx({ ...small, blocks, hasContents })), 'word/document.xml');
    const long = await xml(true);
    expect(long).toMatch(/<w:pStyle w:val="Heading1"\/>[\s\S]*1\. Первый/u);
    expect(long).toMatch(/<w:pStyle w:val="Heading2"\/>[\s\S]*Часть/u);
    expect(long).toContain('TOC \\h \\o &quot;1-2&quot;');
    // Once among the contents, once in its place.
    expect(textOf(long).match(/1\. Первый/gu)).toHaveLength(2);
    expect(await xml(false)).not.toContain('TOC ');
  });

  it('holds every sentence of the whole report', async () => {
    const model = reportDocument((await sampleAnalysis()).report);
    const text = textOf(part(unzipSync(await createDocx(model)), 'word/document.xml'));
    const paragraphs = model.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  });
});
