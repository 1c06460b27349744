/** Charts of the year, several a page: what a head looks at rather than reads. Their tables stand below the printed pages. */
import type { Analysis } from '../../core/analysis';
import type { Block, DocumentModel, TableBlock } from '../../core/model/document-model';
import { chartFacts, type ChartFacts } from '../../core/report/chart-facts';
import * as words from '../../text/charts-text';
import { chartsSheetName } from '../../text/sheet-names';
import { directionChart, directionTable } from '../roadmap-tables';
import { footerWith, headingSubtitle } from '../sheet-heading';
import { clusterBlocks, marksBlocks } from './school-charts';
import { distributionBlocks } from './distribution-charts';
import { dynamicsBlocks, funnelBlocks, planBlocks } from './district-charts';

export function chartsDocument(analysis: Analysis): DocumentModel {
  const { report, roadmap, district } = analysis;
  const { districtName, reportingDate } = report;
  const facts = chartsOf(analysis);
  const roadmapBlocks: Block[] =
    roadmap === null || district === null || roadmap.byDirection.length === 0
      ? []
      : [directionTable(roadmap, district), directionChart(roadmap)];
  const sections = [
    ...section(words.marksHeading, marksBlocks(facts), words.noMarks),
    ...section(words.distributionsHeading, distributionBlocks(facts), words.noDistributions),
    ...section(words.funnelHeading, funnelBlocks(facts), words.noFunnel),
    ...section(words.dynamicsHeading(4), dynamicsBlocks(facts), words.noDynamics),
    ...section(words.plansHeading, planBlocks(facts), words.noPlans),
    ...section(words.roadmapHeading, roadmapBlocks, words.noRoadmap),
    ...section(words.clustersHeading, clusterBlocks(facts), words.noClusters),
  ];
  const titles = new Map(
    sections.flatMap((block) => (block.kind === 'chart' ? [[block.table, block.title] as const] : [])),
  );
  const tables = sections.filter((block): block is TableBlock => block.kind === 'table');
  return {
    name: chartsSheetName,
    orientation: 'portrait',
    footerText: footerWith(words.chartsKind, districtName),
    blocks: [
      { kind: 'title', text: words.chartsTitle },
      { kind: 'subtitle', text: headingSubtitle({ districtName, reportingDate }) },
      { kind: 'note', text: words.chartsNote },
      ...sections.filter(({ kind }) => kind !== 'table'),
    ],
    data: {
      heading: words.dataHeading,
      tables: tables.map((table) => ({ ...table, caption: titles.get(table.id ?? '') })),
    },
  };
}

function chartsOf({ results, scales, flags, schools, report, roadmap }: Analysis): ChartFacts {
  const compared = report.cycle.indicators?.compared ?? [];
  const indicators = roadmap?.indicators ?? [];
  return chartFacts({ results, scales, flags, indicators, compared, year: report.year, schools });
}

/** A chart of nothing is not drawn: it is said. */
function section(heading: string, blocks: readonly Block[], missing: string): Block[] {
  const body: readonly Block[] = blocks.length === 0 ? [{ kind: 'paragraph', text: missing }] : blocks;
  return [{ kind: 'heading', text: heading }, ...body];
}
