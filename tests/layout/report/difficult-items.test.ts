/** Items that half of the schools have not mastered: of how many works that is known, and how far it may be trusted. */
import type { ItemAttainment } from '../../../src/core/flags/item-attainment';
import type { TableBlock } from '../../../src/core/model/document-model';
import { difficultItems } from '../../../src/core/report/difficult-items';
import { resultsSection } from '../../../src/layout/report/results-section';
import { sampleAnalysis } from '../sample-analysis';

const facts = sampleAnalysis().then(({ report, flags }) => ({ report, flags }));

async function rowsFor(works: readonly number[], informative = 50) {
  const { report, flags } = await facts;
  const { test } = report.tests[0]!;
  const itemAttainment = works.map((participants, at): ItemAttainment => ({
    key: { ...test, school: `edu58000${at}` } as ItemAttainment['key'],
    participants,
    informativeness: 'informative',
    items: [{ item: 3, percent: 40, level: 'basic', attainment: 'insufficient' }],
  }));
  const items = difficultItems({ ...flags, itemAttainment }, test.schoolYear);
  const attainment = { ...report.attainment, informative };
  const blocks = resultsSection({ ...report, attainment, difficultItems: items }, 3);
  const table = blocks.findLast((block): block is TableBlock => block.kind === 'table')!;
  return {
    titles: table.columns.map(({ title }) => title),
    row: table.rows[0]!.cells.map(({ value }) => value),
  };
}

test('the works of all schools stand beside the per cent; few of them are said to be few', async () => {
  const { titles, row } = await rowsFor([30, 28]);
  expect(titles.slice(1)).toEqual([
    'Задание',
    'Уровень',
    'Выполнение, %',
    'Работ',
    'Школ, где задание не освоено',
  ]);
  expect(row.slice(1)).toEqual([3, 'базовый', 40, '58', '2 из 2']);
  expect((await rowsFor([12, 10])).row[4]).toBe('22, ориентировочно');
  expect((await rowsFor([10])).row[4]).toBe('10, мало данных');
  expect((await rowsFor([9])).row[4]).toBe('9, слишком мало данных');
});

test('the district’s own limit of the settings decides', async () => {
  expect((await rowsFor([30, 28], 60)).row[4]).toBe('58, ориентировочно');
});
