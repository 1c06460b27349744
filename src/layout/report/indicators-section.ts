/** The management cycle in the report: plan against fact here, assessments, activities, decisions and advice in their own blocks. */
import {
  type Block,
  type TableBlock,
  type TableRow,
  sectionedRows,
  textCell,
  textRow,
  type Tone,
} from '../../core/model/document-model';
import type { IndicatorFact, IndicatorFacts, PlanState } from '../../core/report/indicator-facts';
import type { ReportFacts } from '../../core/report/report-facts';
import {
  amountWithUnit,
  cycleHeading,
  indicatorSummary,
  noCycleSheets,
  noDirection,
  plansAndFacts,
  planStateName,
  schoolIndicators,
  signedText,
} from '../../text/cycle-text';
import { adviceHeading } from '../../text/direction-advice-text';
import { collectionStatusText } from '../../text/collection-text';
import { nameLookup } from '../../core/report/school-facts';
import { measuredBlocks } from '../indicator-tables';
import { activityBlocks } from './activity-blocks';
import { adviceBlocks } from './advice-blocks';
import { assessmentBlocks } from './assessment-blocks';
import { decisionBlocks } from './decision-blocks';
import { firstRows } from './first-rows';
import * as column from '../../text/column-titles';

/** The rest stands on the sheet itself. */
const listedIndicators = 60;

export function indicatorsSection(facts: ReportFacts, number: number): Block[] {
  const { cycle } = facts;
  const measured = measuredFactsOf(facts);
  const { indicators, assessment, activities, decisions } = cycle;
  const heading: Block = { kind: 'heading', text: cycleHeading(number) };
  const isSilent = [indicators, assessment, activities, decisions].every((part) => part === null);
  if (isSilent && measured.length === 0) return [heading, { kind: 'paragraph', text: noCycleSheets }];
  return [
    heading,
    ...approvedParagraphs(facts),
    ...measured,
    ...(indicators === null ? [] : indicatorBlocks(indicators)),
    ...(assessment === null ? [] : assessmentBlocks(assessment)),
    ...activityBlocks(activities),
    ...(decisions === null ? [] : decisionBlocks(decisions)),
    ...adviceBlocks(facts, { kind: 'subheading', text: adviceHeading }),
  ];
}

/** On what collections the numbers rest. */
function approvedParagraphs({ approved }: ReportFacts): Block[] {
  return approved.map(({ title, approval, corrections, unexplained }): Block => ({
    kind: 'paragraph',
    text: collectionStatusText(title, approval, corrections.length, unexplained.length),
  }));
}

function measuredFactsOf({ roadmap, district, schools, year }: ReportFacts): Block[] {
  if (roadmap === null || district === null) return [];
  const { indicators } = roadmap.progress;
  return measuredBlocks({ indicators, district, nameOf: nameLookup(schools), year });
}

function indicatorBlocks(facts: IndicatorFacts): Block[] {
  const { counts, compared, schools } = facts;
  if (counts.total + compared.length + schools.length === 0) return [];
  return [
    { kind: 'subheading', text: plansAndFacts },
    { kind: 'paragraph', text: indicatorSummary(facts) },
    ...(facts.counts.withFact === 0 ? [] : firstRows(facts.compared, listedIndicators, indicatorTable)),
    ...(facts.schools.length === 0 ? [] : [schoolTable(facts)]),
  ];
}

function indicatorTable(rows: readonly IndicatorFact[]): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.indicator, share: 46 },
      { title: column.year, share: 8, align: 'center' },
      { title: column.plan, share: 11, align: 'center' },
      { title: column.fact, share: 11, align: 'center' },
      { title: column.difference, share: 11, align: 'center' },
      { title: column.state, share: 17, align: 'center' },
    ],
    rows: sectionedRows(rows, ({ direction }) => direction || noDirection, indicatorRow),
  };
}

function indicatorRow({ indicator, year, unit, plan, fact, difference, state }: IndicatorFact): TableRow {
  return {
    cells: [
      textCell(indicator),
      textCell(year),
      textCell(amountWithUnit(plan, unit)),
      textCell(amountWithUnit(fact, unit)),
      textCell(signedText(difference)),
      textCell(planStateName(state), stateTones[state]),
    ],
  };
}

const stateTones: Readonly<Record<PlanState, Tone>> = {
  met: 'green',
  'not-below': 'green',
  'not-met': 'red',
  below: 'red',
  'share-or-percent': 'amber',
  'not-a-number': 'amber',
  'ambiguous-fact': 'amber',
  undetermined: 'amber',
  'in-progress': 'blue',
  upcoming: 'blue',
  'no-plan': 'grey',
  'not-planned': 'grey',
  'no-data': 'grey',
  reference: 'grey',
};

function schoolTable({ schools }: IndicatorFacts): TableBlock {
  return {
    kind: 'table',
    caption: schoolIndicators,
    isDense: true,
    columns: [
      { title: column.indicator, share: 44 },
      { title: column.year, share: 8, align: 'center' },
      { title: column.schoolCount, share: 8, align: 'center' },
      { title: column.withFact, share: 10, align: 'center' },
      { title: column.fromTo, share: 14, align: 'center' },
      { title: column.belowPlan, share: 12, align: 'center' },
    ],
    rows: schools.map(({ indicator, year, unit, schools: all, withFact, least, greatest, missed }) =>
      textRow(
        indicator,
        year,
        all,
        withFact,
        least === greatest
          ? amountWithUnit(least, unit)
          : `${amountWithUnit(least, null)}–${amountWithUnit(greatest, unit)}`,
        missed.length,
      ),
    ),
  };
}
