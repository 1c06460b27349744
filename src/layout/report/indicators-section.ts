/** The management cycle in the report: plan against fact, self-assessment against external, recommendation → decision → effect. */
import {
  type Block,
  type TableBlock,
  type TableRow,
  sectionedRows,
  textCell,
  textRow,
  type Tone,
} from '../../core/model/document-model';
import type {
  AssessedCriterion,
  AssessmentCounts,
  AssessmentFacts,
} from '../../core/report/assessment-facts';
import type { DecisionFacts } from '../../core/report/decision-facts';
import type { IndicatorFact, IndicatorFacts, PlanState } from '../../core/report/indicator-facts';
import type { ReportFacts } from '../../core/report/report-facts';
import {
  amountWithUnit,
  assessmentHeading,
  assessmentSummary,
  byDirections,
  cycleHeading,
  decisionsHeading,
  decisionSummary,
  decisionText,
  differencesCaption,
  districtItself,
  effectText,
  indicatorSummary,
  noCycleSheets,
  noDirection,
  plansAndFacts,
  planStateName,
  schoolIndicators,
  shownText,
  signedText,
} from '../../text/cycle-text';
import { indicatorTitle } from '../../text/indicator-text';
import { addresseeText, adviceHeading, occasionText, stepText } from '../../text/direction-advice-text';
import { collectionStatusText } from '../../text/collection-text';
import { nameLookup } from '../../core/report/school-facts';
import { measuredBlocks } from '../indicator-tables';
import { activityBlocks } from './activity-blocks';
import * as column from '../../text/column-titles';

/** The rest stands on the sheets themselves. */
const listedIndicators = 60;
const listedDifferences = 30;
const listedDecisions = 30;
const listedAdvice = 40;

export function indicatorsSection(facts: ReportFacts, number: number): Block[] {
  const { cycle } = facts;
  const measured = measuredFactsOf(facts);
  const { indicators, assessment, activities, decisions } = cycle;
  const heading: Block = { kind: 'heading', text: cycleHeading(number) };
  const isSilent = [indicators, assessment, activities, decisions].every((part) => part === null);
  if (isSilent && measured.length === 0) {
    const text = noCycleSheets;
    return [heading, { kind: 'paragraph', text }];
  }
  return [
    heading,
    ...approvedParagraphs(facts),
    ...measured,
    ...(indicators === null ? [] : indicatorBlocks(indicators)),
    ...(assessment === null ? [] : assessmentBlocks(assessment)),
    ...activityBlocks(activities),
    ...(decisions === null ? [] : decisionBlocks(decisions)),
    ...adviceBlocks(facts),
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
  const listed = facts.compared.slice(0, listedIndicators);
  return [
    { kind: 'subheading', text: plansAndFacts },
    { kind: 'paragraph', text: indicatorSummary(facts) },
    ...(facts.counts.withFact === 0 ? [] : [indicatorTable(listed), ...shown(listed, facts.compared)]),
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

function assessmentBlocks(facts: AssessmentFacts): Block[] {
  const listed = facts.differences.slice(0, listedDifferences);
  return [
    { kind: 'subheading', text: assessmentHeading },
    { kind: 'paragraph', text: assessmentSummary(facts) },
    ...(facts.counts.assessed === 0 ? [] : [assessmentTable(facts)]),
    ...(listed.length === 0 ? [] : [differenceTable(listed), ...shown(listed, facts.differences)]),
  ];
}

function assessmentTable({ bySchool, byDirection }: AssessmentFacts): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.assessedBy, share: 40 },
      { title: column.criteriaAssessed, share: 13, align: 'center' },
      { title: column.compared, share: 16, align: 'center' },
      { title: column.agreed, share: 11, align: 'center' },
      { title: column.selfHigher, share: 14, align: 'center' },
      { title: column.selfLower, share: 14, align: 'center' },
    ],
    rows: [
      ...bySchool.map(({ school, counts }) => textRow(school?.name ?? districtItself, ...countCells(counts))),
      ...sectionedRows(
        byDirection.length < 2 ? [] : byDirection,
        () => byDirections,
        ({ direction, counts }) => textRow(direction, ...countCells(counts)),
      ),
    ],
  };
}

function countCells({ assessed, compared, agreeing, higher, lower }: AssessmentCounts): number[] {
  return [assessed, compared, agreeing, higher, lower];
}

function differenceTable(rows: readonly AssessedCriterion[]): TableBlock {
  return {
    kind: 'table',
    caption: differencesCaption,
    isDense: true,
    columns: [
      { title: column.assessedBy, share: 22 },
      { title: column.criterion, share: 40 },
      { title: column.selfAssessment, share: 11, align: 'center' },
      { title: column.externalAssessment, share: 12, align: 'center' },
      { title: column.difference, share: 11, align: 'center' },
    ],
    rows: rows.map(({ school, group, criterion, self, external, steps, difference }) =>
      textRow(
        school?.name ?? districtItself,
        indicatorTitle({ group, text: criterion }),
        stepText(self, steps),
        stepText(external, steps),
        signedText(difference),
      ),
    ),
  };
}

function decisionBlocks(facts: DecisionFacts): Block[] {
  const listed = facts.begun.slice(0, listedDecisions);
  return [
    { kind: 'subheading', text: decisionsHeading },
    { kind: 'paragraph', text: decisionSummary(facts) },
    ...(listed.length === 0 ? [] : [decisionTable(listed), ...shown(listed, facts.begun)]),
  ];
}

export function adviceBlocks({ cycle, district }: ReportFacts): Block[] {
  const listed = cycle.advice.slice(0, listedAdvice);
  if (listed.length === 0) return [];
  const quantities = district?.quantities ?? [];
  return [
    { kind: 'subheading', text: adviceHeading },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: column.direction, share: 22 },
        { title: column.conclusion, share: 38 },
        { title: column.addressee, share: 18 },
        { title: column.recommendation, share: 30 },
      ],
      rows: listed.map((advice) =>
        textRow(
          advice.direction ?? '—',
          occasionText(advice.occasion, quantities),
          addresseeText(advice),
          advice.rule.recommendation,
        ),
      ),
    },
    ...shown(listed, cycle.advice),
  ];
}

function decisionTable(rows: DecisionFacts['begun']): TableBlock {
  return {
    kind: 'table',
    isDense: true,
    columns: [
      { title: column.occasion, share: 25 },
      { title: column.recommendation, share: 21 },
      { title: column.decision, share: 20 },
      { title: column.addressee, share: 13 },
      { title: column.deadline, share: 18 },
      { title: column.result, share: 19 },
    ],
    rows: rows.map((row) => ({
      cells: [
        textCell(row.occasion),
        textCell(row.recommendation ?? '—'),
        textCell(decisionText(row)),
        textCell(row.addressee ?? '—'),
        textCell(row.deadlinePhrase ?? '—'),
        textCell(effectText(row), row.isOverdue ? 'red' : undefined),
      ],
    })),
  };
}

function shown(listed: readonly unknown[], all: readonly unknown[]): Block[] {
  return listed.length === all.length ? [] : [{ kind: 'note', text: shownText(listed.length, all.length) }];
}
