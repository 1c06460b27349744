/** The report for the site: the district as a whole, small groups hidden, no school and no decision named. */
import {
  textCell,
  textRow,
  type Block,
  type DocumentModel,
  type TableBlock,
  type TableRow,
} from '../../core/model/document-model';
import { isPublic, isSmallGroup, publicTest, type PublicTest } from '../../core/report/public-facts';
import type { ReportFacts } from '../../core/report/report-facts';
import * as column from '../../text/column-titles';
import {
  indicatorFactText,
  indicatorPlanText,
  indicatorStateText,
  indicatorWords,
  unitOf,
} from '../../text/indicator-text';
import * as words from '../../text/public-text';
import { reportSubject } from '../../text/report-opening-text';
import {
  noRoadmap,
  roadmapHeading,
  roadmapIntroduction,
  roadmapNotJudged,
} from '../../text/roadmap-report-text';
import { marksCaption, minimumCaption, noResultsOfYear } from '../../text/results-text';
import { publicSheetName } from '../../text/sheet-names';
import { testName } from '../../text/test-name';
import { isTold } from '../indicator-tables';
import { directionChart, directionTable } from '../roadmap-tables';
import { footerWith } from '../sheet-heading';
import { paperAnnex } from './paper-annex';
import { numberedBlocks } from './numbered-blocks';
import { expectedSection } from './expected-section';

export function publicReport(facts: ReportFacts): DocumentModel {
  const authority = facts.district?.authority ?? null;
  return {
    name: publicSheetName,
    orientation: 'portrait',
    hasContents: true,
    footerText: footerWith(words.publicKind, facts.districtName),
    blocks: numberedBlocks([
      ...(authority === null ? [] : [{ kind: 'subtitle', text: authority } as const]),
      { kind: 'title', text: words.publicTitle },
      { kind: 'subtitle', text: reportSubject(facts) },
      { kind: 'note', text: words.publicNote },
      { kind: 'heading', text: words.resultsHeading },
      ...publicResults(facts),
      { kind: 'heading', text: roadmapHeading(words.roadmapNumber) },
      ...publicRoadmap(facts),
      ...expectedSection(facts, words.expectedNumber),
      { kind: 'heading', text: words.indicatorsHeading },
      ...publicIndicators(facts),
      ...paperAnnex(facts, { isPublic: true }),
    ]),
  };
}

export function publicResults({ tests, schoolYear }: ReportFacts): Block[] {
  if (tests.length === 0 || schoolYear === null) return [{ kind: 'paragraph', text: noResultsOfYear }];
  const told = tests.map(publicTest);
  const marked = told.filter(({ marks }) => marks !== null);
  const others = told.filter(({ marks }) => marks === null);
  return [
    { kind: 'paragraph', text: words.resultsOfYear(schoolYear) },
    ...(marked.length === 0 ? [] : [marksTable(marked)]),
    ...(others.length === 0 ? [] : [minimumTable(others)]),
  ];
}

/** Of the events their states only: who answers for one is no matter for the site. */
export function publicRoadmap({ roadmap, district }: ReportFacts): Block[] {
  if (roadmap === null || district === null) return [{ kind: 'paragraph', text: roadmapNotJudged }];
  if (district.roadmap.length === 0) return [{ kind: 'paragraph', text: noRoadmap }];
  const { progress } = roadmap;
  return [
    { kind: 'paragraph', text: roadmapIntroduction(progress) },
    directionTable(progress, district),
    directionChart(progress),
  ];
}

const shown = (value: number | null) => value ?? words.hiddenSign;

function marksTable(tests: readonly PublicTest[]): TableBlock {
  const count = (title: string, share: number) => ({ title, share, align: 'center' as const });
  const percent = (title: string) => ({ title, share: 12, align: 'center' as const, decimals: 1 });
  return {
    kind: 'table',
    caption: marksCaption,
    isDense: true,
    columns: [
      { title: column.test, share: 34 },
      count(column.participants, 13),
      ...['«2»', '«3»', '«4»', '«5»'].map((title) => count(title, 7)),
      percent(column.passPercent),
      percent(column.qualityPercent),
    ],
    rows: tests.map(({ test, participants, marks, indicators }) =>
      textRow(
        testName(test),
        shown(participants),
        ...(marks ?? []).map(shown),
        shown(indicators?.passPercent ?? null),
        shown(indicators?.qualityPercent ?? null),
      ),
    ),
  };
}

function minimumTable(tests: readonly PublicTest[]): TableBlock {
  return {
    kind: 'table',
    caption: minimumCaption,
    isDense: true,
    columns: [
      { title: column.test, share: 44 },
      { title: column.participants, share: 16, align: 'center' },
      { title: column.belowMinimum, share: 20, align: 'center' },
      { title: column.sharePercent, share: 16, align: 'center', decimals: 1 },
    ],
    rows: tests.map(({ test, participants, belowMinimum, lowPercent }) =>
      textRow(
        testName(test),
        shown(participants),
        belowMinimum === undefined ? '—' : shown(belowMinimum),
        belowMinimum === undefined ? '—' : shown(lowPercent),
      ),
    ),
  };
}

export function publicIndicators({ roadmap, district }: ReportFacts): Block[] {
  const told = (roadmap?.progress.indicators ?? []).filter((each) => isTold(each) && isPublic(each));
  if (district === null || told.length === 0) return [{ kind: 'paragraph', text: words.noIndicators }];
  const { quantities } = district;
  const rows = told.map((progress): TableRow => {
    const unit = unitOf(progress.value, quantities);
    const isHidden = isSmallGroup(progress, quantities);
    return {
      cells: [
        textCell(indicatorWords(progress)),
        textCell(indicatorPlanText(progress, unit)),
        textCell(isHidden ? words.hiddenSign : indicatorFactText(progress, unit)),
        textCell(isHidden ? words.hiddenSign : indicatorStateText(progress)),
      ],
    };
  });
  return [
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.indicator, share: 46 },
        { title: column.plan, share: 14, align: 'center' },
        { title: column.fact, share: 18, align: 'center' },
        { title: column.state, share: 22, align: 'center' },
      ],
      rows,
    },
  ];
}
