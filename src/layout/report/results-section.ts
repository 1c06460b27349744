/** What the tests gave: a table of counts and indicators, what changed in a year, and the items that are hard for half of the schools. */
import type { ReportFacts } from '../../core/report/report-facts';
import type { TestSummary } from '../../core/report/test-summaries';
import {
  advancedLevel,
  basicLevel,
  negativeDynamicsText,
  chartTitle,
  difficultItemsSentence,
  highLevel,
  itemsCaption,
  marksCaption,
  minimumCaption,
  noResultsOfYear,
  ofSchools,
  resultsHeading,
  resultsIntroduction,
  resultsKey,
  withoutResultsSentence,
  worksText,
} from '../../text/results-text';
import { testName } from '../../text/test-name';
import * as column from '../../text/column-titles';
import {
  textCell,
  textRow,
  type Block,
  type TableBlock,
  type TableRow,
} from '../../core/model/document-model';
import { informativeness } from '../../core/flags/item-attainment';
import { palette } from '../styles';

const itemLevels = { basic: basicLevel, advanced: advancedLevel, high: highLevel } as const;
/** Longer lists are left to the sheets with the data. */
const listedItems = 20;

export function resultsSection(facts: ReportFacts, number: number): Block[] {
  const heading: Block = { kind: 'heading', text: resultsHeading(number) };
  if (facts.tests.length === 0 || facts.schoolYear === null) {
    return [heading, { kind: 'paragraph', text: noResultsOfYear }];
  }
  const marked = facts.tests.filter(({ indicators }) => indicators !== null);
  const unmarked = facts.tests.filter(({ indicators }) => indicators === null);
  const missing = withoutResultsSentence(facts.schoolsWithoutResults);
  return [
    heading,
    { kind: 'paragraph', text: resultsIntroduction(facts.tests, facts.schoolYear) },
    ...(marked.length === 0 ? [] : [marksTable(marked)]),
    ...(unmarked.length === 0 ? [] : [minimumTable(unmarked)]),
    {
      kind: 'note',
      text: resultsKey,
    },
    ...(marked.length < 2 ? [] : [qualityChart]),
    ...facts.negativeDynamics.map((each): Block => ({ kind: 'paragraph', text: negativeDynamicsText(each) })),
    ...(missing === null ? [] : [{ kind: 'paragraph', text: missing } as const]),
    ...itemBlocks(facts),
  ];
}

const tableId = 'results';

const qualityChart: Block = {
  kind: 'chart',
  chartKind: 'bar',
  title: chartTitle,
  table: tableId,
  categoryColumn: 0,
  valueAxis: { minimum: 0, maximum: 100 },
  series: [
    { title: column.passRate, column: 7, color: palette.chart[5] },
    { title: column.quality, column: 8, color: palette.chart[0] },
  ],
};

function marksTable(tests: readonly TestSummary[]): TableBlock {
  return {
    kind: 'table',
    id: tableId,
    caption: marksCaption,
    isDense: true,
    columns: [
      { title: column.test, share: 30 },
      { title: column.schoolCount, share: 6, align: 'center' },
      { title: column.participants, share: 10, align: 'center' },
      { title: '«2»', share: 5, align: 'center' },
      { title: '«3»', share: 5, align: 'center' },
      { title: '«4»', share: 5, align: 'center' },
      { title: '«5»', share: 5, align: 'center' },
      { title: column.passPercent, share: 7, align: 'center', decimals: 1 },
      { title: column.qualityPercent, share: 7, align: 'center', decimals: 1 },
      { title: column.masteryPercent, share: 7, align: 'center', decimals: 1 },
      { title: column.qualityChange, share: 8, align: 'center', decimals: 1 },
    ],
    rows: tests.map(markRow),
  };
}

function markRow({ test, schools, participants, marks, indicators, before }: TestSummary): TableRow {
  const [two, three, four, five] = marks ?? [null, null, null, null];
  const earlier = before?.indicators ?? null;
  const change =
    indicators === null || earlier === null ? null : indicators.qualityPercent - earlier.qualityPercent;
  return textRow(
    testName(test),
    schools,
    participants,
    two,
    three,
    four,
    five,
    indicators?.passPercent ?? null,
    indicators?.qualityPercent ?? null,
    indicators?.masteryPercent ?? null,
    change ?? '—',
  );
}

/** Exams with a pass threshold instead of marks. */
function minimumTable(tests: readonly TestSummary[]): TableBlock {
  return {
    kind: 'table',
    caption: minimumCaption,
    isDense: true,
    columns: [
      { title: column.test, share: 30 },
      { title: column.schoolCount, share: 8, align: 'center' },
      { title: column.participants, share: 12, align: 'center' },
      { title: column.belowMinimum, share: 14, align: 'center' },
      { title: column.sharePercent, share: 10, align: 'center', decimals: 1 },
      { title: column.meanScore, share: 12, align: 'center', decimals: 1 },
      { title: column.meanScoreBefore, share: 12, align: 'center', decimals: 1 },
    ],
    rows: tests.map(({ test, schools, participants, belowMinimum, mean, before }) =>
      textRow(
        testName(test),
        schools,
        participants,
        belowMinimum?.low ?? '—',
        belowMinimum === null || belowMinimum.participants === 0
          ? '—'
          : (belowMinimum.low * 100) / belowMinimum.participants,
        mean ?? '—',
        before?.mean ?? '—',
      ),
    ),
  };
}

function itemBlocks({ difficultItems: items, attainment }: ReportFacts): Block[] {
  if (items.length === 0) return [];
  const listed = [...items].sort((left, right) => left.percent - right.percent).slice(0, listedItems);
  return [
    { kind: 'paragraph', text: difficultItemsSentence(items.length, listed.length, attainment) },
    {
      kind: 'table',
      caption: itemsCaption,
      isDense: true,
      columns: [
        { title: column.test, share: 30 },
        { title: column.item, share: 10, align: 'center' },
        { title: column.level, share: 14, align: 'center' },
        { title: column.itemPercent, share: 14, align: 'center', decimals: 1 },
        { title: column.works, share: 14, align: 'center' },
        { title: column.schoolsNotMastered, share: 18, align: 'center' },
      ],
      rows: listed.map(({ test, item, level, percent, participants, schools, insufficientSchools }) => ({
        cells: [
          textCell(testName(test)),
          textCell(item),
          textCell(itemLevels[level]),
          textCell(percent),
          textCell(worksText(participants, informativeness(participants, attainment))),
          textCell(ofSchools(insufficientSchools, schools)),
        ],
      })),
    },
  ];
}
