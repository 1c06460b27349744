/** Charts of the district as a whole: the funnel of low results, quality over the years, plan and fact. */
import { textRow, type Block } from '../../core/model/document-model';
import type { ChartFacts } from '../../core/report/chart-facts';
import * as words from '../../text/charts-text';
import * as column from '../../text/column-titles';
import { indicatorWords } from '../../text/indicator-text';
import { testName } from '../../text/test-name';
import { palette } from '../styles';
import { chartedTable } from './charted-table';
import { inParts } from './in-parts';
import { roundedEnd } from './rounded-end';

const hundred = { minimum: 0, maximum: 100 } as const;

export function funnelBlocks({ funnel, commonPercent }: ChartFacts): Block[] {
  return inParts(funnel).flatMap(({ items, part, number }): Block[] => {
    const percents = items.flatMap(({ index, limits998 }) => [index, limits998?.upper ?? 0]);
    return chartedTable(
      `funnel-${number}`,
      {
        columns: [
          { title: column.school, share: 34 },
          { title: column.participants, share: 14, align: 'center' },
          { title: words.funnelIndex, share: 14, align: 'center', decimals: 1 },
          { title: words.common, share: 12, align: 'center', decimals: 1 },
          { title: words.lower95, share: 14, align: 'center', decimals: 1 },
          { title: words.upper95, share: 14, align: 'center', decimals: 1 },
          { title: words.upper998, share: 15, align: 'center', decimals: 1 },
        ],
        rows: items.map(({ name, participants, index, limits95, limits998 }) =>
          textRow(
            name,
            participants,
            index,
            commonPercent,
            limits95?.lower ?? null,
            limits95?.upper ?? null,
            limits998?.upper ?? null,
          ),
        ),
      },
      {
        chartKind: 'line',
        title: words.funnelTitle + part,
        valueAxis: { minimum: 0, maximum: roundedEnd(percents) },
        series: [
          { title: words.funnelIndex, column: 2, color: palette.chart[0], mark: 'points' },
          { title: words.common, column: 3, color: palette.chart[4], mark: 'line' },
          { title: words.lower95, column: 4, color: palette.chart[2], mark: 'dashes' },
          { title: words.upper95, column: 5, color: palette.chart[2], mark: 'dashes' },
          { title: words.upper998, column: 6, color: palette.chart[3], mark: 'dashes' },
        ],
      },
    );
  });
}

/** More lines than this cannot be told apart. */
const linesInChart = 4;

export function dynamicsBlocks({ dynamics, years }: Pick<ChartFacts, 'dynamics' | 'years'>): Block[] {
  const charts = Math.ceil(dynamics.length / linesInChart);
  const lines = Math.ceil(dynamics.length / charts);
  return Array.from({ length: charts }, (_, number): Block[] => {
    const own = dynamics.slice(number * lines, (number + 1) * lines);
    const known = own.flatMap(({ qualityPercent }) => [...qualityPercent.keys()]);
    const [first, last] = [Math.min(...known), Math.max(...known)];
    const shown = years.filter((year) => year >= first && year <= last);
    const isFull = shown.every((year) => own.every(({ qualityPercent }) => qualityPercent.has(year)));
    const blocks = chartedTable(
      `dynamics-${number}`,
      {
        columns: [
          { title: words.schoolYearColumn, share: 20 },
          ...own.map(({ test }) => ({
            title: testName(test),
            share: 20,
            align: 'center' as const,
            decimals: 1,
          })),
        ],
        rows: shown.map((year) =>
          textRow(words.yearName(year), ...own.map(({ qualityPercent }) => qualityPercent.get(year) ?? null)),
        ),
      },
      {
        chartKind: 'line',
        title: words.dynamicsTitle,
        valueAxis: hundred,
        series: own.map(({ test }, index) => ({
          title: testName(test),
          column: index + 1,
          color: palette.chart[index] ?? palette.chart[0],
        })),
      },
    );
    return isFull ? blocks : [...blocks, { kind: 'note', text: words.emptyYear }];
  }).flat();
}

export function planBlocks({ plans }: ChartFacts): Block[] {
  return inParts(plans).flatMap(({ items, number }): Block[] => {
    return chartedTable(
      `plans-${number}`,
      {
        columns: [
          { title: '№', share: 6, align: 'center' },
          { title: column.indicator, share: 62 },
          { title: words.planPercent, share: 12, align: 'center', decimals: 1 },
          { title: words.factPercent, share: 12, align: 'center', decimals: 1 },
        ],
        rows: items.map(({ indicator, plan, fact }, index) =>
          textRow(
            index + 1,
            typeof indicator === 'string' ? indicator : indicatorWords(indicator),
            plan,
            fact,
          ),
        ),
      },
      {
        chartKind: 'bar',
        title: words.plansTitle,
        valueAxis: hundred,
        series: [
          { title: words.planPercent, column: 2, color: palette.chart[5] },
          { title: words.factPercent, column: 3, color: palette.chart[0] },
        ],
      },
    );
  });
}
