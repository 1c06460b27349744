import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../../src/xlsx/book/open-xlsx';
import { cleanWorkbook } from '../browser/workbooks';
import { givenFile, inlineJob } from './inline-job';

const wordText = (bytes: Uint8Array) =>
  [...strFromU8(unzipSync(bytes)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text)
    .join(' ');

describe('papers of the opened workbook', () => {
  const job = inlineJob();
  beforeAll(async () => {
    await job.call('open', { files: [givenFile('Район.xlsx', await cleanWorkbook())] });
  });

  it('tells what the report holds, and then makes that very document', async () => {
    const outline = await job.call('outline', { paper: 'report' });
    const { name, bytes } = await job.call('paper', { paper: 'report' });
    expect(name).toBe('Район — с отчётом.docx');
    const text = wordText(bytes);
    expect(outline.headings.length).toBeGreaterThan(5);
    for (const heading of outline.headings) expect(text).toContain(heading.text);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(outline.tables);
  });

  it('makes the report for publication under a name of its own, without the schools', async () => {
    const { name, bytes } = await job.call('paper', { paper: 'public' });
    expect(name).toBe('Район — для публикации.docx');
    const text = wordText(bytes);
    expect(text).toContain('Перечни школ и признаки по школам не публикуются');
    expect(text).not.toContain('МОУ СОШ № 1');
  });

  it('makes the lists of schools with whom each recommendation is for, and the summary with the years', async () => {
    const lists = await job.call('paper', { paper: 'lists' });
    expect(lists.name).toBe('Район — перечни школ.docx');
    expect(wordText(lists.bytes)).toContain('1. Перепроверка работ');
    const summary = await job.call('paper', { paper: 'summary' });
    expect(summary.name).toBe('Район — сводка по результатам.docx');
    const text = wordText(summary.bytes);
    expect(text).toContain('1. Результаты оценочных процедур');
    expect(text).toContain('2. Качество по годам');
  });

  it('makes a card of every school, as many as it said', async () => {
    const { papers } = await job.call('check', { year: null, district: null });
    const { name, bytes } = await job.call('cards', {});
    expect(name).toBe('Район — карточки школ.xlsx');
    const sheets = await (await openXlsx(bytes)).listSheets();
    expect(papers.cards).toBeGreaterThan(1);
    expect(sheets).toHaveLength(papers.cards);
  });
});
