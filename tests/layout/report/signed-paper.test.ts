import type { Analysis } from '../../../src/core/analysis';
import type { Block } from '../../../src/core/model/document-model';
import type { SheetModel } from '../../../src/core/model/sheet-model';
import type { ReportFacts } from '../../../src/core/report/report-facts';
import { districtList } from '../../../src/data/districts/index';
import { reportDocument } from '../../../src/layout/report/report-document';
import { listsPaper } from '../../../src/layout/report/lists-paper';
import { paperDocument, paperSheets } from '../../../src/job/papers';
import { resultSheets } from '../../../src/layout/result-sheets';
import { schoolCards } from '../../../src/layout/school-cards';
import { decisionsGrid, sampleAnalysis } from '../sample-analysis';

const analyses = new Map<string, ReturnType<typeof sampleAnalysis>>();
function analysisOf(district = 'belinsky'): ReturnType<typeof sampleAnalysis> {
  const analysis = analyses.get(district) ?? sampleAnalysis(district);
  analyses.set(district, analysis);
  return analysis;
}

/** Words for the one who works with the workbook; a head signs none of them. */
const operatorWord =
  /(?<!\p{L})(лист(а|у|ом|е|ы|ов|ам|ами|ах)?|столб(ец|ца|цу|цом|це|цы|цов|цам|цами|цах)|ячей(ка|ки|ке|ку|кой|ек|кам|ками|ках)|кноп(ка|ки|ке|ку|кой|ок|кам|ками|ках)|книг(а|и|е|у|ой|ам|ами|ах)?|впишите)(?!\p{L})/iu;

/** Our own sentences: a table's cells may quote the document. */
function sentencesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ title }) => title)];
    case 'list':
      return block.items;
    default:
      return 'text' in block ? [block.text] : [];
  }
}

const papersOf = (analysis: Analysis) =>
  (['report', 'public', 'lists', 'summary', 'yearly'] as const).flatMap(
    (paper) => paperDocument(analysis, { paper }) ?? [],
  );

const blank = (facts: ReportFacts): ReportFacts => ({
  ...facts,
  district: null,
  districtName: null,
  schoolYear: null,
  tests: [],
  roadmap: null,
  expected: null,
  cycle: { indicators: null, assessment: null, activities: null, decisions: null, advice: [] },
  findings: { error: 0, warning: 0, info: 0 },
});

test.each<[string, (facts: ReportFacts) => ReportFacts]>([
  ['of the sample', (facts) => facts],
  ['where nothing is known', blank],
])('a paper for signature speaks of no sheets, cells and buttons: %s', async (_, change) => {
  const { report } = await analysisOf();
  const texts = reportDocument(change(report)).blocks.flatMap(sentencesOf);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => operatorWord.test(text))).toEqual([]);
});

test('lists of schools that were not judged say so, and not that there are none', async () => {
  const { report } = await analysisOf();
  const untested: ReportFacts = {
    ...report,
    objectivity: {
      ...report.objectivity,
      schools: [],
      statuses: { priority: 0, attention: 0, clear: 0, 'few-data': 3 },
      clearWithFlags: 0,
    },
    lowResults: { ...report.lowResults, schools: [], tested: 0 },
  };
  const said = listsPaper(untested).blocks.flatMap(sentencesOf).join(' ');
  expect(said).toContain('мало данных — 3');
  expect(said).toContain('Мало данных: ни у одной школы нет процедуры');
  expect(said).not.toMatch(/не выявлено|данным нет/u);
});

/** Every text of the district's document, the longest first: what quotes it is not ours. */
function textsOfDocument(value: unknown): string[] {
  if (typeof value === 'string') return value.length < 8 ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOfDocument) : [];
}

const signedSheets = ['flags', 'expected', 'roadmap', 'indicators', 'report', 'order'] as const;

function signedPapers(analysis: Analysis): readonly SheetModel[] {
  return [
    ...resultSheets(analysis, signedSheets),
    ...paperSheets(analysis, ['public', 'lists', 'summary', 'yearly']),
    ...schoolCards(analysis).map(({ sheet }) => sheet),
  ];
}

test.each(districtList.map(({ id }) => id))(
  'nothing that a head signs speaks of sheets, cells and buttons: %s',
  async (id) => {
    const analysis = await sampleAnalysis(id, [decisionsGrid]);
    const quotations = textsOfDocument(analysis.district).sort((a, b) => b.length - a.length);
    const names: string[] = [];
    for (const sheet of signedPapers(analysis)) {
      const texts = sheet.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
      );
      const own = texts
        .filter((text) => operatorWord.test(text))
        .map((text) => quotations.reduce((rest, quotation) => rest.replaceAll(quotation, ''), text))
        .map((text) => text.replace(/«[^»]*»/gu, ''))
        .filter((text) => operatorWord.test(text));
      expect([sheet.name, own]).toEqual([sheet.name, []]);
      names.push(sheet.name);
    }
    expect(names.length).toBeGreaterThan(20);
    expect(names).toContain('Приказ (проект)');
    expect(names.includes('Ежегодный доклад')).toBe(id === 'slavgorod');
  },
);

test.each(districtList.map(({ id }) => id))(
  'outside its tables a paper says no long sentence twice: %s',
  async (id) => {
    for (const { blocks, hasContents = false } of papersOf(await analysisOf(id))) {
      const sentences = blocks
        .flatMap((block) => (block.kind === 'table' ? [] : sentencesOf(block)))
        .flatMap((text) => text.split(/(?<=[.!?])\s+/u))
        .filter((sentence) => sentence.length >= 40);
      expect(sentences.length).toBeGreaterThan(hasContents ? 5 : 1);
      expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
    }
  },
);

test('every table and figure has its number and a name', async () => {
  for (const { blocks } of papersOf(await analysisOf())) {
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption ?? ''] : []));
    const figures = blocks.flatMap((block) => (block.kind === 'chart' ? [block.title] : []));
    expect(tables.length).toBeGreaterThan(2);
    tables.forEach((caption, index) =>
      expect(caption).toMatch(new RegExp(`^Таблица ${index + 1} — \\p{Lu}`, 'u')),
    );
    figures.forEach((title, index) =>
      expect(title).toMatch(new RegExp(`^Рисунок ${index + 1} — \\p{Lu}`, 'u')),
    );
    expect(new Set(tables.map((caption) => caption.replace(/^.* — /u, ''))).size).toBe(tables.length);
  }
});

test('the lists address each recommendation to somebody', async () => {
  const { report } = await analysisOf();
  const { blocks } = listsPaper(report);
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' && block.columns.at(-1)?.title === 'Рекомендации'
      ? block.rows.map(({ cells: own }) => String(own.at(-1)?.value))
      : [],
  );
  expect(cells.length).toBeGreaterThan(2);
  expect(cells.join('\n')).toContain('Отделу образования: перепроверить работы силами комиссии');
  expect(cells.join('\n')).toContain('Руководителю: составить программу адресной помощи');
  expect(cells.join('\n')).toContain('Отделу образования: направить методиста');
  for (const cell of cells)
    for (const line of cell.split('\n'))
      expect(line).toMatch(/^(?:Методистам|Руководителю|Отделу образования): \p{Ll}/u);
});
