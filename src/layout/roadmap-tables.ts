/** Tables of the roadmap at work that the report and the sheet of progress share: states counted, targets, coverage. */
import type { EventState } from '../core/states/event-state';
import type { RoadmapProgress, StateCounts } from '../core/roadmap/progress';
import type { TargetProgress } from '../core/roadmap/target-progress';
import type { DirectionId } from '../core/schema/direction';
import type { District } from '../core/schema/district';
import { amountText, stateName, targetStateText, targetValueText } from '../text/roadmap-text';
import { capitalised } from '../text/test-name';
import {
  textCell,
  textRow,
  type Block,
  type TableBlock,
  type TableColumn,
  type Tone,
} from '../core/model/document-model';
import { periodicEvents } from './profile-rows';
import { palette } from './styles';

const countedStates: readonly EventState[] = [
  'done',
  'on-time',
  'due-soon',
  'overdue',
  'waiting-for-event',
  'no-data',
];
const rareStates: readonly EventState[] = ['upcoming', 'awaiting-decision', 'cancelled'];
const tableId = 'roadmap';

export const directionChart: Block = {
  kind: 'chart',
  chartKind: 'bar',
  title: 'Мероприятия по направлениям',
  table: tableId,
  categoryColumn: 0,
  series: [
    { title: 'Выполнено', column: 2, color: palette.chart[1] },
    { title: 'Просрочено', column: 5, color: palette.chart[3] },
    { title: 'Нет данных', column: 7, color: palette.chart[4] },
  ],
};

/** A row of the workbook that the document does not have belongs to no direction. */
export function directionName(district: District, id: DirectionId | null): string {
  return (
    district.directions.find((direction) => direction.id === id)?.heading ??
    district.roadmap.find((section) => section.direction === id)?.title ??
    'Вне документа района'
  );
}

export function directionTable(progress: RoadmapProgress, district: District): TableBlock {
  const states = statesShown(progress);
  return {
    kind: 'table',
    id: tableId,
    isDense: true,
    columns: [{ title: 'Направление', share: 34 }, ...stateColumns(states)],
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
    { title: 'Всего', share: 8, align: 'center' },
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

export function responsibleTable(progress: RoadmapProgress, limit = Infinity): TableBlock {
  const states = statesShown(progress);
  return {
    kind: 'table',
    caption: 'По ответственным (мероприятие с несколькими ответственными считается у каждого)',
    isDense: true,
    columns: [{ title: 'Ответственный', share: 34 }, ...stateColumns(states)],
    rows: progress.byResponsible
      .slice(0, limit)
      .map(({ responsible, counts }) => textRow(responsible, ...stateCells(counts, states))),
  };
}

export function targetBlocks(targets: readonly TargetProgress[]): Block[] {
  const shown = targets.filter(({ target, state }) => target.series === null || state !== 'no-plan');
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Целевые показатели: план и факт',
      isDense: true,
      columns: [
        { title: 'Показатель', share: 44 },
        { title: 'План', share: 18, align: 'center' },
        { title: 'Факт', share: 12, align: 'center' },
        { title: 'Состояние', share: 24 },
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

export function coverageBlocks({ coverage }: RoadmapProgress, district: District): Block[] {
  const events = new Map(periodicEvents(district).map((each) => [each.event.id, each]));
  const known = coverage.flatMap((each) => {
    const event = events.get(each.event);
    return event === undefined || each.schools.length === 0 ? [] : [{ ...each, text: event.event.text }];
  });
  if (known.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Охват школ мероприятиями, которые повторяются раз в несколько лет',
      isDense: true,
      columns: [
        { title: 'Мероприятие', share: 46 },
        { title: 'Раз в … лет', share: 10, align: 'center' },
        { title: 'Школ охвачено в этом году', share: 12, align: 'center' },
        { title: 'Намечено на этот год', share: 12, align: 'center' },
        { title: 'Просрочено', share: 12, align: 'center' },
        { title: 'Нет данных', share: 10, align: 'center' },
      ],
      rows: known.map(({ text, everyYears, counts }) =>
        textRow(
          text,
          everyYears,
          counts['done-this-year'],
          counts['due-this-year'],
          counts.overdue,
          counts['no-data'],
        ),
      ),
    },
  ];
}
