/** How the roadmap goes: counts by direction and responsible, what is overdue or near, targets against facts, coverage. */
import type { ReportFacts, RoadmapFacts } from '../../core/report/report-facts';
import type { EventProgress, RoadmapProgress, StateCounts } from '../../core/roadmap/progress';
import type { EventState } from '../../core/roadmap/event-state';
import type { TargetProgress } from '../../core/roadmap/target-progress';
import type { District } from '../../core/schema/district';
import { stateName, stateReasonText, targetStateName, targetValueText } from '../../text/roadmap-text';
import { numberText } from '../../text/plural';
import { capitalised } from '../../text/test-name';
import { overdueSentence, roadmapIntroduction } from '../../text/roadmap-report-text';
import { textCell, textRow, type Block, type TableBlock, type TableColumn } from '../document-model';
import { periodicEvents } from '../profile-rows';
import { stateTone } from '../state-tone';
import { palette } from '../styles';

const countedStates: readonly EventState[] = [
  'done',
  'on-time',
  'due-soon',
  'overdue',
  'waiting-for-event',
  'no-data',
];
/** The rest stands on the sheet of the roadmap itself. */
const listedEvents = 40;
const listedResponsible = 15;
const longestEventText = 220;
const tableId = 'roadmap';

export function roadmapSection({ roadmap, district }: ReportFacts, number: number): Block[] {
  const heading: Block = { kind: 'heading', text: `${number}. Ход выполнения «дорожной карты»` };
  if (roadmap === null || district === null) {
    return [
      heading,
      { kind: 'paragraph', text: 'Профиль района не найден, поэтому ход «дорожной карты» не оценивался.' },
    ];
  }
  if (district.roadmap.length === 0) {
    return [heading, { kind: 'paragraph', text: 'В документе района нет «дорожной карты».' }];
  }
  const { progress } = roadmap;
  return [
    heading,
    { kind: 'paragraph', text: roadmapIntroduction(progress) },
    directionTable(progress, district),
    directionChart,
    ...eventBlocks(roadmap),
    ...(progress.byResponsible.length === 0 ? [] : [responsibleTable(progress)]),
    ...targetBlocks(progress.targets),
    ...coverageBlocks(progress, district),
  ];
}

const directionChart: Block = {
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

function directionTable(progress: RoadmapProgress, district: District): TableBlock {
  const nameOf = (id: string | null) =>
    district.directions.find((direction) => direction.id === id)?.heading ??
    district.roadmap.find((section) => section.direction === id)?.title ??
    'Вне документа района';
  return {
    kind: 'table',
    id: tableId,
    isDense: true,
    columns: [{ title: 'Направление', share: 34 }, ...stateColumns],
    rows: [
      ...progress.byDirection.map(({ direction, counts }) =>
        textRow(nameOf(direction), ...stateCells(counts)),
      ),
    ],
  };
}

const stateColumns: readonly TableColumn[] = [
  { title: 'Всего', share: 8, align: 'center' },
  ...countedStates.map((state): TableColumn => ({
    title: capitalised(stateName(state)),
    share: 10,
    align: 'center',
  })),
];

function stateCells(counts: StateCounts): number[] {
  return [counts.total, ...countedStates.map((state) => counts[state])];
}

function eventBlocks({ overdue, dueSoon, unconfirmed }: RoadmapFacts): Block[] {
  const blocks: Block[] = [];
  if (overdue.length > 0) {
    const listed = overdue.slice(0, listedEvents);
    blocks.push(
      { kind: 'paragraph', text: overdueSentence(overdue.length, listed.length) },
      eventTable(listed),
    );
  }
  if (dueSoon.length > 0) {
    blocks.push(eventTable(dueSoon.slice(0, listedEvents), 'Мероприятия, срок которых близок'));
  }
  if (unconfirmed.length > 0) {
    blocks.push(eventTable(unconfirmed.slice(0, listedEvents), 'Выполнено, но не подтверждено документом'));
  }
  return blocks;
}

function eventTable(events: readonly EventProgress[], caption?: string): TableBlock {
  return {
    kind: 'table',
    caption,
    isDense: true,
    columns: [
      { title: 'Раздел, №', share: 17 },
      { title: 'Мероприятие', share: 36 },
      { title: 'Ответственный', share: 22 },
      { title: 'Состояние', share: 28 },
    ],
    rows: events.map(({ section, number, text, responsible, state, reason }) => ({
      cells: [
        textCell(`${section}, № ${number.replace(/\.$/u, '')}`),
        textCell(shortened(text)),
        textCell(responsible ?? '—'),
        textCell(stateReasonText(reason), stateTone(state)),
      ],
    })),
  };
}

/** The whole text stands on the sheet of the roadmap. */
function shortened(text: string): string {
  if (text.length <= longestEventText) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestEventText)).replace(/[\s,;:·–-]+$/u, '')}…`;
}

function responsibleTable({ byResponsible }: RoadmapProgress): TableBlock {
  return {
    kind: 'table',
    caption: 'По ответственным (мероприятие с несколькими ответственными считается у каждого)',
    isDense: true,
    columns: [{ title: 'Ответственный', share: 34 }, ...stateColumns],
    rows: byResponsible
      .slice(0, listedResponsible)
      .map(({ responsible, counts }) => textRow(responsible, ...stateCells(counts))),
  };
}

function targetBlocks(targets: readonly TargetProgress[]): Block[] {
  const current = targets.filter(({ state }) => state !== 'not-this-year');
  if (current.length === 0) return [];
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
      rows: current.map(({ target, fact, factText, state }) => ({
        cells: [
          textCell(target.subject),
          textCell(targetValueText(target)),
          textCell(fact === null ? (factText ?? '—') : numberText(fact)),
          textCell(targetStateName(state), state === 'met' ? 'green' : state === 'not-met' ? 'red' : 'grey'),
        ],
      })),
    },
  ];
}

function coverageBlocks({ coverage }: RoadmapProgress, district: District): Block[] {
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
        { title: 'Раз в, лет', share: 10, align: 'center' },
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
