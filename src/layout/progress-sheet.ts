/** The sheet «Ход дорожной карты»: every event with its state on the reporting date, counts, targets against facts, coverage. */
import type { SchoolName } from '../core/report/school-facts';
import type { EventProgress, RoadmapProgress } from '../core/roadmap/progress';
import type { TargetSeries } from '../core/roadmap/target-progress';
import type { District } from '../core/schema/district';
import type { RowModel, SheetModel } from '../core/model/sheet-model';
import { asOf, dateText } from '../text/date-text';
import {
  confirmationText,
  eventsByDirection,
  roadmapIntroduction,
  seriesPointText,
} from '../text/roadmap-report-text';
import { coverageStateText, judgementName, stateReasonText } from '../text/roadmap-text';
import { capitalised } from '../text/test-name';
import * as column from '../text/column-titles';
import { progressSheetName } from '../text/sheet-names';
import { noDeadline, progressTitle, schoolsPlannedFor, seriesCaption } from '../text/progress-sheet-text';
import {
  sectionedRows,
  textCell,
  textRow,
  type Block,
  type TableBlock,
  type TableRow,
} from '../core/model/document-model';
import { documentSheet } from './document-sheet';
import { periodicEvents } from './profile-rows';
import {
  coverageBlocks,
  directionChart,
  directionName,
  directionTable,
  responsibleTable,
  targetBlocks,
} from './roadmap-tables';
import type { SheetHeading } from './sheet-heading';
import { stateTone } from './state-tone';

export interface ProgressSheetInput {
  readonly heading: SheetHeading;
  readonly progress: RoadmapProgress;
  readonly district: District;
  readonly schools: readonly SchoolName[];
}

const eventColumns = [
  { title: column.sectionAndNumber, share: 15 },
  { title: column.event, share: 44 },
  { title: column.deadline, share: 20 },
  { title: column.responsible, share: 24 },
  { title: column.state, share: 15, align: 'center' },
  { title: column.comment, share: 32 },
  { title: column.evidence, share: 22 },
] as const;

/** Null where the document has no roadmap. */
export function progressSheet({
  heading,
  progress,
  district,
  schools,
}: ProgressSheetInput): SheetModel | null {
  if (progress.events.length === 0) return null;
  const sheet = documentSheet(
    {
      name: progressSheetName,
      orientation: 'landscape',
      footerText: [progressSheetName, heading.districtName].filter((part) => part !== null).join('. '),
      blocks: [
        ...opening(heading, progress),
        directionTable(progress, district),
        directionChart,
        ...(progress.byResponsible.length === 0 ? [] : [responsibleTable(progress)]),
        ...targetBlocks(progress.targets),
        ...seriesBlocks(progress.series),
        ...coverageBlocks(progress, district),
        ...schoolBlocks(progress, district, schools),
        { kind: 'page-break' },
        { kind: 'subheading', text: eventsByDirection },
        eventTable(progress, district),
      ],
    },
    { tabColor: 'C77700' },
  );
  return withRepeatedHeader(sheet);
}

function opening({ districtName, reportingDate }: SheetHeading, progress: RoadmapProgress): Block[] {
  const date = asOf(dateText(reportingDate ?? progress.reportingDate));
  return [
    { kind: 'title', text: progressTitle },
    { kind: 'subtitle', text: [districtName, date].filter((part) => part !== null).join(' · ') },
    { kind: 'paragraph', text: roadmapIntroduction(progress) },
  ];
}

function eventTable({ events }: RoadmapProgress, district: District): TableBlock {
  const rows = sectionedRows(events, ({ direction }) => directionName(district, direction), eventRow);
  return { kind: 'table', isDense: true, columns: eventColumns, rows };
}

function eventRow(event: EventProgress): TableRow {
  const { section, number, text, deadlinePhrase, responsible, state, reason } = event;
  return {
    cells: [
      textCell(number === '' ? section : `${section}, №\u00a0${number.replace(/\.$/u, '')}`),
      textCell(text),
      textCell(deadlinePhrase ?? noDeadline),
      textCell(responsible ?? '—'),
      textCell(judgementName(event), stateTone(state)),
      textCell(stateReasonText(reason)),
      textCell(confirmationText(event), state === 'done' && !event.isConfirmed ? 'amber' : undefined),
    ],
  };
}

/** Values by year such as 20, 35 and 50 per cent, each beside its fact. */
function seriesBlocks(series: readonly TargetSeries[]): Block[] {
  if (series.length === 0) return [];
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  return [
    {
      kind: 'table',
      caption: seriesCaption,
      isDense: true,
      columns: [
        { title: column.indicator, share: 50 },
        ...years.map((year) => ({ title: String(year), share: 20, align: 'center' as const })),
      ],
      rows: series.map(({ points }) =>
        textRow(
          points[0]?.target.subject ?? '',
          ...years.map((year) => {
            const point = points.find((each) => each.year === year);
            return point === undefined ? null : seriesPointText(point.target, point.fact);
          }),
        ),
      ),
    },
  ];
}

/** Schools whose turn has come or passed, by event. */
function schoolBlocks(
  { coverage, year }: RoadmapProgress,
  district: District,
  schools: readonly SchoolName[],
): Block[] {
  const events = new Map(periodicEvents(district).map((each) => [each.event.id, each]));
  const names = new Map(schools.map(({ code, name }) => [code, name]));
  const rows = coverage.flatMap(({ event, schools: states }) => {
    const known = events.get(event);
    const due = states.filter(({ state }) => state === 'due-this-year' || state === 'overdue');
    return due.map(({ school, state, lastYear, nextDueYear, plannedYear }) => ({
      cells: [
        textCell(
          known === undefined ? '' : `${known.section.label}, №\u00a0${known.number.replace(/\.$/u, '')}`,
        ),
        textCell(names.get(school) ?? school),
        textCell(lastYear),
        textCell(nextDueYear ?? plannedYear),
        textCell(
          capitalised(coverageStateText(state)),
          state === 'overdue' ? ('red' as const) : ('amber' as const),
        ),
      ],
    }));
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: schoolsPlannedFor(year),
      isDense: true,
      columns: [
        { title: column.sectionAndNumber, share: 20 },
        { title: column.school, share: 50 },
        { title: column.lastYear, share: 14, align: 'center' },
        { title: column.nextYear, share: 14, align: 'center' },
        { title: column.state, share: 20, align: 'center' },
      ],
      rows,
    },
  ];
}

/** The header of the list of events, the last table, prints at the top of every page after it. */
function withRepeatedHeader(sheet: SheetModel): SheetModel {
  const isHeader = ({ cells }: RowModel) =>
    eventColumns.every(({ title }) => cells.some((cell) => cell?.value === title));
  const row = sheet.rows.findIndex(isHeader);
  return row < 0 ? sheet : { ...sheet, print: { ...sheet.print, repeatRows: { first: row, last: row } } };
}
