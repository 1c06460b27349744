/** What belongs beside a view of the page: the table that it speaks of, a school's scores, the paper that it makes. */
import type { Analysis } from '../core/analysis';
import type { ExpectedAnswers } from '../core/expected/expected-table';
import type { Block, ChartBlock } from '../core/model/document-model';
import { schoolDistributions } from '../core/report/score-distributions';
import { distributionChart } from '../layout/charts/distribution-charts';
import { expectedBlocks } from '../layout/expected-document';
import { reportDocument } from '../layout/report/report-document';
import { indicatorsPaper } from '../layout/result-sheets';
import { drawnChart, type DrawnChart } from './charts-overview';
import * as words from '../text/pane/beside-words';

export type BesideView = 'expected' | 'indicators' | 'flags' | 'report';

export interface BesideRequest {
  readonly view: BesideView;
  /** Of whom the scores are shown. */
  readonly school: string | null;
  readonly answers: ExpectedAnswers;
}

export type BesidePart = Exclude<Block, ChartBlock> | DrawnChart;

/** Empty where there is nothing to show. A chart shows the figures of a table right above it itself. */
export function besideParts(analysis: Analysis, request: BesideRequest): readonly BesidePart[] {
  const blocks = blocksOf(analysis, request);
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])),
  );
  return blocks.flatMap((block, index): BesidePart[] => {
    const next = blocks[index + 1];
    if (block.kind === 'table') return next?.kind === 'chart' && next.table === block.id ? [] : [block];
    if (block.kind !== 'chart') return [block];
    const table = tables.get(block.table);
    return table === undefined ? [] : [drawnChart(block, table)];
  });
}

function blocksOf(analysis: Analysis, { view, school }: BesideRequest): readonly Block[] {
  switch (view) {
    case 'expected':
      return analysis.expected === null ? [] : expectedBlocks(analysis.expected);
    case 'indicators':
      return indicatorsPaper(analysis)?.blocks ?? [];
    case 'report':
      return reportDocument(analysis.report).blocks;
    case 'flags':
      return school === null ? [] : scoreBlocks(analysis, school);
  }
}

function scoreBlocks(analysis: Analysis, code: string): readonly Block[] {
  const named = analysis.schools.find((each) => each.code === code) ?? { code, name: code };
  const works = schoolDistributions(analysis, named);
  return [
    { kind: 'title', text: named.name },
    works.length === 0
      ? { kind: 'paragraph', text: words.noScores }
      : { kind: 'note', text: words.scoresNote },
    ...works.flatMap(distributionChart),
  ];
}
