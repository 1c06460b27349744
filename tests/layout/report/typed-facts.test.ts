/** A fact that the district typed is a value in every part of every paper: none says that it is missing. */
import type { Block, TableBlock } from '../../../src/core/model/document-model';
import { hasValue } from '../../../src/core/roadmap/indicator-progress';
import { cyclesSection } from '../../../src/layout/report/cycles-section';
import { dataBlocks } from '../../../src/layout/report/data-blocks';
import { indicatorsSection } from '../../../src/layout/report/indicators-section';
import { publicIndicators } from '../../../src/layout/report/public-report';
import { sampleAnalysis } from '../sample-analysis';

const facts = sampleAnalysis().then(({ report }) => report);
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks).replaceAll('\u00a0', ' ');
const numbersIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, count]) => Number(count));

test('the parts of the report count the same values', async () => {
  const report = await facts;
  const all = report.roadmap?.progress.indicators ?? [];
  const known = all.filter(hasValue).length;
  expect(all.some(({ value, typed }) => value.value === null && typed !== null)).toBe(true);
  expect(numbersIn(textOf(indicatorsSection(report, 8)), /значение за 2026 год есть у (\d+)/gu)).toEqual([
    known,
  ]);
  expect(numbersIn(textOf(dataBlocks(report)), /Нет значения за год у (\d+)/gu)).toEqual([
    all.length - known,
  ]);
  const cycles = textOf(cyclesSection(report, 2));
  const ofDirections = numbersIn(cycles, /значение за год есть у (\d+)/gu);
  expect(ofDirections.reduce((sum, count) => sum + count, 0)).toBe(known);
  expect(cycles).not.toMatch(/из 1 показателей|…\./u);
});

test('an indicator that is reached has its fact beside it for the public too', async () => {
  const [table] = publicIndicators(await facts) as [TableBlock];
  const rows = table.rows.map(({ cells }) => cells.map(({ value }) => String(value)));
  expect(
    rows.filter(([, , fact, state]) => fact === 'нет данных' && state?.startsWith('достигнуто')),
  ).toEqual([]);
  expect(new Set(rows.map(([words]) => words)).size).toBe(rows.length);
});
