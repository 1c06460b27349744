/** Tables of the roadmap at work that the report and the sheet of progress share: states counted, targets, coverage. */
import type { EventState } from '../core/states/event-state';
import type { RoadmapProgress } from '../core/roadmap/progress';
import type { StateCounts } from '../core/roadmap/state-counts';
import type { TargetProgress } from '../core/roadmap/target-progress';
import type { DirectionId } from '../core/schema/direction';
import type { District } from '../core/schema/district';
import { stateName } from '../text/event-state-text';
import { amountText, targetStateText, targetValueText } from '../text/target-text';
import { capitalised } from '../text/test-name';
import * as column from '../text/column-titles';
import { eventsByDirection, outsideDocument, targetsCaption } from '../text/roadmap-report-text';
import {
  textCell,
  textRow,
  type Block,
  type TableBlock,
  type TableColumn,
  type Tone,
} from '../core/model/document-model';
import { palette } from './styles';

const countedStates: readonly EventState[] = ['done', 'on-time', 'overdue', 'no-data'];
const rareStates: readonly EventState[] = [
  'due-soon',
  'waiting-for-event',
  'upcoming',
  'awaiting-decision',
  'cancelled',
];
const tableId = 'roadmap';

/** As light as print without colour needs to tell them apart. */
const stateColors = { done: palette.chart[1], overdue: '5A1010', noData: 'D0D0D0' } as const;

/** Events are counted: no axis ends so near that it has parts of one. */
const step = 5;

export function directionChart({ byDirection }: RoadmapProgress): Block {
  const columnOf = (state: EventState) => 2 + countedStates.indexOf(state);
  const drawn = byDirection.map(({ counts }) => counts.done + counts.overdue + counts['no-data']);
  return {
    kind: 'chart',
    chartKind: 'bar',
    grouping: 'stacked',
    title: eventsByDirection,
    table: tableId,
    valueAxis: { minimum: 0, maximum: Math.ceil(Math.max(1, ...drawn) / step) * step },
    categoryColumn: 0,
    series: [
      { title: column.done, column: columnOf('done'), color: stateColors.done },
      { title: column.overdue, column: columnOf('overdue'), color: stateColors.overdue },
      { title: column.noData, column: columnOf('no-data'), color: stateColors.noData },
    ],
  };
}

/** A row of the workbook that the document does not have belongs to no direction. */
function directionName(district: District, id: DirectionId | null): string {
  return (
    district.directions.find((direction) => direction.id === id)?.heading ??
    district.roadmap.find((section) => section.direction === id)?.title ??
    outsideDocument
  );
}

export function directionTable(progress: RoadmapProgress, district: District): TableBlock {
  const states = statesShown(progress);
  return {
    kind: 'table',
    id: tableId,
    caption: eventsByDirection,
    isDense: true,
    columns: [{ title: column.direction, share: 60 }, ...stateColumns(states)],
    rows: [
      ...progress.byDirection.map(({ direction, counts }) =>
        textRow(directionName(district, direction), ...stateCells(counts, states)),
      ),
    ],
  };
}

/** The rarer states have a column only where there are some. */
function statesShown({ counts }: RoadmapProgress): readonly EventState[] {
  return [...countedStates, ...rareStates.filter((state) => counts[state] > 0)];
}

function stateColumns(states: readonly EventState[]): readonly TableColumn[] {
  return [
    { title: column.total, share: 8, align: 'center' },
    ...states.map((state): TableColumn => ({
      title: capitalised(stateName(state)),
      share: 10,
      align: 'center',
    })),
  ];
}

function stateCells(counts: StateCounts, states: readonly EventState[]): number[] {
  return [counts.total, ...states.map((state) => counts[state])];
}

export function targetBlocks(targets: readonly TargetProgress[]): Block[] {
  const shown = targets.filter(({ target, state }) => target.series === null || state !== 'no-plan');
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: targetsCaption,
      isDense: true,
      columns: [
        { title: column.indicator, share: 44 },
        { title: column.plan, share: 18, align: 'center' },
        { title: column.fact, share: 12, align: 'center' },
        { title: column.state, share: 24 },
      ],
      rows: shown.map((progress) => ({
        cells: [
          textCell(progress.target.subject),
          textCell(targetValueText({ ...progress.target, value: progress.plan })),
          textCell(targetFactText(progress)),
          textCell(targetStateText(progress), targetTone(progress.state)),
        ],
      })),
    },
  ];
}

function targetFactText({ fact, factText, target }: TargetProgress): string {
  return fact === null ? (factText ?? '—') : amountText(fact, target.unit);
}

function targetTone(state: TargetProgress['state']): Tone {
  if (state === 'met') return 'green';
  return state === 'not-met' ? 'red' : 'grey';
}
