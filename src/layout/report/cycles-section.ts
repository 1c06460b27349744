/** The management cycle of each direction: what the document says of a stage, and what is there on the reporting date. */
import { textCell, textRow, type Block, type TableRow } from '../../core/model/document-model';
import type { ReportFacts } from '../../core/report/report-facts';
import { hasValue, type IndicatorProgress } from '../../core/roadmap/indicator-progress';
import type { Direction } from '../../core/schema/direction';
import type { District } from '../../core/schema/district';
import { cycleComponents, type CycleComponent } from '../../core/schema/passport';
import * as words from '../../text/cycle-section-text';
import { addresseeText } from '../../text/direction-advice-text';
import { indicatorWords } from '../../text/indicator-text';
import { shortened } from '../event-words';
import { isTold } from '../indicator-tables';

const shownPassages = 2;
const shownIndicators = 5;

export function cyclesSection(facts: ReportFacts, number: number): Block[] {
  const { district } = facts;
  const heading: Block = { kind: 'heading', text: words.cyclesHeading(number) };
  if (district === null || district.directions.length === 0) {
    return [heading, { kind: 'paragraph', text: words.noCycles }];
  }
  return [
    heading,
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: words.stage, share: 20 },
        { title: words.stageContent, share: 110 },
      ],
      rows: district.directions.flatMap((direction): TableRow[] => [
        { isSection: true, cells: [textCell(direction.heading)] },
        ...cycleComponents.map((component) =>
          textRow(words.stageName(component), stageText(component, direction, district, facts)),
        ),
      ]),
    },
  ];
}

function stageText(
  component: CycleComponent,
  direction: Direction,
  district: District,
  facts: ReportFacts,
): string {
  const passages = passagesOf(component, direction, district);
  const shown = passages.slice(0, shownPassages).map(shortened);
  const said = factOf(component, direction, facts);
  const parts = [shown.length === 0 ? null : words.documentSays(passages, shown), said];
  return parts.filter((part) => part !== null).join(' ') || words.nothingKnown;
}

/** Of the concept's own cycle or its words on the direction, else of the direction's passport. */
function passagesOf(
  component: CycleComponent,
  { id, managementCycle, goals, measures }: Direction,
  district: District,
): string[] {
  const own = {
    goals: managementCycle?.goals ?? goals,
    indicators: managementCycle?.indicators,
    monitoring: managementCycle?.monitoring,
    decisions: managementCycle?.measures ?? measures,
  };
  const concept = component in own ? own[component as keyof typeof own] : undefined;
  if (concept !== undefined && concept.length > 0) return concept.map(({ text }) => text);
  return district.passports
    .filter((passport) => passport.direction === id)
    .flatMap(({ components, rows }) => {
      const held = components.find((each) => each.component === component)?.rows ?? [];
      return rows.filter((row) => held.includes(row.id)).map(({ text }) => text);
    });
}

function factOf(component: CycleComponent, { id, heading }: Direction, facts: ReportFacts): string | null {
  const { roadmap, cycle } = facts;
  const indicators =
    roadmap?.progress.indicators.filter(({ value }) => value.indicator.direction === id) ?? [];
  const told = indicators.filter(isTold);
  const missed = told.filter(({ state }) => state === 'not-met');
  const decisions = cycle.decisions?.byDirection.find(({ direction }) => direction === heading);
  const counts = roadmap?.progress.byDirection.find(({ direction }) => direction === id)?.counts;
  switch (component) {
    case 'goals':
      return null;
    case 'indicators':
      return indicators.length === 0
        ? null
        : words.indicatorsSaid(
            indicators.length,
            indicators.filter(hasValue).length,
            told.filter(({ state }) => state === 'met').length,
            missed.length,
          );
    case 'collection':
      return told.length === 0 ? null : words.sentSaid(told.filter(hasValue).length, told.length);
    case 'monitoring':
      return counts === undefined ? null : words.monitoringSaid(counts);
    case 'analysis':
      return missed.length === 0 ? null : words.missedSaid(missed.slice(0, shownIndicators).map(missedText));
    case 'recommendations': {
      const advice = cycle.advice.filter((each) => each.direction === heading);
      const texts = advice.map((each) => `${addresseeText(each)}: ${each.rule.recommendation}`);
      return texts.length === 0 ? null : words.adviceSaid([...new Set(texts)]);
    }
    case 'decisions':
      return decisions === undefined ? null : words.decisionsSaid(decisions.counts);
    case 'effectiveness':
      return decisions === undefined ? null : words.effectSaid(decisions.counts);
  }
}

function missedText(progress: IndicatorProgress): string {
  return shortened(indicatorWords(progress)).replace(/[\s;.,]+$/u, '');
}
