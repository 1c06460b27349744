/** What stands beside a view of the page is what its sheet will hold. */
import { besideParts, type BesidePart, type BesideView } from '../../src/job/beside';
import type { TableBlock } from '../../src/core/model/document-model';
import { analysedInNode, sampleFiles } from '../browser/sample-files';

const analysis = analysedInNode(sampleFiles()).then((book) => book.analysis);
const shown = async (view: BesideView, school: string | null = null) =>
  besideParts(await analysis, { view, school, answers: new Map() });
const tables = (blocks: readonly BesidePart[]): readonly TableBlock[] =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

test('Таблица 1 has a line for each expected result of the year, with its state in words', async () => {
  const { expected } = await analysis;
  const [table] = tables(await shown('expected'));
  const lines = table?.rows.filter(({ isSection }) => isSection !== true) ?? [];
  expect(lines.map(({ cells }) => cells[1]?.value)).toEqual(expected?.rows.map(({ text }) => text));
  expect(lines.some(({ cells }) => cells[2]?.value === 'в срок' && cells[2].tone === 'blue')).toBe(true);
});

test('the scores of a school stand against those of the other schools, with the cuts of its marks', async () => {
  const { flags } = await analysis;
  const school = flags.schools.find(({ markers }) => markers.some(({ outcome }) => outcome === 'flag'));
  const charts = (await shown('flags', school?.school)).filter((part) => 'series' in part);
  expect(charts.length).toBeGreaterThan(0);
  const [own, cut, others] = charts[0]?.series ?? [];
  const sum = (values: readonly (number | null)[] = []) =>
    values.reduce<number>((all, value) => all + (value ?? 0), 0);
  expect(sum(own?.values)).toBeCloseTo(100, 6);
  expect(sum(others?.values)).toBeCloseTo(100, 6);
  expect(cut?.values.filter((value) => value !== null)).toHaveLength(3);
  expect(await shown('flags', 'нет такой')).toMatchObject([{ kind: 'title' }, { kind: 'paragraph' }]);
  expect(await shown('flags')).toEqual([]);
});

test('the report and the indicators are there in full', async () => {
  const titles = (blocks: readonly BesidePart[]) =>
    blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  expect(titles(await shown('report'))).toEqual(['АНАЛИТИЧЕСКАЯ СПРАВКА']);
  expect(tables(await shown('indicators')).length).toBeGreaterThan(1);
});
