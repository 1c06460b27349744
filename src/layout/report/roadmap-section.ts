/** How the roadmap goes: counts by direction, what is overdue or near, what is not confirmed. */
import type { ReportFacts, RoadmapFacts } from '../../core/report/report-facts';
import type { EventProgress } from '../../core/roadmap/event-progress';
import {
  dueSoonCaption,
  noRoadmap,
  overdueEventsCaption,
  overdueSentence,
  roadmapHeading,
  roadmapIntroduction,
  roadmapNotJudged,
  unconfirmedCaption,
} from '../../text/roadmap-report-text';
import { stateReasonText } from '../../text/event-state-text';
import * as column from '../../text/column-titles';
import { textCell, type Block, type TableBlock } from '../../core/model/document-model';
import { eventPlace, shortened } from '../event-words';
import { directionChart, directionTable } from '../roadmap-tables';
import { stateTone } from '../state-tone';
import { firstRows } from './first-rows';

/** All of them stand on the sheet of the roadmap's progress. */
const listedEvents = 40;

export function roadmapSection({ roadmap, district }: ReportFacts, number: number): Block[] {
  const heading: Block = { kind: 'heading', text: roadmapHeading(number) };
  if (roadmap === null || district === null) {
    return [heading, { kind: 'paragraph', text: roadmapNotJudged }];
  }
  if (district.roadmap.length === 0) {
    return [heading, { kind: 'paragraph', text: noRoadmap }];
  }
  const { progress } = roadmap;
  return [
    heading,
    { kind: 'paragraph', text: roadmapIntroduction(progress) },
    directionTable(progress, district),
    directionChart(progress),
    ...eventBlocks(roadmap),
  ];
}

function eventBlocks({ overdue, dueSoon, unconfirmed }: RoadmapFacts): Block[] {
  const listed = (events: readonly EventProgress[], caption: string) =>
    firstRows(events, listedEvents, (rows) => eventTable(rows, caption));
  return [
    ...(overdue.length === 0 ? [] : [{ kind: 'paragraph', text: overdueSentence(overdue.length) } as const]),
    ...listed(overdue, overdueEventsCaption),
    ...listed(dueSoon, dueSoonCaption),
    ...listed(unconfirmed, unconfirmedCaption),
  ];
}

function eventTable(events: readonly EventProgress[], caption: string): TableBlock {
  return {
    kind: 'table',
    caption,
    isDense: true,
    columns: [
      { title: column.sectionAndNumber, share: 17 },
      { title: column.event, share: 36 },
      { title: column.responsible, share: 22 },
      { title: column.state, share: 28 },
    ],
    rows: events.map(({ section, number, text, responsible, state, reason }) => ({
      cells: [
        textCell(eventPlace({ section, number })),
        textCell(shortened(text)),
        textCell(responsible ?? '—'),
        textCell(stateReasonText(reason), stateTone(state)),
      ],
    })),
  };
}
