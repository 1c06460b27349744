import type { Block } from '../../../src/core/model/document-model';
import type { ReportFacts } from '../../../src/core/report/report-facts';
import { reportDocument } from '../../../src/layout/report/report-document';
import { sampleAnalysis } from '../sample-analysis';

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

const blank = (facts: ReportFacts): ReportFacts => ({
  ...facts,
  district: null,
  districtName: null,
  schoolYear: null,
  tests: [],
  roadmap: null,
  expected: null,
  cycle: { indicators: null, assessment: null, decisions: null, advice: [] },
  findings: { error: 0, warning: 0, info: 0 },
});

test.each<[string, (facts: ReportFacts) => ReportFacts]>([
  ['of the sample', (facts) => facts],
  ['where nothing is known', blank],
])('a paper for signature speaks of no sheets, cells and buttons: %s', async (_, change) => {
  const { report } = await sampleAnalysis();
  const texts = reportDocument(change(report)).blocks.flatMap(sentencesOf);
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter((text) => operatorWord.test(text))).toEqual([]);
});
